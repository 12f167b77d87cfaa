// A record of TLS 1.3 with any content, well protected: for tests that are the peer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "server/net/tls13_crypto.h"

namespace parlance::server::net::test {

// `inner` is the plaintext with its type and padding (RFC 8446 §5.2).
inline std::string sealed_record(Tls13Crypto& crypto, Tls13Suite suite, const Tls13Keys& keys,
                                 std::uint64_t sequence, std::string_view inner) {
    std::size_t length = inner.size() + Tls13Crypto::kTagSize;
    std::string record("\x17\x03\x03", 3);
    record += static_cast<char>(length >> 8);
    record += static_cast<char>(length);
    record += inner;
    record.append(Tls13Crypto::kTagSize, '\0');
    auto* bytes = reinterpret_cast<unsigned char*>(record.data());
    PARLANCE_ASSERT(crypto.seal(suite, keys, sequence, {bytes, record.size()}));
    return record;
}

}  // namespace parlance::server::net::test
