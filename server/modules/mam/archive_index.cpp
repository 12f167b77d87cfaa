#include "server/modules/mam/archive_index.h"

#include <cstdint>
#include <utility>

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/waiting.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;

constexpr std::int64_t kStep = 200;
constexpr std::int64_t kLookAgainUs = 20'000;

}  // namespace

base::Task<bool> ArchiveIndex::update(std::string owner) {
    co_await settled(owner);
    under_way_.insert(owner);
    bool done = co_await catch_up(owner);
    under_way_.erase(owner);
    co_return done;
}

base::Task<> ArchiveIndex::settled(std::string owner) {
    while (updating(owner)) co_await pause(&host_.shard(), kLookAgainUs);
}

base::Task<bool> ArchiveIndex::catch_up(std::string owner) {
    Shard& shard = host_.shard();
    storage::Database& database = shard.environment().database;
    storage::Query state = through(owner);
    auto known = co_await database.read(std::move(state));
    if (!known.ok()) co_return false;
    archive::Range range;
    if (!known->empty()) range.after = known->blob(0, 0);
    for (;;) {
        if (shard.draining()) co_return false;
        storage::Query query = archive::page(owner, range, false, kStep);
        auto rows = co_await database.read(std::move(query));
        if (!rows.ok()) co_return false;
        Messages messages = archive::messages(std::move(*rows));
        if (messages.empty()) co_return true;
        range.after = messages.back().id;
        storage::Batch batch;
        bool taken = co_await take_in(owner, &messages, &batch);
        if (!taken) co_return false;
        bool done = co_await commit(&shard, std::move(batch));
        if (!done) co_return false;
        if (messages.size() < static_cast<std::size_t>(kStep)) co_return true;
    }
}

}  // namespace parlance::server::modules
