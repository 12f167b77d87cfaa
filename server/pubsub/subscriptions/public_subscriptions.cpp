#include "server/pubsub/subscriptions/public_subscriptions.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "server/pubsub/nodes/managed.h"
#include "server/pubsub/notifications/notify.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;

// Those that wait for approval are not.
bool is_subscribed(const Node& node, std::string_view bare) {
    if (!node.exists) return false;
    std::vector<const Subscriber*> all = node.subscriptions_of(bare);
    return std::any_of(all.begin(), all.end(), [](const Subscriber* each) {
        return each->state == ps::SubscriptionState::subscribed;
    });
}

}  // namespace

base::Task<> review_public_subscribers(Service* service, const Call* call) {
    NodePtr node = co_await service->nodes().find(call->owner, call->node());
    if (!node) co_return;
    bool subscribes = call->what.action == ps::Action::subscribe;
    bool is_public =
        subscribes && call->what.element->has_child("public", xmpp::ns::public_subscriptions);
    std::string who(call->from().bare_view());
    std::string name = subscribers_name(node->name);
    NodePtr list = co_await service->nodes().find(call->owner, name);
    if (!list) co_return;
    if (is_public && is_subscribed(*node, who)) {
        list = co_await managed_node(service, node, name);
        if (!list) co_return;
        xmpp::Document payload("subscriber", xmpp::ns::public_subscriptions);
        payload->set("jid", who);
        co_await put_managed(service, list, who, &payload);
        co_return;
    }
    if (!list->exists) co_return;
    // §4.3: to subscribe again without <public/> takes it back; so does losing the subscription.
    std::vector<Item> items;
    bool read = co_await read_managed(service, list, &items);
    if (!read) co_return;
    for (const Item& item : items) {
        bool stays = is_subscribed(*node, item.id) && !(subscribes && item.id == who);
        if (!stays) co_await take_managed(service, list, item.id);
    }
}

}  // namespace parlance::server::pubsub
