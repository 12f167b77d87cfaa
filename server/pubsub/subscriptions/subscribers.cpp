#include "server/pubsub/subscriptions/subscribers.h"

#include <algorithm>
#include <utility>

#include "storage/pubsub.h"
#include "xmpp/datetime.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
using ps::SubscriptionState;
using xmpp::Condition;
using xmpp::StanzaError;

}  // namespace

storage::Query write_subscriber(const Node& node, const Subscriber& subscriber) {
    rows::Subscription row;
    row.node = node.name;
    row.jid = subscriber.jid.full();
    row.id = subscriber.id;
    if (subscriber.state == SubscriptionState::none) {
        return rows::erase_subscription(node.owner, row);
    }
    row.state = ps::name_of(subscriber.state);
    row.options = ps::to_text(subscriber.options);
    return rows::put_subscription(node.owner, row);
}

base::Result<Subscriber*, StanzaError> named_subscriber(const Service& service, Node& node,
                                                        const xmpp::Element& element,
                                                        const xmpp::Jid& who) {
    if (!element.has_attr("jid")) return failed(ps::error(Condition::bad_request, "jid-required"));
    auto jid = xmpp::Jid::parse(element.attr("jid"));
    if (!jid) return failed(ps::error(Condition::bad_request, "invalid-jid"));
    if (jid->bare_view() != who.bare_view()) return failed(Condition::forbidden);
    std::vector<Subscriber*> all = node.subscriptions_of(jid->bare_view());
    std::int64_t now = service.now_us();
    std::erase_if(all, [&jid, now](const Subscriber* each) {
        return each->jid != *jid || each->options.is_over(now);
    });
    if (all.empty()) {
        // §6.2.3.2; §6.3.4.2 has another type.
        bool leaves = element.name() == "unsubscribe";
        return failed(ps::error(Condition::unexpected_request,
                                leaves ? xmpp::ErrorType::cancel : xmpp::ErrorType::modify,
                                "not-subscribed"));
    }
    std::string_view id = element.attr("subid");
    if (id.empty()) {
        if (all.size() > 1) return failed(ps::error(Condition::bad_request, "subid-required"));
        return all.front();
    }
    auto found = std::find_if(all.begin(), all.end(),
                              [id](const Subscriber* each) { return each->id == id; });
    if (found != all.end()) return *found;
    return failed(ps::error(Condition::not_acceptable, "invalid-subid"));
}

void add_subscription(xmpp::Element& parent, const Node& node, const Subscriber& subscriber,
                      bool named) {
    xmpp::Element& out = parent.add("subscription");
    if (named) out.set_if("node", node.name);
    out.set("jid", subscriber.jid.full())
        .set_if("subid", subscriber.id)
        .set("subscription", ps::name_of(subscriber.state));
    if (subscriber.options.expire_us != 0) {
        out.set("expiry", xmpp::format_datetime(subscriber.options.expire_us));
    }
}

void drop_expired(const Service& service, Node& node, storage::Batch& batch) {
    std::int64_t now = service.now_us();
    for (Subscriber& each : node.subscribers) {
        if (!each.options.is_over(now)) continue;
        each.state = SubscriptionState::none;
        batch.add(write_subscriber(node, each));
    }
    node.remove_ended();
}

}  // namespace parlance::server::pubsub
