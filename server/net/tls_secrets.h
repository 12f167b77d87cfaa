// The application traffic secrets of a TLS 1.3 handshake (RFC 8446 §7.1). OpenSSL gives them away
// as lines of a key log only, whose hexadecimal digits cost more than the key schedule. So the key
// schedule is ours: a provider inside this process (OpenSSL's provider(7)) with one algorithm, the
// derivation of secrets that OpenSSL's handshakes call, from which the two go here and nowhere
// else.
#pragma once

#include <array>
#include <cstddef>
#include <optional>

#include "server/net/tls13_crypto.h"
#include "server/net/tls13_hkdf.h"

namespace parlance::server::net {

struct TrafficSecrets {
    struct Secret {
        Tls13Secret bytes{};
        std::size_t size = 0;  // 0: not known
    };
    Secret client;
    Secret server;

    TrafficSecrets() = default;
    TrafficSecrets(const TrafficSecrets&) = delete;
    TrafficSecrets& operator=(const TrafficSecrets&) = delete;
    ~TrafficSecrets();

    // With these properties an SSL_CTX derives its secrets through the provider, if that can be
    // loaded; else through OpenSSL's own, and none become known.
    static const char* properties();

    // While it lives, a handshake that goes on in this thread leaves its secrets in `secrets`.
    class Listening {
      public:
        explicit Listening(TrafficSecrets& secrets);
        ~Listening();
        Listening(const Listening&) = delete;
        Listening& operator=(const Listening&) = delete;

        TrafficSecrets& secrets() { return secrets_; }
        // Most secrets have several children, which come one soon after the other, but for a child
        // and its children in between: two keys are remembered. `key` has hash_size(hash).
        const Tls13Hmac& hmac(Tls13Hash hash, Octets key);

      private:
        struct Keyed {
            Tls13Secret key{};
            std::optional<Tls13Hmac> hmac;
        };

        TrafficSecrets& secrets_;
        std::array<Keyed, 2> keyed_;
        std::size_t latest_ = 0;
    };
};

}  // namespace parlance::server::net
