// The subscribers of a node in a decision: finding the one that a request means, writing changes
// down (XEP-0060 §6, §8.8). One shard.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/pubsub/service.h"
#include "storage/database.h"

namespace parlance::server::pubsub {

// As it is now: stored, or erased when its state is none.
storage::Query write_subscriber(const Node& node, const Subscriber& subscriber);

// The one that `jid` and `subid` of the element name, if `who` may act for it; else the error that
// §6.2.3 and §6.3.4 define.
base::Result<Subscriber*, xmpp::StanzaError> named_subscriber(const Service& service, Node& node,
                                                              const xmpp::Element& element,
                                                              const xmpp::Jid& who);

// <subscription/> under `parent`, with the name of the node if `named`.
void add_subscription(xmpp::Element& parent, const Node& node, const Subscriber& subscriber,
                      bool named);

// Subscriptions whose time is over are taken away.
void drop_expired(const Service& service, Node& node, storage::Batch& batch);

}  // namespace parlance::server::pubsub
