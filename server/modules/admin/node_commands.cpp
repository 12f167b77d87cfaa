// Nodes of pubsub.HOST and of accounts (XEP-0060), for administrators, who need not be anything to
// them.
#include <functional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "server/adhoc/fields.h"
#include "server/entity/host.h"
#include "server/modules/adhoc.h"
#include "server/modules/admin/authority.h"
#include "server/modules/admin/groups.h"
#include "server/modules/admin/target.h"
#include "server/pubsub/oversight.h"
#include "server/shard_call.h"
#include "storage/census.h"
#include "storage/pubsub.h"
#include "xmpp/datetime.h"

namespace parlance::server::modules::admin {

namespace {

using adhoc::Answer;
using adhoc::Run;

// In one table; whoever looks for one among more of them knows part of its name.
constexpr std::size_t kNodesListed = 200;
constexpr std::size_t kAffiliatesListed = 200;
constexpr const char* kNoService = "This host has no publish-subscribe service.";

// Of the accounts, or of the host's service; null: there is none on the shard.
pubsub::Service* nodes_of(Shard& shard, const std::string& domain, bool of_accounts) {
    if (!of_accounts) return pubsub::nodes_of(shard, domain);
    const entity::Host* host = shard.find_host(domain);
    return host == nullptr ? nullptr : host->find<pubsub::Service>();
}

// Whose nodes a form means.
struct NodePlace {
    xmpp::Jid owner;  // an account, or the service
    bool of_account = false;
    std::string node;

    NodePlace() {}
};
using NodeNamed = base::Result<NodePlace, std::string>;
NodeNamed node_in(entity::Host& host, const xmpp::FormValues& values) {
    NodePlace place;
    place.node = values.value("node");
    place.of_account = !values.value("accountjid").empty();
    if (place.of_account) {
        auto accounts = accounts_in(values, "accountjid", host.domain());
        if (!accounts) return base::Failure<std::string>(accounts.error());
        place.owner = accounts->front();
        return place;
    }
    const pubsub::Service* service = nodes_of(host.shard(), host.domain(), false);
    if (service == nullptr) return base::Failure<std::string>(kNoService);
    place.owner = service->host().jid();
    return place;
}

// The domain has gone meanwhile.
template <class R>
base::Task<R> no_service() {
    R nothing;
    if constexpr (std::is_same_v<R, std::string>) {
        nothing = kNoService;
    } else {
        nothing.problem = kNoService;
    }
    co_return nothing;
}

// Carries out `work` where the node lives.
template <class R>
base::Task<R> at_node(
    entity::Host* host, NodePlace place,
    std::function<base::Task<R>(pubsub::Service*, std::string owner, std::string node)> work) {
    Shard* home = &host->shard().home_of(place.owner);
    std::function<base::Task<R>()> there = [home, place, domain = host->domain(),
                                            work = std::move(work)] {
        pubsub::Service* service = nodes_of(*home, domain, place.of_account);
        if (service == nullptr) return no_service<R>();
        return work(service, place.owner.full(), place.node);
    };
    R found = co_await run_on<R>(&host->shard(), home, "administration", std::move(there));
    co_return std::move(found);
}

// --- the list

base::Task<Answer> list_the_nodes(entity::Host* host, Run run) {
    NodeNamed place = node_in(*host, run.values);
    if (!place) co_return adhoc::failed(place.error());
    storage::Database& database = host->shard().environment().database;
    if (place->of_account) {
        std::string local(place->owner.local());
        auto held = co_await storage::census::of_account(database, local, host->domain());
        if (!held) co_return database_away();
        if (!held->exists) {
            co_return adhoc::failed("There is no account " + place->owner.full() + ".");
        }
    }
    std::string text(run.values.value("search"));
    storage::Query query = storage::pubsub::overview(place->owner.full(), text,
                                                     static_cast<std::int64_t>(kNodesListed) + 1);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return database_away();
    std::vector<storage::pubsub::Overview> nodes = storage::pubsub::overviews(*rows);
    const bool more = nodes.size() > kNodesListed;
    if (more) nodes.resize(kNodesListed);
    const auto defaults =
        place->of_account ? xmpp::pubsub::account_defaults() : xmpp::pubsub::service_defaults();
    adhoc::TableOf table("Nodes of " + place->owner.full(), {{"node", "Node"},
                                                             {"items", "Items"},
                                                             {"subscriptions", "Subscriptions"},
                                                             {"access_model", "Access model"}});
    for (const storage::pubsub::Overview& each : nodes) {
        const auto config = xmpp::pubsub::from_text(each.node.config, defaults);
        table.row({each.node.name, std::to_string(each.items), std::to_string(each.subscriptions),
                   std::string(name_of(config.access))});
    }
    adhoc::Step step = std::move(table).step();
    if (more) step.notes.emplace_back(adhoc::Severity::warn, "There are more.");
    co_return std::move(step);
}

// --- one of them

std::vector<adhoc::FormField> facts_of_node(const NodePlace& place, const pubsub::NodeSeen& seen) {
    using adhoc::fact;
    const xmpp::pubsub::NodeConfig& config = seen.config;
    const bool unlimited = config.max_items == xmpp::pubsub::kMax;
    std::vector<adhoc::FormField> fields;
    fields.push_back(fact("owner", place.of_account ? "Account" : "Service", place.owner.full()));
    fields.push_back(fact("node", "Node", place.node));
    fields.push_back(fact("title", "Title", config.title));
    fields.push_back(fact("type", "Type of the payloads", config.type));
    fields.push_back(
        fact("kind", "Kind",
             std::string(config.kind == xmpp::pubsub::NodeKind::leaf ? "leaf" : "collection")));
    fields.push_back(fact("access_model", "Access model", std::string(name_of(config.access))));
    fields.push_back(fact("publish_model", "Publish model", std::string(name_of(config.publish))));
    fields.push_back(fact("max_items", "Most items",
                          unlimited ? std::string("max") : std::to_string(config.max_items)));
    fields.push_back(fact("creator", "Made by", seen.creator));
    fields.push_back(fact("created", "Made", xmpp::format_datetime(seen.created_us)));
    fields.push_back(fact("items", "Items", static_cast<std::int64_t>(seen.items)));
    fields.push_back(
        fact("subscribers", "Subscriptions", static_cast<std::int64_t>(seen.subscribers)));
    fields.push_back(fact("pending", "Subscriptions that wait for approval",
                          static_cast<std::int64_t>(seen.pending)));
    return fields;
}

base::Task<Answer> show_the_node(entity::Host* host, Run run) {
    NodeNamed place = node_in(*host, run.values);
    if (!place) co_return adhoc::failed(place.error());
    std::function<base::Task<pubsub::NodeSeen>(pubsub::Service*, std::string, std::string)> look =
        &pubsub::look_at_node;
    pubsub::NodeSeen seen = co_await at_node<pubsub::NodeSeen>(host, *place, std::move(look));
    if (!seen.problem.empty()) co_return adhoc::failed(seen.problem);
    adhoc::TableOf table("A node", {{"jid", "Address"}, {"affiliation", "Affiliation"}});
    std::size_t shown = 0;
    for (const auto& [jid, affiliation] : seen.affiliations) {
        if (++shown > kAffiliatesListed) break;
        table.row({jid, std::string(name_of(affiliation))});
    }
    adhoc::Step step = std::move(table).step();
    if (seen.affiliations.empty()) step.form->reported.clear();
    if (shown > kAffiliatesListed) {
        step.notes.emplace_back(adhoc::Severity::warn, "There are more affiliations.");
    }
    for (adhoc::FormField& field : facts_of_node(*place, seen)) step.form->add(std::move(field));
    co_return std::move(step);
}

// --- what is done to it

// Nodes of an account are as much its own as its password; empty: they are within reach.
base::Task<std::string> why_out_of_reach(entity::Host* host, Run run, NodePlace place) {
    if (!place.of_account) co_return std::string();
    std::vector<xmpp::Jid> accounts(1, place.owner);
    Targets named(std::move(accounts));
    auto reached = co_await within_reach(host, std::move(run), std::move(named));
    if (!reached) co_return reached.error();
    co_return std::string();
}

using NodeDeed = std::function<base::Task<std::string>(pubsub::Service*, std::string, std::string)>;
base::Task<Answer> do_to_node(entity::Host* host, Run run, NodeDeed deed, std::string what) {
    NodeNamed place = node_in(*host, run.values);
    if (!place) co_return adhoc::failed(place.error());
    std::string problem = co_await why_out_of_reach(host, run, *place);
    if (!problem.empty()) co_return adhoc::failed(problem);
    problem = co_await at_node<std::string>(host, *place, std::move(deed));
    if (!problem.empty()) co_return adhoc::failed(problem);
    co_return adhoc::done("The node " + place->node + " of " + place->owner.full() + what);
}

base::Task<Answer> affiliate_at_node(entity::Host* host, Run run) {
    // What an account keeps for itself is not to be opened to somebody by a lesser role.
    const bool of_account = !run.values.value("accountjid").empty();
    if (of_account && !is_operator(host->shard(), run, host->domain())) {
        co_return adhoc::failed("At nodes of accounts only an operator does that.");
    }
    std::string text(run.values.value("jid"));
    auto who = xmpp::Jid::parse(text);
    if (!who || !who->is_bare()) co_return adhoc::failed(text + " is not the address of a user.");
    auto wanted = xmpp::pubsub::parse_affiliation(run.values.value("affiliation"));
    if (!wanted) co_return adhoc::failed("There is no such affiliation.");
    NodeDeed deed = [jid = *who, to = *wanted](pubsub::Service* service, std::string owner,
                                               std::string node) {
        return pubsub::affiliate(service, std::move(owner), std::move(node), jid, to);
    };
    std::string what(" has " + who->full() + " with the affiliation ");
    what.append(name_of(*wanted)).append(".");
    Answer answer = co_await do_to_node(host, std::move(run), std::move(deed), std::move(what));
    co_return std::move(answer);
}

}  // namespace

void add_node_commands(AdHoc& commands, entity::Host& host) {
    using adhoc::FormField;
    using adhoc::jid_field;
    using adhoc::Permission;
    using adhoc::required;
    using adhoc::Role;
    using adhoc::text_field;
    entity::Host* at = &host;
    const auto lookers =
        Permission::administrators({Role::moderator, Role::support, Role::auditor});
    const auto moderators = Permission::administrators({Role::moderator});
    const adhoc::Choices affiliations = {
        {"owner", "Owner"},   {"publisher", "Publisher"}, {"publish-only", "Publishes only"},
        {"member", "Member"}, {"none", "None"},           {"outcast", "Outcast"},
    };
    auto add = [&](adhoc::Command command) { commands.add(IqScope::host, std::move(command)); };
    auto account = [] { return jid_field("accountjid", "The account; empty: the service"); };
    auto of_node = [account](const char* title) {
        return adhoc::asks(title, {account(), required(text_field("node", "The node"))});
    };
    add({"urn:parlance:admin#list-nodes", "List publish-subscribe nodes", lookers,
         adhoc::asks("List publish-subscribe nodes",
                     {account(), text_field("search", "Part of the name")}),
         [at](Run run) { return list_the_nodes(at, std::move(run)); }});
    add({"urn:parlance:admin#show-node", "Show a publish-subscribe node", lookers,
         of_node("Show a node"), [at](Run run) { return show_the_node(at, std::move(run)); }});
    add({"urn:parlance:admin#delete-node", "Delete a publish-subscribe node", moderators,
         of_node("Delete a node"), [at](Run run) {
             return do_to_node(at, std::move(run), &pubsub::delete_node, " has been deleted.");
         }});
    add({"urn:parlance:admin#purge-node", "Take all items out of a publish-subscribe node",
         moderators, of_node("Purge a node"), [at](Run run) {
             return do_to_node(at, std::move(run), &pubsub::purge_node, " has been purged.");
         }});
    add({"urn:parlance:admin#set-node-affiliation",
         "Set an affiliation at a publish-subscribe node", moderators,
         adhoc::asks("Set an affiliation at a node",
                     {account(), required(text_field("node", "The node")),
                      required(jid_field("jid", "The user")),
                      required(adhoc::choice_field("affiliation", "Affiliation", affiliations))}),
         [at](Run run) { return affiliate_at_node(at, std::move(run)); }});
}

}  // namespace parlance::server::modules::admin
