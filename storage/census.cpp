#include "storage/census.h"

#include <algorithm>
#include <utility>

#include "storage/accounts.h"

namespace parlance::storage::census {

namespace {

constexpr Statement kRegistered("SELECT count(*) FROM accounts WHERE host = $1");
constexpr Statement kDisabled("SELECT count(*) FROM accounts WHERE host = $1 AND disabled <> 0");
constexpr Statement kRegisteredNames(
    "SELECT username FROM accounts WHERE host = $1 ORDER BY username LIMIT $2");
constexpr Statement kDisabledNames(
    "SELECT username FROM accounts WHERE host = $1 AND disabled <> 0 ORDER BY username LIMIT $2");
constexpr Statement kAccount(
    "SELECT created_us, disabled FROM accounts WHERE host = $1 AND username = $2");
constexpr Statement kLastLogin("SELECT coalesce(max(last_us), 0) FROM clients WHERE owner = $1");
constexpr Statement kLastSeen(
    "SELECT coalesce(max(stamp_us), 0) FROM last_activity WHERE owner = $1");
constexpr Statement kContacts("SELECT count(*) FROM roster WHERE owner = $1 AND listed <> 0");
constexpr Statement kWaiting("SELECT count(*) FROM spool WHERE owner = $1");
constexpr Statement kArchived("SELECT count(*) FROM archive WHERE owner = $1");
constexpr Statement kArchivedBytes(
    "SELECT CAST(coalesce(sum(length(stanza)), 0) AS BIGINT) FROM archive WHERE owner = $1");
constexpr Statement kNodes("SELECT count(*) FROM pubsub_nodes WHERE owner = $1");
constexpr Statement kItemBytes(
    "SELECT CAST(coalesce(sum(length(payload)), 0) AS BIGINT) FROM pubsub_items WHERE owner = $1");
constexpr Statement kPush("SELECT count(*) FROM push_registrations WHERE owner = $1");

base::Task<NumberResult> number(Database* database, const Statement* statement, std::string host) {
    Query query(*statement);
    query.bind(host);
    auto rows = co_await database->read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return rows->integer(0, 0);
}

base::Task<NamesResult> names(Database* database, const Statement* statement, std::string host,
                              std::int64_t limit) {
    Query query(*statement);
    query.bind(host).bind(limit);
    auto rows = co_await database->read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<std::string> list;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        list.push_back(accounts::owner_of(rows->text(row, 0), host));
    }
    co_return list;
}

}  // namespace

base::Task<NumberResult> registered(Database& database, std::string host) {
    co_return co_await number(&database, &kRegistered, std::move(host));
}

base::Task<NumberResult> disabled(Database& database, std::string host) {
    co_return co_await number(&database, &kDisabled, std::move(host));
}

base::Task<NamesResult> registered_names(Database& database, std::string host, std::int64_t limit) {
    co_return co_await names(&database, &kRegisteredNames, std::move(host), limit);
}

base::Task<NamesResult> disabled_names(Database& database, std::string host, std::int64_t limit) {
    co_return co_await names(&database, &kDisabledNames, std::move(host), limit);
}

base::Task<HoldingsResult> of_account(Database& database, std::string username, std::string host) {
    const std::string owner = accounts::owner_of(username, host);
    std::vector<Query> queries;
    queries.push_back(Query(kAccount).bind(host).bind(username));
    for (const Statement* each : {&kLastLogin, &kLastSeen, &kContacts, &kWaiting, &kArchived,
                                  &kArchivedBytes, &kNodes, &kItemBytes, &kPush}) {
        queries.push_back(Query(*each).bind(owner));
    }
    auto read = co_await database.read_all(std::move(queries));
    if (!read) co_return base::Failure(read.error());
    const std::vector<Rows>& rows = *read;
    Holdings holdings;
    holdings.exists = !rows[0].empty();
    if (!holdings.exists) co_return holdings;
    holdings.created_us = rows[0].integer(0, 0);
    holdings.disabled = rows[0].integer(0, 1) != 0;
    holdings.last_seen_us = std::max(rows[1].integer(0, 0), rows[2].integer(0, 0));
    holdings.contacts = rows[3].integer(0, 0);
    holdings.waiting = rows[4].integer(0, 0);
    holdings.archived = rows[5].integer(0, 0);
    holdings.archived_bytes = rows[6].integer(0, 0);
    holdings.nodes = rows[7].integer(0, 0);
    holdings.item_bytes = rows[8].integer(0, 0);
    holdings.push_services = rows[9].integer(0, 0);
    co_return holdings;
}

}  // namespace parlance::storage::census
