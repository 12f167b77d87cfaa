#include "server/pubsub/items/item_changes.h"

#include <algorithm>
#include <optional>

#include "server/config.h"
#include "server/entity/quotas.h"
#include "server/entity/user.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/collections.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/notifications/notify.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/parse_document.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;

struct Part {
    const NodeChange* change;
    NodePtr node;
    std::vector<Item> items;
    bool made = false;  // the node

    Part(const NodeChange* what, NodePtr where) : change(what), node(std::move(where)) {}
};

bool fits(const Service& service, const Node& node, const NodeChange& change) {
    const auto& limits = service.shard().config().limits;
    const ps::NodeConfig& config = node.exists ? node.config : change.config;
    if (config.kind != ps::NodeKind::leaf || !config.persist_items) return false;
    std::size_t most = std::min<std::size_t>(config.max_items, limits.pubsub_items);
    std::size_t largest = std::min<std::size_t>(config.max_payload, limits.pubsub_item_bytes);
    if (change.put.size() > most) return false;
    return std::all_of(change.put.begin(), change.put.end(),
                       [largest](const auto& item) { return item.second.size() <= largest; });
}

void decide(Service& service, Part& part, const xmpp::Jid& from, storage::Batch& batch) {
    Node& node = *part.node;
    part.made = !node.exists;
    if (part.made) create_node(service, node, from, part.change->config, batch);
    for (const std::string& id : part.change->gone) {
        batch.add(rows::erase_item(node.owner, node.name, id));
        if (node.items > 0) --node.items;
    }
    for (const auto& [id, xml] : part.change->put) {
        Item& item = part.items.emplace_back();
        item.id = id;
        item.seq = service.shard().new_id();
        item.publisher = from.full();
        item.payload = xml;
        batch.add(rows::put_item(node.owner, node.name, item));
        ++node.items;
    }
    add_pruning(service, node, batch);
}

void tell(Service& service, const Part& part) {
    if (part.made) tell_created(service, part.node);
    for (const Item& item : part.items) {
        auto payload = xmpp::parse_document(service.shard().parsers(), item.payload);
        tell_published(service, part.node, item, payload ? &payload->root() : nullptr);
    }
    bool told = part.node->config.notify_retract && !part.change->gone.empty();
    if (told) tell_retracted(service, part.node, part.change->gone);
}

base::Task<std::optional<std::vector<Part>>> find_nodes(Service* service, std::string owner,
                                                        const std::vector<NodeChange>* changes) {
    std::vector<Part> parts;
    for (const NodeChange& change : *changes) {
        if (change.empty()) continue;
        NodePtr node = co_await service->nodes().find(owner, change.node);
        if (!node) co_return std::nullopt;
        parts.emplace_back(&change, std::move(node));
    }
    co_return std::move(parts);
}

}  // namespace

base::Task<ps::Refusal> change_items(Service* service, std::string owner, xmpp::Jid from,
                                     std::vector<NodeChange>* changes, storage::Batch also) {
    auto found = co_await find_nodes(service, owner, changes);
    if (!found) co_return xmpp::try_again_later();
    auto counted = co_await service->shard().environment().database.read(rows::count(owner));
    if (!counted) co_return xmpp::try_again_later();
    const entity::User* user = service->shard().find_user(owner);
    if (user != nullptr && !user->exists()) {
        co_return xmpp::StanzaError(xmpp::Condition::service_unavailable);
    }
    auto limit = static_cast<std::int64_t>(service->shard().config().limits.pubsub_nodes);
    if (user != nullptr) limit = static_cast<std::int64_t>(quota_of(*user, entity::Quota::nodes));
    std::int64_t room = limit - counted->integer(0, 0);
    std::vector<Part> parts;
    for (Part& part : *found) {
        bool taken = fits(*service, *part.node, *part.change);
        if (taken && !part.node->exists) taken = room-- > 0;
        if (taken) {
            parts.push_back(std::move(part));
        } else if (part.change->required) {
            co_return xmpp::StanzaError(xmpp::Condition::policy_violation,
                                        "the node cannot take that");
        }
    }
    storage::Batch batch;
    std::vector<NodePtr> nodes;
    for (Part& part : parts) {
        decide(*service, part, from, batch);
        nodes.push_back(part.node);
    }
    batch.append(std::move(also));
    bool done = co_await service->nodes().commit_together(std::move(nodes), std::move(batch));
    if (!done) co_return xmpp::try_again_later();
    for (const Part& part : parts) tell(*service, part);
    co_return std::nullopt;
}

}  // namespace parlance::server::pubsub
