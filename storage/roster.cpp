#include "storage/roster.h"

#include <utility>

#include "base/assert.h"

namespace parlance::storage::roster {

namespace {

constexpr Statement kPut(
    "INSERT INTO roster (owner, contact, listed, name, groups, subscription, ask, approved, "
    "pending_in, request, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
    "ON CONFLICT (owner, contact) DO UPDATE SET listed = excluded.listed, name = excluded.name, "
    "groups = excluded.groups, subscription = excluded.subscription, ask = excluded.ask, "
    "approved = excluded.approved, pending_in = excluded.pending_in, "
    "request = excluded.request, version = excluded.version");
constexpr Statement kSetVersions(
    "INSERT INTO roster_versions (owner, version, oldest) VALUES ($1, $2, $3) "
    "ON CONFLICT (owner) DO UPDATE SET version = excluded.version, oldest = excluded.oldest");
constexpr Statement kErase("DELETE FROM roster WHERE owner = $1 AND contact = $2");
constexpr Statement kForget(
    "DELETE FROM roster WHERE owner = $1 AND listed = 0 AND pending_in = 0 AND approved = 0 "
    "AND version <= $2");
#define ROSTER_ROWS                                                                            \
    "SELECT contact, listed, name, groups, subscription, ask, approved, pending_in, request, " \
    "version FROM roster WHERE owner = $1 "
constexpr Statement kAll(ROSTER_ROWS "ORDER BY contact");
constexpr Statement kFind(ROSTER_ROWS "AND contact = $2");
#undef ROSTER_ROWS
constexpr Statement kVersions("SELECT version, oldest FROM roster_versions WHERE owner = $1");

constexpr std::string_view kNames[] = {"none", "to", "from", "both"};

// XML cannot contain this character, so no group name does.
constexpr char kGroupEnd = '\x1f';

std::string join(const std::vector<std::string>& groups) {
    std::string text;
    for (const std::string& group : groups) text.append(group).push_back(kGroupEnd);
    return text;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> groups;
    for (std::size_t end = text.find(kGroupEnd); end != std::string_view::npos;
         end = text.find(kGroupEnd)) {
        groups.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return groups;
}

}  // namespace

Subscription subscription_named(std::string_view name) {
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        if (name == kNames[i]) return static_cast<Subscription>(i);
    }
    return Subscription::none;
}

Query put(std::string_view owner, const Item& item) {
    Query query(kPut);
    query.bind(owner).bind(item.contact).bind(std::int64_t{item.listed}).bind(item.name);
    query.bind(join(item.groups)).bind(kNames[static_cast<std::size_t>(item.subscription)]);
    query.bind(std::int64_t{item.ask}).bind(std::int64_t{item.approved});
    query.bind(std::int64_t{item.pending_in}).bind(item.request).bind(item.version);
    return query;
}

Query set_versions(std::string_view owner, const Versions& versions) {
    return Query(kSetVersions).bind(owner).bind(versions.current).bind(versions.oldest);
}

void add_change(Batch& batch, std::string_view owner, const Item& item, const Versions& versions) {
    batch.add(put(owner, item));
    batch.add(set_versions(owner, versions));
}

Query erase(std::string_view owner, std::string_view contact) {
    return Query(kErase).bind(owner).bind(contact);
}

Query forget_removed(std::string_view owner, std::int64_t version) {
    return Query(kForget).bind(owner).bind(version);
}

Query all(std::string_view owner) {
    return Query(kAll).bind(owner);
}

Query find(std::string_view owner, std::string_view contact) {
    return Query(kFind).bind(owner).bind(contact);
}

std::vector<Item> items(const Rows& rows) {
    std::vector<Item> list;
    list.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Item& item = list.emplace_back(rows.text(row, 0));
        item.listed = rows.integer(row, 1) != 0;
        item.name = rows.text(row, 2);
        item.groups = split(rows.text(row, 3));
        item.subscription = subscription_named(rows.text(row, 4));
        item.ask = rows.integer(row, 5) != 0;
        item.approved = rows.integer(row, 6) != 0;
        item.pending_in = rows.integer(row, 7) != 0;
        item.request = rows.text(row, 8);
        item.version = rows.integer(row, 9);
    }
    return list;
}

Query versions(std::string_view owner) {
    return Query(kVersions).bind(owner);
}

Versions versions_of(const Rows& rows) {
    if (rows.empty()) return {};
    return Versions(rows.integer(0, 0), rows.integer(0, 1));
}

}  // namespace parlance::storage::roster
