#include "storage/vcards.h"

#include <utility>

namespace parlance::storage::vcards {

namespace {

constexpr Statement kPut(
    "INSERT INTO vcards (owner, xml, photo_sha1) VALUES ($1, $2, $3) "
    "ON CONFLICT (owner) DO UPDATE SET xml = excluded.xml, photo_sha1 = excluded.photo_sha1");
constexpr Statement kRemove("DELETE FROM vcards WHERE owner = $1");
constexpr Statement kFind("SELECT xml, photo_sha1 FROM vcards WHERE owner = $1");
constexpr Statement kPhoto("SELECT photo_sha1 FROM vcards WHERE owner = $1");

}  // namespace

Query put(std::string_view owner, const Vcard& vcard) {
    return Query(kPut).bind(owner).bind(vcard.xml).bind(vcard.photo_sha1);
}

Query remove(std::string_view owner) {
    return Query(kRemove).bind(owner);
}

base::Task<FindResult> find(Database& database, std::string owner) {
    Query query(kFind);
    query.bind(owner);
    auto rows = co_await database.read(std::move(query));
    if (!rows) co_return base::Failure(rows.error());
    if (rows->empty()) co_return std::optional<Vcard>();
    co_return std::optional<Vcard>(Vcard(rows->text(0, 0), rows->text(0, 1)));
}

Query photo_sha1(std::string_view owner) {
    return Query(kPhoto).bind(owner);
}

std::string photo_sha1_of(const Rows& rows) {
    return rows.empty() ? std::string() : rows.text(0, 0);
}

}  // namespace parlance::storage::vcards
