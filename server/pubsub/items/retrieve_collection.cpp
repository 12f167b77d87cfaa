// XEP-0248 §6.2: the items of everything in a collection.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "server/pubsub/items/publication.h"
#include "server/pubsub/items/retrieval.h"
#include "server/pubsub/notifications/notify.h"
#include "server/shard.h"
#include "storage/pubsub.h"
#include "xmpp/namespaces.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;
namespace ns = xmpp::ns;

// Nodes that are looked at for one request.
constexpr std::size_t kMostSearched = 100;

using Leaves = std::vector<NodePtr>;

// The leaf nodes below, each once.
base::Task<base::Result<Leaves, xmpp::StanzaError>> leaves_in(Service* service, NodePtr top) {
    Leaves leaves;
    std::set<std::string> seen;
    std::vector<NodePtr> collections(1, top);
    while (!collections.empty()) {
        NodePtr collection = std::move(collections.back());
        collections.pop_back();
        std::vector<std::string> names = collection->config.children;
        for (std::string& name : names) {
            if (!seen.insert(name).second) continue;
            if (seen.size() > kMostSearched) co_return failed(ps::unsupported("retrieve-items"));
            NodePtr node = co_await service->nodes().find(top->owner, std::move(name));
            if (!node) co_return failed(xmpp::try_again_later());
            if (!node->exists || node->parent() != nullptr) continue;
            bool leaf = node->config.kind == ps::NodeKind::leaf;
            if (leaf && !node->config.persist_items) continue;
            (leaf ? leaves : collections).push_back(std::move(node));
        }
    }
    co_return std::move(leaves);
}

struct Found {
    const Node* node;
    Item item;

    Found(const Node* n, Item i) : node(n), item(std::move(i)) {}
};

// Takes what has been read of one leaf to the newest of all, which come first: no more than `most`,
// and than go into an answer. What of them stays is all that is kept in memory.
void take(std::vector<Found>& newest, const NodePtr& leaf, storage::Rows read, std::size_t most) {
    for (Item& item : rows::items(std::move(read)))
        newest.emplace_back(leaf.get(), std::move(item));
    std::stable_sort(newest.begin(), newest.end(),
                     [](const Found& a, const Found& b) { return a.item.seq > b.item.seq; });
    std::size_t fit = 0;
    std::size_t bytes = 0;
    while (fit < newest.size() && fit < most && (fit == 0 || bytes < kAnswerBytes)) {
        bytes += newest[fit++].item.payload.size();
    }
    newest.erase(newest.begin() + static_cast<std::ptrdiff_t>(fit), newest.end());
}

}  // namespace

Reply items_in_collection(Service* service, NodePtr collection, std::int64_t most) {
    auto leaves = co_await leaves_in(service, collection);
    if (!leaves) co_return refuse(leaves.error());
    std::vector<Found> found;
    for (const NodePtr& leaf : *leaves) {
        // Whoever has published reads what it has published.
        Committed before = co_await service->nodes().commit(leaf, storage::Batch());
        if (!before) co_return refuse(xmpp::try_again_later());
        rows::Range range;
        range.since = oldest_alive(*service, *leaf);
        storage::Query query = rows::page(leaf->owner, leaf->name, range, true, most);
        auto read = co_await service->shard().environment().database.read(std::move(query));
        if (!read) co_return refuse(xmpp::try_again_later());
        take(found, leaf, std::move(*read), static_cast<std::size_t>(most));
    }
    xmpp::Document reply("pubsub", ns::pubsub);
    for (const NodePtr& leaf : *leaves) {
        xmpp::Element* items = nullptr;
        for (auto each = found.rbegin(); each != found.rend(); ++each) {
            if (each->node != leaf.get()) continue;
            if (items == nullptr) items = &reply->add("items").set("node", leaf->name);
            if (!add_item(*service, *items, *leaf, each->item)) {
                co_return refuse(xmpp::Condition::internal_server_error);
            }
        }
    }
    co_return std::move(reply);
}

}  // namespace parlance::server::pubsub
