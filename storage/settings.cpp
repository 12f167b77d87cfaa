#include "storage/settings.h"

namespace parlance::storage::settings {

namespace {

constexpr Statement kPut(
    "INSERT INTO settings (owner, name, value) VALUES ($1, $2, $3) "
    "ON CONFLICT (owner, name) DO UPDATE SET value = excluded.value");
constexpr Statement kRemove("DELETE FROM settings WHERE owner = $1 AND name = $2");
constexpr Statement kNextOwner(
    "SELECT owner FROM settings WHERE owner > $1 AND name IN ($2, $3) ORDER BY owner LIMIT 1");
constexpr Statement kAll("SELECT name, value FROM settings WHERE owner = $1");

}  // namespace

Query put(std::string_view owner, std::string_view name, std::string_view value) {
    return Query(kPut).bind(owner).bind(name).bind(value);
}

Query remove(std::string_view owner, std::string_view name) {
    return Query(kRemove).bind(owner).bind(name);
}

Query next_owner(std::string_view owner, std::string_view name, std::string_view or_name) {
    return Query(kNextOwner).bind(owner).bind(name).bind(or_name);
}

Query all(std::string_view owner) {
    return Query(kAll).bind(owner);
}

std::map<std::string, std::string> values(const Rows& rows) {
    std::map<std::string, std::string> map;
    for (std::size_t row = 0; row < rows.size(); ++row) map[rows.text(row, 0)] = rows.text(row, 1);
    return map;
}

}  // namespace parlance::storage::settings
