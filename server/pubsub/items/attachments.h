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

// Items of the target are gone, if they are: with each goes what was attached to it, and its part
// in the summary. Behind an item of the same id that comes later nothing of it shows.
base::Task<> drop_attachments(Service* service, std::string owner, std::string target,
                              std::vector<std::string> ids);
// The same of those that are there no more, whatever removed them.
base::Task<> drop_orphaned_attachments(Service* service, NodePtr target);
// The same of all items of the target, which may be gone itself.
base::Task<> drop_all_attachments(Service* service, NodePtr target);

}  // namespace parlance::server::pubsub
