#include "server/muc/lapsed_applications.h"

#include <string>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/task.h"
#include "server/entity/host.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/rooms.h"

namespace parlance::server::muc {

namespace {

constexpr std::int64_t kLookEveryUs = 600 * base::kSecondUs;
// Rooms that are loaded at once; they are in memory for a minute.
constexpr std::int64_t kAtOnce = 20;
constexpr std::int64_t kBetweenUs = base::kSecondUs;

void wake(Shard& asking, const xmpp::Jid& room) {
    Shard* home = &asking.home_of(room);
    home->environment().executor.post([home, room] {
        const entity::Host* host = home->find_service(room.domain());
        Service* service = host == nullptr ? nullptr : host->find<Service>();
        // Loading it is all: it sees to itself first.
        if (service != nullptr) service->decide(room, [](Room&, Outcome&) {});
    });
}

base::Task<> wake_all(Service* service) {
    Shard* shard = &service->host().shard();
    std::string last;
    while (!shard->draining()) {
        std::int64_t before =
            shard->environment().clock.wall_us() - shard->config().rooms.request_time_us;
        storage::Query query =
            storage::rooms::asked_before(service->host().domain(), before, last, kAtOnce);
        auto rows = co_await shard->environment().database.read(std::move(query));
        // A database that is away says so elsewhere.
        if (!rows.ok() || rows->empty()) break;
        for (const std::string& address : storage::rooms::addresses(*rows)) {
            auto room = xmpp::Jid::parse(address);
            if (room) wake(*shard, *room);
            last = address;
        }
        co_await pause(shard, kBetweenUs);
    }
    if (!shard->draining()) look_for_lapsed_applications(*service);
}

}  // namespace

void look_for_lapsed_applications(Service& service) {
    const Environment& environment = service.host().shard().environment();
    std::int64_t when = environment.clock.monotonic_us() + kLookEveryUs;
    environment.timers.at(when, [where = &service] {
        where->host().scope().spawn("lapsed applications", wake_all(where));
    });
}

}  // namespace parlance::server::muc
