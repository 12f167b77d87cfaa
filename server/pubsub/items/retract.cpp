// XEP-0060 §7.2 and §8.5: items that go.
#include <algorithm>
#include <utility>

#include "server/pubsub/actions.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/items/retraction.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/rider.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
using xmpp::Condition;
using xmpp::StanzaError;
using Ids = std::vector<std::string>;

// In one request.
constexpr std::size_t kMostAtOnce = 100;

// The ids of the items, each once; an error if one has none (§7.2.3.4).
base::Result<Ids, StanzaError> named_items(const xmpp::Element& retract) {
    Ids ids;
    for (const xmpp::Element& item : retract.children()) {
        if (!item.is("item", retract.ns()))
            return base::Failure<StanzaError>(Condition::bad_request);
        std::string id(item.attr("id"));
        if (id.empty()) {
            return base::Failure<StanzaError>(ps::error(Condition::bad_request, "item-required"));
        }
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    if (ids.empty()) {
        return base::Failure<StanzaError>(ps::error(Condition::bad_request, "item-required"));
    }
    if (ids.size() > kMostAtOnce) return base::Failure<StanzaError>(Condition::resource_constraint);
    return ids;
}

bool asks_to_notify(const xmpp::Element& retract) {
    std::string_view notify = retract.attr("notify");
    return notify == "1" || notify == "true";
}

ps::Refusal keeps_nothing(const ps::NodeConfig& config) {
    if (config.kind == ps::NodeKind::leaf && config.persist_items) return std::nullopt;
    return ps::unsupported("persistent-items");
}

// Why the requester may not take back one of the items, of which each has been looked up.
ps::Refusal may_retract_all(const Service& service, const Node& node, const xmpp::Jid& from,
                            std::vector<storage::Rows> found) {
    std::string oldest = oldest_alive(service, node);
    for (storage::Rows& rows : found) {
        std::vector<Item> items = rows::items(std::move(rows));
        std::erase_if(items, [&oldest](const Item& item) { return !is_alive(item.seq, oldest); });
        auto publisher = items.empty() ? std::nullopt : xmpp::Jid::parse(items.front().publisher);
        bool own = publisher && publisher->bare_view() == from.bare_view();
        ps::Refusal refusal = service.may_retract(node, from, own);
        if (refusal) return refusal;
        if (items.empty()) return StanzaError(Condition::item_not_found);
    }
    return std::nullopt;
}

}  // namespace

base::Task<ps::Refusal> retract_items(Service* service, std::string owner, std::string name,
                                      xmpp::Jid from, Ids ids, bool notify) {
    NodeResult known = co_await service->known_node(owner, name);
    if (!known) co_return known.error();
    NodePtr node = *known;
    ps::Refusal refusal = keeps_nothing(node->config);
    if (refusal) co_return std::move(refusal);
    // Whose items they are stands in storage only.
    Committed before = co_await service->nodes().commit(node, storage::Batch());
    std::vector<storage::Query> queries;
    for (const std::string& id : ids) {
        queries.push_back(rows::find_item(node->owner, node->name, id));
    }
    auto found = co_await service->shard().environment().database.read_all(std::move(queries));
    if (!before || !found) co_return xmpp::try_again_later();
    if (!node->exists) co_return StanzaError(Condition::item_not_found);
    refusal = may_retract_all(*service, *node, from, std::move(*found));
    if (refusal) co_return std::move(refusal);
    storage::Batch batch;
    for (const std::string& id : ids) batch.add(rows::erase_item(node->owner, node->name, id));
    node->items -= std::min<std::uint64_t>(node->items, ids.size());
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return xmpp::try_again_later();
    if (notify || node->config.notify_retract) tell_retracted(*service, node, ids);
    co_return std::nullopt;
}

Reply retract(Service* service, Call call) {
    const xmpp::Element& element = *call.what.element;
    auto ids = named_items(element);
    if (!ids) co_return refuse(ids.error());
    ps::Refusal refusal = co_await retract_items(service, call.owner, call.node(), call.from(),
                                                 std::move(*ids), asks_to_notify(element));
    if (refusal) co_return refuse(std::move(*refusal));
    if (Rider* rider = service->rider(call.node())) {
        co_await rider->after_removal(call.owner, call.node(), call.from());
    }
    co_return xmpp::Document();
}

base::Task<bool> purge_items(Service* service, NodePtr node) {
    storage::Batch batch;
    batch.add(rows::erase_items(node->owner, node->name));
    node->items = 0;
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return false;
    if (node->config.notify_retract) tell_purged(*service, node);
    co_return true;
}

Reply purge(Service* service, Call call) {
    NodeResult known = co_await service->known_node(call.owner, call.node());
    if (!known) co_return refuse(known.error());
    NodePtr node = *known;
    ps::Refusal refusal = ps::may_purge(service->standing(*node, call.from()));
    if (!refusal) refusal = keeps_nothing(node->config);
    if (refusal) co_return refuse(std::move(*refusal));
    bool done = co_await purge_items(service, node);
    if (!done) co_return refuse(xmpp::try_again_later());
    if (Rider* rider = service->rider(call.node())) {
        co_await rider->after_removal(call.owner, call.node(), call.from());
    }
    co_return xmpp::Document();
}

}  // namespace parlance::server::pubsub
