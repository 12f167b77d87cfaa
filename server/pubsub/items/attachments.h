// Attachments to items (XEP-0470): what others say of an item, one item of a node of its own for
// each bare JID, and a summary of all of them. One shard.
#pragma once

#include <string>

#include "server/pubsub/nodes/managed.h"

namespace parlance::server::pubsub {

// §4.4 to §4.6: publishing to a node of attachments.
Reply attach(Service* service, Call call, ManagedName managed);
// §4.7: after attachments of the item have changed.
base::Task<> update_summary(Service* service, std::string owner, ManagedName managed);

}  // namespace parlance::server::pubsub
