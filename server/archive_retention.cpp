#include "server/archive_retention.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/archive_limits.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive.h"
#include "storage/archive_words.h"
#include "storage/inbox.h"
#include "storage/settings.h"

namespace parlance::server {

namespace {

namespace archive = storage::archive;

// Rows deleted in one transaction, so that nobody waits long for theirs.
constexpr std::int64_t kStep = 500;
constexpr std::int64_t kPauseUs = 5'000;

base::Task<std::optional<std::string>> first_value(Shard* shard, storage::Query query) {
    auto rows = co_await shard->environment().database.read(std::move(query));
    if (!rows.ok() || rows->empty()) co_return std::nullopt;
    co_return rows->blob(0, 0);
}

// The last id that is to go; empty if all may stay.
base::Task<std::string> last_to_go(Shard* shard, std::string owner, ArchiveLimits limits) {
    std::string last;
    if (limits.keep_us > 0) {
        last = archive::id_of_time(shard->environment().clock.wall_us() - limits.keep_us);
    }
    if (limits.messages > 0) {
        auto id = co_await first_value(shard, archive::id_before_newest(owner, limits.messages));
        if (id) last = std::max(last, *id);
    }
    co_return last;
}

}  // namespace

void ArchiveRetention::begin() {
    if (under_way_ || shard_.draining()) return;
    under_way_ = true;
    shard_.hosts().front()->scope().spawn("archive retention", go_through());
}

base::Task<> ArchiveRetention::go_through() {
    std::string owner;
    while (!shard_.draining()) {
        // Without a limit for all, only those that have one of their own are looked at.
        const ArchiveConfig& config = shard_.config().archive;
        bool all = config.keep_us > 0 || config.messages > 0;
        storage::Query query =
            all ? archive::next_owner(owner)
                : storage::settings::next_owner(owner, kRetentionSetting, kOwnRetentionSetting);
        auto rows = co_await shard_.environment().database.read(std::move(query));
        // A database that is away says so elsewhere; the next round begins anew.
        if (!rows.ok() || rows->empty()) break;
        owner = rows->text(0, 0);
        co_await forget(owner);
        co_await pause(&shard_, kPauseUs);
    }
    under_way_ = false;
}

base::Task<ArchiveLimits> ArchiveRetention::limits_of(std::string owner) {
    storage::Query query = storage::settings::all(owner);
    auto rows = co_await shard_.environment().database.read(std::move(query));
    if (!rows.ok()) co_return ArchiveLimits();
    auto settings = storage::settings::values(*rows);
    co_return tighter(granted_limits(settings, shard_.config().archive), chosen_limits(settings));
}

base::Task<> ArchiveRetention::forget(std::string owner) {
    ArchiveLimits limits = co_await limits_of(owner);
    std::string last = co_await last_to_go(&shard_, owner, limits);
    while (!last.empty() && !shard_.draining()) {
        auto step = co_await first_value(&shard_, archive::id_behind_oldest(owner, kStep));
        bool more = step && *step < last;
        storage::Batch rows;
        const std::string& through = more ? *step : last;
        rows.add(archive::erase_through(owner, through));
        rows.add(storage::archive_words::erase_through(owner, through));
        storage::inbox::add_erase_through(rows, owner, through);
        bool done = co_await commit(&shard_, std::move(rows));
        if (!done || !more) co_return;
        co_await pause(&shard_, kPauseUs);
    }
}

}  // namespace parlance::server
