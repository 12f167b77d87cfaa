// XEP-0060 §8.8 and §8.9: owners see and change who is subscribed to a node, and who is affiliated
// with it.
#include <algorithm>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "server/config.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using ps::Affiliation;
using ps::SubscriptionState;
using xmpp::Condition;
using xmpp::StanzaError;

// Entities in one request, and with an affiliation at one node.
constexpr std::size_t kChanges = 1'000;
constexpr std::size_t kAffiliations = 10'000;

// §8.8.2.4, §8.9.2.4: the error holds those that could not be changed, as they are.
StanzaError not_all(xmpp::Document faulty) {
    StanzaError error(Condition::not_acceptable);
    error.payload = std::make_shared<const xmpp::Document>(std::move(faulty));
    return error;
}

void add_affiliation(xmpp::Element& parent, const xmpp::Jid& jid, Affiliation affiliation) {
    parent.add("affiliation").set("jid", jid.full()).set("affiliation", ps::name_of(affiliation));
}

struct AffiliationChange {
    xmpp::Jid jid;
    Affiliation to;

    AffiliationChange(xmpp::Jid who, Affiliation what) : jid(std::move(who)), to(what) {}
};

// nullopt: malformed, or one entity twice (§8.9.2.4).
std::optional<std::vector<AffiliationChange>> affiliation_changes(const xmpp::Element& element) {
    std::vector<AffiliationChange> changes;
    std::set<xmpp::Jid> seen;
    for (const xmpp::Element& each : element.children()) {
        auto jid = xmpp::Jid::parse(each.attr("jid"));
        if (!each.is("affiliation", ns::pubsub_owner) || !jid) return std::nullopt;
        if (!seen.insert(jid->bare()).second) return std::nullopt;
        // What is not given is not changed.
        if (!each.has_attr("affiliation")) continue;
        auto to = ps::parse_affiliation(each.attr("affiliation"));
        if (!to) return std::nullopt;
        changes.emplace_back(jid->bare(), *to);
    }
    if (changes.size() > kChanges) return std::nullopt;
    return changes;
}

std::size_t owners(const Node& node) {
    return static_cast<std::size_t>(
        std::count_if(node.affiliations.begin(), node.affiliations.end(),
                      [](const auto& each) { return each.second == Affiliation::owner; }));
}

// A node has an owner at all times, and an account is the owner of its nodes.
bool can_be(const Service& service, const Node& node, const AffiliationChange& change) {
    if (service.of_accounts() && change.jid.full() == node.owner) {
        return change.to == Affiliation::owner;
    }
    Affiliation now = node.affiliation(change.jid.full());
    if (now == Affiliation::owner && change.to != now && !service.of_accounts()) {
        return owners(node) > 1;
    }
    return now != Affiliation::none || node.affiliations.size() < kAffiliations;
}

// What follows for its subscriptions (§8.7.4, §4.1): outcasts have none, and whom the node trusts
// need not wait.
void apply_to_subscriptions(Node& node, const AffiliationChange& change, storage::Batch& batch,
                            std::vector<Subscriber>& told) {
    bool trusted = change.to == Affiliation::owner || change.to == Affiliation::publisher ||
                   change.to == Affiliation::member;
    bool out = change.to == Affiliation::outcast || change.to == Affiliation::publish_only;
    for (Subscriber* each : node.subscriptions_of(change.jid.full())) {
        SubscriptionState before = each->state;
        if (out) each->state = SubscriptionState::none;
        if (trusted && before == SubscriptionState::pending) {
            each->state = SubscriptionState::subscribed;
        }
        if (each->state == before) continue;
        batch.add(write_subscriber(node, *each));
        told.push_back(*each);
    }
    node.remove_ended();
}

void apply(Node& node, const AffiliationChange& change, storage::Batch& batch) {
    std::string jid(change.jid.full());
    if (change.to == Affiliation::none) {
        node.affiliations.erase(jid);
    } else {
        node.affiliations[jid] = change.to;
    }
    batch.add(rows::set_affiliation(
        node.owner, rows::Affiliation(node.name, jid, std::string(name_of(change.to)))));
}

}  // namespace

Reply node_affiliations(Service* service, Call call) {
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    const Node& node = **found;
    xmpp::Document reply("pubsub", ns::pubsub_owner);
    xmpp::Element& out = reply->add("affiliations").set("node", node.name);
    if (service->of_accounts()) {
        add_affiliation(out, service->address(node.owner), Affiliation::owner);
    }
    for (const auto& [jid, affiliation] : node.affiliations) {
        out.add("affiliation").set("jid", jid).set("affiliation", ps::name_of(affiliation));
    }
    co_return std::move(reply);
}

Reply set_affiliations(Service* service, Call call) {
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    auto changes = affiliation_changes(*call.what.element);
    if (!changes) co_return refuse(Condition::bad_request);
    // An owner may go who names the next one, wherever in the request that is.
    std::stable_partition(changes->begin(), changes->end(), [](const AffiliationChange& change) {
        return change.to == Affiliation::owner;
    });
    storage::Batch batch;
    std::vector<AffiliationChange> made;
    std::vector<Subscriber> told;
    xmpp::Document faulty("pubsub", ns::pubsub_owner);
    xmpp::Element& rest = faulty->add("affiliations").set("node", node->name);
    for (AffiliationChange& change : *changes) {
        if (!can_be(*service, *node, change)) {
            bool account = service->of_accounts() && change.jid.full() == node->owner;
            add_affiliation(rest, change.jid,
                            account ? Affiliation::owner : node->affiliation(change.jid.full()));
            continue;
        }
        // Of the account itself nothing is kept; and nobody is told of what stays as it is
        // (§8.9.4).
        if (service->of_accounts() && change.jid.full() == node->owner) continue;
        if (node->affiliation(change.jid.full()) == change.to) continue;
        apply(*node, change, batch);
        apply_to_subscriptions(*node, change, batch, told);
        made.push_back(std::move(change));
    }
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return refuse(xmpp::try_again_later());
    for (const AffiliationChange& change : made) tell_affiliation(*service, *node, change.jid);
    co_await tell_changed(service, node, std::move(told));
    if (rest.first_child() != nullptr) co_return refuse(not_all(std::move(faulty)));
    co_return xmpp::Document();
}

Reply node_subscriptions(Service* service, Call call) {
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    const Node& node = **found;
    xmpp::Document reply("pubsub", ns::pubsub_owner);
    xmpp::Element& out = reply->add("subscriptions").set("node", node.name);
    for (const Subscriber& each : node.subscribers) {
        // Those are handled as requests (§8.6).
        if (each.state == SubscriptionState::pending) continue;
        if (!each.options.is_over(service->now_us())) add_subscription(out, node, each, false);
    }
    co_return std::move(reply);
}

namespace {

// What one <subscription/> asks for; false if it cannot be done.
bool apply_subscription(const Service& service, Node& node, const xmpp::Element& wanted,
                        storage::Batch& batch, std::vector<Subscriber>& told) {
    auto jid = xmpp::Jid::parse(wanted.attr("jid"));
    auto state = ps::parse_subscription(wanted.attr("subscription"));
    if (!jid || !state || *state == SubscriptionState::unconfigured) return false;
    std::string_view id = wanted.attr("subid");
    std::vector<Subscriber*> all = node.subscriptions_of(jid->bare_view());
    std::erase_if(all, [&](const Subscriber* each) {
        return each->jid != *jid || (!id.empty() && each->id != id);
    });
    if (all.size() > 1) return false;
    if (all.empty()) {
        // An owner adds a subscriber.
        // Of whom the node lets in: it would tell others nothing (XEP-0060 §14.3).
        ps::Standing standing = service.standing(node, *jid);
        bool kept_out = !node.config.subscribe || !ps::may_know(node.config, standing) ||
                        standing.affiliation == Affiliation::publish_only ||
                        service.may_read_above(node, *jid).has_value();
        bool can = *state != SubscriptionState::none && id.empty() && !kept_out &&
                   node.subscribers.size() < service.shard().config().limits.pubsub_subscribers;
        if (!can) return false;
        Subscriber added;
        added.jid = std::move(*jid);
        added.id = service.new_name();
        added.state = *state;
        batch.add(write_subscriber(node, added));
        told.push_back(added);
        node.add(std::move(added));
        return true;
    }
    Subscriber& subscriber = *all.front();
    if (subscriber.state == *state) return true;
    subscriber.state = *state;
    batch.add(write_subscriber(node, subscriber));
    told.push_back(subscriber);
    if (*state == SubscriptionState::none) node.remove(subscriber);
    return true;
}

}  // namespace

Reply set_subscriptions(Service* service, Call call) {
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    const xmpp::Element& element = *call.what.element;
    if (element.child_count() > kChanges) co_return refuse(Condition::bad_request);
    storage::Batch batch;
    std::vector<Subscriber> told;
    xmpp::Document faulty("pubsub", ns::pubsub_owner);
    xmpp::Element& rest = faulty->add("subscriptions").set("node", node->name);
    for (const xmpp::Element& each : element.children()) {
        if (!each.is("subscription", ns::pubsub_owner)) co_return refuse(Condition::bad_request);
    }
    for (const xmpp::Element& each : element.children()) {
        // What is not given is not changed.
        if (!each.has_attr("subscription")) continue;
        if (apply_subscription(*service, *node, each, batch, told)) continue;
        std::string_view jid = each.attr("jid");
        std::vector<Subscriber*> known = node->subscriptions_of(jid);
        rest.add("subscription")
            .set("jid", jid)
            .set_if("subid", each.attr("subid"))
            .set("subscription",
                 ps::name_of(known.empty() ? SubscriptionState::none : known.front()->state));
    }
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return refuse(xmpp::try_again_later());
    co_await tell_changed(service, node, std::move(told));
    if (rest.first_child() != nullptr) co_return refuse(not_all(std::move(faulty)));
    co_return xmpp::Document();
}

}  // namespace parlance::server::pubsub
