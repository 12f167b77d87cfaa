#include "storage/managed_sessions.h"

#include <string>

namespace parlance::storage::managed_sessions {

namespace {

constexpr Statement kInsert(
    "INSERT INTO managed_sessions (owner, session_key, base, handled, since_us) "
    "VALUES ($1, $2, $3, $4, $5)");
constexpr Statement kSetHandled(
    "UPDATE managed_sessions SET handled = $3 WHERE owner = $1 AND session_key = $2");
constexpr Statement kErase("DELETE FROM managed_sessions WHERE owner = $1 AND session_key = $2");
constexpr Statement kEraseBefore("DELETE FROM managed_sessions WHERE since_us < $1");
constexpr Statement kFind(
    "SELECT base, handled, since_us, session_key FROM managed_sessions "
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

Query erase(std::string_view owner, std::uint64_t key) {
    return Query(kErase).bind(owner).bind(as_signed(key));
}

Query erase_before(std::int64_t us) {
    return Query(kEraseBefore).bind(us);
}

Query find(std::string_view owner, std::uint64_t key) {
    return Query(kFind).bind(owner).bind(as_signed(key));
}

std::optional<Session> session_of(const Rows& rows) {
    if (rows.empty()) return std::nullopt;
    return Session(static_cast<std::uint64_t>(rows.integer(0, 3)),
                   static_cast<std::uint32_t>(rows.integer(0, 0)),
                   static_cast<std::uint32_t>(rows.integer(0, 1)), rows.integer(0, 2));
}

}  // namespace parlance::storage::managed_sessions
