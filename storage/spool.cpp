#include "storage/spool.h"

#include <utility>

namespace parlance::storage::spool {

namespace {

#define SPOOL_INSERT "INSERT INTO spool (owner, id, stamp_us, stanza) VALUES ($1, $2, $3, $4)"
constexpr Statement kInsert(SPOOL_INSERT);
constexpr Statement kInsertOnce(SPOOL_INSERT " ON CONFLICT (owner, id) DO NOTHING");
#undef SPOOL_INSERT
constexpr Statement kErase("DELETE FROM spool WHERE owner = $1 AND id = $2");
constexpr Statement kEraseRange("DELETE FROM spool WHERE owner = $1 AND id > $2 AND id <= $3");
constexpr Statement kEraseAll("DELETE FROM spool WHERE owner = $1");
constexpr Statement kEraseArchived(
    "DELETE FROM spool WHERE owner = $1 AND id >= $2 AND id <= $3 AND EXISTS "
    "(SELECT 1 FROM archive a WHERE a.owner = spool.owner AND a.id = spool.id)");
constexpr Statement kPage(
    "SELECT id, stamp_us, stanza FROM spool WHERE owner = $1 AND id > $2 ORDER BY id LIMIT $3");
constexpr Statement kTake("DELETE FROM spool WHERE owner = $1 AND id = $2 RETURNING id");
constexpr Statement kFind("SELECT id, stamp_us, stanza FROM spool WHERE owner = $1 AND id = $2");
constexpr Statement kIds("SELECT id FROM spool WHERE owner = $1 AND id > $2 ORDER BY id");
constexpr Statement kCount("SELECT count(*) FROM spool WHERE owner = $1");

Query insertion(const Statement& statement, std::string_view owner, const Message& message) {
    Query query(statement);
    query.bind(owner).bind(Blob(message.id)).bind(message.stamp_us).bind(message.stanza);
    return query;
}

}  // namespace

Query insert(std::string_view owner, const Message& message) {
    return insertion(kInsert, owner, message);
}

Query insert_once(std::string_view owner, const Message& message) {
    return insertion(kInsertOnce, owner, message);
}

Query erase(std::string_view owner, std::string_view id) {
    return Query(kErase).bind(owner).bind(Blob(id));
}

void add_erase(Batch& batch, std::string_view owner, const std::vector<std::string>& ids) {
    for (const std::string& id : ids) batch.add(erase(owner, id));
}

Query erase_range(std::string_view owner, std::string_view after, std::string_view last) {
    return Query(kEraseRange).bind(owner).bind(Blob(after)).bind(Blob(last));
}

Query erase_all(std::string_view owner) {
    return Query(kEraseAll).bind(owner);
}

Query erase_archived(std::string_view owner, std::string_view first, std::string_view last) {
    return Query(kEraseArchived).bind(owner).bind(Blob(first)).bind(Blob(last));
}

Query take(std::string_view owner, std::string_view id) {
    return Query(kTake).bind(owner).bind(Blob(id));
}

base::Task<MessageResult> find(Database& database, std::string owner, std::string id) {
    Query query(kFind);
    query.bind(owner).bind(Blob(id));
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::optional<Message> found;
    if (!rows->empty()) found.emplace(rows->blob(0, 0), rows->integer(0, 1), rows->text(0, 2));
    co_return std::move(found);
}

base::Task<IdsResult> ids(Database& database, std::string owner, std::string after) {
    Query query(kIds);
    query.bind(owner).bind(Blob(after));
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<std::string> list;
    list.reserve(rows->size());
    for (std::size_t row = 0; row < rows->size(); ++row) list.push_back(rows->blob(row, 0));
    co_return std::move(list);
}

base::Task<MessagesResult> page(Database& database, std::string owner, std::string after,
                                std::int64_t limit) {
    Query query(kPage);
    query.bind(owner).bind(Blob(after)).bind(limit);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Message> messages;
    messages.reserve(rows->size());
    for (std::size_t row = 0; row < rows->size(); ++row) {
        messages.emplace_back(rows->blob(row, 0), rows->integer(row, 1), rows->text(row, 2));
    }
    co_return messages;
}

Query count(std::string_view owner) {
    return Query(kCount).bind(owner);
}

base::Task<CountResult> count(Database& database, std::string owner) {
    Query query = count(std::string_view(owner));
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return rows->integer(0, 0);
}

}  // namespace parlance::storage::spool
