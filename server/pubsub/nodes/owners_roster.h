// Nodes of a service that are open to the contacts of an account: the access models "presence" and
// "roster" (XEP-0060 §4.5) at pubsub.HOST, where "the owner" is the account of HOST that has made
// the node. The roster lives at the home of that account. A node reads it from storage once, then
// the row of whoever asks for something, each time, and that of a subscriber of whom the account's
// home says that it has changed. One shard.
#pragma once

#include <optional>
#include <string_view>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

bool follows_roster(const xmpp::pubsub::NodeConfig& config);
// The node, or something above it.
bool branch_follows_roster(const Node& node);
// Whether there is a roster that a node of that creator, a bare JID, can follow.
bool has_roster(const Service& service, std::string_view creator);

// What `who` is to the creators of the node and of what is above it, for Service::standing().
base::Task<> learn_contact(Service* service, NodePtr node, xmpp::Jid who);
// What everybody is to the creator of the node, whatever its access model is; false: storage fails.
base::Task<bool> learn_roster(Service* service, NodePtr node);

// What tells a service of this server that the roster of `account` says something else of
// `contact`; without addressee. Anybody may say so of itself.
xmpp::Stanza roster_change(const xmpp::Jid& account, const xmpp::Jid& contact);
// The contact; nothing if the message is something else.
std::optional<xmpp::Jid> contact_in(const xmpp::Stanza& message);

}  // namespace parlance::server::pubsub
