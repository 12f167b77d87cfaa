// Traffic: one stanza passing one user, on its way out of or into the account, with everything a
// stage handler may look at or change. Handlers are synchronous; what they want done goes into the
// Outcome. One shard.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "server/entity/session.h"
#include "server/entity/user.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server {

enum class Direction : unsigned char { outbound, inbound };

// The order in which modules see a stanza; within a stage, the order of install_modules().
enum class Stage : unsigned char {
    admit,       // may it pass at all? (blocking)
    annotate,    // ids and stamps
    record,      // archive
    copy,        // carbons, push
    deliver,     // to sessions (inbound), to the addressee (outbound)
    undelivered  // nobody took it: offline storage
};
inline constexpr int kStages = 6;

class Verdict {
  public:
    // On to the next handler.
    static Verdict pass() { return Verdict(false); }
    // The handler has dealt with the stanza and its receipt; nothing else happens to it.
    static Verdict done() { return Verdict(true); }
    // The sender gets the error (unless the stanza is itself an answer).
    static Verdict refuse(xmpp::StanzaError error) {
        Verdict verdict(true);
        verdict.error_ = std::move(error);
        return verdict;
    }
    bool ends() const { return ends_; }
    const std::optional<xmpp::StanzaError>& error() const { return error_; }

  private:
    explicit Verdict(bool ends) : ends_(ends) {}
    bool ends_;
    std::optional<xmpp::StanzaError> error_;
};

class Traffic {
  public:
    Traffic(Direction direction, xmpp::Stanza stanza, Receipt receipt, entity::User& owner,
            entity::Session* origin, Outcome& outcome)
        : stanza_(std::move(stanza)),
          receipt_(std::move(receipt)),
          owner_(owner),
          origin_(origin),
          outcome_(outcome),
          direction_(direction) {}

    const xmpp::Stanza& stanza() const { return stanza_; }
    void replace(xmpp::Stanza stanza) { stanza_ = std::move(stanza); }
    Direction direction() const { return direction_; }
    // Whose account this passes.
    entity::User& owner() const { return owner_; }
    // The session it came from; null for inbound traffic.
    entity::Session* origin() const { return origin_; }
    Outcome& outcome() const { return outcome_; }
    // The message's id in the archive of the account, 16 bytes; empty if it is not kept there.
    const std::string& archive_id() const { return archive_id_; }
    void set_archive_id(std::string id) { archive_id_ = std::move(id); }
    Receipt& receipt() { return receipt_; }
    // The row of the spool that stands for the message until a session has acknowledged it, or on
    // its way out that of the outbound spool; empty if there is none.
    const std::string& spool_id() const { return spool_id_; }
    void set_spool_id(std::string id) { spool_id_ = std::move(id); }
    // Whoever ends the passage (Verdict::done) takes it.
    Receipt take_receipt() { return std::move(receipt_); }

  private:
    xmpp::Stanza stanza_;
    Receipt receipt_;
    entity::User& owner_;
    entity::Session* origin_;
    Outcome& outcome_;
    std::string archive_id_;
    std::string spool_id_;
    Direction direction_;
};

}  // namespace parlance::server
