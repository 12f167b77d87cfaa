#include "server/pubsub/notifications/audience.h"

#include <algorithm>
#include <optional>
#include <span>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/modules/block_rules.h"
#include "server/modules/roster_rows.h"
#include "server/pubsub/nodes/collections.h"
#include "server/pubsub/notifications/digest.h"
#include "server/pubsub/notifications/interest.h"
#include "server/pubsub/notifications/presence_filter.h"
#include "server/pubsub/notifications/sharers.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace ns = xmpp::ns;
using modules::RosterRow;
using ps::SubscriptionState;

// XEP-0131: the ids of the subscriptions that it is for, behind the event (§7.1.2.4), and the
// collection through which it comes (XEP-0248 §5.3.1), if it is not null.
xmpp::Stanza with_headers(const xmpp::Stanza& message, const std::string* collection,
                          std::span<const Subscriber* const> of) {
    xmpp::Document copy = message.editable();
    xmpp::Element& headers = copy->add("headers", ns::shim);
    if (collection != nullptr) {
        headers.add("header").set("name", "Collection").add_text(*collection);
    }
    for (const Subscriber* each : of) {
        headers.add("header").set("name", "SubID").add_text(each->id);
    }
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), xmpp::Jid());
    PARLANCE_ASSERT(out);
    return *out;
}

// XEP-0163 §4.3.2: who has subscribed is told by that alone. Of those who have been, sorted, the
// bare JID and its resources.
std::vector<xmpp::Jid> told_of(const std::vector<xmpp::Jid>& told, std::string_view bare) {
    std::vector<xmpp::Jid> out;
    auto first = [&told](std::string_view from) {
        return std::lower_bound(
            told.begin(), told.end(), from,
            [](const xmpp::Jid& each, std::string_view jid) { return each.full() < jid; });
    };
    auto place = first(bare);
    if (place != told.end() && place->full() == bare) out.push_back(*place);
    std::string resources(bare);
    resources += '/';
    for (place = first(resources);
         place != told.end() && std::string_view(place->full()).starts_with(resources); ++place) {
        out.push_back(*place);
    }
    return out;
}

bool holds(const std::vector<xmpp::Jid>& list, const xmpp::Jid& jid) {
    return std::find(list.begin(), list.end(), jid) != list.end();
}

ps::Standing standing_of(const Node& node, const RosterRow& row) {
    ps::Standing out(node.affiliation(row.contact));
    add_roster(out, node.config, row);
    return out;
}

// XEP-0163 §4: contacts are subscribers without having subscribed.
void to_contacts(const Service& service, const entity::User& user, const Node& node,
                 const xmpp::Stanza& message, const std::vector<xmpp::Jid>& all_told,
                 Outcome& outcome) {
    for (const RosterRow& row : user.state().roster) {
        if (!modules::gets_presence(row)) continue;
        if (ps::may_read(node.config, standing_of(node, row))) continue;
        auto contact = xmpp::Jid::parse(row.contact);
        if (!contact || modules::is_blocked(user.state().blocklist, *contact)) continue;
        if (service.may_read_above(node, *contact)) continue;
        const std::vector<xmpp::Jid> told = told_of(all_told, row.contact);
        if (holds(told, *contact)) continue;
        if (user.shard().find_host(contact->domain()) != nullptr) {
            outcome.route((told.empty() ? message : but_for(message, told)).with_to(*contact));
            continue;
        }
        for (xmpp::Jid& resource : interested_resources(user, *contact, node.name)) {
            if (!holds(told, resource)) outcome.route(message.with_to(std::move(resource)));
        }
    }
}

// Who is told of open nodes alone, and not who has published.
void to_sharers(const Service& service, const entity::User& user, const Node& node,
                const xmpp::Stanza& message, const std::vector<xmpp::Jid>& all_told,
                Outcome& outcome) {
    if (node.config.access != ps::AccessModel::open) return;
    for (xmpp::Jid& sharer : interested_sharers(user, node.name)) {
        if (service.may_read(node, sharer)) continue;
        const std::vector<xmpp::Jid> told = told_of(all_told, sharer.bare_view());
        if (holds(told, sharer.bare()) || holds(told, sharer)) continue;
        outcome.route(message.with_to(std::move(sharer)));
    }
}

void to_own_sessions(const entity::User& user, const Node& node, const xmpp::Stanza& message,
                     const std::vector<xmpp::Jid>& all_told, Outcome& outcome) {
    const std::vector<xmpp::Jid> told = told_of(all_told, user.owner());
    if (holds(told, user.jid())) return;
    for (const auto& session : user.sessions()) {
        if (holds(told, session->jid())) continue;
        if (!session->presence().available || !is_interested(*session, node.name)) continue;
        outcome.emit(session->id(), message.with_to(session->jid()));
    }
}

// Those who have not subscribed, but for those told already.
void to_listeners(const Service& service, const NodePtr& node, const xmpp::Stanza& message,
                  const std::string& publisher, std::vector<xmpp::Jid> told) {
    entity::User* user = service.shard().activate(message.from());
    if (user == nullptr) return;
    std::sort(told.begin(), told.end(),
              [](const xmpp::Jid& a, const xmpp::Jid& b) { return a.full() < b.full(); });
    user->lane().submit([user, service = &service, node, message, publisher,
                         told = std::move(told)](Outcome& outcome) {
        if (!user->exists()) return;
        xmpp::Stanza addressed = with_reply_to(message, publisher);
        to_own_sessions(*user, *node, addressed, told, outcome);
        to_contacts(*service, *user, *node, addressed, told, outcome);
        to_sharers(*service, *user, *node, message, told, outcome);
    });
}

}  // namespace

bool names_ids(const Service& service, const Node& node, const xmpp::Jid& jid) {
    if (service.of_accounts() && jid.is_bare()) return true;
    std::vector<const Subscriber*> all = node.subscriptions_of(jid.bare_view());
    auto of_jid = std::count_if(all.begin(), all.end(),
                                [&jid](const Subscriber* each) { return each->jid == jid; });
    return of_jid > 1;
}

xmpp::Stanza with_ids(const xmpp::Stanza& message, std::span<const Subscriber* const> of) {
    return with_headers(message, nullptr, of);
}

xmpp::Stanza with_body(const xmpp::Stanza& message, const std::string& body) {
    xmpp::Document copy = message.editable();
    copy->add("body").add_text(body);
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), xmpp::Jid());
    PARLANCE_ASSERT(out);
    return *out;
}

std::uint8_t shows_of(std::span<const Subscriber* const> same) {
    std::uint8_t shows = 0;
    for (const Subscriber* each : same) {
        if (each->options.shows == 0) return 0;
        shows |= each->options.shows;
    }
    return shows;
}

bool sees_resources(const Service& service, const Node& node, const xmpp::Jid& who) {
    if (!service.of_accounts()) return false;
    return who.bare_view() == node.owner || service.standing(node, who).sees_presence;
}

xmpp::Stanza with_reply_to(const xmpp::Stanza& message, const std::string& publisher) {
    auto who = xmpp::Jid::parse(publisher);
    if (!who || who->bare_view() != message.from().full()) return message;
    // The owner has said who gets replies (XEP-0060 §12.17).
    if (message.element().has_child("addresses", ns::address)) return message;
    xmpp::Document copy = message.editable();
    copy->add("addresses", ns::address).add("address").set("type", "replyto").set("jid", publisher);
    auto out = xmpp::Stanza::make(std::move(copy), message.from(), message.to());
    PARLANCE_ASSERT(out);
    return *out;
}

void Broadcast::send(xmpp::Document message) {
    auto stanza =
        xmpp::Stanza::make(std::move(message), service_.address(node_->owner), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    std::vector<xmpp::Jid> heard;
    if (service_.of_accounts()) hearers = &heard;
    to_subscribers(*stanza);
    hearers = nullptr;
    if (extended && (node_->parent() != nullptr || node_->linked)) to_extended(*stanza, nullptr);
    Told what(about, *stanza);
    what.body = body;
    what.publisher = publisher;
    if (service_.of_accounts()) {
        what.afterwards = [service = &service_, node = node_, message = *stanza, from = publisher,
                           heard = std::move(heard)](std::vector<xmpp::Jid> all) {
            all.insert(all.end(), heard.begin(), heard.end());
            to_listeners(*service, node, message, from, std::move(all));
        };
    }
    tell_collections(service_, node_, std::move(what), 1);
}

void Broadcast::pass_on(const xmpp::Stanza& message, std::uint32_t depth, bool named) {
    depth_ = depth;
    named_ = named;
    to_subscribers(message);
}

bool Broadcast::is_served(const Subscriber& subscriber, std::int64_t now_us,
                          const entity::User* owner) {
    if (subscriber.state != SubscriptionState::subscribed) return false;
    const ps::SubscribeOptions& options = subscriber.options;
    if (!options.deliver || options.is_over(now_us)) return false;
    // XEP-0191 §3.5.
    return owner == nullptr || !modules::is_blocked(owner->state().blocklist, subscriber.jid);
}

bool Broadcast::hears(const Subscriber& subscriber, std::int64_t now_us,
                      const entity::User* owner) const {
    if (subscriber.state == SubscriptionState::none) return false;
    if (to_pending) return true;
    if (!is_served(subscriber, now_us, owner)) return false;
    const ps::SubscribeOptions& options = subscriber.options;
    if (about == About::items && !options.items) return false;
    if (about == About::metadata && !options.metadata) return false;
    // At a collection its own changes concern everybody.
    bool collection = node_->config.kind == ps::NodeKind::collection;
    bool typed = depth_ > 0 || !collection;
    if (typed && about == About::items && !options.of_items()) return false;
    if (depth_ > 0 && about == About::nodes && !options.of_nodes()) return false;
    if (depth_ > options.depth) return false;
    if (!through.empty()) return is_let_through(subscriber.jid);
    if (node_->config.access == ps::AccessModel::open && !node_->above) return true;
    // It may have lost the right to read without having lost the subscription.
    return !service_.may_read(*node_, subscriber.jid);
}

bool Broadcast::is_let_through(const xmpp::Jid& jid) const {
    return std::any_of(through.begin(), through.end(), [this, &jid](const NodePtr& each) {
        if (about == About::nodes) return service_.may_know(*each, jid);
        return !service_.may_read(*each, jid);
    });
}

const entity::User* Broadcast::node_owner() const {
    const entity::User* owner = service_.shard().find_user(node_->owner);
    return owner != nullptr && owner->exists() ? owner : nullptr;
}

void Broadcast::to_subscribers(const xmpp::Stanza& message) const {
    variants_of_ = nullptr;
    // Subscriptions of one JID stand together.
    const std::vector<Subscriber>& all = node_->subscribers;
    std::int64_t now_us = service_.now_us();
    const entity::User* owner = node_owner();
    std::vector<const Subscriber*> same;
    for (std::size_t i = 0; i < all.size();) {
        const xmpp::Jid& jid = all[i].jid;
        same.clear();
        bool heard = false;
        for (; i < all.size() && all[i].jid == jid; ++i) {
            if (!hears(all[i], now_us, owner)) continue;
            heard = true;
            bool later = fresh && depth_ == 0 && gathers(service_, *node_, all[i]);
            if (!later) same.push_back(&all[i]);
        }
        if (heard && hearers != nullptr) hearers->push_back(jid);
        if (!same.empty()) tell(message, same, with_ids && same.size() > 1);
    }
}

bool Broadcast::hears(const Subscriber& subscriber) const {
    return hears(subscriber, service_.now_us(), node_owner());
}

void Broadcast::send_digest(const xmpp::Stanza& message, const Subscriber& subscriber) const {
    const Subscriber* one[] = {&subscriber};
    tell(message, one, names_ids(service_, *node_, subscriber.jid));
}

const xmpp::Stanza& Broadcast::variant(const xmpp::Stanza& message, bool worded,
                                       bool replying) const {
    if (variants_of_ != &message.element()) {
        variants_of_ = &message.element();
        for (auto& each : variants_) each.reset();
    }
    std::optional<xmpp::Stanza>& made = variants_[(worded ? 1U : 0U) + (replying ? 2U : 0U)];
    if (!made) {
        made = worded ? with_body(message, body) : message;
        if (replying) made = with_reply_to(*made, publisher);
    }
    return *made;
}

void Broadcast::tell(const xmpp::Stanza& message, std::span<const Subscriber* const> same,
                     bool ids) const {
    const xmpp::Jid& jid = same.front()->jid;
    std::uint8_t shows = shows_of(same);
    // §12.8: with one of them that wants it, all get it.
    bool worded =
        !body.empty() && std::any_of(same.begin(), same.end(),
                                     [](const Subscriber* each) { return each->options.body; });
    ids = ids || (service_.of_accounts() && jid.is_bare());
    const std::string* collection = named_ ? &node_->name : nullptr;
    bool here = jid.has_local() && service_.shard().find_host(jid.domain()) != nullptr;
    bool available = here && (node_->config.presence_based || shows != 0);
    bool replying = !publisher.empty() && sees_resources(service_, *node_, jid);
    xmpp::Stanza stanza = variant(message, worded, replying);
    if (ids || named_) {
        stanza =
            with_headers(stanza, collection, ids ? same : std::span<const Subscriber* const>());
    }
    if (available) stanza = for_available(stanza, shows);
    service_.shard().route(stanza.with_to(jid), Receipt());
}

std::string_view filtered_node(const xmpp::Stanza& message) {
    if (!message.is_message() || !message.from().is_bare() || !message.from().has_local()) {
        return {};
    }
    const xmpp::Element& element = message.element();
    const xmpp::Element* event = element.child("event", ns::pubsub_event);
    if (event == nullptr || element.has_child("headers", ns::shim)) return {};
    const xmpp::Element* what = event->first_child();
    // Of a subscription only those are told whom it concerns, interested or not.
    if (what == nullptr || what->name() == "subscription") return {};
    return what->attr("node");
}

}  // namespace parlance::server::pubsub
