#include "server/pubsub/oversight.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/bounded_wait.h"
#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/service_part.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
using ps::Affiliation;
using ps::SubscriptionState;

constexpr const char* kStorageAway = "The database is away. Try again later.";

std::string no_node(const std::string& name) {
    return "There is no node " + name + ".";
}

// Whether there is such an account, which is in memory afterwards.
base::Task<std::string> why_no_account(Shard* shard, xmpp::Jid account) {
    entity::User* user = shard->activate(account);
    if (user == nullptr) co_return std::string("That domain is not served here.");
    BoundedWait<std::string> wait(*shard, std::string(kStorageAway));
    user->lane().submit([user, say = wait.answerer()](Outcome&) {
        say(user->exists() ? std::string() : "There is no account " + user->owner() + ".");
    });
    base::Completion<std::string>& over = wait.over();
    std::string problem = co_await over;
    co_return std::move(problem);
}

// The node, or why there is none.
using Found = base::Result<NodePtr, std::string>;
base::Task<Found> find_for_oversight(Service* service, std::string owner, std::string name) {
    if (service->of_accounts()) {
        xmpp::Jid account = service->address(owner);
        std::string problem = co_await why_no_account(&service->shard(), std::move(account));
        if (!problem.empty()) co_return base::Failure<std::string>(problem);
    }
    NodePtr node = co_await service->nodes().find(owner, name);
    if (!node) co_return base::Failure<std::string>(kStorageAway);
    if (!node->exists) co_return base::Failure<std::string>(no_node(name));
    co_return node;
}

// What is done goes through answer(), where requests of owners go.
base::Task<std::string> request(Service* service, std::string owner, std::string name,
                                xmpp::Document payload) {
    Found found = co_await find_for_oversight(service, owner, name);
    if (!found) co_return found.error();
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "set", "oversight");
    iq->add_copy(payload.root());
    auto stanza = xmpp::Stanza::make(std::move(iq), service->host().jid(), service->address(owner));
    PARLANCE_ASSERT(stanza);
    IqRequest asked(std::move(*stanza), false);
    IqReply reply = co_await service->answer(std::move(asked));
    if (reply) co_return std::string();
    const xmpp::StanzaError& error = reply.error();
    if (error.condition == xmpp::Condition::item_not_found) co_return no_node(name);
    std::string problem("The service refuses: ");
    problem += error.text.empty() ? std::string(name_of(error.condition)) : error.text;
    problem += '.';
    co_return std::move(problem);
}

xmpp::Document for_owners(const char* action, const std::string& name) {
    xmpp::Document payload("pubsub", xmpp::ns::pubsub_owner);
    payload->add(action).set("node", name);
    return payload;
}

// --- accounts that are gone

bool concerns(const Node& node, const std::string& account) {
    if (node.owner == account) return false;  // is gone itself
    return node.creator == account || node.affiliations.contains(account) ||
           !node.subscriptions_of(account).empty();
}

base::Task<> forget_at(Service* service, std::string owner, std::string name, std::string account) {
    NodePtr node = co_await service->nodes().find(std::move(owner), std::move(name));
    if (!node || !node->exists || !concerns(*node, account)) co_return;
    // The rows of the time before are gone already; these are of what has been decided since.
    storage::Batch batch;
    std::vector<Subscriber> ended;
    for (Subscriber* each : node->subscriptions_of(account)) {
        each->state = SubscriptionState::none;
        batch.add(write_subscriber(*node, *each));
        ended.push_back(*each);
    }
    node->remove_ended();
    if (node->affiliations.erase(account) > 0) {
        storage::pubsub::Affiliation none(node->name, account,
                                          std::string(name_of(Affiliation::none)));
        batch.add(storage::pubsub::set_affiliation(node->owner, none));
    }
    if (node->creator == account) {
        node->creator.clear();
        node->contacts.clear();
    }
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return;
    for (const Subscriber& each : ended) tell_owners(*service, *node, each);
}

// Every service on every shard hears of all nodes.
bool is_here(const Service& service, const storage::pubsub::Place& place) {
    const std::string& domain = service.host().domain();
    auto owner = xmpp::Jid::parse(place.first);
    const bool its = service.of_accounts()
                         ? owner && owner->has_local() && owner->domain() == domain
                         : place.first == domain;
    return its && owner && &service.shard().home_of(*owner) == &service.shard();
}

// XEP-0465 §4.4: whoever watches a list of subscribers learns that one is no longer in it. The row
// is gone already: what has been read since does not count it, and `counting` are those nodes that
// had been read before.
base::Task<> take_from_list(Service* service, storage::pubsub::Place place, std::string account,
                            const std::vector<NodePtr>* counting) {
    NodePtr list = co_await service->nodes().find(place.first, place.second);
    if (!list || !list->exists) co_return;
    const bool counted = std::find(counting->begin(), counting->end(), list) != counting->end();
    if (counted && list->items > 0) --list->items;
    Committed turn = co_await service->nodes().commit(list, storage::Batch());
    if (!turn) co_return;
    std::vector<std::string> ids(1, account);
    tell_retracted(*service, list, ids);
}

base::Task<> forget_account(Service* service, std::string account,
                            std::vector<storage::pubsub::Place> listed) {
    std::vector<NodePtr> nodes = service->nodes().all();
    std::vector<NodePtr> counting = nodes;
    std::erase_if(counting, [](const NodePtr& node) { return !node->loaded; });
    std::erase_if(nodes, [&account](const NodePtr& node) {
        return node->loaded && !concerns(*node, account);
    });
    // Before anybody is told anything: whoever takes the name next must not find what it had.
    for (const NodePtr& node : nodes) {
        co_await forget_at(service, node->owner, node->name, account);
    }
    for (const storage::pubsub::Place& place : listed) {
        if (is_here(*service, place)) co_await take_from_list(service, place, account, &counting);
    }
}

}  // namespace

void declare_oversight(Service& service) {
    service.host().offer(service);
    service.host().on_account_gone([&service](const entity::Host::GoneAccount& account) {
        service.host().scope().spawn("account gone",
                                     forget_account(&service, account.owner, account.listed));
    });
}

Service* nodes_of(Shard& shard, std::string_view domain) {
    return find_service_part<Service>(shard, domain);
}

base::Task<NodeSeen> look_at_node(Service* service, std::string owner, std::string name) {
    NodeSeen seen;
    Found found = co_await find_for_oversight(service, std::move(owner), std::move(name));
    if (!found) {
        seen.problem = found.error();
        co_return std::move(seen);
    }
    const Node& node = **found;
    seen.config = node.config;
    seen.creator = node.creator;
    seen.created_us = node.created_us;
    seen.items = node.items;
    seen.affiliations = node.affiliations;
    for (const Subscriber& each : node.subscribers) {
        if (each.state == SubscriptionState::pending) ++seen.pending;
        if (each.state == SubscriptionState::subscribed) ++seen.subscribers;
    }
    co_return std::move(seen);
}

base::Task<std::string> delete_node(Service* service, std::string owner, std::string name) {
    xmpp::Document payload = for_owners("delete", name);
    std::string problem =
        co_await request(service, std::move(owner), std::move(name), std::move(payload));
    co_return std::move(problem);
}

base::Task<std::string> purge_node(Service* service, std::string owner, std::string name) {
    xmpp::Document payload = for_owners("purge", name);
    std::string problem =
        co_await request(service, std::move(owner), std::move(name), std::move(payload));
    co_return std::move(problem);
}

base::Task<std::string> affiliate(Service* service, std::string owner, std::string name,
                                  xmpp::Jid who, Affiliation what) {
    xmpp::Document payload("pubsub", xmpp::ns::pubsub_owner);
    payload->add("affiliations")
        .set("node", name)
        .add("affiliation")
        .set("jid", who.full())
        .set("affiliation", ps::name_of(what));
    std::string problem =
        co_await request(service, std::move(owner), std::move(name), std::move(payload));
    co_return std::move(problem);
}

}  // namespace parlance::server::pubsub
