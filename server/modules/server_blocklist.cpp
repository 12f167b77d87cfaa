#include "server/modules/server_blocklist.h"

#include "server/defence/block_store.h"
#include "server/defence/gate.h"
#include "server/entity/host.h"
#include "server/modules/refusal.h"
#include "server/shard.h"

namespace parlance::server::modules {

namespace {
constexpr std::int64_t kReadAgainUs = 5 * base::kSecondUs;
}

void ServerBlocklist::declare(Registry& registry) {
    Shard* shard = &host_.shard();
    registry.stage(Direction::outbound, Stage::admit, [shard](Traffic& traffic) {
        if (!defence::keeps_apart(*shard, traffic.stanza())) return Verdict::pass();
        return refuse_sender(traffic, defence::not_allowed());
    });
}

// One for the whole process.
void ServerBlocklist::start() {
    Shard& shard = host_.shard();
    if (shard.index() == 0 && shard.hosts().front().get() == &host_) {
        begin();
    }
}

void ServerBlocklist::begin() {
    host_.scope().spawn("block list", load());
}

base::Task<> ServerBlocklist::load() {
    Shard& shard = host_.shard();
    bool read = co_await defence::load_blocks(&shard);
    if (read || shard.draining()) co_return;
    const Environment& environment = shard.environment();
    environment.timers.at(environment.clock.monotonic_us() + kReadAgainUs, [this] { begin(); });
}

}  // namespace parlance::server::modules
