// Changing items of several nodes of an account at once, on the account's behalf and together with
// other writes: all of it in one transaction, told of when it is durable. One shard.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "server/pubsub/service.h"
#include "storage/database.h"

namespace parlance::server::pubsub {

struct NodeChange {
    std::string node;
    // Ids and payloads, in the order in which they are published.
    std::vector<std::pair<std::string, std::string>> put;
    std::vector<std::string> gone;
    // The node is made if it is not there, so.
    xmpp::pubsub::NodeConfig config;
    // If the node cannot take it: nothing at all is done, or this node is left out.
    bool required = false;

    NodeChange(std::string name, xmpp::pubsub::NodeConfig wanted)
        : node(std::move(name)), config(std::move(wanted)) {}
    bool empty() const { return put.empty() && gone.empty(); }
};

// `from`, one of the account's own resources, is the publisher. `changes` may be emptied.
base::Task<xmpp::pubsub::Refusal> change_items(Service* service, std::string owner, xmpp::Jid from,
                                               std::vector<NodeChange>* changes,
                                               storage::Batch also);

}  // namespace parlance::server::pubsub
