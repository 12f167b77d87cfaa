// What members hear of a room who are not in it: that something has been said, for push services;
// what has been said to them (XEP-0452); and in which rooms there is something new (XEP-0437).
// One shard.
#pragma once

#include "server/muc/history.h"
#include "server/muc/room.h"
#include "server/outcome.h"

namespace parlance::server::muc {

// `said` has been said to all who are there.
void tell_absent(Room& room, const Said& said, Outcome& outcome);

}  // namespace parlance::server::muc
