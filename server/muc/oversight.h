// What administrators of the server see of a room and do to it, whatever they are in it. Tasks on
// the room's home shard; the room is loaded if need be. Nothing is done behind its back: decisions
// of its lane change it, and its occupants are told as if one of its owners had done so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/task.h"
#include "server/muc/affiliation_change.h"
#include "server/muc/leaving.h"
#include "server/muc/service.h"
#include "xmpp/jid.h"
#include "xmpp/muc/room_config.h"

namespace parlance::server::muc {

// The service of that host on the shard; null: it has none.
Service* rooms_of(Shard& shard, std::string_view domain);

struct RoomSeen {
    std::string problem;  // why there is nothing to see; a sentence
    xmpp::muc::RoomConfig config;
    std::int64_t created_us = 0;
    bool locked = false;  // made and not yet configured
    std::vector<std::string> owners;
    std::vector<std::string> admins;
    std::size_t members = 0;
    std::size_t outcasts = 0;
    struct Inside {
        std::string nick;
        std::string jid;  // full; of each session
        std::string role;
        std::string affiliation;
    };
    std::vector<Inside> occupants;

    RoomSeen() {}
};

base::Task<RoomSeen> look_at_room(Service* service, xmpp::Jid room);

// Why nothing has come of it, as a sentence; empty: it is done, and durable.
base::Task<std::string> destroy_room(Service* service, xmpp::Jid room, Destruction destruction);
// A room keeps one owner at least.
base::Task<std::string> affiliate(Service* service, xmpp::Jid room, AffiliationChange change);

}  // namespace parlance::server::muc
