// What a server stores instead of a password (RFC 5802 §3): enough to check a proof or a password,
// not enough to log in elsewhere. Value types and pure functions; any thread. Deriving takes
// milliseconds of computing: never on a thread that serves streams.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "xmpp/sasl/hash.h"

namespace parlance::xmpp::sasl {

constexpr int kDefaultIterations = 10'000;
// RFC 7677 §4 asks for no less; imported accounts may have fewer.
constexpr int kMinIterations = 4'096;
// Bytes of salt for new accounts. fake_scram_keys() gives as many: another size would show.
constexpr std::size_t kSaltSize = 16;

struct ScramKeys {
    ScramKeys() = default;
    ScramKeys(Hash h, int rounds, std::string s, std::string stored, std::string server)
        : hash(h),
          iterations(rounds),
          salt(std::move(s)),
          stored_key(std::move(stored)),
          server_key(std::move(server)) {}

    Hash hash = Hash::sha256;
    int iterations = 0;
    std::string salt;        // raw bytes
    std::string stored_key;  // raw bytes, digest_size(hash) of them
    std::string server_key;  // likewise

    friend bool operator==(const ScramKeys&, const ScramKeys&) = default;
};

// Keys for a new password; `salt` should be kSaltSize random bytes. nullopt when SASLprep refuses
// the password as a stored string (see stringprep.h), e.g. because it is empty. Requires
// iterations > 0.
std::optional<ScramKeys> derive_scram_keys(Hash hash, std::string_view password,
                                           std::string_view salt, int iterations);

// Keys that no password fits, for a user that does not exist: always the same for one name and
// secret, so that asking twice does not tell. `server_secret` must be random, private, and the same
// on all nodes and after restarts; `iterations` what the host gives to new accounts.
ScramKeys fake_scram_keys(Hash hash, std::string_view username, std::string_view server_secret,
                          int iterations);

// Takes as long as deriving.
bool verify_password(const ScramKeys& keys, std::string_view password);

}  // namespace parlance::xmpp::sasl
