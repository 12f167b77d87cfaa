// XEP-0060 §8.2 to §8.4: the configuration of a node, and its end.
#include <algorithm>
#include <utility>
#include <vector>

#include "server/pubsub/actions.h"
#include "server/pubsub/items/attachments.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/collections.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/nodes/relationships.h"
#include "server/pubsub/notifications/admission.h"
#include "server/pubsub/notifications/metadata.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/rider.h"
#include "server/pubsub/subscriptions/public_subscriptions.h"
#include "server/pubsub/subscriptions/subscribers.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using ps::SubscriptionState;
using xmpp::Condition;
using xmpp::StanzaError;

xmpp::Document new_reply(const Service& service, std::string_view name, std::string_view node,
                         const ps::NodeConfig& config) {
    xmpp::Document reply("pubsub", ns::pubsub_owner);
    xmpp::Element& out = reply->add(name).set_if("node", node);
    shown_config(service, config, xmpp::FormKind::form).append_to(out);
    return reply;
}

// What follows from another access model: who may not read any more is not a subscriber any more
// (§12.13), and who need not wait for approval has it.
std::vector<Subscriber> review_subscribers(const Service& service, Node& node,
                                           storage::Batch& batch) {
    std::vector<Subscriber> changed;
    std::vector<Subscriber> kept;
    for (Subscriber& each : node.subscribers) {
        SubscriptionState before = each.state;
        bool pending = false;
        ps::Standing who = service.standing(node, each.jid);
        who.subscription = before == SubscriptionState::pending ? SubscriptionState::none : before;
        if (ps::may_subscribe(node.config, who, pending)) {
            each.state = SubscriptionState::none;
        } else if (before == SubscriptionState::pending && !pending) {
            each.state = SubscriptionState::subscribed;
        }
        if (each.state != before) {
            batch.add(write_subscriber(node, each));
            changed.push_back(each);
        }
        if (each.state != SubscriptionState::none) kept.push_back(std::move(each));
    }
    node.subscribers = std::move(kept);
    return changed;
}

// Whom another access model concerns: subscribers, and contacts who hear of the node without having
// subscribed.
struct AccessReview {
    std::vector<Subscriber> changed;
    std::vector<xmpp::Jid> admitted;

    AccessReview() {}
};

AccessReview review_access(const Service& service, Node& node, const ps::NodeConfig& former,
                           storage::Batch& batch) {
    AccessReview out;
    bool same = former.access == node.config.access && former.groups == node.config.groups;
    if (same) return out;
    out.changed = review_subscribers(service, node, batch);
    out.admitted = let_in(service, node, former);
    return out;
}

// XEP-0496 §5: who relates a node gets to see what has come of it.
IqReply configured_reply(const Service& service, const Node& node, const Kin& kin) {
    if (!kin.named) return xmpp::Document();
    return new_reply(service, "configure", node.name, node.config);
}

base::Task<Family> family_of_branch(Service* service, const Branch* branch) {
    Family family;
    family.complete = branch->complete;
    for (const NodePtr& each : branch->nodes) {
        Family more = co_await family_of_all_links(service, each);
        family.complete = family.complete && more.complete;
        family.nodes.merge(std::move(more.nodes));
    }
    co_return std::move(family);
}

// Longer than any address that a client could do something with.
constexpr std::size_t kLongestUri = 2'000;
// At one service. Whoever asks later than that is told that there is no such node.
constexpr std::int64_t kMostMoved = 1'000;

// §8.4: whoever asks for the node is told where it has gone.
void remember(const Service& service, Node& node, const std::string& uri, storage::Batch& batch) {
    if (uri.empty()) return;
    node.moved_to = uri;
    rows::Node row;
    row.name = node.name;
    row.config = ps::to_text(node.config, service.defaults());
    batch.add(rows::put_moved(node.owner, row, uri, service.now_us()));
    batch.add(rows::erase_moved_beyond(node.owner, kMostMoved));
}

}  // namespace

Reply configuration(Service* service, Call call) {
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    co_return new_reply(*service, "configure", call.node(), (*found)->config);
}

Reply default_configuration(Service* service, Call call) {
    ps::NodeConfig config = service->defaults();
    std::string_view type = call.what.element->attr("type");
    if (type == "collection") {
        config.kind = ps::NodeKind::collection;
    } else if (!type.empty() && type != "leaf") {
        co_return refuse(Condition::not_acceptable);
    }
    co_return new_reply(*service, "default", {}, config);
}

Reply configure(Service* service, Call call) {
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    auto form = form_in(call.what.element);
    if (!form) co_return refuse(StanzaError(Condition::bad_request, "a form is expected"));
    // §8.2.4: everything stays as it is.
    if (form->kind() == xmpp::FormKind::cancel) co_return xmpp::Document();
    auto wanted = configured(*service, node->config, call.what.element, ns::pubsub_node_config);
    if (wanted && follows_roster(*wanted) && !follows_roster(node->config)) {
        bool known = co_await learn_contacts(service, node, node->creator);
        if (!known) co_return refuse(xmpp::try_again_later());
    }
    Family family = co_await family_in_form(service, node, call.what.element);
    Kin kin = co_await kin_in_form(service, node, call.what.element);
    if (!node->exists) co_return refuse(Condition::item_not_found);
    auto config = configured(*service, node->config, call.what.element, ns::pubsub_node_config);
    if (!config) co_return refuse(config.error());
    // What it is already it may stay, though its creator is gone.
    ps::NodeConfig judged = *config;
    if (judged.access == node->config.access) judged.access = ps::AccessModel::open;
    ps::Refusal impossible = unsupported(*service, judged, node->creator);
    if (impossible) co_return refuse(std::move(*impossible));
    // XEP-0248 §7.2.3.4, §7.2.4: a leaf may become a collection, and loses its items.
    bool converted = config->kind != node->config.kind;
    if (converted && config->kind == ps::NodeKind::leaf) {
        co_return refuse(ps::error(Condition::not_allowed, "invalid-options"));
    }
    if (*config == node->config) co_return configured_reply(*service, *node, kin);
    ps::Refusal refusal = may_relink(*service, family, *node, *config, call.from());
    if (!refusal) refusal = may_relate(*service, kin, *node, *config, call.from());
    if (refusal) co_return refuse(std::move(*refusal));
    storage::Batch batch;
    Relinked links = relink(family, *node, config->collections, config->children, batch);
    xmpp::DataForm before = metadata(*service, *node);
    std::vector<Related> related = relate(*service, kin, *config, batch);
    bool emptied = (node->config.persist_items && !config->persist_items) || converted;
    const ps::NodeConfig former_config = std::exchange(node->config, std::move(*config));
    batch.add(store_config(*service, *node));
    if (emptied) {
        batch.add(rows::erase_items(node->owner, node->name));
        node->items = 0;
    }
    AccessReview access = review_access(*service, *node, former_config, batch);
    add_pruning(*service, *node, batch);
    std::vector<NodePtr> together = {node};
    for (std::size_t i = 1; i < related.size(); ++i) together.push_back(related[i].node);
    bool done = co_await service->nodes().commit_together(std::move(together), std::move(batch));
    if (!done) {
        forget_family(*service, family);
        forget_kin(*service, kin);
        co_return refuse(xmpp::try_again_later());
    }
    tell_relinked(*service, node->owner, links);
    co_await tell_changed(service, node, std::move(access.changed));
    co_await welcome(service, node, std::move(access.admitted));
    if (node->config.notify_config) tell_configured(*service, node);
    const Node* former = related.empty() ? nullptr : related.front().parent.get();
    tell_metadata(*service, node, before, former);
    tell_followers(*service, related);
    Rider* rider = service->rider(node->name);
    if (rider != nullptr && former_config.access != node->config.access) {
        co_await rider->after_access_change(node->owner, node->name);
    }
    co_return configured_reply(*service, *node, kin);
}

Reply remove(Service* service, Call call) {
    // XEP-0248 §7.4.3.1: the root stays.
    if (call.node().empty()) co_return refuse(Condition::not_allowed);
    NodeResult found = co_await service->own_node(call.owner, call.node(), call.from());
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    // XEP-0496 §4.3, §4.4: with all that is below it.
    Branch branch = co_await branch_of(service, node);
    Family family = co_await family_of_branch(service, &branch);
    if (!family.complete || !branch.whole()) co_return refuse(xmpp::try_again_later());
    if (!node->exists) co_return refuse(Condition::item_not_found);
    const xmpp::Element* redirect = call.what.element->child("redirect", ns::pubsub_owner);
    std::string uri(redirect == nullptr ? std::string_view() : redirect->attr("uri"));
    if (uri.size() > kLongestUri) co_return refuse(Condition::not_acceptable);
    // Whoever is to hear of it is what the node has been. The node keeps them until there is
    // another one of that name: what has been published before is told to them, too.
    storage::Batch batch;
    std::vector<NodePtr> last = end_branch(branch, batch);
    for (const NodePtr& each : branch.nodes) unlink(family, *each);
    remember(*service, *node, uri, batch);
    bool done = co_await service->nodes().commit_together(branch.nodes, std::move(batch));
    if (!done) {
        forget_branch(*service, branch);
        forget_family(*service, family);
        co_return refuse(xmpp::try_again_later());
    }
    service->count_nodes(node->owner, -static_cast<int>(last.size()));
    for (const NodePtr& each : last) {
        if (each->config.notify_delete) tell_deleted(*service, each, uri);
        uri.clear();
    }
    for (std::size_t i = 1; i < last.size(); ++i) {
        // Of the node itself carry_out_managed() sees to that.
        co_await drop_all_attachments(service, branch.nodes[i]);
        if (last[i]->subscribers.empty()) continue;
        Call below = call;
        below.what.node = last[i]->name;
        co_await review_public_subscribers(service, &below);
    }
    for (const NodePtr& each : last) {
        Rider* rider = service->rider(each->name);
        if (rider != nullptr) co_await rider->after_removal(call.owner, each->name, call.from());
    }
    co_return xmpp::Document();
}

}  // namespace parlance::server::pubsub
