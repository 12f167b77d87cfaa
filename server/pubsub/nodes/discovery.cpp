#include "server/pubsub/nodes/discovery.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "server/pubsub/actions.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/extended_discovery.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/notifications/metadata.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "storage/roster.h"
#include "xmpp/data_form.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
#include "xmpp/pubsub/type_filter.h"
#include "xmpp/result_set.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using ps::Affiliation;
using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::int64_t kNodesAtOnce = 200;
constexpr std::int64_t kItemsAtOnce = 200;

// The node of the request, if whoever asks may know that it is there.
base::Task<NodeResult> visible_node(Service* service, const IqRequest* request) {
    if (request->is_set()) co_return base::Failure<StanzaError>(Condition::bad_request);
    if (request->payload().attr("node").size() > kLongestName) {
        co_return base::Failure<StanzaError>(Condition::item_not_found);
    }
    NodeResult found = co_await service->known_node(service->owner_of(*request),
                                                    std::string(request->payload().attr("node")));
    bool missing = !found && found.error().condition == Condition::item_not_found;
    if (!found && !missing) co_return std::move(found);
    if (!missing && asks_roster(*service, **found, request->from())) {
        bool known = co_await learn_asker(service, *found, request->from());
        if (!known) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    }
    Node none(service->owner_of(*request), {});
    const Node& node = missing ? none : **found;
    if (!missing && service->may_know(node, request->from())) co_return std::move(found);
    ps::Standing who = service->standing(node, request->from());
    // XEP-0030 §8: strangers do not learn which accounts there are.
    bool stranger =
        service->of_accounts() && !who.sees_presence && who.affiliation == Affiliation::none;
    co_return base::Failure<StanzaError>(stranger ? Condition::service_unavailable
                                                  : Condition::item_not_found);
}

void add_node_item(xmpp::Element& items, const std::string& owner, const std::string& node,
                   const std::string& title) {
    items.add("item").set("jid", owner).set("node", node).set_if("name", title);
}

// What the roster of `creator` says of `who`: one row, or none.
base::Task<std::vector<storage::roster::Item>> row_of(Service* service, std::string creator,
                                                      xmpp::Jid who) {
    auto found = co_await service->shard().environment().database.read(
        storage::roster::find(creator, who.bare_view()));
    if (!found) co_return std::vector<storage::roster::Item>();
    co_return storage::roster::items(*found);
}

// Of the rows, those that `who` may know; as items.
base::Task<> add_visible(Service* service, std::string owner, xmpp::Jid who,
                         const std::vector<rows::Node>* nodes,
                         const std::vector<rows::Affiliation>* affiliations, xmpp::Element* items) {
    std::map<std::string, std::vector<storage::roster::Item>> looked_up;  // by creator
    for (const rows::Node& row : *nodes) {
        if (!row.parent.empty()) {
            // What is above it counts, too.
            NodePtr child = co_await service->nodes().find(owner, row.name);
            bool known = child && child->exists && service->may_know(*child, who);
            if (known) add_node_item(*items, owner, row.name, child->config.title);
            continue;
        }
        Node node(owner, row.name);
        node.config = ps::from_text(row.config, service->defaults());
        for (const rows::Affiliation& each : *affiliations) {
            auto what = ps::parse_affiliation(each.name);
            if (each.node == row.name && what) node.affiliations[each.jid] = *what;
        }
        if (!service->of_accounts() && follows_roster(node.config)) {
            bool first = looked_up.try_emplace(row.creator).second;
            if (first) looked_up[row.creator] = co_await row_of(service, row.creator, who);
            for (const auto& contact : looked_up[row.creator]) {
                node.contacts.insert_or_assign(contact.contact, contact);
            }
        }
        if (!ps::may_know(node.config, service->standing(node, who))) continue;
        add_node_item(*items, owner, row.name, node.config.title);
    }
}

// Those in `collection`; empty: those in none.
base::Task<storage::ReadAllResult> read_nodes(Service* service, std::string owner, std::string who,
                                              std::string collection, std::string after) {
    std::vector<storage::Query> queries;
    queries.push_back(rows::list_in(owner, collection, after, kNodesAtOnce));
    queries.push_back(rows::affiliations_of(owner, who));
    queries.push_back(rows::count_in(owner, collection));
    auto found = co_await service->shard().environment().database.read_all(std::move(queries));
    co_return std::move(found);
}

// What strangers are told of accounts, whether they exist or not.
xmpp::Document nothing_at(std::string_view node) {
    xmpp::Document reply("query", ns::disco_items);
    reply->set("node", node);
    return reply;
}

// XEP-0248 §5.2.
base::Task<IqReply> nodes_in(Service* service, std::string collection, IqRequest request) {
    auto set = xmpp::parse_result_set(request.payload());
    if (!set) co_return refuse(set.error());
    // XEP-0059 §2.5, §2.6: a list of nodes is read from its beginning.
    if (set->before || set->index) co_return refuse(Condition::feature_not_implemented);
    auto filter = ps::TypeFilter::parse(request.payload());
    if (!filter) co_return refuse(filter.error());
    std::string owner = service->owner_of(request);
    std::string after = set->after.value_or("");
    auto found = co_await read_nodes(service, owner, std::string(request.from().bare_view()),
                                     collection, std::move(after));
    if (!found) co_return refuse(xmpp::try_again_later());
    std::vector<rows::Node> nodes = rows::nodes((*found)[0]);
    auto most = static_cast<std::size_t>(kNodesAtOnce);
    if (set->max) most = std::min<std::size_t>(most, *set->max);
    bool truncated = nodes.size() >= most;
    nodes.resize(std::min(nodes.size(), most));
    xmpp::Document reply("query", ns::disco_items);
    reply->set_if("node", collection);
    std::vector<rows::Affiliation> affiliations = rows::affiliations((*found)[1]);
    const std::string first = nodes.empty() ? std::string() : nodes.front().name;
    const std::string last = nodes.empty() ? std::string() : nodes.back().name;
    const ps::TypeFilter wanted = *filter;
    std::erase_if(nodes, [&](const rows::Node& row) {
        return !wanted.takes(ps::from_text(row.config, service->defaults()).type);
    });
    co_await add_visible(service, owner, request.from(), &nodes, &affiliations, &reply.root());
    if (truncated || request.payload().has_child("set", ns::rsm)) {
        xmpp::ResultSet page;
        page.count = static_cast<std::uint64_t>((*found)[2].integer(0, 0));
        page.first = first;
        page.last = last;
        xmpp::append_result_set(reply.root(), page);
    }
    co_return std::move(reply);
}

// §5.5: the names of the items, the newest first, in pages that go forward.
base::Task<IqReply> items_in(Service* service, NodePtr node, IqRequest request) {
    auto set = xmpp::parse_result_set(request.payload());
    if (!set) co_return refuse(set.error());
    if (set->before || set->index) co_return refuse(Condition::feature_not_implemented);
    storage::Database& database = service->shard().environment().database;
    rows::Range alive;
    alive.since = oldest_alive(*service, *node);
    if (set->after && !set->after->empty()) {
        auto last = co_await database.read(rows::find_item(node->owner, node->name, *set->after));
        if (!last) co_return refuse(xmpp::try_again_later());
        if (last->empty()) co_return refuse(Condition::item_not_found);
        alive.before = std::move(rows::items(std::move(*last)).front().seq);
    }
    auto most = static_cast<std::size_t>(kItemsAtOnce);
    if (set->max) most = std::min<std::size_t>(most, *set->max);
    std::vector<storage::Query> queries;
    queries.push_back(rows::page(node->owner, node->name, alive, /*newest_first=*/true,
                                 static_cast<std::int64_t>(most) + 1));
    queries.push_back(rows::count_items_since(node->owner, node->name, alive.since));
    auto found = co_await database.read_all(std::move(queries));
    if (!found) co_return refuse(xmpp::try_again_later());
    std::vector<rows::Item> items = rows::items(std::move((*found)[0]));
    bool truncated = items.size() > most;
    if (truncated) items.resize(most);
    xmpp::Document reply("query", ns::disco_items);
    reply->set("node", node->name);
    for (const rows::Item& item : items) {
        reply->add("item").set("jid", node->owner).set("name", item.id);
    }
    if (truncated || request.payload().has_child("set", ns::rsm)) {
        xmpp::ResultSet page;
        page.count = static_cast<std::uint64_t>((*found)[1].integer(0, 0));
        if (!items.empty()) {
            page.first = items.front().id;
            page.last = items.back().id;
        }
        xmpp::append_result_set(reply.root(), page);
    }
    co_return std::move(reply);
}

}  // namespace

base::Task<IqReply> node_info(Service* service, IqRequest request) {
    NodeResult found = co_await visible_node(service, &request);
    if (!found) co_return refuse(found.error());
    const Node& node = **found;
    xmpp::Document info("query", ns::disco_info);
    info->set("node", node.name);
    bool leaf = node.config.kind == ps::NodeKind::leaf;
    info->add("identity")
        .set("category", "pubsub")
        .set("type", leaf ? "leaf" : "collection")
        .set_if("name", node.config.title);
    info->add("feature").set("var", ns::pubsub);
    info->add("feature").set("var", ns::disco_info);
    info->add("feature").set("var", ns::disco_items);
    metadata(*service, node).append_to(info.root());
    co_return std::move(info);
}

base::Task<IqReply> node_items(Service* service, IqRequest request) {
    NodeResult found = co_await visible_node(service, &request);
    if (!found && found.error().condition == Condition::service_unavailable) {
        co_return nothing_at(request.payload().attr("node"));
    }
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    // §5.5: what may not be read is not listed either.
    ps::Refusal refusal = service->may_read(*node, request.from());
    if (refusal) co_return refuse(std::move(*refusal));
    if (asks_extended(request)) {
        IqReply reply = co_await extended_items(service, std::move(request), node);
        co_return std::move(reply);
    }
    if (node->config.kind == ps::NodeKind::collection) {
        IqReply reply = co_await nodes_in(service, node->name, std::move(request));
        co_return std::move(reply);
    }
    IqReply reply = co_await items_in(service, node, std::move(request));
    co_return std::move(reply);
}

base::Task<IqReply> service_items(Service* service, IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    if (asks_extended(request)) {
        IqReply extended = co_await extended_service_items(service, std::move(request));
        co_return std::move(extended);
    }
    IqReply reply = co_await nodes_in(service, std::string(), std::move(request));
    co_return std::move(reply);
}

base::Task<> add_account_nodes(Service* service, IqRequest request, xmpp::Element* items) {
    if (asks_extended(request)) {
        IqReply reply = co_await extended_service_items(service, std::move(request));
        if (!reply) co_return;
        for (const xmpp::Element& item : reply->root().children()) items->add_copy(item);
        co_return;
    }
    std::string owner = service->owner_of(request);
    std::string who(request.from().bare_view());
    std::string after;
    for (;;) {
        auto found = co_await read_nodes(service, owner, who, std::string(), after);
        // An incomplete list is no error that its reader could do anything about.
        if (!found) co_return;
        std::vector<rows::Node> nodes = rows::nodes((*found)[0]);
        std::vector<rows::Affiliation> affiliations = rows::affiliations((*found)[1]);
        co_await add_visible(service, owner, request.from(), &nodes, &affiliations, items);
        if (nodes.size() < static_cast<std::size_t>(kNodesAtOnce)) co_return;
        after = nodes.back().name;
    }
}

}  // namespace parlance::server::pubsub
