// The gate: no stanza passes between this server and those on the block list (blocklist.h), whoever
// sends it.
#pragma once

#include "server/defence/blocklist.h"
#include "server/envelope.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::defence {

// Whether one of the two is kept away from the other. At any time, on any shard.
bool keeps_apart(Shard& shard, const xmpp::Stanza& stanza);
// RFC 6120 §8.3.3.12
const xmpp::StanzaError& not_allowed();

// True: it has been turned away, and its receipt settled. On the shard where it would be delivered.
bool turn_away(Shard& shard, Envelope& envelope, const Blocks& blocks);

// A server that speaks for that domain, or an address from which somebody connects.
bool keeps_away_domain(Shard& shard, std::string_view domain);
bool keeps_away_address(Shard& shard, std::string_view ip);

}  // namespace parlance::server::defence
