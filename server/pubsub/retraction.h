// Taking an item away (XEP-0060 §7.2): for the action, and for modules that do so on an account's
// behalf. One shard.
#pragma once

#include <string>

#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

// `from` is whose rights count. Subscribers are told if `notify`, or if the node is configured so.
base::Task<xmpp::pubsub::Refusal> retract_item(Service* service, std::string owner,
                                               std::string name, xmpp::Jid from, std::string id,
                                               bool notify);

}  // namespace parlance::server::pubsub
