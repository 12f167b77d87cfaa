// Who may mention whom in a room (XEP-0513 §4.5): asked by anybody who may know of the room, set by
// its owners. One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_mention_rules(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
