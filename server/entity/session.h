// Session: one bound resource of a user (RFC 6120 §7). State of the User entity, which owns it; the
// Link is where its bytes go. Lives from resource binding until its stream is gone. One shard.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "server/entity/archive_seen.h"
#include "server/entity/interests.h"
#include "server/outcome.h"
#include "server/stream/link.h"
#include "xmpp/jid.h"

namespace parlance::server::entity {

class User;

// What the client last announced with presence (RFC 6121 §4).
struct PresenceState {
    bool available = false;
    std::int8_t priority = 0;
    // The last available presence as sent, without `to` and `from`, to answer probes with.
    std::string stanza;
};

class Session {
  public:
    Session(User& user, xmpp::Jid full, stream::Link& link)
        : user_(&user), jid_(std::move(full)), link_(&link) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    User& user() const { return *user_; }
    SessionId id() const { return id_; }
    void set_id(SessionId id) { id_ = id; }
    const xmpp::Jid& jid() const { return jid_; }
    std::string_view resource() const { return jid_.resource(); }
    // Accepts and discards once the stream is gone.
    stream::Link& link() const { return *link_; }
    void disconnect();
    // False once disconnect() has been called: what is sent now is lost.
    bool connected() const { return connected_; }

    PresenceState& presence() { return presence_; }
    const PresenceState& presence() const { return presence_; }

    // When its resource was bound, wall clock.
    std::int64_t since_us = 0;
    // Which installation of the user's client this is, as far as it has said so at log-in
    // (XEP-0388); 0: unknown.
    std::uint64_t client = 0;
    // Asked for the roster: gets roster pushes (RFC 6121 §2.1.6) and subscription requests.
    bool interested = false;
    // Asked for the block list: gets its pushes (XEP-0191 §3.3).
    bool blocklist_interested = false;
    // Wants copies of what other resources send and get (XEP-0280).
    bool carbons = false;
    // What it has read of the archive: it needs no offline message that is in there (XEP-0313
    // §6.1.1). Null: nothing.
    std::unique_ptr<ArchiveSeen> archive_seen;
    // Has asked about the offline messages: it reads them its own way (XEP-0013).
    bool reads_offline = false;
    // What it wants to be told of nodes (XEP-0163 §4.3.2), by the capabilities that it has
    // announced last. Null: not known, or it has announced none.
    InterestsPtr interests;

    // Entities outside the roster's reach that were sent available presence (RFC 6121 §4.6).
    std::set<xmpp::Jid>& directed() { return directed_; }

  private:
    User* user_;
    SessionId id_ = 0;
    xmpp::Jid jid_;
    stream::Link* link_;
    bool connected_ = true;
    PresenceState presence_;
    std::set<xmpp::Jid> directed_;
};

}  // namespace parlance::server::entity
