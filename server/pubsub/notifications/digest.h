// Digests (XEP-0060 §16.4.2): subscribers who want that are not told of items one by one but of all
// that there are since the last time, in one notification. Nothing is gathered in memory: what a
// digest brings is what the node then has of it, so that items which have been retracted, replaced
// or pushed out by then are not in it. It is due one interval after the first of its items was
// published, and survives the server; it is written down that it has been sent before it is, so
// that a crash in that moment may take it, as it may take any notification, but no digest comes
// twice. One shard.
#pragma once

#include <cstdint>

#include "base/task.h"
#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

// Whether the node keeps its items, which digests are made of.
bool can_gather(const Service& service, const Node& node);
// Whether new items of the node wait for the next digest of that subscription.
bool gathers(const Service& service, const Node& node, const Subscriber& subscriber);
// Behind all items that there are, for SubscribeOptions::digested_us.
std::int64_t digest_mark(const Service& service);

// A new item is durable: puts the node on the agenda of who gathers, if anybody does.
void expect_digest(Service& service, const Node& node);
// Sends what is due, and puts the rest on the agenda. False: storage does not work, or something
// else has come in between.
base::Task<bool> send_digests(Service* service, NodePtr node);
// Sends what has been gathered up to `until_us` for a subscription that does not gather any more.
base::Task<> send_gathered(Service* service, NodePtr node, Subscriber before,
                           std::int64_t until_us);

}  // namespace parlance::server::pubsub
