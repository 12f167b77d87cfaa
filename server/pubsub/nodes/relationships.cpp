#include "server/pubsub/nodes/relationships.h"

#include <algorithm>
#include <set>
#include <utility>

#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/managed.h"
#include "server/pubsub/notifications/metadata.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
using ps::Affiliation;
using xmpp::Condition;
using xmpp::StanzaError;
using Names = std::vector<std::string>;

// Parents of one node, and nodes in a chain of links.
constexpr std::size_t kMostLevels = 20;
constexpr std::size_t kMostLinks = 20;
// Nodes that go when the topmost one does, in one transaction.
constexpr std::size_t kMostInTree = 1'000;

void insert_link(Names& names, const std::string& name) {
    auto place = std::lower_bound(names.begin(), names.end(), name);
    if (place == names.end() || *place != name) names.insert(place, name);
}

// §4.2: with a text that says what is wrong.
ps::Refusal invalid_option(std::string text) {
    StanzaError error = ps::error(Condition::not_allowed, "invalid-option");
    error.text = std::move(text);
    return error;
}

ps::Refusal too_many(std::string text) {
    StanzaError error =
        ps::error(Condition::not_allowed, xmpp::ErrorType::cancel, "max-nodes-exceeded");
    error.text = std::move(text);
    return error;
}

std::size_t parents_of(const Node& node) {
    std::size_t count = 0;
    for (const Node* each = node.parent(); each != nullptr; each = each->parent()) ++count;
    return count;
}

std::size_t links_of(const Node& node) {
    std::size_t count = 0;
    for (const Node* each = node.linked.get(); each != nullptr; each = each->linked.get()) ++count;
    return count;
}

// Nothing goes with more than what is below it: those that link to one another have one parent.
const Node& top_of(const Node& node) {
    const Node* top = &node;
    while (const Node* parent = top->parent()) top = parent;
    while (const Node* linked = top->linked.get()) top = linked;
    return *top;
}

// The node, and all that are above it.
std::vector<const Node*> ascend(const Node& start) {
    std::vector<const Node*> found = {&start};
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const Node* next : {found[i]->parent(), found[i]->linked.get()}) {
            bool known =
                next == nullptr || std::find(found.begin(), found.end(), next) != found.end();
            if (!known) found.push_back(next);
        }
    }
    return found;
}

bool is_below(const Node& start, std::string_view name) {
    std::vector<const Node*> line = ascend(start);
    return std::any_of(line.begin(), line.end(),
                       [name](const Node* each) { return each->name == name; });
}

// What has been decided of those above may not be in storage yet, and may never be.
void require_line(const Node& target, storage::Batch& batch) {
    for (const Node* each : ascend(target)) {
        batch.add(rows::require(each->owner, each->name, each->config.parent, each->config.link));
    }
}

// Why `who` may not name that node.
ps::Refusal may_name(const Service& service, const Node* target, const xmpp::Jid& who) {
    bool known = target != nullptr && target->exists && service.may_know(*target, who);
    if (!known) return StanzaError(Condition::item_not_found);
    if (managed_name(target->owner, target->name).kind != Managed::none) {
        return invalid_option("that node is kept by the service");
    }
    bool allowed = service.owns(*target, who) ||
                   target->affiliation(who.bare_view()) == Affiliation::publisher;
    if (!allowed) return StanzaError(Condition::forbidden);
    return std::nullopt;
}

// One that is about to be made may have existed before.
const ps::NodeConfig& current(const Node& node) {
    static const ps::NodeConfig none;
    return node.exists ? node.config : none;
}

// How much farther from the node the farthest of its branch is.
std::size_t farther(const Branch& branch, std::size_t (*distance)(const Node&)) {
    std::size_t own = distance(*branch.nodes.front());
    std::size_t most = 0;
    for (const NodePtr& each : branch.nodes) {
        std::size_t steps = distance(*each);
        if (steps > own) most = std::max(most, steps - own);
    }
    return most;
}

ps::Refusal bounds(const Kin& kin, const Node& node, const Node* parent, const Node* link) {
    if (parent != nullptr &&
        parents_of(*parent) + 1 + farther(kin.branch, parents_of) > kMostLevels) {
        return too_many("the branch would be too deep");
    }
    if (link != nullptr && links_of(*link) + 1 + farther(kin.branch, links_of) > kMostLinks) {
        return too_many("too many nodes would link to one another");
    }
    const Node* target = link != nullptr ? link : parent;
    const Node& top = node.exists ? top_of(node) : node;
    if (target == nullptr || top_of(*target).name == top.name) return std::nullopt;
    if (static_cast<std::size_t>(kin.others) + kin.branch.nodes.size() > kMostInTree) {
        return too_many("the tree has too many nodes");
    }
    return std::nullopt;
}

// §4.2, of a link that is set anew: the parent that follows from it.
ps::Refusal follow_link(const Service& service, const Kin& kin, const Node& node,
                        ps::NodeConfig& wanted, const xmpp::Jid& who) {
    const Node* link = kin.find(wanted.link);
    if (ps::Refusal refusal = may_name(service, link, who)) return refusal;
    // Its own, and not that of a former link.
    const ps::NodeConfig& now = current(node);
    bool own = now.link.empty() && !now.parent.empty();
    if (own && now.parent != link->config.parent) {
        return invalid_option("the node has another parent than the one that it would link to");
    }
    wanted.parent = link->config.parent;
    return std::nullopt;
}

// It, or one that it is tied to.
bool is_forgotten(const NodePtr& node) {
    for (const Node* each : {node.get(), node->above.get(), node->linked.get()}) {
        if (each != nullptr && each->forgotten) return true;
    }
    return false;
}

bool names_relationship(const xmpp::FormField& field) {
    return field.var == ps::kParentField || field.var == ps::kLinkField;
}

// Those that link to the node, and those that link to them; behind it.
std::vector<NodePtr> followers(const Branch& branch) {
    std::vector<NodePtr> out = {branch.nodes.front()};
    for (std::size_t i = 0; i < out.size(); ++i) {
        for (const std::string& name : out[i]->linking) {
            NodePtr next = branch.find(name);
            if (next) out.push_back(std::move(next));
        }
    }
    return out;
}

}  // namespace

NodePtr Branch::find(std::string_view name) const {
    auto found = std::find_if(nodes.begin(), nodes.end(),
                              [name](const NodePtr& each) { return each->name == name; });
    return found == nodes.end() ? nullptr : *found;
}

bool Branch::whole() const {
    bool stale = std::any_of(nodes.begin(), nodes.end(),
                             [](const NodePtr& each) { return is_forgotten(each); });
    if (!complete || stale) return false;
    std::set<std::string_view> names;
    for (const NodePtr& each : nodes) names.insert(each->name);
    std::size_t below = 0;
    std::set<std::string_view> seen;
    for (const NodePtr& each : nodes) {
        for (const Names* list : {&each->branch, &each->linking}) {
            for (const std::string& name : *list) {
                if (!names.contains(name)) return false;
                if (seen.insert(name).second) ++below;
            }
        }
    }
    return below + 1 == nodes.size();
}

base::Task<Branch> branch_of(Service* service, NodePtr node) {
    Branch branch;
    std::set<std::string> seen = {node->name};
    branch.nodes.push_back(node);
    for (std::size_t i = 0; i < branch.nodes.size(); ++i) {
        Names names = branch.nodes[i]->branch;
        const Names& linking = branch.nodes[i]->linking;
        names.insert(names.end(), linking.begin(), linking.end());
        for (const std::string& name : names) {
            if (!seen.insert(name).second) continue;
            NodePtr next = co_await service->nodes().find(node->owner, name);
            if (!next) co_return std::move(branch);
            branch.nodes.push_back(std::move(next));
        }
    }
    branch.complete = true;
    co_return std::move(branch);
}

Node* Kin::find(std::string_view name) const {
    auto found = targets.find(name);
    return found == targets.end() ? nullptr : found->second.get();
}

base::Task<Kin> kin_in_form(Service* service, NodePtr node, const xmpp::Element* holder) {
    Kin kin;
    Names names;
    if (auto form = form_in(holder)) {
        for (const xmpp::FormField& field : form->fields()) {
            if (!names_relationship(field)) continue;
            kin.named = true;
            std::string name(form->value(field.var));
            if (!name.empty() && name.size() <= kLongestName) names.push_back(std::move(name));
        }
    }
    for (const std::string& name : names) {
        NodePtr target = co_await service->nodes().find(node->owner, name);
        if (!target) co_return std::move(kin);
        kin.targets[name] = target;
        storage::Query query = rows::count_below(node->owner, top_of(*target).name,
                                                 static_cast<std::int64_t>(kMostInTree) + 1);
        auto found = co_await service->shard().environment().database.read(std::move(query));
        if (!found) co_return std::move(kin);
        kin.others = std::max(kin.others, found->integer(0, 0));
    }
    kin.complete = true;
    if (!kin.named) co_return std::move(kin);
    kin.branch = co_await branch_of(service, node);
    kin.complete = kin.branch.complete;
    co_return std::move(kin);
}

ps::Refusal may_relate(const Service& service, const Kin& kin, const Node& node,
                       ps::NodeConfig& wanted, const xmpp::Jid& who) {
    const ps::NodeConfig& now = current(node);
    bool links = wanted.link != now.link && !wanted.link.empty();
    bool moves = wanted.parent != now.parent;
    if (!links && !moves && wanted.link == now.link) return std::nullopt;
    // Somebody has related it while the others were being read.
    bool stale = std::any_of(kin.targets.begin(), kin.targets.end(),
                             [](const auto& each) { return is_forgotten(each.second); });
    if (!kin.complete || stale || !kin.branch.whole()) return xmpp::try_again_later();
    if (moves && !wanted.link.empty()) {
        return invalid_option("a node that links to another one has the parent of that one");
    }
    Node* link = links ? kin.find(wanted.link) : nullptr;
    if (links) {
        if (ps::Refusal refusal = follow_link(service, kin, node, wanted, who)) return refusal;
    } else if (moves && !wanted.parent.empty()) {
        if (ps::Refusal refusal = may_name(service, kin.find(wanted.parent), who)) return refusal;
    }
    const Node* parent = nullptr;
    if (!wanted.parent.empty()) parent = links ? link->parent() : kin.find(wanted.parent);
    // It is where it was.
    if (parent == nullptr && !wanted.parent.empty()) parent = node.parent();
    for (const Node* above : {parent, static_cast<const Node*>(link)}) {
        if (above != nullptr && is_below(*above, node.name)) {
            return invalid_option("the node would be below itself");
        }
    }
    return bounds(kin, node, parent, link);
}

std::vector<Related> relate(const Service& service, Kin& kin, const ps::NodeConfig& wanted,
                            storage::Batch& batch) {
    std::vector<Related> out;
    NodePtr node = kin.branch.nodes.empty() ? nullptr : kin.branch.nodes.front();
    if (!node) return out;
    bool moves = wanted.parent != node->config.parent;
    if (!moves && wanted.link == node->config.link) return out;
    auto target = [&kin](const std::string& name) {
        auto found = kin.targets.find(name);
        return found == kin.targets.end() ? nullptr : found->second;
    };
    for (const auto& [name, each] : kin.targets) {
        if (each && (name == wanted.link || name == wanted.parent)) require_line(*each, batch);
    }
    std::vector<NodePtr> moved = moves ? followers(kin.branch) : std::vector<NodePtr>(1, node);
    for (const NodePtr& each : moved) {
        NodePtr before = each->parent() == nullptr ? nullptr : each->above;
        out.emplace_back(each, std::move(before), metadata(service, *each));
    }
    if (wanted.link != node->config.link) {
        NodePtr link = target(wanted.link);
        if (node->linked) std::erase(node->linked->linking, node->name);
        if (link) insert_link(link->linking, node->name);
        if (node->linked) kin.former.push_back(node->linked);
        node->linked = std::move(link);
        node->config.link = wanted.link;
    }
    NodePtr parent = node->linked ? node->linked->above : target(wanted.parent);
    for (const NodePtr& each : moved) {
        if (moves) {
            if (each->parent() != nullptr) {
                std::erase(each->above->branch, each->name);
                kin.former.push_back(each->above);
            }
            if (parent) insert_link(parent->branch, each->name);
            each->above = parent;
            each->config.parent = wanted.parent;
        }
        batch.add(rows::set_relationships(each->owner, each->name, each->config.parent,
                                          each->config.link));
    }
    for (const NodePtr& each : moved) {
        batch.add(rows::require_followed(each->owner, each->name, each->config.parent));
    }
    return out;
}

void tell_followers(Service& service, const std::vector<Related>& related) {
    for (std::size_t i = 1; i < related.size(); ++i) {
        const Related& each = related[i];
        tell_metadata(service, each.node, each.metadata, each.parent.get());
    }
}

void tell_related(Service& service, const NodePtr& node) {
    if (node->parent() == nullptr) return;
    xmpp::DataForm before(xmpp::FormKind::result, xmpp::ns::pubsub_metadata);
    tell_metadata(service, node, before, nullptr);
}

std::vector<NodePtr> end_branch(const Branch& branch, storage::Batch& batch) {
    std::vector<NodePtr> last;
    for (const NodePtr& each : branch.nodes) {
        auto copy = std::make_shared<Node>(each->owner, each->name);
        copy->exists = true;
        copy->config = each->config;
        copy->affiliations = each->affiliations;
        copy->subscribers = each->subscribers;
        copy->contacts = each->contacts;
        copy->above = each->above;
        copy->root = each->root;
        last.push_back(std::move(copy));
    }
    for (std::size_t i = 0; i < last.size(); ++i) {
        Node& node = *branch.nodes[i];
        if (last[i]->parent() != nullptr) std::erase(node.above->branch, node.name);
        if (node.linked) std::erase(node.linked->linking, node.name);
        // What is told of those below is told to the subscribers that those above had.
        auto above = std::find(branch.nodes.begin(), branch.nodes.end(), last[i]->above);
        if (above != branch.nodes.end()) {
            last[i]->above = last[static_cast<std::size_t>(above - branch.nodes.begin())];
        }
    }
    for (const NodePtr& each : branch.nodes) {
        // Where it was it remembers until there is another one of that name.
        each->exists = false;
        each->branch.clear();
        each->linking.clear();
        rows::add_erase(batch, each->owner, each->name);
    }
    // One that has been taken away from here may still be below in storage, and stay there.
    for (const NodePtr& each : branch.nodes) {
        batch.add(rows::require_alone(each->owner, each->name));
    }
    return last;
}

void forget_branch(Service& service, const Branch& branch) {
    for (const NodePtr& each : branch.nodes) {
        service.nodes().forget(each);
        if (each->above) service.nodes().forget(each->above);
        if (each->linked) service.nodes().forget(each->linked);
    }
}

void forget_kin(Service& service, const Kin& kin) {
    forget_branch(service, kin.branch);
    for (const auto& [name, node] : kin.targets) service.nodes().forget(node);
    for (const NodePtr& each : kin.former) service.nodes().forget(each);
}

}  // namespace parlance::server::pubsub
