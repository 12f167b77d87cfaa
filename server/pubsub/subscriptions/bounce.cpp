#include "server/pubsub/subscriptions/bounce.h"

#include <utility>
#include <vector>

#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ns = xmpp::ns;
using xmpp::pubsub::SubscriptionState;

bool is_final(const xmpp::Element& message) {
    const xmpp::Element* error = message.child("error", ns::client);
    if (error == nullptr) return false;
    return error->attr("type") == "cancel" || error->has_child("gone", ns::stanza_errors);
}

// XEP-0248 §5.3.1: the collection that had told of it, to which the subscription is then; null: it
// was the node itself.
const xmpp::Element* collection_header(const xmpp::Element& message) {
    const xmpp::Element* headers = message.child("headers", ns::shim);
    if (headers == nullptr) return nullptr;
    for (const xmpp::Element& each : headers->children()) {
        if (each.attr("name") == "Collection") return &each;
    }
    return nullptr;
}

}  // namespace

std::optional<std::string> bounced_node(const xmpp::Stanza& message) {
    if (!message.is_message() || !message.is_error()) return std::nullopt;
    const xmpp::Element* event = message.element().child("event", ns::pubsub_event);
    const xmpp::Element* what = event == nullptr ? nullptr : event->first_child();
    if (what == nullptr || what->attr("node").empty()) return std::nullopt;
    if (!is_final(message.element())) return std::nullopt;
    const xmpp::Element* collection = collection_header(message.element());
    if (collection != nullptr) return collection->text();
    return std::string(what->attr("node"));
}

base::Task<> end_bounced(Service* service, std::string owner, std::string name, xmpp::Jid from) {
    NodeResult found = co_await service->known_node(owner, name);
    if (!found) co_return;
    NodePtr node = *found;
    storage::Batch batch;
    std::vector<Subscriber> ended;
    for (Subscriber* each : node->subscriptions_of(from.bare_view())) {
        if (each->jid != from || each->state != SubscriptionState::subscribed) continue;
        each->state = SubscriptionState::none;
        batch.add(write_subscriber(*node, *each));
        ended.push_back(*each);
    }
    if (ended.empty()) co_return;
    node->remove_ended();
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return;
    for (const Subscriber& each : ended) tell_owners(*service, *node, each);
}

}  // namespace parlance::server::pubsub
