// How many rooms somebody may still have, when one that waits for its configuration is to become a
// room (XEP-0045 §14.6). Those that wait are not stored, and have not counted when they were made.
// One shard.
#pragma once

#include <cstdint>
#include <optional>

#include "base/callback.h"
#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"

namespace parlance::server::muc {

// Fewer than none: it has too many already. None: storage cannot be read.
using Places = std::optional<std::int64_t>;

// Inside a decision of the room's lane, which is held until `then` is decided. The rooms of one
// owner come to that one after the other, wherever they live: each counts what the ones before it
// have made.
void with_places_left(Room& room, const xmpp::Jid& owner,
                      base::Callback<void(Places, Outcome&)> then, Outcome& outcome);

}  // namespace parlance::server::muc
