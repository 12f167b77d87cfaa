#include "storage/server_blocks.h"

#include <array>

namespace parlance::storage::server_blocks {

namespace {

constexpr std::array<std::string_view, 3> kKindNames = {"jid", "network", "exempt"};

constexpr Statement kPutBlock(
    "INSERT INTO server_blocks (scope, kind, value, reason, made_by, created_us, expires_us) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (scope, kind, value) DO UPDATE SET "
    "reason = excluded.reason, made_by = excluded.made_by, created_us = excluded.created_us, "
    "expires_us = excluded.expires_us");
constexpr Statement kRemoveBlock(
    "DELETE FROM server_blocks WHERE scope = $1 AND kind = $2 AND value = $3 RETURNING value");
constexpr Statement kForgetBlocks(
    "DELETE FROM server_blocks WHERE expires_us <> 0 AND expires_us < $1");
constexpr Statement kAllBlocks(
    "SELECT scope, kind, value, reason, made_by, created_us, expires_us FROM server_blocks "
    "ORDER BY scope, kind, value");

}  // namespace

std::string_view name_of(Kind kind) {
    return kKindNames[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kind_of(std::string_view name) {
    for (Kind kind : {Kind::jid, Kind::network, Kind::exempt}) {
        if (name_of(kind) == name) return kind;
    }
    return std::nullopt;
}

Query put(const Block& block) {
    Query query(kPutBlock);
    query.bind(block.scope).bind(name_of(block.kind)).bind(block.value).bind(block.reason);
    query.bind(block.made_by).bind(block.created_us).bind(block.expires_us);
    return query;
}

Query remove(std::string_view scope, Kind kind, std::string_view value) {
    return Query(kRemoveBlock).bind(scope).bind(name_of(kind)).bind(value);
}

Query forget(std::int64_t before_us) {
    return Query(kForgetBlocks).bind(before_us);
}

base::Task<ListResult> all(Database& database) {
    auto rows = co_await database.read(Query(kAllBlocks));
    if (!rows) co_return base::Failure(rows.error());
    std::vector<Block> blocks;
    for (std::size_t row = 0; row < rows->size(); ++row) {
        auto kind = kind_of(rows->text(row, 1));
        if (!kind) continue;  // of a later version
        Block& block = blocks.emplace_back(rows->text(row, 0), *kind, rows->text(row, 2));
        block.reason = rows->text(row, 3);
        block.made_by = rows->text(row, 4);
        block.created_us = rows->integer(row, 5);
        block.expires_us = rows->integer(row, 6);
    }
    co_return blocks;
}

}  // namespace parlance::storage::server_blocks
