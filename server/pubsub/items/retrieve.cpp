// XEP-0060 §6.5: items by id, the newest, or a page of them (XEP-0059), in the order of their
// publication or of their creation (XEP-0413).
#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "base/parse_number.h"
#include "server/config.h"
#include "server/pubsub/actions.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/items/retrieval.h"
#include "server/pubsub/nodes/features.h"
#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/rider.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::StanzaError;

constexpr std::int64_t kPage = 100;  // RSM leads to the rest
// Of its own nodes an account reads more: clients take what they get for all bookmarks that there
// are, or all markers (XEP-0402 §3.2, XEP-0490 §4.4).
constexpr std::int64_t kOwnPage = 1'000;
constexpr std::size_t kIdsAtOnce = 100;
// Somebody changes the node each time more of it is read than one part.
constexpr int kItemAttempts = 5;

// §6.5.9.1, §6.5.9.2.
ps::Refusal wrong_subscription(const Service& service, const Node& node, const xmpp::Jid& who,
                               std::string_view id) {
    std::vector<const Subscriber*> all = node.subscriptions_of(who.bare_view());
    std::erase_if(all, [now = service.now_us()](const Subscriber* each) {
        return each->options.is_over(now);
    });
    if (all.empty()) return std::nullopt;
    if (id.empty()) {
        // Several of one JID, which is the bare one or that of the requester (§6.1.6).
        auto count = [&all](std::string_view jid) {
            return std::count_if(all.begin(), all.end(),
                                 [jid](const Subscriber* each) { return each->jid.full() == jid; });
        };
        if (count(who.bare_view()) < 2 && count(who.full()) < 2) return std::nullopt;
        return ps::error(Condition::bad_request, "subid-required");
    }
    bool known = std::any_of(all.begin(), all.end(),
                             [id](const Subscriber* each) { return each->id == id; });
    if (known) return std::nullopt;
    return ps::error(Condition::not_acceptable, "invalid-subid");
}

ps::Refusal may_retrieve(const Service& service, const Node& node, const Call& call) {
    if (ps::Refusal refusal = service.may_read(node, call.from())) {
        return refusal;
    }
    bool leaf = node.config.kind == ps::NodeKind::leaf;
    if (leaf && !node.config.persist_items) return ps::unsupported("persistent-items");
    return wrong_subscription(service, node, call.from(), call.what.element->attr("subid"));
}

struct Wanted {
    std::vector<std::string> ids;
    std::int64_t most = 0;     // items
    bool limited = false;      // `most` is the requester's wish
    bool paged = false;        // RSM
    bool by_creation = false;  // else by publication, i.e. modification
    bool descending = false;   // the newest first
    xmpp::ResultSetRequest set;

    Wanted() {}
};

// XEP-0413 §3. Of several orders the first decides: no two items are equal in it.
ps::Refusal parse_order(const xmpp::Element& pubsub, Wanted& wanted) {
    const xmpp::Element* order = pubsub.child("order", kOrderBy);
    if (order == nullptr) return std::nullopt;
    std::string_view by = order->attr("by");
    if (by != "creation" && by != "modification") return Condition::feature_not_implemented;
    wanted.by_creation = by == "creation";
    wanted.descending = order->attr("desc") == "true" || order->attr("desc") == "1";
    return std::nullopt;
}

base::Result<Wanted, StanzaError> parse_wanted(const xmpp::Element& pubsub,
                                               const xmpp::Element& items, std::int64_t page) {
    Wanted wanted;
    wanted.most = page;
    for (const xmpp::Element& item : items.children()) {
        if (!item.is("item", ns::pubsub) || !item.has_attr("id")) continue;
        std::string id(item.attr("id"));
        bool known = std::find(wanted.ids.begin(), wanted.ids.end(), id) != wanted.ids.end();
        if (!known) wanted.ids.push_back(std::move(id));
    }
    if (wanted.ids.size() > kIdsAtOnce) {
        return base::Failure<StanzaError>(Condition::resource_constraint);
    }
    if (items.has_attr("max_items")) {
        auto most = base::parse_number<std::uint32_t>(items.attr("max_items"));
        if (!most) return base::Failure<StanzaError>(Condition::bad_request);
        wanted.limited = *most <= page;
        wanted.most = std::min<std::int64_t>(wanted.most, *most);
    }
    if (ps::Refusal refusal = parse_order(pubsub, wanted)) {
        return base::Failure<StanzaError>(std::move(*refusal));
    }
    auto set = xmpp::parse_result_set(pubsub);
    if (!set) return base::Failure<StanzaError>(set.error());
    wanted.set = std::move(*set);
    wanted.paged = pubsub.has_child("set", ns::rsm);
    if (wanted.set.max) wanted.most = std::min<std::int64_t>(wanted.most, *wanted.set.max);
    // XEP-0059 §2.6: pages have no numbers here.
    if (wanted.set.index) return base::Failure<StanzaError>(Condition::feature_not_implemented);
    return wanted;
}

struct ItemsPage {
    std::vector<Item> items;
    std::int64_t count = 0;  // of all
    bool complete = true;

    ItemsPage() {}
};

// To what fits into one answer, at most that many.
void cut(ItemsPage& page, std::size_t most) {
    std::size_t bytes = 0;
    std::size_t fit = 0;
    while (fit < page.items.size() && fit < most && (fit == 0 || bytes < kAnswerBytes)) {
        bytes += page.items[fit++].payload.size();
    }
    page.complete = fit == page.items.size();
    page.items.resize(fit);
}

// What has been read, of `asked` items. False: they are the last, or cut() leaves the last one out.
bool append(ItemsPage& page, std::vector<Item> items, std::size_t asked) {
    bool more = items.size() == asked;
    std::move(items.begin(), items.end(), std::back_inserter(page.items));
    std::size_t bytes = 0;
    for (std::size_t i = 0; i + 1 < page.items.size(); ++i) bytes += page.items[i].payload.size();
    return more && bytes < kAnswerBytes;
}

using ItemsPageResult = base::Result<ItemsPage, StanzaError>;

base::Task<ItemsPageResult> by_ids(Service* service, NodePtr node, const Wanted* wanted) {
    std::vector<storage::Query> queries;
    for (const std::string& id : wanted->ids) {
        queries.push_back(rows::find_item(node->owner, node->name, id));
    }
    auto found = co_await service->shard().environment().database.read_all(std::move(queries));
    if (!found) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    ItemsPage page;
    std::string oldest = oldest_alive(*service, *node);
    for (storage::Rows& each : *found) {
        for (Item& item : rows::items(std::move(each))) {
            if (is_alive(item.seq, oldest)) page.items.push_back(std::move(item));
        }
    }
    page.count = static_cast<std::int64_t>(page.items.size());
    // The rest of what did not fit into an answer.
    if (wanted->set.after && !wanted->set.after->empty()) {
        auto last = std::find_if(page.items.begin(), page.items.end(), [wanted](const Item& each) {
            return each.id == *wanted->set.after;
        });
        if (last != page.items.end()) page.items.erase(page.items.begin(), last + 1);
    }
    cut(page, page.items.size());
    co_return std::move(page);
}

// The place of the item of that id in the order, for RSM; item-not-found if there is none (XEP-0059
// §2.2).
base::Task<base::Result<std::string, StanzaError>> place_of(Service* service, NodePtr node,
                                                            std::string id, bool by_creation) {
    auto found = co_await service->shard().environment().database.read(
        rows::find_item(node->owner, node->name, id));
    if (!found) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    if (found->empty()) co_return base::Failure<StanzaError>(Condition::item_not_found);
    Item item = std::move(rows::items(std::move(*found)).front());
    co_return by_creation ? item.made : item.seq;
}

// What stands behind `after` in the order asked for, or before `before`.
base::Task<base::Result<rows::Range, StanzaError>> range_of(Service* service, NodePtr node,
                                                            const Wanted* wanted) {
    rows::Range range;
    range.since = oldest_alive(*service, *node);
    range.by_creation = wanted->by_creation;
    const xmpp::ResultSetRequest& set = wanted->set;
    for (const auto* bound : {&set.after, &set.before}) {
        if (!*bound || (*bound)->empty()) continue;
        auto place = co_await place_of(service, node, **bound, wanted->by_creation);
        if (!place) co_return base::Failure<StanzaError>(place.error());
        bool older = (bound == &set.after) == wanted->descending;
        (older ? range.before : range.after) = std::move(*place);
    }
    co_return std::move(range);
}

// What the range holds, read in parts: items may be large, and the answer has its bounds. nullopt:
// something has been decided on the node between two of them, which may have moved items.
base::Task<std::optional<ItemsPageResult>> read_range(Service* service, NodePtr node,
                                                      rows::Range range, bool newest_first,
                                                      const Wanted* wanted) {
    auto most = static_cast<std::size_t>(wanted->most);
    bool quiet = node->turns.empty();
    std::uint64_t decided = node->turns_taken;
    ItemsPage page;
    for (bool more = true; more;) {
        std::size_t at_once = std::min<std::size_t>(most + 1 - page.items.size(), kPage + 1);
        bool first = page.items.empty();
        std::vector<storage::Query> queries;
        queries.push_back(rows::page(node->owner, node->name, range, newest_first,
                                     static_cast<std::int64_t>(at_once)));
        queries.push_back(rows::count_items_since(node->owner, node->name, range.since));
        auto found = co_await service->shard().environment().database.read_all(std::move(queries));
        if (!found) co_return base::Failure<StanzaError>(xmpp::try_again_later());
        bool same = quiet && node->turns.empty() && node->turns_taken == decided;
        if (!first && !same) co_return std::nullopt;
        page.count = (*found)[1].integer(0, 0);
        more =
            append(page, rows::items(std::move((*found)[0])), at_once) && page.items.size() <= most;
        if (!more) break;
        const Item& last = page.items.back();
        (newest_first ? range.before : range.after) = wanted->by_creation ? last.made : last.seq;
    }
    cut(page, most);
    page.complete = page.complete || (wanted->limited && page.items.size() == most);
    if (newest_first != wanted->descending) std::reverse(page.items.begin(), page.items.end());
    co_return ItemsPageResult(std::move(page));
}

base::Task<ItemsPageResult> by_range(Service* service, NodePtr node, const Wanted* wanted) {
    auto range = co_await range_of(service, node, wanted);
    if (!range) co_return base::Failure<StanzaError>(range.error());
    // Without RSM the newest are what fits; with it, what comes first.
    bool newest_first = !wanted->paged || wanted->set.before.has_value() != wanted->descending;
    for (int attempt = 0; attempt < kItemAttempts; ++attempt) {
        auto page = co_await read_range(service, node, *range, newest_first, wanted);
        if (page) co_return std::move(*page);
    }
    co_return base::Failure<StanzaError>(xmpp::try_again_later());
}

// Those of a collection have no order among them that a page could go by, and an id may be that of
// several.
bool plain(const xmpp::Element& pubsub, const Wanted& wanted) {
    return wanted.ids.empty() && !wanted.paged && !pubsub.has_child("order", kOrderBy);
}

}  // namespace

Reply items(Service* service, Call call) {
    auto wanted = parse_wanted(call.request.payload(), *call.what.element,
                               call.request.own() ? kOwnPage : kPage);
    if (!wanted) co_return refuse(wanted.error());
    Rider* rider = call.request.own() ? service->rider(call.node()) : nullptr;
    if (rider != nullptr) {
        co_await rider->before_read(call.owner, call.node());
    }
    NodeResult found = co_await service->known_node(call.owner, call.node());
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    if (ps::Refusal refusal = may_retrieve(*service, *node, call)) {
        co_return refuse(std::move(*refusal));
    }
    if (node->config.kind == ps::NodeKind::collection) {
        if (!plain(call.request.payload(), *wanted)) co_return refuse(ps::unsupported("rsm"));
        co_return co_await items_in_collection(service, node, std::min(wanted->most, kPage));
    }
    // Whoever has published reads what it has published.
    Committed before = co_await service->nodes().commit(node, storage::Batch());
    if (!before) co_return refuse(xmpp::try_again_later());
    auto* read = wanted->ids.empty() ? &by_range : &by_ids;
    ItemsPageResult page = co_await read(service, node, &*wanted);
    if (!page) co_return refuse(page.error());
    xmpp::Document reply("pubsub", ns::pubsub);
    xmpp::Element& out = reply->add("items").set("node", node->name);
    for (const Item& item : page->items) {
        if (!add_item(*service, out, *node, item)) {
            co_return refuse(Condition::internal_server_error);
        }
    }
    if (wanted->paged || !page->complete) {
        xmpp::ResultSet set;
        set.count = static_cast<std::uint64_t>(page->count);
        if (!page->items.empty()) {
            set.first = page->items.front().id;
            set.last = page->items.back().id;
        }
        xmpp::append_result_set(reply.root(), set);
    }
    co_return std::move(reply);
}

}  // namespace parlance::server::pubsub
