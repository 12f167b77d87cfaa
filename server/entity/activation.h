// Activation: reading a user's state when somebody first deals with the account, again after a
// failed commit (memory is ahead of the disk then), and eviction when nobody does any more. One
// shard.
#pragma once

#include "server/shard.h"

namespace parlance::server::entity {

// Begins to load: the lane is held until the state is there. While storage is away it is asked
// again and again; stanzas wait in the lane, bounded by the senders' windows.
void begin_activation(User& user);

// How long an idle user stays in memory.
inline constexpr std::int64_t kIdleUserUs = 60 * base::kSecondUs;

}  // namespace parlance::server::entity
