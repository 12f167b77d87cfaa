// Origin: which stanza of which managed session (XEP-0198) a stored message is, and what of that
// session had been handled when it was taken in. Kept with the message in the archives of its
// sender and of its recipient, so that after a restart it can be told what had been handled.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::server {

struct Origin {
    std::uint64_t session_key = 0;  // 0: no session that counts
    std::uint32_t sequence = 0;     // as the session's Ledger counts
    std::uint32_t handled = 0;

    // 16 bytes, those of one session beginning alike; empty without a session.
    std::string bytes() const;
    static std::optional<Origin> of(std::string_view bytes);
};

}  // namespace parlance::server
