// A word to subscribers whose lease is almost over (XEP-0060 §12.19): "e.g., 24 hours before the
// end of the lease term", of a lease that is shorter than four days when a quarter of it is left.
// One shard.
#pragma once

#include "base/task.h"
#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

// Of options whose lease has just been set, or taken away: when to say it.
void set_reminder(const Service& service, xmpp::pubsub::SubscribeOptions& options);
// The same, durable now, on the agenda.
void expect_lease_end(Service& service, const Node& node,
                      const xmpp::pubsub::SubscribeOptions& options);
// Tells those whose time it is, and puts the others on the agenda. Whoever is told just before a
// crash is told once more. False: storage does not work.
base::Task<bool> tell_lease_ends(Service* service, NodePtr node);

}  // namespace parlance::server::pubsub
