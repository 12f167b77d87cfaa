// The archive of a node (XEP-0442): its items in the order of their publication, read as the
// archive of messages is (XEP-0313), by whoever may retrieve them. There is in it what the node
// keeps: an item that is published again moves to the end, one that is retracted, pruned or expired
// is gone. One shard.
#pragma once

#include "server/pubsub/service.h"
#include "server/registry.h"

namespace parlance::server::pubsub {

// For requests that name a node, at the address of the service or of accounts.
void declare_node_archive(Registry& registry, IqScope scope, Service& service);

}  // namespace parlance::server::pubsub
