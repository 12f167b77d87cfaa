// Taking items away (XEP-0060 §7.2): for the action, and for modules that do so on an account's
// behalf. One shard.
#pragma once

#include <string>
#include <vector>

#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

// All of `ids`, which are different, or none (§12.11). `from` is whose rights count. Subscribers
// are told if `notify`, or if the node is configured so.
base::Task<xmpp::pubsub::Refusal> retract_items(Service* service, std::string owner,
                                                std::string name, xmpp::Jid from,
                                                std::vector<std::string> ids, bool notify);

// Takes all of them away (§8.5); subscribers are told if the node is configured so. False: storage
// does not work.
base::Task<bool> purge_items(Service* service, NodePtr node);

}  // namespace parlance::server::pubsub
