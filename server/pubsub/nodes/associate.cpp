// XEP-0248 §7.5 and §7.6: putting a node into a collection and taking it out; and who hears of what
// happens in collections (§5.3).
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/entity/host.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/nodes/collections.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::StanzaError;

// Collections that hear of one event, at most.
constexpr std::size_t kMostAncestors = 200;

struct Association {
    std::string node;
    bool associates = false;
    Association() {}
};

// nullopt: not exactly one.
std::optional<Association> parse_association(const xmpp::Element& collection) {
    if (collection.child_count() != 1) return std::nullopt;
    const xmpp::Element& what = *collection.first_child();
    Association out;
    out.node = what.attr("node");
    out.associates = what.is("associate", ns::pubsub_owner);
    bool known = out.associates || what.is("dissociate", ns::pubsub_owner);
    if (!known || out.node.empty()) return std::nullopt;
    return out;
}

// Why it cannot be done; else the collections in which `child` will be.
ps::Refusal decide(const Service& service, const Family& family, const Node& child,
                   const Call& call, bool associates, ps::NodeConfig& wanted) {
    const Node* collection = family.find(call.node());
    if (!child.exists || collection == nullptr || !collection->exists) {
        return StanzaError(Condition::item_not_found);
    }
    wanted = child.config;
    auto place =
        std::lower_bound(wanted.collections.begin(), wanted.collections.end(), call.node());
    bool linked = place != wanted.collections.end() && *place == call.node();
    if (!associates) {
        bool allowed = service.owns(child, call.from()) || service.owns(*collection, call.from());
        if (!allowed) return StanzaError(Condition::forbidden);
        if (!linked) return StanzaError(Condition::bad_request);
        wanted.collections.erase(place);
        return std::nullopt;
    }
    if (!service.owns(child, call.from())) return StanzaError(Condition::forbidden);
    if (!linked) wanted.collections.insert(place, call.node());
    return may_relink(service, family, child, wanted, call.from());
}

// The event of §5.3.2.
xmpp::Stanza link_message(const Service& service, const Node& collection,
                          const Relinked::Change& change) {
    bool headline = collection.config.notification == ps::NotificationType::headline;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, headline ? "headline" : "", service.new_name());
    message->add("event", ns::pubsub_event)
        .add("collection")
        .set("node", change.collection)
        .add(change.associated ? "associate" : "dissociate")
        .set("node", change.node);
    auto out =
        xmpp::Stanza::make(std::move(message), service.address(collection.owner), xmpp::Jid());
    PARLANCE_ASSERT(out);
    return *out;
}

std::vector<std::string> above(const Service& service, const Node& node) {
    // Who may see it depends on its parents (XEP-0496 §4.4), of whom collections know nothing.
    if (node.parent() != nullptr) return {};
    if (!node.config.collections.empty()) return node.config.collections;
    bool heard = !service.of_accounts() || (node.root && !node.root->subscribers.empty());
    bool in_root = !is_root(node.name) && heard;
    return std::vector<std::string>(in_root ? 1 : 0);
}

// The collections above a level, with those nodes of the level through which each is reached. The
// root, which has no name, may be reached from several levels.
using Above = std::map<std::string, std::vector<NodePtr>>;

Above above_level(const Service& service, const std::vector<NodePtr>& level,
                  std::set<std::string>& seen) {
    Above out;
    for (const NodePtr& node : level) {
        for (std::string& name : above(service, *node)) {
            if (!seen.contains(name)) out[std::move(name)].push_back(node);
        }
    }
    for (const auto& [name, through] : out) {
        if (!name.empty()) seen.insert(name);
    }
    return out;
}

// `through`: at the root. Whom it tells is added to `told`.
void pass_on(Service& service, const NodePtr& collection, const Told& what, std::uint32_t depth,
             std::vector<NodePtr> through, std::vector<xmpp::Jid>& told) {
    Broadcast broadcast(service, collection);
    broadcast.about = what.about;
    broadcast.body = what.body;
    broadcast.publisher = what.publisher;
    broadcast.through = std::move(through);
    if (what.afterwards) broadcast.hearers = &told;
    broadcast.pass_on(what.message, depth, true);
}

// Level by level, beginning with `next`, each collection once, from the nearest; the root at the
// end, when it is known through which nodes it is reached.
base::Task<> climb(Service* service, NodePtr from, Told what, std::uint32_t depth, Above next) {
    OwnerTurns::Turn turn = co_await service->telling().take(turn_of(*from));
    std::vector<xmpp::Jid> told;
    std::set<std::string> seen;
    for (const auto& [name, through] : next) seen.insert(name);
    std::vector<NodePtr> at_top;
    std::uint32_t top_depth = 0;
    for (; !next.empty() && seen.size() <= kMostAncestors; ++depth) {
        if (auto root = next.extract(std::string()); !root.empty()) {
            if (at_top.empty()) top_depth = depth;
            at_top.insert(at_top.end(), root.mapped().begin(), root.mapped().end());
            seen.erase(std::string());
        }
        std::vector<NodePtr> level;
        for (const auto& [name, through] : next) {
            NodePtr collection = co_await service->nodes().find(from->owner, name);
            if (!collection || !collection->exists) continue;
            pass_on(*service, collection, what, depth, {}, told);
            level.push_back(std::move(collection));
        }
        next = above_level(*service, level, seen);
    }
    // XEP-0060 §9.1.2: an account's root tells of no node to who may not read that.
    if (service->of_accounts() && !at_top.empty()) at_top.assign(1, from);
    NodePtr root;
    if (!at_top.empty()) root = co_await service->nodes().find(from->owner, std::string());
    if (root) pass_on(*service, root, what, top_depth, std::move(at_top), told);
    if (what.afterwards) what.afterwards(std::move(told));
}

base::Task<> tell_links(Service* service, std::string owner, Relinked relinked) {
    for (const Relinked::Change& change : relinked.changes) {
        NodePtr collection = co_await service->nodes().find(owner, change.collection);
        if (!collection || !collection->exists) continue;
        xmpp::Stanza message = link_message(*service, *collection, change);
        Broadcast broadcast(*service, collection);
        broadcast.about = About::nodes;
        broadcast.pass_on(message, 1, false);
        tell_collections(*service, collection, Told(About::nodes, std::move(message)), 2);
    }
}

}  // namespace

void tell_collections(Service& service, const NodePtr& node, Told what, std::uint32_t depth) {
    // Before its turn comes the node may have gone elsewhere, or have ceased to exist.
    Above first;
    for (std::string& name : above(service, *node)) first[std::move(name)].push_back(node);
    bool waits = what.afterwards && service.telling().taken(turn_of(*node));
    if (first.empty() && !waits) {
        if (what.afterwards) what.afterwards({});
        return;
    }
    service.host().scope().spawn("pubsub collections",
                                 climb(&service, node, std::move(what), depth, std::move(first)));
}

void tell_relinked(Service& service, const std::string& owner, const Relinked& relinked) {
    if (relinked.changes.empty()) return;
    service.host().scope().spawn("pubsub links", tell_links(&service, owner, relinked));
}

void tell_created(Service& service, const NodePtr& node) {
    bool headline = node->config.notification == ps::NotificationType::headline;
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, headline ? "headline" : "", service.new_name());
    message->add("event", ns::pubsub_event).add("create").set("node", node->name);
    auto stanza = xmpp::Stanza::make(std::move(message), service.address(node->owner), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    tell_collections(service, node, Told(About::nodes, std::move(*stanza)), 1);
}

Reply associate(Service* service, Call call) {
    auto what = parse_association(*call.what.element);
    if (!what) co_return refuse(Condition::bad_request);
    NodeResult found = co_await service->known_node(call.owner, what->node);
    if (!found) co_return refuse(found.error());
    NodePtr child = *found;
    // A circle may lead through those that it is in already.
    std::vector<std::string> names = child->config.collections;
    names.push_back(call.node());
    Family family = co_await family_of(service, call.owner, std::move(names));
    if (!family.complete) co_return refuse(xmpp::try_again_later());
    ps::NodeConfig wanted;
    ps::Refusal refusal = decide(*service, family, *child, call, what->associates, wanted);
    if (refusal) co_return refuse(std::move(*refusal));
    storage::Batch batch;
    Relinked links = relink(family, *child, wanted.collections, wanted.children, batch);
    Committed done = co_await service->nodes().commit(child, std::move(batch));
    if (!done) {
        forget_family(*service, family);
        co_return refuse(xmpp::try_again_later());
    }
    tell_relinked(*service, call.owner, links);
    co_return xmpp::Document();
}

}  // namespace parlance::server::pubsub
