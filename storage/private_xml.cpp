#include "storage/private_xml.h"

#include <utility>

namespace parlance::storage::private_xml {

namespace {

constexpr Statement kPut(
    "INSERT INTO private_xml (owner, namespace, name, xml) VALUES ($1, $2, $3, $4) "
    "ON CONFLICT (owner, namespace, name) DO UPDATE SET xml = excluded.xml");
constexpr Statement kRemove(
    "DELETE FROM private_xml WHERE owner = $1 AND namespace = $2 AND name = $3");
constexpr Statement kFind(
    "SELECT xml FROM private_xml WHERE owner = $1 AND namespace = $2 AND name = $3");
// sum() of BIGINT is NUMERIC on PostgreSQL.
constexpr Statement kTotal(
    "SELECT CAST(coalesce(sum(length(xml)), 0) AS BIGINT) FROM private_xml WHERE owner = $1");

}  // namespace

Query put(std::string_view owner, std::string_view xml_namespace, std::string_view name,
          std::string_view xml) {
    return Query(kPut).bind(owner).bind(xml_namespace).bind(name).bind(xml);
}

Query remove(std::string_view owner, std::string_view xml_namespace, std::string_view name) {
    return Query(kRemove).bind(owner).bind(xml_namespace).bind(name);
}

base::Task<FindResult> find(Database& database, std::string owner, std::string xml_namespace,
                            std::string name) {
    Query query(kFind);
    query.bind(owner).bind(xml_namespace).bind(name);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    if (rows->empty()) co_return std::optional<std::string>();
    co_return std::optional<std::string>(rows->text(0, 0));
}

base::Task<SizeResult> total_size(Database& database, std::string owner) {
    Query query(kTotal);
    query.bind(owner);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    co_return rows->integer(0, 0);
}

}  // namespace parlance::storage::private_xml
