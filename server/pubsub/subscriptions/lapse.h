// Subscriptions that end without anybody's asking: temporary ones with the subscriber's presence
// (XEP-0060 §12.5), others with the right to read (§12.14). One shard.
#pragma once

#include <string>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

// `who`, a full JID, is not there any more: its temporary subscriptions end, and so do those of its
// bare JID.
base::Task<> end_temporary(Service* service, std::string owner, xmpp::Jid who);

// What tells an account of this server that `who`, a full JID, is not there any more; without
// addressee. Anybody may say so of itself.
xmpp::Stanza departure(const xmpp::Jid& who);
bool is_departure(const xmpp::Stanza& presence);

// What `contact` is to the account may have changed: subscriptions to nodes that it may not read
// any more end. To be called from inside the decision that changes it.
base::Task<> review_contact(Service* service, std::string owner, xmpp::Jid contact);

// The same at a service, whose nodes may follow the roster of an account (nodes/owners_roster.h),
// when it has been told that the roster of `account` says something else of `who`.
base::Task<> review_subscriber(Service* service, xmpp::Jid account, xmpp::Jid who);

}  // namespace parlance::server::pubsub
