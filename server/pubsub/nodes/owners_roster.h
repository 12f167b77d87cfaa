// Nodes of a service that are open to the contacts of an account: the access models "presence" and
// "roster" (XEP-0060 §4.5) at pubsub.HOST, where "the owner" is the account of HOST that has made
// the node. The roster lives at the home of that account. A node that goes by it has its contacts
// in memory, as storage has them when it is loaded; the account's home tells of those that change,
// and the row of whoever asks for something is read anew before the answer. One shard.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/task.h"
#include "server/pubsub/node.h"
#include "server/pubsub/service.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

bool follows_roster(const xmpp::pubsub::NodeConfig& config);
// Whether there is a roster that a node of that creator, a bare JID, can follow.
bool has_roster(const Service& service, std::string_view creator);

// Reads the contacts of `creator` into a service's node; false: storage fails. `changes` is what
// Nodes::roster_changes() counts of them: while something changes it is read again.
base::Task<bool> learn_contacts(Shard* shard, NodePtr node, std::string creator,
                                const std::uint64_t* changes);
base::Task<bool> learn_contacts(Service* service, NodePtr node, std::string creator);

// Whether the node or something above it has to look `who` up before it can be told anything.
bool asks_roster(const Service& service, const Node& node, const xmpp::Jid& who);
// Does that; false: storage fails, and what was known before still counts.
base::Task<bool> learn_asker(Service* service, NodePtr node, xmpp::Jid who);

// What tells a service of this server that the roster of `account` says something else of
// `contact`; without addressee.
xmpp::Stanza roster_change(const xmpp::Jid& account, const xmpp::Jid& contact);
// The contact; nothing if the message is something else, or does not come from an account of the
// service's host.
std::optional<xmpp::Jid> contact_in(const Service& service, const xmpp::Stanza& message);
// All nodes of that account in memory look up the contact; one that cannot is loaded anew.
base::Task<> learn_change(Service* service, std::string account, std::string contact);

}  // namespace parlance::server::pubsub
