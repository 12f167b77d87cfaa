#include "server/pubsub/nodes/managed.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <optional>
#include <utility>

#include "server/config.h"
#include "server/entity/host.h"
#include "server/pubsub/items/attachments.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/public_subscriptions.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
using ps::Action;
using xmpp::Condition;

constexpr std::string_view kAttachments = "urn:xmpp:pubsub-attachments:1/xmpp:";
constexpr std::string_view kAnyAttachments = "urn:xmpp:pubsub-attachments:1/";
constexpr std::string_view kSummary = "urn:xmpp:pubsub-attachments:summary:1/";
constexpr std::string_view kSubscribers = "urn:xmpp:pps:subscribers:0/";
constexpr std::string_view kOpening = "?;node=";
constexpr std::string_view kMiddle = ";item=";

std::string escaped(std::string_view text) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        auto byte = static_cast<unsigned char>(c);
        bool plain = byte < 0x80 &&
                     (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_' || c == '~');
        if (plain) {
            out += c;
            continue;
        }
        out += '%';
        out += kHex[byte >> 4];
        out += kHex[byte & 15];
    }
    return out;
}

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Whatever it is given; what is not canonical comes out as something else (managed_name()).
std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int high = text[i] == '%' && i + 2 < text.size() ? digit(text[i + 1]) : -1;
        int low = high < 0 ? -1 : digit(text[i + 2]);
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

ManagedName attachments(std::string_view owner, std::string_view name) {
    ManagedName out;
    out.kind = Managed::attachments;
    std::size_t opening = name.find(kOpening);
    std::size_t middle = name.find(kMiddle, opening == std::string_view::npos ? 0 : opening);
    if (opening == std::string_view::npos || middle == std::string_view::npos) return out;
    std::size_t start = opening + kOpening.size();
    std::string target = unescaped(name.substr(start, middle - start));
    std::string item = unescaped(name.substr(middle + kMiddle.size()));
    // No attachments to what is itself of the service.
    bool nested = managed_name(owner, target).kind != Managed::none;
    if (nested || item.empty() || attachments_name(owner, target, item) != name) return out;
    out.target = std::move(target);
    out.item = std::move(item);
    return out;
}

// XEP-0470 §4.5, §4.7, XEP-0465 §5: what nobody may do.
ps::Refusal refusal_of(const ManagedName& managed, Action action) {
    if (managed.kind == Managed::none) return std::nullopt;
    switch (action) {
        case Action::create:
        case Action::remove:
        case Action::configure:
        case Action::set_affiliations:
        case Action::associate:
            return managed.kind == Managed::subscribers ? Condition::forbidden
                                                        : Condition::not_allowed;
        case Action::publish:
        case Action::retract:
        case Action::purge:
            if (managed.kind == Managed::attachments) return std::nullopt;
            return Condition::forbidden;
        default:
            return std::nullopt;
    }
}

// What it has of its target.
void follow(Node& node, const Node& target) {
    node.config.access = target.config.access;
    node.config.publish = target.config.publish;
    node.config.groups = target.config.groups;
    node.contacts = target.contacts;
    node.config.notification = target.config.notification;
    node.config.max_items = ps::kMax;
    node.config.full = ps::FullNode::reject;
    node.config.send_last = ps::SendLastItem::never;
}

void follow_affiliations(Node& node, const Node& target, storage::Batch& batch) {
    auto write = [&](const std::string& jid, ps::Affiliation what) {
        batch.add(rows::set_affiliation(
            node.owner, rows::Affiliation(node.name, jid, std::string(name_of(what)))));
    };
    for (const auto& [jid, what] : node.affiliations) {
        if (!target.affiliations.contains(jid)) write(jid, ps::Affiliation::none);
    }
    for (const auto& [jid, what] : target.affiliations) {
        if (node.affiliation(jid) != what) write(jid, what);
    }
    node.affiliations = target.affiliations;
}

// The target's configuration or affiliations have changed.
base::Task<> follow_target(Service* service, std::string owner, std::string name) {
    NodePtr target = co_await service->nodes().find(owner, name);
    if (!target || !target->exists) co_return;
    std::vector<std::string> names = co_await beside(service, target);
    for (const std::string& each : names) {
        NodePtr node = co_await service->nodes().find(owner, each);
        if (!node || !node->exists) continue;
        storage::Batch batch;
        ps::NodeConfig before = node->config;
        follow(*node, *target);
        if (!(node->config == before)) batch.add(store_config(*service, *node));
        follow_affiliations(*node, *target, batch);
        if (batch.empty()) continue;
        Committed done = co_await service->nodes().commit(node, std::move(batch));
        if (!done) co_return;
    }
}

// What has to follow what has been done at another node.
base::Task<> after(Service* service, const Call* call) {
    Action action = call->what.action;
    bool rules = action == Action::configure || action == Action::set_affiliations;
    if (rules) co_await follow_target(service, call->owner, call->node());
    if (action == Action::configure) {
        // It may keep fewer items now.
        NodePtr target = co_await service->nodes().find(call->owner, call->node());
        if (target) co_await drop_orphaned_attachments(service, std::move(target));
    }
    bool subscriptions = rules || action == Action::subscribe || action == Action::unsubscribe ||
                         action == Action::set_subscriptions || action == Action::remove;
    if (subscriptions) co_await review_public_subscribers(service, call);
    if (action == Action::retract) {
        std::vector<std::string> ids;
        for (const xmpp::Element& item : call->what.element->children()) {
            ids.emplace_back(item.attr("id"));
        }
        co_await drop_attachments(service, call->owner, call->node(), std::move(ids));
    } else if (action == Action::purge || action == Action::remove) {
        NodePtr target = co_await service->nodes().find(call->owner, call->node());
        if (target) co_await drop_all_attachments(service, std::move(target));
    }
}

}  // namespace

std::string attachments_name(std::string_view owner, std::string_view target,
                             std::string_view item) {
    std::string out(kAttachments);
    out.append(owner).append(kOpening).append(escaped(target));
    return out.append(kMiddle).append(escaped(item));
}

std::string summary_name(std::string_view target) {
    return std::string(kSummary).append(target);
}

std::string subscribers_name(std::string_view target) {
    return std::string(kSubscribers).append(target);
}

ManagedName managed_name(std::string_view owner, std::string_view name) {
    ManagedName out;
    if (name.starts_with(kAnyAttachments)) return attachments(owner, name);
    for (auto [prefix, kind] :
         {std::pair(kSummary, Managed::summary), std::pair(kSubscribers, Managed::subscribers)}) {
        if (!name.starts_with(prefix)) continue;
        out.kind = kind;
        out.target = name.substr(prefix.size());
    }
    return out;
}

Reply carry_out_managed(Service* service, Call call, Reply (*plain)(Service*, Call)) {
    ManagedName managed = managed_name(call.owner, call.node());
    if (ps::Refusal refusal = refusal_of(managed, call.what.action)) {
        co_return refuse(std::move(*refusal));
    }
    if (managed.kind == Managed::attachments && call.what.action == Action::publish) {
        co_return co_await attach(service, std::move(call), std::move(managed));
    }
    // `what` shows into the request, which the copy shares.
    Call done = call;
    IqReply reply = co_await plain(service, std::move(call));
    if (!reply) co_return std::move(reply);
    if (managed.kind == Managed::attachments) {
        bool fewer = done.what.action == Action::retract || done.what.action == Action::purge;
        if (fewer) co_await update_summary(service, done.owner, std::move(managed));
    } else if (managed.kind == Managed::none) {
        co_await after(service, &done);
    }
    co_return std::move(reply);
}

base::Task<NodePtr> managed_node(Service* service, NodePtr target, std::string name) {
    NodePtr node = co_await service->nodes().find(target->owner, name);
    if (!node || node->exists) co_return std::move(node);
    xmpp::Jid creator = xmpp::Jid::parse(target->creator).value_or(service->address(target->owner));
    storage::Batch batch;
    create_node(*service, *node, creator, service->defaults(), batch);
    follow(*node, *target);
    batch.add(store_config(*service, *node));
    follow_affiliations(*node, *target, batch);
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return nullptr;
    co_return std::move(node);
}

base::Task<std::vector<std::string>> beside(Service* service, NodePtr target) {
    constexpr std::int64_t kAtOnce = 200;
    std::vector<std::string> out = {summary_name(target->name), subscribers_name(target->name)};
    std::string prefix = attachments_name(target->owner, target->name, {});
    std::string after = prefix;
    for (bool more = true; more;) {
        auto found = co_await service->shard().environment().database.read(
            rows::list(target->owner, after, kAtOnce));
        if (!found) break;
        more = found->size() == static_cast<std::size_t>(kAtOnce);
        for (rows::Node& each : rows::nodes(*found)) {
            after = each.name;
            more = more && each.name.starts_with(prefix);
            if (each.name.starts_with(prefix)) out.push_back(std::move(each.name));
        }
    }
    co_return std::move(out);
}

base::Task<> remove_managed(Service* service, NodePtr node) {
    auto last = std::make_shared<Node>(node->owner, node->name);
    last->config = node->config;
    last->affiliations = node->affiliations;
    last->subscribers = node->subscribers;
    last->contacts = node->contacts;
    node->exists = false;
    storage::Batch batch;
    rows::add_erase(batch, node->owner, node->name);
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return;
    service->count_nodes(node->owner, -1);
    tell_deleted(*service, last, {});
}

base::Task<bool> put_managed(Service* service, NodePtr node, std::string id,
                             const xmpp::Document* payload) {
    Item item;
    item.id = std::move(id);
    item.seq = service->shard().new_id();
    item.publisher = service->address(node->owner).full();
    item.payload = xmpp::to_xml(payload->root());
    storage::Batch batch;
    batch.add(rows::put_item(node->owner, node->name, item));
    ++node->items;
    add_pruning(*service, *node, batch);
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return false;
    tell_published(*service, node, item, &payload->root());
    co_return true;
}

base::Task<bool> take_managed(Service* service, NodePtr node, std::string id) {
    storage::Batch batch;
    batch.add(rows::erase_item(node->owner, node->name, id));
    if (node->items > 0) --node->items;
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return false;
    std::vector<std::string> ids(1, id);
    tell_retracted(*service, node, ids);
    co_return true;
}

base::Task<bool> read_managed(Service* service, NodePtr node, std::vector<Item>* items) {
    auto most = static_cast<std::int64_t>(service->shard().config().limits.pubsub_items);
    auto found = co_await service->shard().environment().database.read(
        rows::page(node->owner, node->name, rows::Range(), false, most));
    if (!found) co_return false;
    *items = rows::items(std::move(*found));
    co_return true;
}

}  // namespace parlance::server::pubsub
