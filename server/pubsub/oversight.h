// What administrators of the server see of a node and do to it, whatever they are to it. Tasks on
// the shard of the service; at an account, with the account in memory. The service itself asks for
// what is done, so that subscribers are told as if an owner had done so. One shard.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/jid.h"
#include "xmpp/pubsub/access.h"
#include "xmpp/pubsub/node_config.h"

namespace parlance::server::pubsub {

struct NodeSeen {
    std::string problem;  // why there is nothing to see; a sentence
    xmpp::pubsub::NodeConfig config;
    std::string creator;
    std::int64_t created_us = 0;
    std::uint64_t items = 0;
    std::size_t subscribers = 0;
    std::size_t pending = 0;
    std::map<std::string, xmpp::pubsub::Affiliation, std::less<>> affiliations;

    NodeSeen() {}
};

// At start-up: lets administration and the end of accounts find the service.
void declare_oversight(Service& service);

// The service of that host on the shard, not that of its accounts; null: it has none.
Service* nodes_of(Shard& shard, std::string_view domain);

// `owner`: an account, or the name of the service.
base::Task<NodeSeen> look_at_node(Service* service, std::string owner, std::string name);

// Why nothing has come of it, as a sentence; empty: it is done, and durable.
base::Task<std::string> delete_node(Service* service, std::string owner, std::string name);
base::Task<std::string> purge_node(Service* service, std::string owner, std::string name);
// A node at a service for many keeps one owner at least.
base::Task<std::string> affiliate(Service* service, std::string owner, std::string name,
                                  xmpp::Jid who, xmpp::pubsub::Affiliation what);

}  // namespace parlance::server::pubsub
