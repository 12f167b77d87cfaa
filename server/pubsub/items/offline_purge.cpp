#include "server/pubsub/items/offline_purge.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/entity/user.h"
#include "server/pubsub/items/attachments.h"
#include "server/pubsub/items/retraction.h"
#include "server/pubsub/rider.h"
#include "server/shard.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;
namespace rows = storage::pubsub;

bool is_there(const Service& service, std::string_view owner) {
    const entity::User* user = service.shard().find_user(owner);
    if (user == nullptr) return false;
    return std::any_of(user->sessions().begin(), user->sessions().end(),
                       [](const auto& session) { return session->presence().available; });
}

base::Task<> purge_at(Service* service, std::string owner, std::string name) {
    NodeResult found = co_await service->known_node(owner, name);
    if (!found) co_return;
    NodePtr node = *found;
    const ps::NodeConfig& config = node->config;
    bool purges = config.purge_offline && config.persist_items && node->items > 0;
    if (!purges || is_there(*service, owner)) co_return;
    bool done = co_await purge_items(service, node);
    if (!done) co_return;
    co_await drop_all_attachments(service, node);
    if (Rider* rider = service->rider(name)) {
        co_await rider->after_removal(owner, name, service->address(owner));
    }
}

}  // namespace

base::Task<> purge_offline(Service* service, std::string owner) {
    auto found = co_await service->shard().environment().database.read(
        rows::list_configured(owner, ps::kPurgeOfflineText));
    // The items stay until it goes the next time.
    if (!found) co_return;
    std::vector<rows::Node> nodes = rows::nodes(*found);
    for (const rows::Node& each : nodes) {
        co_await purge_at(service, owner, each.name);
    }
}

}  // namespace parlance::server::pubsub
