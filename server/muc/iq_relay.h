// Requests between occupants, who know each other's addresses in the room alone, and their answers;
// and whether one is still there (XEP-0410). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// `iq`: to an address in the room.
void relay_iq(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
