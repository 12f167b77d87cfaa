// The inbox (XEP-0430): the conversations of the account, those with the newest messages first,
// each with its last message and the number of unread ones.
#pragma once

#include "server/modules/mam/inbox_index.h"
#include "server/registry.h"

namespace parlance::server::modules {

// `index` outlives the host's registry.
void declare_inbox(Registry& registry, entity::Host& host, InboxIndex& index);

}  // namespace parlance::server::modules
