// The sessions that a client may want to resume (XEP-0198), as far as its client can be told later
// what had been handled: by a later run of the server, or when the session has ended. Pure builders
// and decoders.
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
    // Wall clock, when it ended with `handled` stanzas and nothing under way; 0: not by this run of
    // the server, as far as it is known.
    std::int64_t ended_us = 0;

    Session() {}
    Session(std::uint64_t k, std::uint32_t b, std::uint32_t h, std::int64_t since)
        : key(k), base(b), handled(h), since_us(since) {}
};

Query insert(std::string_view owner, const Session& session);
Query set_handled(std::string_view owner, std::uint64_t key, std::uint32_t handled);
// The session has ended. At most `most` of an owner that have are remembered, the latest. Nothing
// happens if it is not known.
Batch end(std::string_view owner, std::uint64_t key, std::uint32_t handled, std::int64_t ended_us,
          std::int64_t most);
Query erase(std::string_view owner, std::uint64_t key);
// Of all owners: what began before `us` and has not ended.
Query erase_begun_before(std::int64_t us);
// Of all owners: what has ended before `us`.
Query erase_ended_before(std::int64_t us);

Query find(std::string_view owner, std::uint64_t key);
std::optional<Session> session_of(const Rows& rows);

}  // namespace parlance::storage::managed_sessions
