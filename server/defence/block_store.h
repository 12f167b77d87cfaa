// The block list as it is stored: read at the start, and whenever administrators have changed it.
#pragma once

#include "base/task.h"
#include "storage/server_blocks.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::defence {

// Reads it, from then on it holds for all shards; false: the database is away. Connections from
// addresses that are on it end soon afterwards.
base::Task<bool> load_blocks(Shard* shard);

// Writes a change; it holds when the answer comes. What has expired a day ago goes with it.
base::Task<storage::CommitResult> change_blocks(Shard* shard, storage::Batch change);

}  // namespace parlance::server::defence
