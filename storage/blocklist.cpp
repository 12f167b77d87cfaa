#include "storage/blocklist.h"

namespace parlance::storage::blocklist {

namespace {

constexpr Statement kAdd(
    "INSERT INTO blocklist (owner, jid) VALUES ($1, $2) ON CONFLICT (owner, jid) DO NOTHING");
constexpr Statement kRemove("DELETE FROM blocklist WHERE owner = $1 AND jid = $2");
constexpr Statement kClear("DELETE FROM blocklist WHERE owner = $1");
constexpr Statement kAll("SELECT jid FROM blocklist WHERE owner = $1 ORDER BY jid");

}  // namespace

Query add(std::string_view owner, std::string_view jid) {
    return Query(kAdd).bind(owner).bind(jid);
}

Query remove(std::string_view owner, std::string_view jid) {
    return Query(kRemove).bind(owner).bind(jid);
}

Query clear(std::string_view owner) {
    return Query(kClear).bind(owner);
}

Query all(std::string_view owner) {
    return Query(kAll).bind(owner);
}

std::vector<std::string> jids(const Rows& rows) {
    std::vector<std::string> list;
    list.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) list.push_back(rows.text(row, 0));
    return list;
}

}  // namespace parlance::storage::blocklist
