// The ad-hoc command by which an owner asks for the subscription requests that wait at its nodes
// (XEP-0060 §8.7). One shard.
#pragma once

#include "server/adhoc/command.h"
#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

adhoc::Command get_pending_command(Service& service);

}  // namespace parlance::server::pubsub
