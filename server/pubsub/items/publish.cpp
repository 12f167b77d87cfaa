// XEP-0060 §7.1.
#include <algorithm>
#include <optional>
#include <utility>

#include "server/config.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/items/attachments.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/collections.h"
#include "server/pubsub/nodes/creation.h"
#include "server/pubsub/nodes/relationships.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/rider.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::size_t kLongestItemId = 1'023;

std::size_t most_items(const Service& service, const ps::NodeConfig& config) {
    return std::min<std::size_t>(config.max_items, service.shard().config().limits.pubsub_items);
}

bool keeps_items(const Service& service, const ps::NodeConfig& config) {
    return config.persist_items && most_items(service, config) > 0;
}

// §7.1.3.6, §7.1.3.7.
ps::Refusal mismatch(const Service& service, const ps::NodeConfig& config,
                     const Publication& publication) {
    if (config.kind == ps::NodeKind::collection) return ps::unsupported("publish");
    if (config.persist_items && !publication.has_item) {
        return ps::error(Condition::bad_request, "item-required");
    }
    const xmpp::Element* payload = publication.payload;
    if (config.deliver_payloads && payload == nullptr) {
        return ps::error(Condition::bad_request, "payload-required");
    }
    if (!config.persist_items && !config.deliver_payloads && publication.has_item) {
        return ps::error(Condition::bad_request, "item-forbidden");
    }
    if (payload == nullptr) return std::nullopt;
    if (names_payloads(config.type) && payload->ns() != config.type) {
        return ps::error(Condition::bad_request, "invalid-payload");
    }
    std::size_t limit = std::min<std::size_t>(config.max_payload,
                                              service.shard().config().limits.pubsub_item_bytes);
    if (publication.xml.size() > limit) {
        return ps::error(Condition::not_acceptable, "payload-too-big");
    }
    return std::nullopt;
}

// §7.1.5. Of a node that is there: what is asked for is as it should be, or the request fails.
ps::Refusal unmet_precondition(const ps::NodeConfig& config, const xmpp::Element* options) {
    if (options == nullptr || options->first_child() == nullptr) return std::nullopt;
    auto form = form_in(options);
    if (!form) return StanzaError(Condition::bad_request, "a form is expected");
    auto unmet = ps::unmet(config, *form, ns::publish_options);
    bool malformed = !unmet && unmet.error().reason == ps::BadConfig::Reason::not_a_form;
    if (malformed) return StanzaError(Condition::bad_request, "a submitted form is expected");
    std::string field = unmet ? *unmet : unmet.error().field;
    if (field.empty()) return std::nullopt;
    StanzaError error = ps::error(Condition::conflict, "precondition-not-met");
    error.text = field + " is not as it is asked for";
    return error;
}

// What makes room for an item: the last `yielding` statements of the batch yield the ids of items
// that go. Of those of the very last one it is told that they had to (§7.1.2.5) if `told`.
struct Pruning {
    std::size_t yielding = 0;
    bool told = false;

    Pruning() {}
};

Pruning put(const Service& service, Node& node, const Item& item, storage::Batch& batch) {
    Pruning out;
    const ps::NodeConfig& config = node.config;
    std::uint64_t most = most_items(service, config);
    // Ids are asked for where something goes with the items (XEP-0470): without them it is cheaper.
    auto erase_before = node.attached ? rows::take_items_before : rows::erase_items_before;
    // Before the item: one that has expired and is published again is a new one (XEP-0413 §3).
    if (std::string oldest = oldest_alive(service, node); !oldest.empty()) {
        batch.add(erase_before(node.owner, node.name, oldest));
        // The item itself yields nothing.
        if (node.attached) out.yielding += 2;
    }
    batch.add(rows::put_item(node.owner, node.name, item));
    ++node.items;
    if (node.items <= most) return out;
    node.items = most;
    if (most == 1) {
        batch.add(erase_before(node.owner, node.name, item.seq));
        if (node.attached) ++out.yielding;
        return out;
    }
    batch.add(rows::erase_items_beyond(node.owner, node.name, static_cast<std::int64_t>(most)));
    ++out.yielding;
    out.told = true;
    return out;
}

}  // namespace

// Some types say what the node is for, and not the namespace of what is in it (XEP-0472 §5,
// XEP-0503 §3).
bool names_payloads(std::string_view type) {
    return !type.empty() && !type.starts_with("urn:xmpp:microblog:") &&
           !type.starts_with("urn:xmpp:pubsub-social-feed:") &&
           !type.starts_with("urn:xmpp:spaces:");
}

std::string oldest_alive(const Service& service, const Node& node) {
    if (node.config.item_expire_s == ps::kMax) return {};
    std::int64_t since = service.now_us() - node.config.item_expire_s * base::kSecondUs;
    return storage::archive::id_of_time(since);
}

bool is_alive(std::string_view seq, std::string_view oldest) {
    return seq >= oldest;
}

void add_pruning(const Service& service, Node& node, storage::Batch& batch) {
    std::uint64_t most = most_items(service, node.config);
    if (node.items <= most) return;
    node.items = most;
    batch.add(rows::erase_items_beyond(node.owner, node.name, static_cast<std::int64_t>(most)));
}

base::Result<Publication, StanzaError> parse_publication(const xmpp::Element& publish) {
    Publication out;
    for (const xmpp::Element& item : publish.children()) {
        bool one_more = !item.is("item", publish.ns()) || out.has_item;
        if (one_more) return failed(ps::error(Condition::bad_request, "invalid-payload"));
        out.has_item = true;
        out.id = item.attr("id");
        if (item.child_count() > 1) {
            return failed(ps::error(Condition::bad_request, "invalid-payload"));
        }
        out.payload = item.first_child();
        if (out.payload != nullptr) out.xml = xmpp::to_xml(*out.payload);
    }
    if (out.id.size() > kLongestItemId) {
        return failed(StanzaError(Condition::not_acceptable, "the id of the item is too long"));
    }
    return out;
}

namespace {

// §7.1.3.4: a node that is full and drops nothing. Storage is asked only if it may be.
base::Task<ps::Refusal> node_full(Service* service, NodePtr node, std::string id) {
    std::uint64_t most = most_items(*service, node->config);
    if (node->config.full != ps::FullNode::reject || node->items < most) co_return std::nullopt;
    Committed before = co_await service->nodes().commit(node, storage::Batch());
    std::uint64_t turns = node->turns_taken;
    std::string oldest = oldest_alive(*service, *node);
    std::vector<storage::Query> queries;
    queries.push_back(rows::find_item(node->owner, node->name, id));
    queries.push_back(rows::count_items(node->owner, node->name));
    queries.push_back(rows::count_items_since(node->owner, node->name, oldest));
    auto found = co_await service->shard().environment().database.read_all(std::move(queries));
    if (!found || !before) co_return xmpp::try_again_later();
    bool still = node->turns.empty() && node->turns_taken == turns;
    if (still) node->items = static_cast<std::uint64_t>((*found)[1].integer(0, 0));
    // What has expired makes room.
    auto alive = std::min(node->items, static_cast<std::uint64_t>((*found)[2].integer(0, 0)));
    std::vector<Item> former = rows::items(std::move((*found)[0]));
    bool replaces = !former.empty() && is_alive(former.front().seq, oldest);
    if (replaces || (still && alive < most) || node->items < most) co_return std::nullopt;
    co_return ps::error(Condition::conflict, "node-full");
}

// What the node would be, or is.
base::Result<ps::NodeConfig, StanzaError> config_for(const Service& service, const Node& node,
                                                     const xmpp::Element* options) {
    if (!node.exists)
        return configured(service, service.defaults_for(node.name), options, ns::publish_options);
    if (ps::Refusal refusal = unmet_precondition(node.config, options)) {
        return failed(std::move(*refusal));
    }
    return node.config;
}

// Decides; an error, or the writes in `batch`.
ps::Refusal decide_publication(Service& service, Node& node, const Publication& publication,
                               const xmpp::Jid& from, const xmpp::Element* options, Kin& kin,
                               Item& item, storage::Batch& batch, Pruning& pruning) {
    // It may have gone while something was read.
    bool creates = service.of_accounts() && service.may_create(node.owner, from);
    if (!node.exists && !creates) return StanzaError(Condition::item_not_found);
    auto config = config_for(service, node, options);
    if (!config) return config.error();
    // XEP-0248: only requests that create and configure put a node into a collection.
    bool links = !config->collections.empty() || !config->children.empty();
    if (!node.exists && links) return StanzaError(Condition::not_acceptable);
    if (!node.exists) {
        ps::Refusal refusal = unsupported(service, *config, from.bare_view());
        if (!refusal) refusal = may_relate(service, kin, node, *config, from);
        if (refusal) return refusal;
    } else {
        ps::Refusal refusal = service.may_publish(node, from);
        if (refusal) return refusal;
    }
    if (ps::Refusal refusal = mismatch(service, *config, publication)) return refusal;
    if (!node.exists) {
        create_node(service, node, from, *config, batch);
        relate(service, kin, *config, batch);
    }
    item.id = publication.id.empty() ? service.new_name() : publication.id;
    item.seq = service.shard().new_id();
    item.publisher = from.full();
    item.payload = publication.xml;
    if (!keeps_items(service, node.config)) return std::nullopt;
    pruning = put(service, node, item, batch);
    return std::nullopt;
}

// The ids that the last `statements` of them yield.
std::vector<std::string> pruned(const Committed& done, std::size_t statements) {
    std::vector<std::string> ids;
    for (std::size_t i = done.rows.size() - statements; i < done.rows.size(); ++i) {
        const storage::Rows& rows = done.rows[i];
        for (std::size_t row = 0; row < rows.size(); ++row) ids.push_back(rows.text(row, 0));
    }
    return ids;
}

}  // namespace

base::Task<Published> publish_item(Service* service, std::string owner, std::string name,
                                   xmpp::Jid from, const Publication* publication,
                                   const xmpp::Element* options, storage::Batch also) {
    NodePtr node = co_await service->nodes().find(owner, name);
    if (!node) co_return failed(xmpp::try_again_later());
    Kin kin;
    if (!node->exists) {
        if (!service->of_accounts()) co_return failed(Condition::item_not_found);
        if (name.size() > kLongestName) co_return failed(Condition::not_acceptable);
        ps::Refusal refusal = co_await refusal_to_create(service, owner, from);
        if (refusal) co_return failed(std::move(*refusal));
        kin = co_await kin_in_form(service, node, options);
    }
    ps::Refusal full = co_await node_full(service, node, publication->id);
    if (full) co_return failed(std::move(*full));
    Item item;
    storage::Batch batch;
    Pruning pruning;
    bool creates = !node->exists;
    ps::Refusal refusal =
        decide_publication(*service, *node, *publication, from, options, kin, item, batch, pruning);
    if (refusal) co_return failed(std::move(*refusal));
    // What is pruned is told by the last write.
    also.append(std::move(batch));
    Committed done = co_await service->nodes().commit(node, std::move(also));
    if (!done) {
        forget_kin(*service, kin);
        co_return failed(xmpp::try_again_later());
    }
    if (creates) tell_created(*service, node);
    if (kin.named) tell_related(*service, node);
    tell_published(*service, node, item, publication->payload);
    bool told = node->config.full == ps::FullNode::retract_oldest && node->config.notify_retract;
    if (pruning.told && told && !done.rows.back().empty()) {
        tell_retracted(*service, node, pruned(done, 1));
    }
    if (pruning.yielding > 0 && node->attached) {
        co_await drop_attachments(service, owner, name, pruned(done, pruning.yielding));
    }
    co_return item.id;
}

namespace {

base::Task<Published> publish_for(Service* service, const Call* call,
                                  const Publication* publication) {
    Rider* rider = service->rider(call->node());
    const xmpp::Element* options = call->what.beside;
    if (rider == nullptr || !call->request.own()) {
        co_return co_await publish_item(service, call->owner, call->node(), call->from(),
                                        publication, options);
    }
    co_return co_await rider->publish(call->owner, call->node(), call->from(), publication,
                                      options);
}

}  // namespace

Reply publish(Service* service, Call call) {
    auto publication = parse_publication(*call.what.element);
    if (!publication) co_return refuse(publication.error());
    Published done = co_await publish_for(service, &call, &*publication);
    if (!done) co_return refuse(done.error());
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("publish").set("node", call.node());
    if (publication->has_item) out.add("item").set("id", *done);
    co_return std::move(reply);
}

}  // namespace parlance::server::pubsub
