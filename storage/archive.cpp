#include "storage/archive.h"

#include <utility>

#include "base/big_endian.h"

namespace parlance::storage::archive {

namespace {

#define ARCHIVE_INSERT                                                    \
    "INSERT INTO archive (owner, id, contact, resource, origin, stanza) " \
    "VALUES ($1, $2, $3, $4, $5, $6)"
constexpr Statement kInsert(ARCHIVE_INSERT);
constexpr Statement kInsertOnce(ARCHIVE_INSERT " ON CONFLICT (owner, id) DO NOTHING");
#undef ARCHIVE_INSERT
constexpr Statement kReplace("UPDATE archive SET stanza = $3 WHERE owner = $1 AND id = $2");
constexpr Statement kEraseThrough("DELETE FROM archive WHERE owner = $1 AND id <= $2");

#define ARCHIVE_TEXTS "SELECT id, stanza FROM archive WHERE owner = $1 "
#define ARCHIVE_PAGE "SELECT id, contact, resource, origin, stanza FROM archive WHERE owner = $1 "
#define ARCHIVE_RANGE "AND id > $2 AND id < $3 "
#define ARCHIVE_CONTACT "AND contact = $4 AND ($5 = '' OR resource = $5) "
// One for each kind of range.
struct PageStatements {
    Statement oldest;
    Statement newest;
    Statement oldest_with;
    Statement newest_with;
};
#define ARCHIVE_PAGES(columns)                                                           \
    {                                                                                    \
        Statement(columns ARCHIVE_RANGE "ORDER BY id LIMIT $4"),                         \
            Statement(columns ARCHIVE_RANGE "ORDER BY id DESC LIMIT $4"),                \
            Statement(columns ARCHIVE_RANGE ARCHIVE_CONTACT "ORDER BY id LIMIT $6"),     \
            Statement(columns ARCHIVE_RANGE ARCHIVE_CONTACT "ORDER BY id DESC LIMIT $6") \
    }
constexpr PageStatements kPage = ARCHIVE_PAGES(ARCHIVE_PAGE);
constexpr PageStatements kPageOfTexts = ARCHIVE_PAGES(ARCHIVE_TEXTS);
#undef ARCHIVE_PAGES
#undef ARCHIVE_TEXTS
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

Query page_of(const PageStatements& statements, std::string_view owner, const Range& range,
              bool newest_first, std::int64_t limit) {
    Query query(range.contact ? (newest_first ? statements.newest_with : statements.oldest_with)
                              : (newest_first ? statements.newest : statements.oldest));
    bind_range(query, owner, range);
    query.bind(limit);
    return query;
}

Query insertion(const Statement& statement, std::string_view owner, const Message& message) {
    Query query(statement);
    query.bind(owner).bind(Blob(message.id)).bind(message.contact).bind(message.resource);
    query.bind(Blob(message.origin)).bind(message.stanza);
    return query;
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

Query insert(std::string_view owner, const Message& message) {
    return insertion(kInsert, owner, message);
}

Query insert_once(std::string_view owner, const Message& message) {
    return insertion(kInsertOnce, owner, message);
}

Query replace(std::string_view owner, std::string_view id, std::string_view stanza) {
    return Query(kReplace).bind(owner).bind(Blob(id)).bind(stanza);
}

Query erase_through(std::string_view owner, std::string_view last) {
    return Query(kEraseThrough).bind(owner).bind(Blob(last));
}

Query page(std::string_view owner, const Range& range, bool newest_first, std::int64_t limit) {
    return page_of(kPage, owner, range, newest_first, limit);
}

Query page_of_texts(std::string_view owner, const Range& range, bool newest_first,
                    std::int64_t limit) {
    return page_of(kPageOfTexts, owner, range, newest_first, limit);
}

std::vector<Message> texts(Rows rows) {
    std::vector<Message> out(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        out[row].id = rows.take_blob(row, 0);
        out[row].stanza = rows.take_text(row, 1);
    }
    return out;
}

std::vector<Message> messages(Rows rows) {
    std::vector<Message> out(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Message& message = out[row];
        message.id = rows.take_blob(row, 0);
        message.contact = rows.take_text(row, 1);
        message.resource = rows.take_text(row, 2);
        message.origin = rows.take_blob(row, 3);
        message.stanza = rows.take_text(row, 4);
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
