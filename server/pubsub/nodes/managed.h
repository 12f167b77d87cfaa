// Nodes that the service itself makes and fills beside another one, the target: attachments of an
// item and their summary (XEP-0470), public subscribers of a node (XEP-0465). Who may read them is
// who may read the target. One shard.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/pubsub/actions.h"
#include "server/pubsub/service.h"
#include "storage/pubsub.h"
#include "xmpp/element.h"

namespace parlance::server::pubsub {

enum class Managed : std::uint8_t { none, attachments, summary, subscribers };

struct ManagedName {
    Managed kind = Managed::none;
    std::string target;  // empty: there can be no such node
    std::string item;    // of attachments

    ManagedName() {}
};

// Names are compared as they are, so of those that mean one item only the canonical one counts:
// all but the unreserved characters of RFC 3986 is escaped, with capital letters.
ManagedName managed_name(std::string_view owner, std::string_view name);
std::string attachments_name(std::string_view owner, std::string_view target,
                             std::string_view item);
std::string summary_name(std::string_view target);
std::string subscribers_name(std::string_view target);

// The action of `call`, which `plain` carries out at other nodes.
Reply carry_out_managed(Service* service, Call call, Reply (*plain)(Service*, Call));

// The node of that name beside `target`, made if it is missing; null if storage fails.
base::Task<NodePtr> managed_node(Service* service, NodePtr target, std::string name);
// The names of all of them beside the target that there may be.
base::Task<std::vector<std::string>> beside(Service* service, NodePtr target);
// Its end; subscribers are told.
base::Task<> remove_managed(Service* service, NodePtr node);
// Puts an item into it, or takes it away; subscribers are told.
base::Task<bool> put_managed(Service* service, NodePtr node, std::string id,
                             const xmpp::Document* payload);
base::Task<bool> take_managed(Service* service, NodePtr node, std::string id);
// All its items, the oldest first; false if storage cannot be read.
base::Task<bool> read_managed(Service* service, NodePtr node,
                              std::vector<storage::pubsub::Item>* items);

}  // namespace parlance::server::pubsub
