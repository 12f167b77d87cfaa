// The hash functions of SCRAM and of other parts of XMPP, through OpenSSL with algorithms fetched
// once: a fetch by name in every call would cost more than the hash. Any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp::sasl {

enum class Hash { sha1, sha256, sha512 };

// As in the names of mechanisms: "SHA-1", "SHA-256", "SHA-512".
std::string_view hash_name(Hash hash);
std::optional<Hash> hash_from_name(std::string_view name);

// In bytes.
std::size_t digest_size(Hash hash);

std::string digest(Hash hash, std::string_view data);
std::string hmac(Hash hash, std::string_view key, std::string_view data);

// Hi() of RFC 5802 §2.2: PBKDF2 with one block. Slow by design. Requires iterations > 0.
std::string pbkdf2(Hash hash, std::string_view password, std::string_view salt, int iterations);

// Takes the same time wherever the difference is; false when the sizes differ.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace parlance::xmpp::sasl
