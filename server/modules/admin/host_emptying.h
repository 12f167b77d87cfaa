// Everything that a domain has is deleted, while it is still there to tell others so. On any shard.
#pragma once

#include <string>

#include "base/task.h"

namespace parlance::server {

class Shard;

namespace modules::admin {

// Rooms and nodes of its services, then its accounts; who has to do with them is told. Empty when
// nothing is left, or a sentence about what has stopped it half-way: the next try goes on there.
base::Task<std::string> empty_host(Shard* asking, std::string domain);

}  // namespace modules::admin
}  // namespace parlance::server
