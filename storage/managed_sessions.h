// The sessions that a client may want to resume (XEP-0198), as far as a later run of the server can
// tell its client what had been handled. A row lives as long as its session. Pure builders and
// decoders.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "storage/database.h"

namespace parlance::storage::managed_sessions {

struct Session {
    std::uint64_t key = 0;      // random
    std::uint32_t base = 0;     // the number of the first stanza that counts
    std::uint32_t handled = 0;  // every stanza below this number has been handled
    std::int64_t since_us = 0;  // wall clock, when it began

    Session() {}
    Session(std::uint64_t k, std::uint32_t b, std::uint32_t h, std::int64_t since)
        : key(k), base(b), handled(h), since_us(since) {}
};

Query insert(std::string_view owner, const Session& session);
Query set_handled(std::string_view owner, std::uint64_t key, std::uint32_t handled);
Query erase(std::string_view owner, std::uint64_t key);
// Of all owners: what began before `us`.
Query erase_before(std::int64_t us);

Query find(std::string_view owner, std::uint64_t key);
std::optional<Session> session_of(const Rows& rows);

}  // namespace parlance::storage::managed_sessions
