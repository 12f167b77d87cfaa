#include "server/modules/admin/host_emptying.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>

#include "server/modules/admin/target.h"
#include "server/muc/oversight.h"
#include "server/outside_changes.h"
#include "server/pubsub/oversight.h"
#include "server/shard_call.h"
#include "server/waiting.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/pubsub.h"
#include "storage/rooms.h"

namespace parlance::server::modules::admin {

namespace {

namespace changes = storage::account_changes;

constexpr std::size_t kAccountsAtOnce = 50;
constexpr std::int64_t kListedAtOnce = 200;
constexpr std::int64_t kLookAgainUs = 100'000;
constexpr int kLooks = 600;  // for one page of accounts: a minute
constexpr const char* kAway = "The database is away. Try again later.";
constexpr const char* kGone = "The domain is not served any more.";

base::Task<std::string> destroy_room_at(Shard* home, std::string domain, xmpp::Jid room) {
    muc::Service* service = muc::rooms_of(*home, domain);
    if (service == nullptr) co_return std::string(kGone);
    muc::Destruction destruction;
    std::string problem = co_await muc::destroy_room(service, room, destruction);
    co_return problem;
}

base::Task<std::string> delete_node_at(Shard* home, std::string domain, std::string node) {
    pubsub::Service* service = pubsub::nodes_of(*home, domain);
    if (service == nullptr) co_return std::string(kGone);
    std::string owner = service->host().domain();
    std::string problem = co_await pubsub::delete_node(service, std::move(owner), node);
    co_return problem;
}

base::Task<std::string> destroy_rooms(Shard* asking, std::string domain) {
    const muc::Service* service = muc::rooms_of(*asking, domain);
    if (service == nullptr) co_return std::string();
    const std::string name = service->host().domain();
    for (;;) {
        storage::Query query = storage::rooms::overview(name, "", kListedAtOnce);
        auto rows = co_await asking->environment().database.read(std::move(query));
        if (!rows) co_return std::string(kAway);
        auto rooms = storage::rooms::overviews(*rows);
        if (rooms.empty()) co_return std::string();
        for (const auto& each : rooms) {
            auto jid = xmpp::Jid::parse(each.room.jid);
            if (!jid) co_return each.room.jid + " is no address of a room.";
            Shard* home = &asking->home_of(*jid);
            std::function<base::Task<std::string>()> work = [home, domain, room = *jid] {
                return destroy_room_at(home, domain, room);
            };
            std::string problem =
                co_await run_on<std::string>(asking, home, "administration", std::move(work));
            if (!problem.empty()) co_return problem;
        }
    }
}

base::Task<std::string> delete_nodes(Shard* asking, std::string domain) {
    const pubsub::Service* service = pubsub::nodes_of(*asking, domain);
    if (service == nullptr) co_return std::string();
    const xmpp::Jid owner = service->host().jid();
    Shard* home = &asking->home_of(owner);
    for (;;) {
        storage::Query query = storage::pubsub::overview(owner.full(), "", kListedAtOnce);
        auto rows = co_await asking->environment().database.read(std::move(query));
        if (!rows) co_return std::string(kAway);
        auto nodes = storage::pubsub::overviews(*rows);
        if (nodes.empty()) co_return std::string();
        for (const auto& each : nodes) {
            std::function<base::Task<std::string>()> work = [home, domain, node = each.node.name] {
                return delete_node_at(home, domain, node);
            };
            std::string problem =
                co_await run_on<std::string>(asking, home, "administration", std::move(work));
            if (!problem.empty()) co_return problem;
        }
    }
}

// What is left to be done for accounts that are gone already.
base::Task<std::string> wait_for_removals(Shard* asking, std::string domain) {
    for (int look = 0; look < kLooks; ++look) {
        if (asking->draining() || asking->find_host(domain) == nullptr) break;
        begin_outside_changes(*asking);
        auto pending = co_await asking->environment().database.read(changes::removals(domain));
        if (!pending) co_return std::string(kAway);
        if (pending->integer(0, 0) == 0) co_return std::string();
        co_await pause(asking, kLookAgainUs);
    }
    co_return std::string("Not everything is deleted yet. Try again.");
}

base::Task<std::string> delete_accounts(Shard* asking, std::string domain) {
    auto accounts =
        co_await storage::accounts::list(asking->environment().database, std::string(domain));
    if (!accounts) co_return std::string(kAway);
    for (std::size_t i = 0; i < accounts->size(); i += kAccountsAtOnce) {
        storage::Batch batch;
        const std::size_t end = std::min(i + kAccountsAtOnce, accounts->size());
        for (std::size_t k = i; k < end; ++k) {
            const auto& account = (*accounts)[k];
            batch.append(changes::remove(asking->new_id(), account.username, account.host));
        }
        auto written = co_await asking->environment().database.write(std::move(batch));
        if (!written) co_return std::string(kAway);
        std::string problem = co_await wait_for_removals(asking, domain);
        if (!problem.empty()) co_return problem;
    }
    co_return std::string();
}

}  // namespace

base::Task<std::string> empty_host(Shard* asking, std::string domain) {
    std::string problem = co_await destroy_rooms(asking, domain);
    if (!problem.empty()) co_return problem;
    problem = co_await delete_nodes(asking, domain);
    if (!problem.empty()) co_return problem;
    problem = co_await delete_accounts(asking, domain);
    co_return problem;
}

}  // namespace parlance::server::modules::admin
