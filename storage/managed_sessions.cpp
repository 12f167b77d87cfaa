#include "storage/managed_sessions.h"

#include <string>
#include <utility>

namespace parlance::storage::managed_sessions {

namespace {

constexpr Statement kInsert(
    "INSERT INTO managed_sessions (owner, session_key, base, handled, since_us) "
    "VALUES ($1, $2, $3, $4, $5)");
constexpr Statement kSetHandled(
    "UPDATE managed_sessions SET handled = $3 WHERE owner = $1 AND session_key = $2");
constexpr Statement kErase("DELETE FROM managed_sessions WHERE owner = $1 AND session_key = $2");
constexpr Statement kEnd(
    "UPDATE managed_sessions SET handled = $3, ended_us = $4 "
    "WHERE owner = $1 AND session_key = $2");
constexpr Statement kEraseOldest(
    "DELETE FROM managed_sessions WHERE owner = $1 AND session_key IN ("
    "SELECT session_key FROM managed_sessions WHERE owner = $1 AND ended_us > 0 "
    "ORDER BY ended_us DESC, session_key LIMIT 1000 OFFSET $2)");
constexpr Statement kEraseBegunBefore(
    "DELETE FROM managed_sessions WHERE ended_us = 0 AND since_us < $1");
// The first condition is that of the index.
constexpr Statement kEraseEndedBefore(
    "DELETE FROM managed_sessions WHERE ended_us > 0 AND ended_us < $1");
constexpr Statement kFind(
    "SELECT base, handled, since_us, session_key, ended_us FROM managed_sessions "
    "WHERE owner = $1 AND session_key = $2");

// The same 64 bits as a signed number, which is what SQL has.
std::int64_t as_signed(std::uint64_t key) {
    return static_cast<std::int64_t>(key);
}

}  // namespace

Query insert(std::string_view owner, const Session& session) {
    Query query(kInsert);
    query.bind(owner).bind(as_signed(session.key)).bind(std::int64_t{session.base});
    query.bind(std::int64_t{session.handled}).bind(session.since_us);
    return query;
}

Query set_handled(std::string_view owner, std::uint64_t key, std::uint32_t handled) {
    return Query(kSetHandled).bind(owner).bind(as_signed(key)).bind(std::int64_t{handled});
}

Batch end(std::string_view owner, std::uint64_t key, std::uint32_t handled, std::int64_t ended_us,
          std::int64_t most) {
    Query query(kEnd);
    query.bind(owner).bind(as_signed(key)).bind(std::int64_t{handled}).bind(ended_us);
    Batch batch;
    batch.add(std::move(query));
    batch.add(Query(kEraseOldest).bind(owner).bind(most));
    return batch;
}

Query erase(std::string_view owner, std::uint64_t key) {
    return Query(kErase).bind(owner).bind(as_signed(key));
}

Query erase_begun_before(std::int64_t us) {
    return Query(kEraseBegunBefore).bind(us);
}

Query erase_ended_before(std::int64_t us) {
    return Query(kEraseEndedBefore).bind(us);
}

Query find(std::string_view owner, std::uint64_t key) {
    return Query(kFind).bind(owner).bind(as_signed(key));
}

std::optional<Session> session_of(const Rows& rows) {
    if (rows.empty()) return std::nullopt;
    Session session(static_cast<std::uint64_t>(rows.integer(0, 3)),
                    static_cast<std::uint32_t>(rows.integer(0, 0)),
                    static_cast<std::uint32_t>(rows.integer(0, 1)), rows.integer(0, 2));
    session.ended_us = rows.integer(0, 4);
    return session;
}

}  // namespace parlance::storage::managed_sessions
