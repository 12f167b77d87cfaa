// Items of an account that nobody is to see while the account is not there (XEP-0060 §16.4.4,
// pubsub#purge_offline). One shard.
#pragma once

#include <string>

#include "base/task.h"
#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

// The last available resource of the account has gone: its nodes that are so configured lose all
// their items, unless another has come meanwhile.
base::Task<> purge_offline(Service* service, std::string owner);

}  // namespace parlance::server::pubsub
