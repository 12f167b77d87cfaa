// The metadata of a node (XEP-0060 §5.4), and telling those who have subscribed to it what has
// changed (XEP-0497 §4.2.2). One shard.
#pragma once

#include "server/pubsub/service.h"
#include "xmpp/data_form.h"

namespace parlance::server::pubsub {

xmpp::DataForm metadata(const Service& service, const Node& node);
// To which nodes it is related, and nothing else.
xmpp::DataForm relationship_metadata(const Node& node);

// What is in `node`'s metadata other than in `before`; what is not there any more is empty.
// `former`: its parent before, if it is another one. Nothing is told if nothing has changed.
void tell_metadata(Service& service, const NodePtr& node, const xmpp::DataForm& before,
                   const Node* former);

}  // namespace parlance::server::pubsub
