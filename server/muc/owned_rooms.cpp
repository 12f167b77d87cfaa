#include "server/muc/owned_rooms.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/muc/leaving.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "storage/rooms.h"
#include "storage/settings.h"

namespace parlance::server::muc {

namespace {

// How many more the owner may have; less than none: it has too many. Not known: none.
base::Task<std::int64_t> places_left(Shard* shard, std::string service, std::string owner) {
    std::vector<storage::Query> reads;
    reads.push_back(storage::rooms::count_owned(service, owner));
    reads.push_back(storage::settings::all(owner));
    auto found = co_await shard->environment().database.read_all(std::move(reads));
    if (!found) co_return 0;
    const auto most = quota_of(storage::settings::values((*found)[1]), shard->config().limits,
                               entity::Quota::rooms);
    co_return static_cast<std::int64_t>(most) - (*found)[0].integer(0, 0);
}

base::Task<> count_and_decide(Room* room, xmpp::Jid owner, Lane::Decision then) {
    std::int64_t left = co_await places_left(&room->shard(), room->host().domain(), owner.full());
    room->note_owned(owner, left <= 0);
    std::vector<Lane::Decision> first;
    first.push_back(std::move(then));
    room->lane().open_with(std::move(first));
}

base::Task<> count_and_end(Service* service, xmpp::Jid room, std::int64_t created_us,
                           std::string owner) {
    std::int64_t left =
        co_await places_left(&service->host().shard(), service->host().domain(), owner);
    if (left >= 0) co_return;
    service->decide(room, [created_us](Room& where, Outcome& outcome) {
        // It may be another one by now.
        if (!where.exists() || where.locked() || where.created_us() != created_us) return;
        Destruction destruction;
        destruction.reason = "too many rooms";
        destroy(where, destruction, outcome);
    });
}

}  // namespace

void with_owned_rooms(Room& room, const xmpp::Jid& owner, Lane::Decision then) {
    room.lane().hold();
    room.host().scope().spawn("rooms owned",
                              count_and_decide(&room, owner.bare(), std::move(then)));
}

void end_if_too_many(Room& room, const xmpp::Jid& owner, Outcome& outcome) {
    outcome.run([where = &room, who = owner.bare()] {
        where->host().scope().spawn("rooms owned", count_and_end(&where->service(), where->jid(),
                                                                 where->created_us(), who.full()));
    });
}

}  // namespace parlance::server::muc
