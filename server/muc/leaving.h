// Leaving a room: of one's own accord, because a moderator or the room wants it, or together with
// the room's end (XEP-0045 §7.14, §8.2, §9.1, §10.9). One shard.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/muc/announcement.h"
#include "server/muc/room.h"
#include "server/outcome.h"

namespace parlance::server::muc {

// One session leaves; the occupant with its last one. `presence`: what it says on leaving, as
// Visit::presence. A room that is not to stay ends when nobody is left.
void leave(Room& room, Visit& visit, std::string presence, Outcome& outcome, Cause cause = {});

// Somebody who has to go: is told, and out of the room, at once; those who remain are told by
// tell_others().
class Expulsion {
  public:
    Expulsion(Room& room, Occupant& occupant, Cause cause, Outcome& outcome);
    void tell_others(Room& room, Outcome& outcome);

  private:
    std::unique_ptr<Occupant> occupant_;
    Cause cause_;
};

// §10.9: what occupants are told when the room ends.
struct Destruction {
    std::string alternative;  // address of another room; empty: none
    std::string password;
    std::string reason;

    Destruction() {}
};
// The room and all that is stored of it end.
void destroy(Room& room, const Destruction& destruction, Outcome& outcome);
// Everybody has to go for that cause, and the room stays.
void dismiss_all(Room& room, const Cause& cause, Outcome& outcome);
// If nobody is left and it is not to stay.
void end_if_abandoned(Room& room, Outcome& outcome);

}  // namespace parlance::server::muc
