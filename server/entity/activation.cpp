#include "server/entity/activation.h"

#include <string>

#include "base/log.h"
#include "server/entity/host.h"
#include "server/entity/user.h"

namespace parlance::server::entity {

namespace {

constexpr std::int64_t kLoadAgainUs = 500'000;

base::Task<> load(Shard* shard, Host* host, std::string owner);

void load_again_later(Shard* shard, Host* host, std::string owner) {
    auto& environment = shard->environment();
    environment.timers.at(environment.clock.monotonic_us() + kLoadAgainUs, [shard, host, owner] {
        host->scope().spawn("activation", load(shard, host, owner));
    });
}

base::Task<> load(Shard* shard, Host* host, std::string owner) {
    auto result = co_await storage::load_user(shard->environment().database, owner);
    // A user with a held lane is never evicted, so it is still there.
    User* user = shard->find_user(owner);
    if (user == nullptr) co_return;
    if (!result.ok()) {
        base::log::warn("account state cannot be read",
                        {{"jid", owner}, {"reason", result.error().message}});
        if (!shard->draining()) load_again_later(shard, host, owner);
        co_return;
    }
    user->loaded(std::move(result.value()));
}

}  // namespace

void begin_activation(User& user) {
    user.begin_loading();
    Host& host = user.host();
    host.scope().spawn("activation", load(&user.shard(), &host, user.owner()));
}

}  // namespace parlance::server::entity
