#include "server/entity/custody.h"

#include <utility>

#include "server/entity/host.h"
#include "server/entity/user.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/spool.h"

namespace parlance::server::entity {

namespace {

constexpr std::int64_t kWriteAgainUs = 500'000;

base::Task<> forget(Host* host, std::string owner, storage::Batch rows,
                    std::vector<std::string> ids) {
    Shard& shard = host->shard();
    for (;;) {
        bool done = co_await commit(&shard, rows);
        if (done) break;
        if (shard.draining()) co_return;
        co_await pause(&shard, kWriteAgainUs);
    }
    User* user = shard.find_user(owner);
    if (user == nullptr) co_return;
    for (const std::string& id : ids) user->custody().release(id);
}

}  // namespace

void Custody::take(std::string id) {
    if (!ids_) ids_ = std::make_unique<std::set<std::string>>();
    ids_->insert(std::move(id));
}

void Custody::release(const std::string& id) {
    if (!ids_) return;
    ids_->erase(id);
    if (ids_->empty()) ids_.reset();
}

void forget_spooled(Host& host, std::string owner, std::vector<std::string> ids) {
    storage::Batch rows;
    storage::spool::add_erase(rows, owner, ids);
    host.scope().spawn("offline messages",
                       forget(&host, std::move(owner), std::move(rows), std::move(ids)));
}

void forget_spooled_range(Host& host, std::string owner, std::string after,
                          std::vector<std::string> ids) {
    storage::Batch rows;
    rows.add(storage::spool::erase_range(owner, after, ids.back()));
    host.scope().spawn("offline messages",
                       forget(&host, std::move(owner), std::move(rows), std::move(ids)));
}

}  // namespace parlance::server::entity
