#include "server/pubsub/nodes/collections.h"

#include <algorithm>
#include <set>
#include <utility>

#include "server/pubsub/nodes/creation.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::StanzaError;
using Names = std::vector<std::string>;

constexpr std::size_t kMostChildren = 1'000;
// Collections in which one node is, directly; and those above it that hear of it or are searched
// for a cycle.
constexpr std::size_t kMostCollections = 20;
constexpr std::size_t kMostAbove = 200;

bool holds(const Names& names, std::string_view name) {
    return std::binary_search(names.begin(), names.end(), name);
}

void insert(Names& names, const std::string& name) {
    auto place = std::lower_bound(names.begin(), names.end(), name);
    if (place == names.end() || *place != name) names.insert(place, name);
}

void erase(Names& names, const std::string& name) {
    std::erase(names, name);
}

// Those in `a` that are not in `b`.
Names without(const Names& a, const Names& b) {
    Names out;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

ps::Refusal invalid_options() {
    return ps::error(Condition::not_allowed, "invalid-options");
}

ps::Refusal too_many() {
    return ps::error(Condition::not_allowed, xmpp::ErrorType::cancel, "max-nodes-exceeded");
}

bool may_associate(const Service& service, const Node& collection, const xmpp::Jid& who) {
    if (service.owns(collection, who)) return true;
    const ps::NodeConfig& config = collection.config;
    if (config.association == ps::AssociationPolicy::all) {
        return collection.affiliation(who.bare_view()) != ps::Affiliation::outcast;
    }
    if (config.association == ps::AssociationPolicy::owners) return false;
    const Names& list = config.association_whitelist;
    return std::any_of(list.begin(), list.end(), [&who](const std::string& each) {
        auto jid = xmpp::Jid::parse(each);
        return jid && jid->bare_view() == who.bare_view();
    });
}

ps::Refusal may_join(const Service& service, const Family& family, const std::string& name,
                     const xmpp::Jid& who) {
    const Node* collection = family.find(name);
    if (collection == nullptr || !collection->exists) return StanzaError(Condition::item_not_found);
    // §7.2.3.1.
    if (collection->config.kind != ps::NodeKind::collection) return invalid_options();
    if (!may_associate(service, *collection, who)) return StanzaError(Condition::forbidden);
    std::size_t most = std::min<std::size_t>(collection->config.max_children, kMostChildren);
    if (collection->config.children.size() >= most) return too_many();
    return std::nullopt;
}

ps::Refusal may_take_in(const Service& service, const Family& family, const std::string& name,
                        const xmpp::Jid& who) {
    const Node* child = family.find(name);
    if (child == nullptr || !child->exists) return StanzaError(Condition::item_not_found);
    if (!service.owns(*child, who)) return StanzaError(Condition::forbidden);
    if (child->config.collections.size() >= kMostCollections) return too_many();
    return std::nullopt;
}

// §7.2.3.5: something that is to be in the node, or the node itself, is above `start` or one of
// them.
ps::Refusal closes_circle(const Family& family, const Node& node, const Names& start,
                          const Names& children) {
    std::set<std::string, std::less<>> seen(start.begin(), start.end());
    Names open = start;
    while (!open.empty()) {
        std::string name = std::move(open.back());
        open.pop_back();
        if (name == node.name || holds(children, name)) return invalid_options();
        const Node* above = family.find(name);
        // Somebody has linked it while the family was being read.
        if (above == nullptr) return xmpp::try_again_later();
        for (const std::string& next : above->config.collections) {
            if (seen.insert(next).second) open.push_back(next);
        }
        if (seen.size() > kMostAbove) return too_many();
    }
    return std::nullopt;
}

bool knows_all(const Family& family, const Names& names) {
    return std::all_of(names.begin(), names.end(),
                       [&family](const std::string& name) { return family.find(name) != nullptr; });
}

}  // namespace

Node* Family::find(std::string_view name) const {
    auto found = nodes.find(name);
    return found == nodes.end() ? nullptr : found->second.get();
}

base::Task<Family> family_of(Service* service, std::string owner, std::vector<std::string> names) {
    Family family;
    std::size_t most = names.size() + kMostAbove;
    while (!names.empty()) {
        std::string name = std::move(names.back());
        names.pop_back();
        if (name.empty() || name.size() > kLongestName || family.nodes.contains(name)) continue;
        // closes_circle() says what is to be said of it.
        if (family.nodes.size() > most) break;
        NodePtr node = co_await service->nodes().find(owner, name);
        if (!node) co_return std::move(family);
        for (const std::string& above : node->config.collections) names.push_back(above);
        family.nodes[name] = std::move(node);
    }
    family.complete = true;
    co_return std::move(family);
}

base::Task<Family> family_in_form(Service* service, NodePtr node, const xmpp::Element* holder) {
    Names names;
    if (auto form = form_in(holder)) {
        for (const xmpp::FormField& field : form->fields()) {
            bool up = field.var == "pubsub#collection";
            if (!up && field.var != "pubsub#children") continue;
            const ps::NodeConfig& now = node->config;
            names.insert(names.end(), now.collections.begin(), now.collections.end());
            if (!up) names.insert(names.end(), now.children.begin(), now.children.end());
            // It is refused afterwards if there are more.
            std::size_t most = std::min(field.values.size(), kMostChildren);
            names.insert(names.end(), field.values.begin(),
                         field.values.begin() + static_cast<std::ptrdiff_t>(most));
        }
    }
    Family family = co_await family_of(service, node->owner, std::move(names));
    co_return std::move(family);
}

ps::Refusal may_relink(const Service& service, const Family& family, const Node& node,
                       const ps::NodeConfig& wanted, const xmpp::Jid& who) {
    if (!family.complete) return xmpp::try_again_later();
    bool leaf = wanted.kind == ps::NodeKind::leaf;
    if (leaf && !wanted.children.empty()) return invalid_options();
    std::size_t most = std::min<std::size_t>(wanted.max_children, kMostChildren);
    if (wanted.children.size() > most) return too_many();
    if (wanted.collections.size() > kMostCollections) return too_many();
    Names joined = without(wanted.collections, node.config.collections);
    for (const std::string& name : joined) {
        if (ps::Refusal refusal = may_join(service, family, name, who)) return refusal;
    }
    Names taken = without(wanted.children, node.config.children);
    for (const std::string& name : taken) {
        if (ps::Refusal refusal = may_take_in(service, family, name, who)) return refusal;
    }
    // Somebody has linked it while the family was being read.
    if (!knows_all(family, without(node.config.collections, wanted.collections)) ||
        !knows_all(family, without(node.config.children, wanted.children))) {
        return xmpp::try_again_later();
    }
    if (joined.empty() && taken.empty()) return std::nullopt;
    // All of both, since a new link below may meet an old one above.
    return closes_circle(family, node, wanted.collections, wanted.children);
}

Relinked relink(const Family& family, Node& node, Names collections, Names children,
                storage::Batch& batch) {
    Relinked out;
    auto link = [&](const std::string& collection, const std::string& child, bool on) {
        batch.add(on ? rows::put_link(node.owner, collection, child)
                     : rows::erase_link(node.owner, collection, child));
        out.changes.emplace_back(collection, child, on);
    };
    auto change = [&](Names ps::NodeConfig::*own, Names ps::NodeConfig::*theirs, const Names& names,
                      bool on) {
        for (const std::string& name : names) {
            if (Node* other = family.find(name)) {
                (on ? insert : erase)(other->config.*theirs, node.name);
            }
            (on ? insert : erase)(node.config.*own, name);
            bool above = own == &ps::NodeConfig::collections;
            link(above ? name : node.name, above ? node.name : name, on);
        }
    };
    Names left = without(node.config.collections, collections);
    Names joined = without(collections, node.config.collections);
    Names dropped = without(node.config.children, children);
    Names taken = without(children, node.config.children);
    change(&ps::NodeConfig::collections, &ps::NodeConfig::children, left, false);
    change(&ps::NodeConfig::children, &ps::NodeConfig::collections, dropped, false);
    change(&ps::NodeConfig::collections, &ps::NodeConfig::children, joined, true);
    change(&ps::NodeConfig::children, &ps::NodeConfig::collections, taken, true);
    return out;
}

void unlink(const Family& family, Node& node) {
    for (const auto& [name, other] : family.nodes) {
        erase(other->config.collections, node.name);
        erase(other->config.children, node.name);
    }
    node.config.collections.clear();
    node.config.children.clear();
}

base::Task<Family> family_of_all_links(Service* service, NodePtr node) {
    Names names = node->config.children;
    for (const std::string& name : node->config.collections) names.push_back(name);
    Family family = co_await family_of(service, node->owner, std::move(names));
    co_return std::move(family);
}

void forget_family(Service& service, const Family& family) {
    for (const auto& [name, node] : family.nodes) service.nodes().forget(node);
}

ps::Refusal same_type_twice(const Node& node, const xmpp::Jid& jid,
                            const ps::SubscribeOptions& options) {
    if (node.config.kind != ps::NodeKind::collection) return std::nullopt;
    for (const Subscriber* each : node.subscriptions_of(jid.bare_view())) {
        bool same = each->jid == jid && each->options.nodes == options.nodes &&
                    each->options.both == options.both;
        if (same) return StanzaError(Condition::conflict);
    }
    return std::nullopt;
}

}  // namespace parlance::server::pubsub
