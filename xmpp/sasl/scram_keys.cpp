#include "xmpp/sasl/scram_keys.h"

#include <openssl/crypto.h>

#include "xmpp/stringprep.h"

namespace parlance::xmpp::sasl {

namespace {

// Requires a prepared password.
ScramKeys derive_prepared(Hash hash, std::string_view password, std::string_view salt,
                          int iterations) {
    std::string salted = pbkdf2(hash, password, salt, iterations);
    std::string client_key = hmac(hash, salted, "Client Key");
    ScramKeys keys(hash, iterations, std::string(salt), digest(hash, client_key),
                   hmac(hash, salted, "Server Key"));
    OPENSSL_cleanse(salted.data(), salted.size());
    OPENSSL_cleanse(client_key.data(), client_key.size());
    return keys;
}

}  // namespace

std::optional<ScramKeys> derive_scram_keys(Hash hash, std::string_view password,
                                           std::string_view salt, int iterations) {
    std::optional<std::string> prepared = saslprep(password, Unassigned::refuse);
    if (!prepared) return std::nullopt;
    ScramKeys keys = derive_prepared(hash, *prepared, salt, iterations);
    OPENSSL_cleanse(prepared->data(), prepared->size());
    return keys;
}

ScramKeys fake_scram_keys(Hash hash, std::string_view username, std::string_view server_secret,
                          int iterations) {
    auto derive = [&](std::string_view purpose) {
        std::string label(purpose);
        label.append(hash_name(hash)).push_back('\0');
        return hmac(hash, server_secret, label.append(username));
    };
    return ScramKeys(hash, iterations, derive("salt ").substr(0, kSaltSize), derive("stored key "),
                     derive("server key "));
}

bool verify_password(const ScramKeys& keys, std::string_view password) {
    // Only a damaged store holds such keys.
    if (keys.iterations <= 0) return false;
    // A password given to be checked is a query (RFC 4616 §2): what Unicode 3.2 does not know
    // cannot match, but it must not be told apart by time either.
    std::optional<std::string> prepared = saslprep(password, Unassigned::allow);
    std::string text = prepared ? *prepared : std::string();
    ScramKeys derived = derive_prepared(keys.hash, text, keys.salt, keys.iterations);
    OPENSSL_cleanse(text.data(), text.size());
    if (prepared) OPENSSL_cleanse(prepared->data(), prepared->size());
    bool equal = equal_in_constant_time(derived.stored_key, keys.stored_key);
    return prepared && equal;
}

}  // namespace parlance::xmpp::sasl
