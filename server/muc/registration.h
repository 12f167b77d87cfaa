// Registering with a room: becoming a member with a nickname of one's own, and ending that
// (XEP-0045 §7.10). What has to be approved goes on in applications.h. One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_registration(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
