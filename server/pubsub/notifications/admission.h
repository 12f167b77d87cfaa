// Contacts of an account who have just been let in: by another access model of a node, or by a
// group of the roster. They are sent the last item of what they may read from now on, where they
// have said that they are interested (XEP-0060 §12.2). One shard.
#pragma once

#include <string>
#include <vector>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/pubsub/node_config.h"

namespace parlance::server::pubsub {

// Whom the node, of an account in memory, lets in and `former`, its configuration before, did not.
std::vector<xmpp::Jid> let_in(const Service& service, const Node& node,
                              const xmpp::pubsub::NodeConfig& former);
// Sends them the last item of the node.
base::Task<> welcome(Service* service, NodePtr node, std::vector<xmpp::Jid> contacts);
// The same for one contact, at all nodes of the account that are for groups, of which it has been
// in none: in those called `former` it was before.
base::Task<> welcome_to_groups(Service* service, std::string owner, xmpp::Jid contact,
                               std::vector<std::string> former);

}  // namespace parlance::server::pubsub
