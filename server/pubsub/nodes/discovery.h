// Nodes and their items in service discovery (XEP-0060 §5.1 to §5.5), with metadata. Nodes that are
// kept from the requester are not there. One shard.
#pragma once

#include <string>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/element.h"

namespace parlance::server::pubsub {

// Of the request's node.
base::Task<IqReply> node_info(Service* service, IqRequest request);
base::Task<IqReply> node_items(Service* service, IqRequest request);
// Of all nodes of the service, in pages (XEP-0059).
base::Task<IqReply> service_items(Service* service, IqRequest request);
// Adds the nodes of the account to its items.
base::Task<> add_account_nodes(Service* service, IqRequest request, xmpp::Element* items);

}  // namespace parlance::server::pubsub
