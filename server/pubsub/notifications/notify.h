// Notifications (XEP-0060 §7.1.2, §12): who hears of what happens at a node. Subscribers do; at an
// account so do, without subscribing, its contacts who may see its presence and its own resources,
// those of them whose client has said that it is interested (XEP-0163 §4). Sent when what they tell
// of is durable, in the order of the decisions on the node. One shard.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/pubsub/service.h"
#include "storage/pubsub.h"
#include "xmpp/data_form.h"
#include "xmpp/element.h"

namespace parlance::server::pubsub {

using storage::pubsub::Item;

// Of items nobody is told at a node that delivers no notifications (§16.4.4). `payload` may be
// null.
void tell_published(Service& service, const NodePtr& node, const Item& item,
                    const xmpp::Element* payload);
void tell_retracted(Service& service, const NodePtr& node, const std::vector<std::string>& ids);
void tell_purged(Service& service, const NodePtr& node);
void tell_configured(Service& service, const NodePtr& node);
// Of a node that has just ceased to exist; `node` is as it was. `uri`: where it has gone, or empty.
void tell_deleted(Service& service, const NodePtr& node, std::string_view uri);
// To the subscriber alone; its state is in it (§8.6, §12.13).
void tell_subscription(Service& service, const Node& node, const Subscriber& subscriber);
// To owners who want to know of new and of lost subscribers (§16.4.4, notify_sub).
void tell_owners(Service& service, const Node& node, const Subscriber& subscriber);
// What has become of subscriptions without the subscriber's doing: it is told, owners are, and who
// may read from now on gets the last item (§12.10, §12.14).
base::Task<> tell_changed(Service* service, NodePtr node, std::vector<Subscriber> changed);
// To the entity alone (§8.9.4).
void tell_affiliation(Service& service, const Node& node, const xmpp::Jid& entity);
// To owners: somebody wants to subscribe (§8.6).
void ask_owners(Service& service, const Node& node, const Subscriber& subscriber);
// To one owner: every subscription that waits for approval (§8.7).
void ask_owner(Service& service, const Node& node, const xmpp::Jid& owner);

// What the items in a notification say in words (XEP-0060 §12.8); empty: nothing.
std::string words_of(const xmpp::Element& message);
// One notification of all of them; of those that cannot be read without their payload.
xmpp::Document items_message(Service& service, const Node& node, const std::vector<Item>& items);
// The notification of `item`; empty if it cannot be read.
xmpp::Document item_message(Service& service, const Node& node, const Item& item);
// The newest item of the node that has not expired.
storage::Query newest_item(const Service& service, const Node& node);
// The message that brings `item` with a delay (§6.1.7), without addressee. nullopt if it cannot be
// read.
std::optional<xmpp::Stanza> last_item_message(Service& service, const Node& node, const Item& item);
// Sends the newest item, if there is one and the node and the subscriber want that.
base::Task<> send_last_item(Service* service, NodePtr node, Subscriber subscriber);

// <item/> under `parent` as the node is configured. False: the payload cannot be read.
bool add_item(Service& service, xmpp::Element& parent, const Node& node, const Item& item);

}  // namespace parlance::server::pubsub
