// Client side of SCRAM (RFC 5802, RFC 7677) without channel binding. One ScramKeys per generator
// holds what PBKDF2 gave for each (salt, iterations), because deriving a key costs about a
// millisecond: a benchmark that paid it on every login would measure its own client. Single thread.
#pragma once

#include <openssl/evp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace parlance::bench {

enum class ScramHash { sha1, sha256, sha512 };

// Name as in SASL, e.g. "SCRAM-SHA-256".
std::string_view mechanism_name(ScramHash hash);

std::string base64_encode(std::string_view bytes);
// Bytes of valid base64; empty for anything else.
std::string base64_decode(std::string_view text);

class ScramKeys {
  public:
    struct Keys {
        std::string client_key;
        std::string stored_key;
        std::string server_key;
    };

    ScramKeys(ScramHash hash, std::string password);

    // Derived keys, from the cache where possible. `salt` is base64 as received.
    const Keys& keys(std::string_view salt, unsigned iterations);

    std::string hmac(std::string_view key, std::string_view text) const;
    ScramHash hash() const { return hash_; }

  private:
    ScramHash hash_;
    const EVP_MD* digest_;
    std::string password_;
    std::unordered_map<std::string, Keys> cache_;
};

// One exchange of one login.
class ScramExchange {
  public:
    explicit ScramExchange(ScramKeys& keys) : keys_(keys) {}

    // client-first-message; `nonce` must be printable and free of ','.
    std::string first(std::string_view user, std::string_view nonce);
    // client-final-message; throws std::runtime_error when the challenge is not one of ours.
    std::string final(std::string_view server_first);
    // Whether the server proved that it knows the account.
    bool verify(std::string_view server_final) const;

  private:
    ScramKeys& keys_;
    std::string first_bare_;
    std::string expected_signature_;
};

}  // namespace parlance::bench
