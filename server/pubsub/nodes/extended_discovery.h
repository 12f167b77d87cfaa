// Extended discovery (XEP-0499): nodes with what they are related to, down to a depth, and their
// items, in one list with pages (XEP-0059). In the order of the names of the nodes; behind each its
// items, the newest first. What whoever asks may not read is not in it. One shard.
#pragma once

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/element.h"

namespace parlance::server::pubsub {

// Whether the request has the form that asks for it.
bool asks_extended(const IqRequest& request);

// Of a node, which whoever asks may read.
base::Task<IqReply> extended_items(Service* service, IqRequest request, NodePtr node);
// Of all nodes of the service, or of the account: those without a parent, and what is below them.
base::Task<IqReply> extended_service_items(Service* service, IqRequest request);

}  // namespace parlance::server::pubsub
