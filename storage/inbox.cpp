#include "storage/inbox.h"

namespace parlance::storage::inbox {

namespace {

constexpr Statement kPut(
    "INSERT INTO conversations (owner, contact, last, message, read, unread, room_last, "
    "room_read, room_unread) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) "
    "ON CONFLICT (owner, contact) DO UPDATE SET "
    "last = excluded.last, message = excluded.message, read = excluded.read, "
    "unread = excluded.unread, room_last = excluded.room_last, room_read = excluded.room_read, "
    "room_unread = excluded.room_unread");
constexpr Statement kSetUnread(
    "UPDATE conversations SET unread = $5 + room_unread "
    "WHERE owner = $1 AND contact = $2 AND last = $3 AND read = $4 RETURNING contact");
constexpr Statement kCountLater("UPDATE inbox_state SET conversations = -1 WHERE owner = $1");
constexpr Statement kFind(
    "SELECT contact, last, message, read, unread, room_last, room_read, room_unread "
    "FROM conversations WHERE owner = $1 AND contact = $2");
constexpr Statement kErase("DELETE FROM conversations WHERE owner = $1 AND contact = $2");
#define INBOX_MEMBER "a.affiliation IN ('owner', 'admin', 'member')"
constexpr Statement kRooms(
    "SELECT a.room, (SELECT m.id FROM archive m WHERE m.owner = a.room ORDER BY m.id DESC LIMIT "
    "1), s.id, r.created_us, c.room_last FROM room_affiliations a JOIN rooms r ON r.room = a.room "
    "LEFT JOIN room_seen s ON s.room = a.room AND s.jid = a.jid "
    "LEFT JOIN conversations c ON c.owner = a.jid AND c.contact = a.room "
    "WHERE a.jid = $1 AND " INBOX_MEMBER " AND r.persistent = 1 ORDER BY a.room LIMIT $2");
constexpr Statement kLeftRooms(
    "SELECT contact, last, message, read, unread, room_last, room_read, room_unread "
    "FROM conversations c WHERE owner = $1 AND length(room_last) > 0 AND (NOT EXISTS "
    "(SELECT 1 FROM room_affiliations a JOIN rooms r ON r.room = a.room "
    "WHERE a.room = c.contact AND a.jid = c.owner AND " INBOX_MEMBER
    " AND r.persistent = 1) "
    "OR NOT EXISTS (SELECT 1 FROM archive m WHERE m.owner = c.contact))");
#undef INBOX_MEMBER
constexpr Statement kSetThrough(
    "INSERT INTO inbox_state (owner, last, conversations, with_unread, unread) "
    "VALUES ($1, $2, -1, 0, 0) "
    "ON CONFLICT (owner) DO UPDATE SET last = excluded.last, conversations = -1");
constexpr Statement kThrough("SELECT last FROM inbox_state WHERE owner = $1");
constexpr Statement kForgetState("DELETE FROM inbox_state WHERE owner = $1");
constexpr Statement kCountAnew(
    "UPDATE inbox_state SET conversations = -1 WHERE owner = $1 AND EXISTS "
    "(SELECT 1 FROM conversations c WHERE c.owner = $1 AND (c.message <= $2 "
    "AND length(c.message) > 0 "
    "OR c.last <= $2 AND length(c.last) > 0 AND length(c.room_last) > 0))");
constexpr Statement kEraseThrough(
    "DELETE FROM conversations WHERE owner = $1 AND message <= $2 "
    "AND (length(message) > 0 OR last <= $2) AND length(room_last) = 0");
// Nothing of the account's own archive is left, but the room has one.
constexpr Statement kEraseOwnThrough(
    "UPDATE conversations SET last = $3, read = $3, unread = room_unread "
    "WHERE owner = $1 AND last <= $2 AND length(last) > 0 AND length(room_last) > 0");
constexpr Statement kEraseAll("DELETE FROM conversations WHERE owner = $1");

// A conversation without a message for people is none that one could list: '' is not above $2.
#define INBOX_COLUMNS                                         \
    "SELECT c.contact, c.last, c.message, c.read, c.unread, " \
    "c.room_last, c.room_read, c.room_unread, "
#define INBOX_RANGE                                                                \
    "WHERE c.owner = $1 AND c.message > $2 AND c.message < $3 AND c.unread >= $4 " \
    "ORDER BY c.message "
#define INBOX_BARE INBOX_COLUMNS "'', '' FROM conversations c " INBOX_RANGE
#define INBOX_FULL                                                            \
    INBOX_COLUMNS                                                             \
    "COALESCE(a.resource, r.resource, ''), COALESCE(a.stanza, r.stanza, '') " \
    "FROM conversations c "                                                   \
    "LEFT JOIN archive a ON a.owner = c.owner AND a.id = c.message "          \
    "LEFT JOIN archive r ON length(c.room_last) > 0 AND r.owner = c.contact " \
    "AND r.id = c.message " INBOX_RANGE
constexpr Statement kNewest(INBOX_BARE "DESC LIMIT $5");
constexpr Statement kOldest(INBOX_BARE "LIMIT $5");
constexpr Statement kNewestFull(INBOX_FULL "DESC LIMIT $5");
constexpr Statement kOldestFull(INBOX_FULL "LIMIT $5");
#undef INBOX_COLUMNS
#undef INBOX_RANGE
#undef INBOX_BARE
#undef INBOX_FULL
constexpr Statement kTotals(
    "SELECT conversations, with_unread, unread FROM inbox_state WHERE owner = $1");
constexpr Statement kCount(
    "UPDATE inbox_state SET (conversations, with_unread, unread) = "
    "(SELECT count(*), COALESCE(sum(CASE WHEN c.unread > 0 THEN 1 ELSE 0 END), 0), "
    "COALESCE(sum(c.unread), 0) FROM conversations c WHERE c.owner = $1 AND c.message > $2) "
    "WHERE owner = $1");

Conversation conversation(const Rows& rows, std::size_t row) {
    Conversation out(rows.text(row, 0));
    out.own.last = rows.blob(row, 1);
    out.message = rows.blob(row, 2);
    out.own.read = rows.blob(row, 3);
    out.room.last = rows.blob(row, 5);
    out.room.read = rows.blob(row, 6);
    out.room.unread = rows.integer(row, 7);
    out.own.unread = rows.integer(row, 4) - out.room.unread;
    return out;
}

}  // namespace

Query put(std::string_view owner, const Conversation& conversation) {
    Query query(kPut);
    query.bind(owner).bind(conversation.contact).bind(Blob(conversation.own.last));
    query.bind(Blob(conversation.message)).bind(Blob(conversation.own.read));
    query.bind(conversation.unread()).bind(Blob(conversation.room.last));
    query.bind(Blob(conversation.room.read)).bind(conversation.room.unread);
    return query;
}

Batch set_unread(std::string_view owner, const Conversation& conversation) {
    Query query(kSetUnread);
    query.bind(owner).bind(conversation.contact).bind(Blob(conversation.own.last));
    query.bind(Blob(conversation.own.read)).bind(conversation.own.unread);
    Batch batch;
    batch.add(std::move(query));
    batch.add(Query(kCountLater).bind(owner));
    return batch;
}

Query find(std::string_view owner, std::string_view contact) {
    return Query(kFind).bind(owner).bind(contact);
}

std::vector<Conversation> conversations(const Rows& rows) {
    std::vector<Conversation> out;
    out.reserve(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) out.push_back(conversation(rows, row));
    return out;
}

Query rooms(std::string_view account, std::int64_t limit) {
    return Query(kRooms).bind(account).bind(limit);
}

std::vector<RoomState> room_states(const Rows& rows) {
    std::vector<RoomState> out;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows.is_null(row, 1)) continue;
        RoomState& state = out.emplace_back();
        state.room = rows.text(row, 0);
        state.newest = rows.blob(row, 1);
        if (!rows.is_null(row, 2)) state.seen = rows.blob(row, 2);
        state.created_us = rows.integer(row, 3);
        if (!rows.is_null(row, 4)) state.last = rows.blob(row, 4);
    }
    return out;
}

Query left_rooms(std::string_view account) {
    return Query(kLeftRooms).bind(account);
}

Query erase(std::string_view owner, std::string_view contact) {
    return Query(kErase).bind(owner).bind(contact);
}

Query set_through(std::string_view owner, std::string_view last) {
    return Query(kSetThrough).bind(owner).bind(Blob(last));
}

Query through(std::string_view owner) {
    return Query(kThrough).bind(owner);
}

void add_erase_through(Batch& batch, std::string_view owner, std::string_view last) {
    batch.add(Query(kCountAnew).bind(owner).bind(Blob(last)));
    batch.add(Query(kEraseThrough).bind(owner).bind(Blob(last)));
    batch.add(Query(kEraseOwnThrough).bind(owner).bind(Blob(last)).bind(Blob(std::string())));
}

void add_erase_all(Batch& batch, std::string_view owner) {
    batch.add(Query(kEraseAll).bind(owner));
    batch.add(Query(kForgetState).bind(owner));
}

Query page(std::string_view owner, const Range& range, bool oldest_first, bool with_messages,
           std::int64_t limit) {
    Query query(with_messages ? (oldest_first ? kOldestFull : kNewestFull)
                              : (oldest_first ? kOldest : kNewest));
    query.bind(owner).bind(Blob(range.newer_than));
    // Behind every time that there is.
    query.bind(Blob(range.older_than.empty() ? std::string(1, '\xff') : range.older_than));
    query.bind(std::int64_t{range.unread_only ? 1 : 0}).bind(limit);
    return query;
}

std::vector<Entry> entries(const Rows& rows) {
    std::vector<Entry> out(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Entry& entry = out[row];
        entry.conversation = conversation(rows, row);
        std::string stanza = rows.text(row, 9);
        if (stanza.empty()) continue;
        entry.message = archive::Message(entry.conversation.message, entry.conversation.contact,
                                         rows.text(row, 8), std::string(), std::move(stanza));
    }
    return out;
}

Query totals(std::string_view owner) {
    return Query(kTotals).bind(owner);
}

std::optional<Totals> totals_of(const Rows& rows) {
    Totals out;
    if (rows.empty()) return out;
    if (rows.integer(0, 0) < 0) return std::nullopt;
    out.conversations = static_cast<std::uint64_t>(rows.integer(0, 0));
    out.with_unread = static_cast<std::uint64_t>(rows.integer(0, 1));
    out.unread = static_cast<std::uint64_t>(rows.integer(0, 2));
    return out;
}

Query count(std::string_view owner) {
    return Query(kCount).bind(owner).bind(Blob(std::string()));
}

}  // namespace parlance::storage::inbox
