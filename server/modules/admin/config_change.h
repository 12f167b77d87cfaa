// One change of the running server's configuration, from its check to its use. On any shard.
#pragma once

#include <string>

#include "base/task.h"
#include "server/config_changes.h"

namespace parlance::server {

class Shard;

namespace modules::admin {

// Empty once it is durable and in use; else a sentence about why nothing has changed.
base::Task<std::string> change_config(Shard* asking, ConfigEdit edit);

}  // namespace modules::admin
}  // namespace parlance::server
