// Retraction (XEP-0424) in a room: what somebody takes back that it has said itself leaves a
// tombstone in the archive, and is not shown to those who enter later. One shard.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/muc/occupants.h"
#include "server/muc/room.h"
#include "server/outcome.h"
#include "storage/database.h"
#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::muc {

// A row of the archive of a room.
struct Archived {
    std::string id;          // raw
    std::string account;     // who has said it; empty: the room
    xmpp::Document message;  // with its address in the room

    Archived() {}
};

// In what storage::archive::find() has found; nullopt: there is nothing to be taken back.
std::optional<Archived> to_be_taken_back(Shard& shard, storage::Rows rows);
// `stone` takes the place of that message, from now on in the archive.
void bury(Room& room, const Archived& archived, xmpp::Document stone, Outcome& outcome);

// `message` has been said by that occupant, under the id `id`; it may take back another.
void follow_retraction(Room& room, const Occupant& occupant, const xmpp::Stanza& message,
                       std::string_view id, Outcome& outcome);

}  // namespace parlance::server::muc
