// Presence sent to a room: entering, changing the nickname or what one shows, leaving (XEP-0045
// §7.2, §7.6, §7.7, §7.14). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_presence(Room& room, const xmpp::Stanza& presence, Outcome& outcome);

}  // namespace parlance::server::muc
