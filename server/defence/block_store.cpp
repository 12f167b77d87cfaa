#include "server/defence/block_store.h"

#include <string>
#include <utility>

#include "base/log.h"
#include "server/defence/gate.h"
#include "server/shard.h"
#include "server/stream/c2s.h"

namespace parlance::server::defence {

namespace {

namespace server_blocks = storage::server_blocks;

constexpr std::int64_t kBlocksKeptUs = 86'400 * base::kSecondUs;

void end_connections(Shard& shard) {
    static const xmpp::StreamError kNotWelcome(xmpp::StreamCondition::policy_violation,
                                               "connections from this address are not allowed");
    if (shard.blocks() == nullptr) return;
    Slots<stream::C2sStream>& streams = shard.streams();
    for (std::size_t i = 0; i < streams.capacity(); ++i) {
        stream::C2sStream* stream = streams.at(i);
        if (stream == nullptr) continue;
        if (keeps_away_address(shard, stream->transport().peer_address())) {
            stream->close(kNotWelcome);
        }
    }
}

}  // namespace

base::Task<bool> load_blocks(Shard* shard) {
    auto all = co_await server_blocks::all(shard->environment().database);
    if (!all) {
        base::log::warn("block list not read", {{"reason", all.error().message}});
        co_return false;
    }
    shard->defence().blocklist.set(std::move(*all));
    for (Shard* each : shard->all()) {
        each->environment().executor.post([each] { end_connections(*each); });
    }
    co_return true;
}

base::Task<storage::CommitResult> change_blocks(Shard* shard, storage::Batch change) {
    const std::int64_t now_us = shard->environment().clock.wall_us();
    change.add(server_blocks::forget(now_us - kBlocksKeptUs));
    auto written = co_await shard->environment().database.write(std::move(change));
    if (written) co_await load_blocks(shard);
    co_return std::move(written);
}

}  // namespace parlance::server::defence
