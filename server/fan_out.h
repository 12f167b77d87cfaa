// One stanza for many sessions: to each shard goes one envelope with the sessions whose home it is,
// and is taken apart there, so that whoever sends pays for the shards and not for the sessions.
#pragma once

#include <cstddef>
#include <vector>

#include "server/envelope.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server {

class Shard;

// Sessions, sorted by where they live. Immutable once made; any thread.
class Audience {
  public:
    Audience() {}
    // On `shard`, which knows who lives where.
    Audience(const Shard& shard, const std::vector<xmpp::Jid>& sessions);

    bool empty() const { return empty_; }
    // Of users of this server: by index of their shard, null where there is none.
    const std::vector<Sessions>& by_shard() const { return by_shard_; }
    // Of others.
    const std::vector<xmpp::Jid>& elsewhere() const { return elsewhere_; }

  private:
    std::vector<Sessions> by_shard_;
    std::vector<xmpp::Jid> elsewhere_;
    bool empty_ = true;
};

// Sends the stanza, which has no addressee, to the audience but for `except` (null: to all of it).
// Never delivers inside the call. In the order of calls, and of Shard::route().
void fan_out(Shard& shard, const xmpp::Stanza& stanza, const Audience& audience,
             const Sessions& except);
// Takes such an envelope apart.
void deliver_to_sessions(Shard& shard, const Envelope& envelope);

}  // namespace parlance::server
