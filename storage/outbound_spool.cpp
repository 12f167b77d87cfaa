#include "storage/outbound_spool.h"

namespace parlance::storage::outbound_spool {

namespace {

constexpr Statement kInsert(
    "INSERT INTO outbound_spool (domain, id, sender, stamp_us, stanza) "
    "VALUES ($1, $2, $3, $4, $5)");
constexpr Statement kErase("DELETE FROM outbound_spool WHERE domain = $1 AND id = $2");
constexpr Statement kDomains("SELECT DISTINCT domain FROM outbound_spool ORDER BY domain");
constexpr Statement kPage(
    "SELECT id, sender, stamp_us, stanza FROM outbound_spool WHERE domain = $1 AND id > $2 "
    "ORDER BY id LIMIT $3");
// The order of ids is that of stamps, so that no more than the oldest rows need to be looked at.
constexpr Statement kExpired(
    "SELECT id, sender, stamp_us, stanza FROM "
    "(SELECT id, sender, stamp_us, stanza FROM outbound_spool WHERE domain = $1 "
    "ORDER BY id LIMIT $2) AS oldest WHERE stamp_us < $3 ORDER BY id");
constexpr Statement kCount("SELECT count(*) FROM outbound_spool WHERE domain = $1");
constexpr Statement kOverview(
    "SELECT domain, count(*), min(stamp_us) FROM outbound_spool GROUP BY domain ORDER BY domain");

std::vector<Message> messages_of(Rows& rows) {
    std::vector<Message> messages;
    messages.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        messages.emplace_back(rows.take_blob(row, 0), rows.take_text(row, 1), rows.integer(row, 2),
                              rows.take_text(row, 3));
    }
    return messages;
}

}  // namespace

Query insert(std::string_view domain, const Message& message) {
    Query query(kInsert);
    query.bind(domain).bind(Blob(message.id)).bind(message.sender);
    query.bind(message.stamp_us).bind(message.stanza);
    return query;
}

Query erase(std::string_view domain, std::string_view id) {
    return Query(kErase).bind(domain).bind(Blob(id));
}

void add_erase(Batch& batch, std::string_view domain, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) batch.add(erase(domain, id));
}

base::Task<DomainsResult> domains(Database& database) {
    Query query(kDomains);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<std::string> names;
    names.reserve(rows->size());
    for (std::size_t row = 0; row < rows->size(); ++row) names.push_back(rows->take_text(row, 0));
    co_return std::move(names);
}

base::Task<MessagesResult> page(Database& database, std::string domain, std::string after,
                                std::int64_t limit) {
    Query query(kPage);
    query.bind(domain).bind(Blob(after)).bind(limit);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return messages_of(*rows);
}

base::Task<MessagesResult> expired(Database& database, std::string domain, std::int64_t before_us,
                                   std::int64_t limit) {
    Query query(kExpired);
    query.bind(domain).bind(limit).bind(before_us);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return messages_of(*rows);
}

base::Task<CountResult> count(Database& database, std::string domain) {
    Query query(kCount);
    query.bind(domain);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return rows->integer(0, 0);
}

base::Task<OverviewResult> overview(Database& database) {
    Query query(kOverview);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Waiting> list;
    list.reserve(rows->size());
    for (std::size_t row = 0; row < rows->size(); ++row) {
        list.emplace_back(rows->take_text(row, 0), rows->integer(row, 1), rows->integer(row, 2));
    }
    co_return std::move(list);
}

}  // namespace parlance::storage::outbound_spool
