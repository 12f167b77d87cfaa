// Owners' answers to subscription requests (XEP-0060 §8.6): forms that come as messages. One shard.
#pragma once

#include <string>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/data_form.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

// The form in the message, if it is such an answer.
std::optional<xmpp::DataForm> approval_in(const xmpp::Stanza& message);

// Approves or denies what the form says, if `from` owns the node; else nothing happens. A form that
// is cancelled leaves the request where it is.
base::Task<> approve(Service* service, std::string owner, xmpp::Jid from, xmpp::DataForm form);

}  // namespace parlance::server::pubsub
