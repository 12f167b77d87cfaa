// Notifications that come back (XEP-0060 §12.4): a subscriber that is not there is not one any
// more. One shard.
#pragma once

#include <optional>
#include <string>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

// The name of the node, if `message` brings back a notification for good, i.e. with an error that
// asks nobody to try again. It says of which node by what it returns of the notification; an error
// that returns nothing ends nothing.
std::optional<std::string> bounced_node(const xmpp::Stanza& message);

// Ends the subscriptions of exactly `from` to the node. Nobody can end others' that way.
base::Task<> end_bounced(Service* service, std::string owner, std::string node, xmpp::Jid from);

}  // namespace parlance::server::pubsub
