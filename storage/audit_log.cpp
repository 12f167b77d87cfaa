#include "storage/audit_log.h"

namespace parlance::storage::audit_log {

namespace {

constexpr Statement kBegin(
    "INSERT INTO audit_log (id, stamp_us, actor, origin, host, command, arguments, result) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, '')");
constexpr Statement kComplete("UPDATE audit_log SET result = $2 WHERE id = $1");
constexpr Statement kExpire("DELETE FROM audit_log WHERE stamp_us < $1");
// Ids end with 0xff bytes at the latest, so that an absent `before` is above all of them.
constexpr Statement kRead(
    "SELECT id, stamp_us, actor, origin, host, command, arguments, result FROM audit_log "
    "WHERE id < $1 AND ($2 = '' OR host = $2) AND ($3 = '' OR substr(actor, 1, length($3)) = $3) "
    "AND command LIKE $4 ESCAPE '\\' AND arguments LIKE $5 ESCAPE '\\' "
    "ORDER BY id DESC LIMIT $6");

std::string containing(std::string_view text) {
    std::string pattern = "%";
    for (char c : text) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

}  // namespace

Query begin(const Entry& entry) {
    Query query(kBegin);
    query.bind(Blob(entry.id)).bind(entry.stamp_us).bind(entry.actor).bind(entry.origin);
    query.bind(entry.host).bind(entry.command).bind(entry.arguments);
    return query;
}

Query complete(std::string_view id, std::string_view result) {
    return Query(kComplete).bind(Blob(id)).bind(result);
}

Query expire(std::int64_t before_us) {
    return Query(kExpire).bind(before_us);
}

base::Task<EntriesResult> read(Database& database, Wanted wanted) {
    std::string before = wanted.before.empty() ? std::string(17, '\xff') : wanted.before;
    Query query(kRead);
    query.bind(Blob(before)).bind(wanted.host).bind(wanted.actor);
    query.bind(containing(wanted.command)).bind(containing(wanted.text)).bind(wanted.limit);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Entry> entries;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        Entry& entry = entries.emplace_back();
        entry.id = rows->blob(row, 0);
        entry.stamp_us = rows->integer(row, 1);
        entry.actor = rows->text(row, 2);
        entry.origin = rows->text(row, 3);
        entry.host = rows->text(row, 4);
        entry.command = rows->text(row, 5);
        entry.arguments = rows->text(row, 6);
        entry.result = rows->text(row, 7);
    }
    co_return entries;
}

}  // namespace parlance::storage::audit_log
