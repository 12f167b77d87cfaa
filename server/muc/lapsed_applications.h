// Requests to become a member of a room that nobody has answered for too long (applications.h) in
// rooms that are not in memory: storage is asked now and then which rooms have such, and those are
// loaded, by which they drop them.
#pragma once

namespace parlance::server::muc {

class Service;

// Begins to look, on the service's home shard, for all of its rooms.
void look_for_lapsed_applications(Service& service);

}  // namespace parlance::server::muc
