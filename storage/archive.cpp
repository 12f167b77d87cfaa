#include "storage/archive.h"

#include <utility>

#include "base/big_endian.h"

namespace parlance::storage::archive {

namespace {

constexpr Statement kInsert(
    "INSERT INTO archive (owner, id, contact, resource, origin, stanza) "
    "VALUES ($1, $2, $3, $4, $5, $6)");
constexpr Statement kReplace("UPDATE archive SET stanza = $3 WHERE owner = $1 AND id = $2");
constexpr Statement kEraseThrough("DELETE FROM archive WHERE owner = $1 AND id <= $2");

#define ARCHIVE_PAGE "SELECT id, contact, resource, origin, stanza FROM archive WHERE owner = $1 "
#define ARCHIVE_RANGE "AND id > $2 AND id < $3 "
#define ARCHIVE_CONTACT "AND contact = $4 AND ($5 = '' OR resource = $5) "
constexpr Statement kOldest(ARCHIVE_PAGE ARCHIVE_RANGE "ORDER BY id LIMIT $4");
constexpr Statement kNewest(ARCHIVE_PAGE ARCHIVE_RANGE "ORDER BY id DESC LIMIT $4");
constexpr Statement kOldestWith(ARCHIVE_PAGE ARCHIVE_RANGE ARCHIVE_CONTACT "ORDER BY id LIMIT $6");
constexpr Statement kNewestWith(ARCHIVE_PAGE ARCHIVE_RANGE ARCHIVE_CONTACT
                                "ORDER BY id DESC LIMIT $6");
constexpr Statement kFind(ARCHIVE_PAGE "AND id = $2");
constexpr Statement kOfOrigin(
    "SELECT id, contact, resource, origin, stanza FROM (" ARCHIVE_PAGE
    "ORDER BY id DESC LIMIT $4) AS newest WHERE origin >= $2 AND origin < $3");
constexpr Statement kOriginExists(
    "SELECT id FROM archive WHERE owner = $1 " ARCHIVE_RANGE ARCHIVE_CONTACT
    "AND origin = $6 LIMIT 1");
constexpr Statement kCount("SELECT count(*) FROM archive WHERE owner = $1 " ARCHIVE_RANGE);
constexpr Statement kCountWith(
    "SELECT count(*) FROM archive WHERE owner = $1 " ARCHIVE_RANGE ARCHIVE_CONTACT);
constexpr Statement kMentions(
    "SELECT id, contact, resource, origin, stanza FROM (" ARCHIVE_PAGE
    "AND contact = $2 ORDER BY id DESC LIMIT $4) AS newest WHERE stanza LIKE $3 ESCAPE '!'");
constexpr Statement kIdBehindOldest(
    "SELECT id FROM archive WHERE owner = $1 ORDER BY id LIMIT 1 OFFSET $2");
constexpr Statement kNextOwner("SELECT owner FROM archive WHERE owner > $1 ORDER BY owner LIMIT 1");
constexpr Statement kExists("SELECT id FROM archive WHERE owner = $1 AND id = $2");
#undef ARCHIVE_PAGE
#undef ARCHIVE_RANGE
#undef ARCHIVE_CONTACT
constexpr Statement kIdBeforeNewest(
    "SELECT id FROM archive WHERE owner = $1 ORDER BY id DESC LIMIT 1 OFFSET $2");

void bind_range(Query& query, std::string_view owner, const Range& range) {
    query.bind(owner).bind(Blob(range.after));
    // Behind every time that there is.
    query.bind(Blob(range.before.empty() ? std::string(1, '\xff') : range.before));
    if (range.contact) query.bind(*range.contact).bind(range.resource);
}

}  // namespace

std::string id_of_time(std::int64_t us) {
    std::string bytes;
    base::append_big_endian(bytes, static_cast<std::uint64_t>(us < 0 ? 0 : us), 8);
    return bytes;
}

std::int64_t time_of_id(std::string_view id) {
    return static_cast<std::int64_t>(base::from_big_endian(id.substr(0, 8)));
}

Query insert(std::string_view owner, Message message) {
    Query query(kInsert);
    query.bind(owner).bind(Blob(message.id)).bind(message.contact).bind(message.resource);
    query.bind(Blob(message.origin)).bind(message.stanza);
    return query;
}

Query replace(std::string_view owner, std::string_view id, std::string_view stanza) {
    return Query(kReplace).bind(owner).bind(Blob(id)).bind(stanza);
}

Query erase_through(std::string_view owner, std::string_view last) {
    return Query(kEraseThrough).bind(owner).bind(Blob(last));
}

Query page(std::string_view owner, const Range& range, bool newest_first, std::int64_t limit) {
    Query query(range.contact ? (newest_first ? kNewestWith : kOldestWith)
                              : (newest_first ? kNewest : kOldest));
    bind_range(query, owner, range);
    query.bind(limit);
    return query;
}

std::vector<Message> messages(Rows rows) {
    std::vector<Message> out;
    out.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out.emplace_back(rows.take_blob(row, 0), rows.take_text(row, 1), rows.take_text(row, 2),
                         rows.take_blob(row, 3), rows.take_text(row, 4));
    }
    return out;
}

Query exists(std::string_view owner, std::string_view id) {
    return Query(kExists).bind(owner).bind(Blob(id));
}

Query count(std::string_view owner, const Range& range) {
    Query query(range.contact ? kCountWith : kCount);
    bind_range(query, owner, range);
    return query;
}

Query find(std::string_view owner, std::string_view id) {
    return Query(kFind).bind(owner).bind(Blob(id));
}

Query of_origin(std::string_view owner, std::string_view prefix, std::int64_t looked_at) {
    // An origin is longer than its prefix, and no byte of text sorts behind this one.
    std::string last = std::string(prefix) + std::string(16, '\xff');
    Query query(kOfOrigin);
    query.bind(owner).bind(Blob(prefix)).bind(Blob(last)).bind(looked_at);
    return query;
}

Query origin_exists(std::string_view owner, const Range& range, std::string_view origin) {
    Query query(kOriginExists);
    bind_range(query, owner, range);
    query.bind(Blob(origin));
    return query;
}

Query mentions(std::string_view owner, std::string_view contact, std::string_view text,
               std::int64_t looked_at) {
    std::string pattern = "%";
    for (char c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        // Written in whatever way: whoever asks looks closer anyhow.
        bool escaped = c == '&' || c == '<' || c == '>' || c == '\'' || c == '"';
        pattern += escaped ? '%' : c;
    }
    pattern += '%';
    return Query(kMentions).bind(owner).bind(contact).bind(pattern).bind(looked_at);
}

Query id_behind_oldest(std::string_view owner, std::int64_t count) {
    return Query(kIdBehindOldest).bind(owner).bind(count);
}

Query next_owner(std::string_view owner) {
    return Query(kNextOwner).bind(owner);
}

Query id_before_newest(std::string_view owner, std::int64_t kept) {
    return Query(kIdBeforeNewest).bind(owner).bind(kept);
}

}  // namespace parlance::storage::archive
