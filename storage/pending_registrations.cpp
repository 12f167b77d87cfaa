#include "storage/pending_registrations.h"

#include <utility>

#include "storage/accounts.h"

namespace parlance::storage::pending_registrations {

namespace {

constexpr Statement kAddPending(
    "INSERT INTO pending_registrations (owner, address, asked_us) VALUES ($1, $2, $3)");
constexpr Statement kForgetPending("DELETE FROM pending_registrations WHERE owner = $1");
constexpr Statement kListPending(
    "SELECT p.owner, p.address, p.asked_us FROM pending_registrations p JOIN accounts a "
    "ON a.host = $1 AND a.username = substr(p.owner, 1, length(p.owner) - length($1) - 1) "
    "WHERE p.owner = a.username || '@' || a.host AND a.disabled <> 0 "
    "ORDER BY p.asked_us, p.owner LIMIT 200");

}  // namespace

Query add(const Registration& registration) {
    Query query(kAddPending);
    query.bind(registration.owner).bind(registration.address).bind(registration.asked_us);
    return query;
}

Batch approve(std::string_view username, std::string_view host) {
    Batch batch;
    batch.add(accounts::set_disabled(username, host, false));
    batch.add(Query(kForgetPending).bind(accounts::owner_of(username, host)));
    return batch;
}

base::Task<ListResult> list(Database& database, std::string host) {
    Query query(kListPending);
    query.bind(host);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Registration> all;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        all.emplace_back(rows->text(row, 0), rows->text(row, 1), rows->integer(row, 2));
    }
    co_return all;
}

}  // namespace parlance::storage::pending_registrations
