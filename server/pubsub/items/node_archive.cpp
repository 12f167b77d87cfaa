#include "server/pubsub/items/node_archive.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/modules/mam/query.h"
#include "server/pubsub/items/publication.h"
#include "server/pubsub/nodes/owners_roster.h"
#include "server/pubsub/notifications/notify.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "storage/pubsub.h"
#include "xmpp/data_form.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace archive = storage::archive;
namespace ns = xmpp::ns;
using modules::ArchiveQuery;
using xmpp::Condition;
using xmpp::StanzaError;

// A page ends earlier when its items are large.
constexpr std::size_t kPageBytes = 262'144;

// Access is that of XEP-0060 §6.5.
base::Task<NodeResult> readable_node(Service* service, const IqRequest* request) {
    std::string name(request->payload().attr("node"));
    NodeResult found = co_await service->known_node(service->owner_of(*request), std::move(name));
    if (!found) co_return std::move(found);
    NodePtr node = *found;
    if (asks_roster(*service, *node, request->from())) {
        bool known = co_await learn_asker(service, node, request->from());
        if (!known) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    }
    const ps::NodeConfig& config = node->config;
    ps::Refusal refusal = service->may_read(*node, request->from());
    bool keeps = config.kind == ps::NodeKind::leaf && config.persist_items;
    if (!refusal && !keeps) refusal = ps::unsupported("persistent-items");
    if (refusal) co_return base::Failure<StanzaError>(std::move(*refusal));
    // Whoever has published reads what it has published.
    Committed before = co_await service->nodes().commit(node, storage::Batch());
    if (!before) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    co_return std::move(node);
}

// Other bounds, and what the parser knows that is of accounts only.
ps::Refusal not_of_nodes(const ArchiveQuery& query) {
    bool foreign = query.range.contact || !query.text.empty();
    if (foreign) return StanzaError(Condition::feature_not_implemented, "nodes have no such field");
    return std::nullopt;
}

rows::Range range_of(const Service& service, const Node& node, const ArchiveQuery& query) {
    rows::Range range;
    range.after = query.range.after;
    range.before = query.range.before;
    range.after = std::max(range.after, oldest_alive(service, node));
    return range;
}

struct ArchivePage {
    std::vector<Item> items;  // the oldest first
    std::int64_t count = 0;   // of the node
    bool complete = true;

    ArchivePage() {}
};

using ArchivePageResult = base::Result<ArchivePage, StanzaError>;

void cut(ArchivePage& page, const ArchiveQuery& query) {
    std::size_t fit = 0;
    std::size_t bytes = 0;
    while (fit < page.items.size() && fit < query.limit && (fit == 0 || bytes < kPageBytes)) {
        bytes += page.items[fit++].payload.size();
    }
    page.complete = fit == page.items.size();
    page.items.resize(fit);
    if (query.newest_first) std::reverse(page.items.begin(), page.items.end());
}

bool in_range(const rows::Range& range, const Item& item) {
    return item.seq > range.after && (range.before.empty() || item.seq < range.before);
}

base::Task<ArchivePageResult> read_page(Service* service, NodePtr node, const ArchiveQuery* query) {
    rows::Range range = range_of(*service, *node, *query);
    std::vector<storage::Query> reads;
    reads.push_back(
        rows::count_items_since(node->owner, node->name, oldest_alive(*service, *node)));
    for (const auto* ids : {&query->known, &query->ids}) {
        for (const std::string& id : *ids) {
            reads.push_back(rows::find_item_of_seq(node->owner, node->name, id));
        }
    }
    if (query->ids.empty()) {
        reads.push_back(rows::page(node->owner, node->name, range, query->newest_first,
                                   static_cast<std::int64_t>(query->limit) + 1));
    }
    auto found = co_await service->shard().environment().database.read_all(std::move(reads));
    if (!found) co_return base::Failure<StanzaError>(xmpp::try_again_later());
    ArchivePage page;
    page.count = (*found)[0].integer(0, 0);
    std::size_t named = query->known.size() + query->ids.size();
    for (std::size_t i = 1; i <= named; ++i) {
        if ((*found)[i].empty()) co_return base::Failure<StanzaError>(Condition::item_not_found);
    }
    for (std::size_t i = 1 + query->known.size(); i < found->size(); ++i) {
        for (Item& item : rows::items(std::move((*found)[i]))) {
            if (in_range(range, item)) page.items.push_back(std::move(item));
        }
    }
    if (!query->ids.empty()) {
        std::sort(page.items.begin(), page.items.end(), [query](const Item& a, const Item& b) {
            return query->newest_first ? a.seq > b.seq : a.seq < b.seq;
        });
    }
    cut(page, *query);
    co_return std::move(page);
}

// §3: as subscribers have been told of it. False: it cannot be read.
bool send_item(Service& service, const Node& node, const Item& item, const xmpp::Jid& to,
               const std::string& queryid) {
    xmpp::Document told = item_message(service, node, item);
    if (!told) return false;
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, {}, service.new_name());
    xmpp::Element& result = message->add("result", ns::mam).set_if("queryid", queryid);
    result.set("id", archive_uid(item.seq));
    xmpp::Element& forwarded = result.add("forwarded", ns::forward);
    std::string stamp = xmpp::format_datetime(archive::time_of_id(item.seq));
    forwarded.add("delay", ns::delay).set("stamp", stamp);
    forwarded.add_copy(told.root()).set("from", service.address(node.owner).full());
    auto stanza = xmpp::Stanza::make(std::move(message), service.address(node.owner), to);
    PARLANCE_ASSERT(stanza);
    service.shard().route(std::move(*stanza), Receipt());
    return true;
}

bool send(Service& service, const Node& node, ArchivePage& page, const ArchiveQuery& query,
          const xmpp::Jid& to) {
    std::vector<Item> in_order = page.items;
    if (query.flip) std::reverse(in_order.begin(), in_order.end());
    return std::all_of(in_order.begin(), in_order.end(), [&](const Item& item) {
        return send_item(service, node, item, to, query.queryid);
    });
}

xmpp::Document fin(const ArchiveQuery& query, const ArchivePage& page) {
    xmpp::Document out("fin", ns::mam);
    if (page.complete) out->set("complete", "true");
    xmpp::ResultSet set;
    if (!page.items.empty()) {
        set.first = archive_uid(page.items.front().seq);
        set.last = archive_uid(page.items.back().seq);
    }
    // With bounds of time it is not known what that would be.
    bool whole = query.range.after.empty() && query.range.before.empty() && query.ids.empty();
    if (whole) set.count = static_cast<std::uint64_t>(page.count);
    xmpp::append_result_set(out.root(), set);
    return out;
}

IqReply form(const std::string& node) {
    xmpp::DataForm form(xmpp::FormKind::form, ns::mam);
    for (const char* name : {"start", "end", "before-id", "after-id"}) {
        form.add(xmpp::FormField(name, "text-single"));
    }
    form.add(xmpp::FormField("ids", "list-multi")).open = true;
    xmpp::Document query("query", ns::mam);
    query->set("node", node);
    form.append_to(query.root());
    return query;
}

base::Task<IqReply> answer_query(Service* service, IqRequest request) {
    auto query = modules::parse_archive_query(request.payload(), service->owner_of(request));
    if (!query) co_return refuse(query.error());
    if (ps::Refusal refusal = not_of_nodes(*query)) co_return refuse(std::move(*refusal));
    NodeResult found = co_await readable_node(service, &request);
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    if (!request.is_set()) co_return form(node->name);
    ArchivePageResult page = co_await read_page(service, node, &*query);
    if (!page) co_return refuse(page.error());
    if (!send(*service, *node, *page, *query, request.from())) {
        co_return refuse(Condition::internal_server_error);
    }
    co_return fin(*query, *page);
}

// XEP-0313 §5.2.
base::Task<IqReply> answer_metadata(Service* service, IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    NodeResult found = co_await readable_node(service, &request);
    if (!found) co_return refuse(found.error());
    NodePtr node = *found;
    std::vector<storage::Query> reads;
    rows::Range range = range_of(*service, *node, ArchiveQuery());
    for (bool newest : {false, true}) {
        reads.push_back(rows::page(node->owner, node->name, range, newest, 1));
    }
    auto ends = co_await service->shard().environment().database.read_all(std::move(reads));
    if (!ends) co_return refuse(xmpp::try_again_later());
    xmpp::Document metadata("metadata", ns::mam);
    metadata->set("node", node->name);
    for (std::size_t i = 0; i < 2; ++i) {
        for (const Item& item : rows::items(std::move((*ends)[i]))) {
            metadata->add(i == 0 ? "start" : "end")
                .set("id", archive_uid(item.seq))
                .set("timestamp", xmpp::format_datetime(archive::time_of_id(item.seq)));
        }
    }
    co_return std::move(metadata);
}

using Answer = base::Task<IqReply> (*)(Service*, IqRequest);

base::Task<IqReply> answer_as_known(Service* service, IqRequest request, Answer answer) {
    IqReply reply = co_await answer(service, request);
    if (reply) co_return std::move(reply);
    std::string name(request.payload().attr("node"));
    IqReply shown =
        co_await service->as_known(std::move(request), std::move(name), std::move(reply));
    co_return std::move(shown);
}

}  // namespace

void declare_node_archive(Registry& registry, IqScope scope, Service& service) {
    Service* place = &service;
    registry.implements({xep("0442", "0.2.0")});
    if (scope == IqScope::host) {
        registry.host_feature(ns::mam);
        registry.host_feature(ns::mam_extended);
    }
    auto declare = [&registry, place](IqScope where) {
        registry.iq_any_node(where, ns::mam, "query", [place](IqRequest request) {
            return answer_as_known(place, std::move(request), answer_query);
        });
        registry.iq_any_node(where, ns::mam, "metadata", [place](IqRequest request) {
            return answer_as_known(place, std::move(request), answer_metadata);
        });
    };
    declare(scope);
    // What the account asks itself is looked up there first.
    if (scope == IqScope::account) declare(IqScope::own_account);
}

}  // namespace parlance::server::pubsub
