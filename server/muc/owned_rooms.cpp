#include "server/muc/owned_rooms.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/entity/quotas.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "storage/rooms.h"
#include "storage/settings.h"

namespace parlance::server::muc {

namespace {

using Then = base::Callback<void(Places, Outcome&)>;
using Over = base::Completion<base::Done>;

base::Task<Places> places_left(Shard* shard, std::string service, std::string owner) {
    std::vector<storage::Query> reads;
    reads.push_back(storage::rooms::count_owned(service, owner));
    reads.push_back(storage::settings::all(owner));
    auto found = co_await shard->environment().database.read_all(std::move(reads));
    if (!found) co_return Places();
    const auto most = quota_of(storage::settings::values((*found)[1]), shard->config().limits,
                               entity::Quota::rooms);
    co_return static_cast<std::int64_t>(most) - (*found)[0].integer(0, 0);
}

// On the room's shard.
void decide_next(Room& room, Shard& home, Places places, std::shared_ptr<Then> then,
                 std::shared_ptr<Over> over) {
    std::vector<Lane::Decision> first;
    first.emplace_back([places, then, home = &home, over](Outcome& outcome) {
        (*then)(places, outcome);
        // What has been decided is stored by then, or has failed.
        outcome.finally([home, over] {
            home->environment().executor.post([over] { over->set(base::Done()); });
        });
    });
    room.lane().open_with(std::move(first));
}

// On the owner's home shard. The room is held, and stays.
base::Task<> take_turn(Service* service, Room* room, xmpp::Jid owner, std::shared_ptr<Then> then) {
    Shard* home = &service->host().shard();
    OwnerTurns::Turn turn = co_await service->owners().take(owner.full());
    Places places = co_await places_left(home, service->host().domain(), owner.full());
    auto over = std::make_shared<Over>();
    room->shard().environment().executor.post([room, home, places, then, over]() mutable {
        decide_next(*room, *home, places, std::move(then), std::move(over));
    });
    Over& end = *over;
    co_await end;
}

}  // namespace

void with_places_left(Room& room, const xmpp::Jid& owner, Then then, Outcome& outcome) {
    room.lane().hold();
    Shard* home = &room.shard().home_of(owner);
    // Not inside the decision, which is to be over before the next one is made.
    outcome.finally([where = &room, home, who = owner.bare(),
                     shared = std::make_shared<Then>(std::move(then))] {
        home->environment().executor.post([where, home, who, shared] {
            const entity::Host* host = home->find_service(where->host().domain());
            auto* service = host == nullptr ? nullptr : host->find<Service>();
            if (service != nullptr) {
                return service->host().scope().spawn("rooms owned",
                                                     take_turn(service, where, who, shared));
            }
            // The service is just coming or going.
            where->shard().environment().executor.post([where, home, shared] {
                decide_next(*where, *home, Places(), shared, std::make_shared<Over>());
            });
        });
    });
}

}  // namespace parlance::server::muc
