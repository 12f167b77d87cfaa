// Waiting in a task: for a time, for a commit or a decision of an account, for a client to take
// what it has been sent before it is sent more. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "base/task.h"
#include "server/outcome.h"
#include "storage/database.h"

namespace parlance::server {

class Shard;
namespace entity {
class User;
}

// What may be under way to a client at once; more waits until it has taken or acknowledged some.
inline constexpr std::size_t kUnderWayBytes = 524'288;

base::Task<> pause(Shard* shard, std::int64_t duration_us);

// Commits the writes; whether that succeeded.
base::Task<bool> commit(Shard* shard, storage::Batch writes);

// Lets the account decide, in its turn; whether that is durable. False if there is no such account
// in memory.
using AccountDecision = std::function<void(entity::User&, Outcome&)>;
base::Task<bool> decide(Shard* shard, std::string owner, AccountDecision decision);

// True once there is room on the way to the client of that session; false if there is no client, or
// it takes more than half a minute.
base::Task<bool> room_for(Shard* shard, SessionId id);

}  // namespace parlance::server
