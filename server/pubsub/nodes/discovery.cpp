#include "server/pubsub/nodes/discovery.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "server/pubsub/actions.h"
#include "server/pubsub/nodes/creation.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/data_form.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
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

std::vector<std::string> with_affiliation(const Node& node, Affiliation wanted) {
    std::vector<std::string> found;
    for (const auto& [jid, affiliation] : node.affiliations) {
        if (affiliation == wanted) found.push_back(jid);
    }
    return found;
}

void add_field(xmpp::DataForm& form, std::string_view name, std::string_view type,
               std::vector<std::string> values) {
    std::erase_if(values, [](const std::string& value) { return value.empty(); });
    if (values.empty()) return;
    form.add(xmpp::FormField("pubsub#" + std::string(name), std::string(type), std::move(values)));
}

// §5.4.
xmpp::DataForm metadata(const Service& service, const Node& node) {
    const ps::NodeConfig& config = node.config;
    xmpp::DataForm form(xmpp::FormKind::result, ns::pubsub_metadata);
    auto subscribers = std::count_if(
        node.subscribers.begin(), node.subscribers.end(),
        [](const Subscriber& each) { return each.state == ps::SubscriptionState::subscribed; });
    std::vector<std::string> owners = with_affiliation(node, Affiliation::owner);
    if (service.of_accounts()) owners.insert(owners.begin(), node.owner);
    add_field(form, "title", "text-single", {config.title});
    add_field(form, "description", "text-single", {config.description});
    add_field(form, "type", "text-single", {config.type});
    add_field(form, "language", "list-single", {config.language});
    add_field(form, "contact", "jid-multi", config.contacts);
    add_field(form, "creator", "jid-single", {node.creator});
    add_field(form, "creation_date", "text-single", {xmpp::format_datetime(node.created_us)});
    add_field(form, "access_model", "list-single", {std::string(name_of(config.access))});
    add_field(form, "publish_model", "list-single", {std::string(name_of(config.publish))});
    add_field(form, "owner", "jid-multi", std::move(owners));
    add_field(form, "publisher", "jid-multi", with_affiliation(node, Affiliation::publisher));
    add_field(form, "num_subscribers", "text-single", {std::to_string(subscribers)});
    add_field(form, "max_items", "text-single",
              {config.max_items == ps::kMax ? "max" : std::to_string(config.max_items)});
    return form;
}

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
    Node none(service->owner_of(*request), {});
    const Node& node = missing ? none : **found;
    ps::Standing who = service->standing(node, request->from());
    if (!missing && ps::may_know(node.config, who)) co_return std::move(found);
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

// Of the rows, those that `who` may know; as items.
void add_visible(Service& service, const std::string& owner, const xmpp::Jid& who,
                 const std::vector<rows::Node>& nodes,
                 const std::vector<rows::Affiliation>& affiliations, xmpp::Element& items) {
    for (const rows::Node& row : nodes) {
        Node node(owner, row.name);
        node.config = ps::from_text(row.config, service.defaults());
        for (const rows::Affiliation& each : affiliations) {
            auto what = ps::parse_affiliation(each.name);
            if (each.node == row.name && what) node.affiliations[each.jid] = *what;
        }
        if (!ps::may_know(node.config, service.standing(node, who))) continue;
        add_node_item(items, owner, row.name, node.config.title);
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
    add_visible(*service, owner, request.from(), nodes, rows::affiliations((*found)[1]),
                reply.root());
    if (truncated || request.payload().has_child("set", ns::rsm)) {
        xmpp::ResultSet page;
        page.count = static_cast<std::uint64_t>((*found)[2].integer(0, 0));
        if (!nodes.empty()) {
            page.first = nodes.front().name;
            page.last = nodes.back().name;
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
    ps::Refusal refusal = ps::may_read(node->config, service->standing(*node, request.from()));
    if (refusal) co_return refuse(std::move(*refusal));
    if (node->config.kind == ps::NodeKind::collection) {
        IqReply reply = co_await nodes_in(service, node->name, std::move(request));
        co_return std::move(reply);
    }
    auto page = co_await service->shard().environment().database.read(
        rows::page(node->owner, node->name, rows::Range(), true, kItemsAtOnce));
    if (!page) co_return refuse(xmpp::try_again_later());
    xmpp::Document reply("query", ns::disco_items);
    reply->set("node", node->name);
    for (const rows::Item& item : rows::items(std::move(*page))) {
        reply->add("item").set("jid", node->owner).set("name", item.id);
    }
    co_return std::move(reply);
}

base::Task<IqReply> service_items(Service* service, IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    IqReply reply = co_await nodes_in(service, std::string(), std::move(request));
    co_return std::move(reply);
}

base::Task<> add_account_nodes(Service* service, IqRequest request, xmpp::Element* items) {
    std::string owner = service->owner_of(request);
    std::string who(request.from().bare_view());
    std::string after;
    for (;;) {
        auto found = co_await read_nodes(service, owner, who, std::string(), after);
        // An incomplete list is no error that its reader could do anything about.
        if (!found) co_return;
        std::vector<rows::Node> nodes = rows::nodes((*found)[0]);
        add_visible(*service, owner, request.from(), nodes, rows::affiliations((*found)[1]),
                    *items);
        if (nodes.size() < static_cast<std::size_t>(kNodesAtOnce)) co_return;
        after = nodes.back().name;
    }
}

}  // namespace parlance::server::pubsub
