#include "server/waiting.h"

#include <memory>
#include <utility>

#include "base/result.h"
#include "server/entity/session.h"
#include "server/entity/user.h"
#include "server/shard.h"

namespace parlance::server {

namespace {
constexpr std::int64_t kLookAgainUs = 50'000;
constexpr int kLooks = 600;
}  // namespace

base::Task<> pause(Shard* shard, std::int64_t duration_us) {
    base::Completion<base::Done> over;
    base::Completion<base::Done>* signal = &over;
    const Environment& environment = shard->environment();
    environment.timers.at(environment.clock.monotonic_us() + duration_us,
                          [signal] { signal->set(base::Done()); });
    co_await over;
}

base::Task<bool> commit(Shard* shard, storage::Batch writes) {
    base::Completion<bool> over;
    base::Completion<bool>* signal = &over;
    shard->commit(std::move(writes),
                  [signal](storage::CommitResult result) { signal->set(result.ok()); });
    bool done = co_await over;
    co_return done;
}

base::Task<bool> decide(Shard* shard, std::string owner, AccountDecision decision) {
    entity::User* user = shard->find_user(owner);
    if (user == nullptr) co_return false;
    base::Completion<bool> over;
    base::Completion<bool>* signal = &over;
    user->lane().submit([user, signal, decide = std::move(decision)](Outcome& outcome) {
        auto durable = std::make_shared<bool>(false);
        if (user->exists()) {
            decide(*user, outcome);
            outcome.run([durable] { *durable = true; });
        }
        outcome.finally([signal, durable, executor = &user->shard().environment().executor] {
            // Not in the middle of what the lane does.
            executor->post([signal, durable] { signal->set(*durable); });
        });
    });
    bool durable = co_await over;
    co_return durable;
}

base::Task<bool> room_for(Shard* shard, SessionId id) {
    for (int looks = 0; looks < kLooks; ++looks) {
        entity::Session* session = shard->sessions().find(id);
        if (session == nullptr || !session->connected()) co_return false;
        if (session->link().hibernating()) co_return false;
        if (session->link().backlog() <= kUnderWayBytes / 2) co_return true;
        co_await pause(shard, kLookAgainUs);
    }
    co_return false;
}

}  // namespace parlance::server
