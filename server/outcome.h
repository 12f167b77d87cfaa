// Outcome: what a decision wants done. Handlers decide synchronously on memory and fill an Outcome;
// the entity's Lane commits the writes, then releases the effects, in the order of the decisions.
// One shard.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/callback.h"
#include "server/receipt.h"
#include "storage/database.h"
#include "xmpp/stanza.h"

namespace parlance::server {

// Names a session on its shard; never reused within a process.
using SessionId = std::uint64_t;

struct Effect {
    SessionId session = 0;  // a delivery to one of the entity's own sessions; 0: to be routed
    std::optional<xmpp::Stanza> stanza;
    Receipt receipt;
    std::unique_ptr<base::Callback<void()>> action;
    bool copy = false;        // of a delivery; see Link::send_copy()
    std::string outbound_id;  // to be routed to another server: its row in the outbound spool
};

class Outcome {
  public:
    void write(storage::Query query) { writes_.add(std::move(query)); }
    void write(const storage::Batch& batch) {
        for (const auto& query : batch.queries()) writes_.add(query);
    }
    // Sends `stanza` to its addressee, who takes over the receipt.
    // `outbound_id`: the row of the outbound spool, written by this decision, that stands for it.
    void route(xmpp::Stanza stanza, Receipt receipt = {}, std::string outbound_id = {}) {
        effects_.push_back(
            {0, std::move(stanza), std::move(receipt), nullptr, false, std::move(outbound_id)});
    }
    // Puts `stanza` on the stream of one of the entity's sessions, if it is still there.
    void emit(SessionId session, xmpp::Stanza stanza) {
        effects_.push_back({session, std::move(stanza), Receipt(), nullptr, false, {}});
    }
    // The same for a stanza that the account has elsewhere, too: nobody misses it if the session is
    // gone.
    void emit_copy(SessionId session, xmpp::Stanza stanza) {
        effects_.push_back({session, std::move(stanza), Receipt(), nullptr, true, {}});
    }
    // Settles as accepted when the writes are durable (at once if there are none).
    void accept(Receipt receipt) {
        effects_.push_back({0, std::nullopt, std::move(receipt), nullptr, false, {}});
    }
    // Runs after the commit, in order with the other effects.
    void run(base::Callback<void()> action) {
        effects_.push_back({0,
                            std::nullopt,
                            Receipt(),
                            std::make_unique<base::Callback<void()>>(std::move(action)),
                            false,
                            {}});
    }
    // Runs when the decision is over, behind its effects, and if the commit has failed as well.
    void finally(base::Callback<void()> action) { finally_.push_back(std::move(action)); }
    std::vector<base::Callback<void()>> take_finally() { return std::exchange(finally_, {}); }
    // If the commit fails none of the effects happens; whoever sent `stanza`, which caused the
    // decision, is asked to try again later, at `to` if that is not where it came from.
    void on_failure(xmpp::Stanza stanza, xmpp::Jid to = {}) {
        cause_ = std::move(stanza);
        cause_to_ = std::move(to);
    }
    // The message that this decision gives to sessions has a row in the spool until one of them has
    // acknowledged it. Empty: it has none.
    void keep_until_arrival(std::string spool_id) { spool_id_ = std::move(spool_id); }
    const std::string& spool_id() const { return spool_id_; }
    bool delivers_message() const;

    bool has_writes() const { return !writes_.empty(); }
    storage::Batch take_writes() { return std::exchange(writes_, storage::Batch()); }
    std::vector<Effect>& effects() { return effects_; }
    // The answer for that case, if there is one to be given.
    std::optional<xmpp::Stanza> failure() const;
    // The commit has failed.
    void drop_effects() {
        effects_.clear();
        cause_.reset();
        spool_id_.clear();
    }
    // For reuse: keeps the capacity.
    void clear() {
        drop_effects();
        finally_.clear();
    }

  private:
    storage::Batch writes_;
    std::vector<Effect> effects_;
    std::optional<xmpp::Stanza> cause_;
    xmpp::Jid cause_to_;
    std::string spool_id_;
    std::vector<base::Callback<void()>> finally_;
};

// Gives a message to a session of the account.
inline bool delivers_message(const Effect& effect) {
    return effect.session != 0 && effect.stanza && effect.stanza->is_message();
}

inline std::optional<xmpp::Stanza> Outcome::failure() const {
    if (!cause_) return std::nullopt;
    xmpp::Stanza answer = cause_->error_reply(xmpp::try_again_later());
    return cause_to_.empty() ? answer : answer.with_to(cause_to_);
}

inline bool Outcome::delivers_message() const {
    for (const Effect& effect : effects_) {
        if (server::delivers_message(effect)) return true;
    }
    return false;
}

}  // namespace parlance::server
