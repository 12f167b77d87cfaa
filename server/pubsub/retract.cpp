// XEP-0060 §7.2 and §8.5: items that go.
#include <utility>

#include "server/pubsub/actions.h"
#include "server/pubsub/notify.h"
#include "server/pubsub/retraction.h"
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

// The id of the one item; an error if it names none or several (§7.2.3.4).
base::Result<std::string, StanzaError> named_item(const xmpp::Element& retract) {
    const xmpp::Element* item = retract.child("item", retract.ns());
    if (item == nullptr || item->attr("id").empty()) {
        return base::Failure<StanzaError>(ps::error(Condition::bad_request, "item-required"));
    }
    if (retract.child_count() > 1) return base::Failure<StanzaError>(Condition::bad_request);
    return std::string(item->attr("id"));
}

bool asks_to_notify(const xmpp::Element& retract) {
    std::string_view notify = retract.attr("notify");
    return notify == "1" || notify == "true";
}

ps::Refusal keeps_nothing(const ps::NodeConfig& config) {
    if (config.kind == ps::NodeKind::leaf && config.persist_items) return std::nullopt;
    return ps::unsupported("persistent-items");
}

}  // namespace

base::Task<ps::Refusal> retract_item(Service* service, std::string owner, std::string name,
                                     xmpp::Jid from, std::string id, bool notify) {
    NodeResult known = co_await service->known_node(owner, name);
    if (!known) co_return known.error();
    NodePtr node = *known;
    ps::Refusal refusal = keeps_nothing(node->config);
    if (refusal) co_return std::move(refusal);
    // Whose item it is stands in storage only.
    Committed before = co_await service->nodes().commit(node, storage::Batch());
    auto found = co_await service->shard().environment().database.read(
        rows::find_item(node->owner, node->name, id));
    if (!before || !found) co_return xmpp::try_again_later();
    std::vector<Item> items = rows::items(std::move(*found));
    auto publisher = items.empty() ? std::nullopt : xmpp::Jid::parse(items.front().publisher);
    bool own = publisher && publisher->bare_view() == from.bare_view();
    if (!node->exists) co_return StanzaError(Condition::item_not_found);
    refusal = ps::may_retract(node->config, service->standing(*node, from), own);
    if (refusal) co_return std::move(refusal);
    if (items.empty()) co_return StanzaError(Condition::item_not_found);
    storage::Batch batch;
    batch.add(rows::erase_item(node->owner, node->name, id));
    if (node->items > 0) --node->items;
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return xmpp::try_again_later();
    if (notify || node->config.notify_retract) tell_retracted(*service, node, {id});
    co_return std::nullopt;
}

Reply retract(Service* service, Call call) {
    const xmpp::Element& element = *call.what.element;
    auto id = named_item(element);
    if (!id) co_return refuse(id.error());
    ps::Refusal refusal = co_await retract_item(service, call.owner, call.node(), call.from(), *id,
                                                asks_to_notify(element));
    if (refusal) co_return refuse(std::move(*refusal));
    if (Rider* rider = service->rider(call.node())) {
        co_await rider->after_removal(call.owner, call.node(), call.from());
    }
    co_return xmpp::Document();
}

Reply purge(Service* service, Call call) {
    NodeResult known = co_await service->known_node(call.owner, call.node());
    if (!known) co_return refuse(known.error());
    NodePtr node = *known;
    ps::Refusal refusal = ps::may_purge(service->standing(*node, call.from()));
    if (!refusal) refusal = keeps_nothing(node->config);
    if (refusal) co_return refuse(std::move(*refusal));
    storage::Batch batch;
    batch.add(rows::erase_items(node->owner, node->name));
    node->items = 0;
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done) co_return refuse(xmpp::try_again_later());
    if (node->config.notify_retract) tell_purged(*service, node);
    if (Rider* rider = service->rider(call.node())) {
        co_await rider->after_removal(call.owner, call.node(), call.from());
    }
    co_return xmpp::Document();
}

}  // namespace parlance::server::pubsub
