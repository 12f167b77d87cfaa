// How many rooms somebody owns, when one more that waits for its configuration is to become a room
// (XEP-0045 §14.6). Those that wait are not stored, and have not counted when they were made. One
// shard.
#pragma once

#include "server/lane.h"
#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"

namespace parlance::server::muc {

// Inside a decision of the room's lane. Decides `then` next, when room.owns_enough() says how it is
// with `owner` now.
void with_owned_rooms(Room& room, const xmpp::Jid& owner, Lane::Decision then);
// The room has just become one: it ends again if `owner` has become the owner of too many at once.
void end_if_too_many(Room& room, const xmpp::Jid& owner, Outcome& outcome);

}  // namespace parlance::server::muc
