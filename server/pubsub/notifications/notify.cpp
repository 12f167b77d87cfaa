#include "server/pubsub/notifications/notify.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "base/utf8.h"
#include "server/entity/host.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/notifications/audience.h"
#include "server/pubsub/notifications/digest.h"
#include "server/pubsub/notifications/presence_filter.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "xmpp/datetime.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/pubsub/payload_text.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace ns = xmpp::ns;
using ps::Affiliation;
using ps::SubscriptionState;

// Of a notification of several items.
constexpr std::size_t kLongestBody = 4'000;

xmpp::Document new_message(const Service& service, const ps::NodeConfig& config) {
    bool headline = config.notification == ps::NotificationType::headline || config.presence_based;
    return xmpp::new_stanza(xmpp::StanzaKind::message, headline ? "headline" : "",
                            service.new_name());
}

xmpp::Element& add_event(xmpp::Document& message) {
    return message->add("event", ns::pubsub_event);
}

void send_to_one(Service& service, const Node& node, xmpp::Document message, const xmpp::Jid& to) {
    auto stanza = xmpp::Stanza::make(std::move(message), service.address(node.owner), to);
    PARLANCE_ASSERT(stanza);
    service.shard().route(std::move(*stanza), Receipt());
}

void fill_subscription(xmpp::Element& event, const Node& node, const Subscriber& subscriber) {
    xmpp::Element& out = event.add("subscription").set_if("node", node.name);
    out.set("jid", subscriber.jid.full())
        .set_if("subid", subscriber.id)
        .set("subscription", ps::name_of(subscriber.state));
    // §12.19: of one that is for a time.
    std::int64_t expire_us = subscriber.options.expire_us;
    bool leased = expire_us != 0 && subscriber.state != SubscriptionState::none;
    if (leased) out.set("expiry", xmpp::format_datetime(expire_us));
}

// §16.4.1.
xmpp::DataForm authorization_form(const Node& node, const Subscriber& subscriber) {
    xmpp::DataForm form(xmpp::FormKind::form, ns::pubsub_authorization);
    form.title = "Subscription request";
    form.instructions = {"Choose whether to approve this subscription."};
    xmpp::FormField id("pubsub#subid", "hidden", {subscriber.id});
    form.add(std::move(id));
    xmpp::FormField name("pubsub#node", "text-single", {node.name});
    name.label = "Node";
    form.add(std::move(name));
    xmpp::FormField jid("pubsub#subscriber_jid", "jid-single", {subscriber.jid.full()});
    jid.label = "Subscriber";
    form.add(std::move(jid));
    xmpp::FormField allow("pubsub#allow", "boolean", {"0"});
    allow.label = "Allow the subscription?";
    form.add(std::move(allow));
    return form;
}

void ask(Service& service, const Node& node, const Subscriber& subscriber, const xmpp::Jid& owner) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, {}, service.new_name());
    authorization_form(node, subscriber).append_to(message.root());
    send_to_one(service, node, std::move(message), owner);
}

// Bare JIDs; at an account, itself before the others.
std::vector<xmpp::Jid> owners_of(const Service& service, const Node& node) {
    std::vector<xmpp::Jid> owners;
    if (service.of_accounts()) owners.push_back(service.address(node.owner));
    for (const auto& [jid, affiliation] : node.affiliations) {
        if (affiliation != Affiliation::owner) continue;
        if (auto owner = xmpp::Jid::parse(jid)) owners.push_back(std::move(*owner));
    }
    return owners;
}

// XEP-0033: whom replies are for, if the node says that they are for its owners.
void add_reply_to(const Service& service, const Node& node, xmpp::Document& message) {
    if (node.config.reply != ps::ItemReply::owner) return;
    xmpp::Element& addresses = message->add("addresses", ns::address);
    for (const xmpp::Jid& owner : owners_of(service, node)) {
        addresses.add("address").set("type", "replyto").set("jid", owner.full());
    }
}

}  // namespace

bool add_item(Service& service, xmpp::Element& parent, const Node& node, const Item& item) {
    xmpp::Element& out = parent.add("item").set("id", item.id);
    if (node.config.reply == ps::ItemReply::publisher) out.set("publisher", item.publisher);
    if (item.payload.empty()) return true;
    auto payload = xmpp::parse_document(service.shard().parsers(), item.payload);
    if (!payload) return false;
    out.add_copy(payload->root());
    return true;
}

void tell_published(Service& service, const NodePtr& node, const Item& item,
                    const xmpp::Element* payload) {
    const ps::NodeConfig& config = node->config;
    if (!config.deliver_notifications) return;
    xmpp::Document message = new_message(service, config);
    xmpp::Element& items = add_event(message).add("items").set("node", node->name);
    // §7.1.2.2: who publishes to a node without memory and payloads tells that something happened.
    if (config.persist_items || config.deliver_payloads) {
        xmpp::Element& out = items.add("item").set("id", item.id);
        if (config.reply == ps::ItemReply::publisher) out.set("publisher", item.publisher);
        if (config.deliver_payloads && payload != nullptr) out.add_copy(*payload);
    }
    add_reply_to(service, *node, message);
    Broadcast broadcast(service, node);
    broadcast.publisher = item.publisher;
    broadcast.fresh = true;
    broadcast.body = words_of(message.root());
    broadcast.send(std::move(message));
    expect_digest(service, *node);
}

void tell_retracted(Service& service, const NodePtr& node, const std::vector<std::string>& ids) {
    if (!node->config.deliver_notifications) return;
    xmpp::Document message = new_message(service, node->config);
    xmpp::Element& items = add_event(message).add("items").set("node", node->name);
    for (const std::string& id : ids) items.add("retract").set("id", id);
    Broadcast(service, node).send(std::move(message));
}

void tell_purged(Service& service, const NodePtr& node) {
    if (!node->config.deliver_notifications) return;
    xmpp::Document message = new_message(service, node->config);
    add_event(message).add("purge").set("node", node->name);
    Broadcast(service, node).send(std::move(message));
}

void tell_configured(Service& service, const NodePtr& node) {
    xmpp::Document message = new_message(service, node->config);
    xmpp::Element& out = add_event(message).add("configuration").set("node", node->name);
    if (node->config.deliver_payloads) {
        shown_config(service, node->config, xmpp::FormKind::result).append_to(out);
    }
    Broadcast broadcast(service, node);
    broadcast.with_ids = false;
    broadcast.about = About::nodes;
    // Those who want to know of it from above are told by metadata.
    broadcast.extended = false;
    broadcast.send(std::move(message));
}

void tell_deleted(Service& service, const NodePtr& node, std::string_view uri) {
    xmpp::Document message = new_message(service, node->config);
    xmpp::Element& out = add_event(message).add("delete").set("node", node->name);
    if (!uri.empty()) out.add("redirect").set("uri", uri);
    Broadcast broadcast(service, node);
    broadcast.to_pending = true;
    broadcast.with_ids = false;
    broadcast.about = About::nodes;
    broadcast.send(std::move(message));
}

void tell_subscription(Service& service, const Node& node, const Subscriber& subscriber) {
    xmpp::Document message = new_message(service, node.config);
    fill_subscription(add_event(message), node, subscriber);
    send_to_one(service, node, std::move(message), subscriber.jid);
}

void tell_owners(Service& service, const Node& node, const Subscriber& subscriber) {
    if (!node.config.notify_sub) return;
    for (const xmpp::Jid& owner : owners_of(service, node)) {
        xmpp::Document message = new_message(service, node.config);
        fill_subscription(add_event(message), node, subscriber);
        send_to_one(service, node, std::move(message), owner);
    }
}

base::Task<> tell_changed(Service* service, NodePtr node, std::vector<Subscriber> changed) {
    for (const Subscriber& each : changed) {
        tell_subscription(*service, *node, each);
        if (each.state != SubscriptionState::pending) tell_owners(*service, *node, each);
        if (each.state == SubscriptionState::subscribed) {
            co_await send_last_item(service, node, each);
        }
    }
}

void tell_affiliation(Service& service, const Node& node, const xmpp::Jid& entity) {
    xmpp::Document message = new_message(service, node.config);
    message->add("pubsub", ns::pubsub)
        .add("affiliations")
        .set("node", node.name)
        .add("affiliation")
        .set("jid", entity.full())
        .set("affiliation", ps::name_of(node.affiliation(entity.full())));
    send_to_one(service, node, std::move(message), entity);
}

void ask_owners(Service& service, const Node& node, const Subscriber& subscriber) {
    for (const xmpp::Jid& owner : owners_of(service, node)) ask(service, node, subscriber, owner);
}

void ask_owner(Service& service, const Node& node, const xmpp::Jid& owner) {
    for (const Subscriber& each : node.subscribers) {
        if (each.state == SubscriptionState::pending) ask(service, node, each, owner);
    }
}

std::string words_of(const xmpp::Element& message) {
    const xmpp::Element* event = message.child("event", ns::pubsub_event);
    const xmpp::Element* items =
        event == nullptr ? nullptr : event->child("items", ns::pubsub_event);
    if (items == nullptr) return {};
    std::string words;
    for (const xmpp::Element& item : items->children()) {
        const xmpp::Element* payload = item.first_child();
        std::string text = payload == nullptr ? std::string() : ps::payload_text(*payload);
        if (text.empty()) continue;
        if (!words.empty()) words += '\n';
        words += text;
        if (words.size() > kLongestBody) break;
    }
    return std::string(base::first_bytes(words, kLongestBody));
}

xmpp::Document items_message(Service& service, const Node& node, const std::vector<Item>& items) {
    xmpp::Document message = new_message(service, node.config);
    xmpp::Element& out = add_event(message).add("items").set("node", node.name);
    for (Item shown : items) {
        if (!node.config.deliver_payloads) shown.payload.clear();
        static_cast<void>(add_item(service, out, node, shown));
    }
    add_reply_to(service, node, message);
    return message;
}

xmpp::Document item_message(Service& service, const Node& node, const Item& item) {
    xmpp::Document message = new_message(service, node.config);
    xmpp::Element& items = add_event(message).add("items").set("node", node.name);
    Item shown = item;
    if (!node.config.deliver_payloads) shown.payload.clear();
    if (!add_item(service, items, node, shown)) return xmpp::Document();
    add_reply_to(service, node, message);
    return message;
}

storage::Query newest_item(const Service& service, const Node& node) {
    storage::pubsub::Range range;
    range.since = oldest_alive(service, node);
    return storage::pubsub::page(node.owner, node.name, range, /*newest_first=*/true, 1);
}

std::optional<xmpp::Stanza> last_item_message(Service& service, const Node& node,
                                              const Item& item) {
    xmpp::Document message = item_message(service, node, item);
    if (!message) return std::nullopt;
    xmpp::add_delay(message.root(), service.host().domain(),
                    storage::archive::time_of_id(item.seq));
    return xmpp::Stanza::make(std::move(message), service.address(node.owner), xmpp::Jid());
}

namespace {

bool is_still_told(const Service& service, const Node& node, const Subscriber& subscriber) {
    if (!node.exists) return false;
    std::vector<const Subscriber*> all = node.subscriptions_of(subscriber.jid.bare_view());
    bool subscribed = std::any_of(all.begin(), all.end(), [&subscriber](const Subscriber* each) {
        return each->jid == subscriber.jid && each->id == subscriber.id &&
               each->state == SubscriptionState::subscribed;
    });
    return subscribed && !ps::may_read(node.config, service.standing(node, subscriber.jid));
}

}  // namespace

base::Task<> send_last_item(Service* service, NodePtr node, Subscriber subscriber) {
    const ps::NodeConfig& config = node->config;
    bool wanted = config.send_last != ps::SendLastItem::never && config.persist_items &&
                  config.deliver_notifications && subscriber.options.deliver &&
                  subscriber.options.items && !subscriber.options.nodes;
    if (!wanted) co_return;
    auto found =
        co_await service->shard().environment().database.read(newest_item(*service, *node));
    // The subscription may have ended while that was read.
    if (!found || found->empty() || !is_still_told(*service, *node, subscriber)) co_return;
    std::vector<Item> items = storage::pubsub::items(std::move(*found));
    if (auto message = last_item_message(*service, *node, items.front())) {
        xmpp::Stanza last = *message;
        std::string words;
        if (subscriber.options.body) words = words_of(message->element());
        if (!words.empty()) last = with_body(last, words);
        if (sees_resources(*service, *node, subscriber.jid)) {
            last = with_reply_to(last, items.front().publisher);
        }
        const Subscriber* one[] = {&subscriber};
        if (names_ids(*service, *node, subscriber.jid)) last = with_ids(last, one);
        last = last.with_to(subscriber.jid);
        std::uint8_t shows = subscriber.options.shows;
        service->shard().route(shows == 0 ? last : for_available(last, shows), Receipt());
    }
}

}  // namespace parlance::server::pubsub
