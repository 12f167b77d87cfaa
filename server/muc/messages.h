// Messages sent to a room or to one of its occupants (XEP-0045 §7.4, §7.5, §7.8, §8.1, §8.6).
// One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_message(Room& room, const xmpp::Stanza& message, Outcome& outcome);

// As an occupant has sent it and others get it: without what only the room may say, with the
// occupant's id (XEP-0421). Without addresses.
xmpp::Document as_from(const Room& room, const Occupant& occupant, const xmpp::Stanza& message);

// Says it to all, and keeps it. `time_us` and the id of the row belong together.
void say(Room& room, xmpp::Document message, const xmpp::Jid& from, const xmpp::Jid& account,
         Outcome& outcome);

}  // namespace parlance::server::muc
