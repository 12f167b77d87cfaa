#include "storage/last_activity.h"

#include <utility>

namespace parlance::storage::last_activity {

namespace {

constexpr Statement kPut(
    "INSERT INTO last_activity (owner, stamp_us, status) VALUES ($1, $2, $3) "
    "ON CONFLICT (owner) DO UPDATE SET stamp_us = excluded.stamp_us, status = excluded.status");
constexpr Statement kFind("SELECT stamp_us, status FROM last_activity WHERE owner = $1");

}  // namespace

Query put(std::string_view owner, const Activity& activity) {
    return Query(kPut).bind(owner).bind(activity.stamp_us).bind(activity.status);
}

base::Task<FindResult> find(Database& database, std::string owner) {
    Query query(kFind);
    query.bind(owner);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    if (rows->empty()) co_return std::optional<Activity>();
    co_return std::optional<Activity>(Activity(rows->integer(0, 0), rows->text(0, 1)));
}

}  // namespace parlance::storage::last_activity
