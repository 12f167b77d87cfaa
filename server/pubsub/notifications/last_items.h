// The last items of nodes for a resource that has become available (XEP-0060 §12.1, XEP-0163
// §4.3.4), and how one that has come says so to accounts and services of this server: by a probe
// that names the nodes, from its own home. What it gets for it is decided there, by who it is and
// what it is subscribed to, so that nothing is won by making one up. One shard.
#pragma once

#include <string>
#include <vector>

#include "base/task.h"
#include "server/pubsub/service.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

// Sends to `to` the newest item of each of the nodes that there is and that it may read; of those
// of a service, which it is subscribed to. In the order of `names`.
base::Task<> send_last_items(Service* service, std::string owner, xmpp::Jid to,
                             std::vector<std::string> names);

// Tells the services at which `who`, one of this server's resources, is subscribed that it has
// become available (feature last-published).
base::Task<> tell_services(Service* service, xmpp::Jid who);

// Without addressee.
xmpp::Stanza interests_probe(const xmpp::Jid& from, const std::vector<std::string>& names);
// The names in such a probe, which comes from a user of this server; empty if it is none. What it
// brings is much more than it is itself, and others are told otherwise.
std::vector<std::string> names_in_probe(const Shard& shard, const xmpp::Stanza& presence);

}  // namespace parlance::server::pubsub
