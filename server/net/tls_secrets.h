// The application traffic secrets of a TLS 1.3 handshake (RFC 8446 §7.1), which OpenSSL gives away
// as lines of a key log only. They go from its callback to here, and nowhere else.
#pragma once

#include <openssl/ssl.h>

#include <cstddef>

#include "server/net/tls13_crypto.h"

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

    // Sessions of `context` give their secrets away to who takes them.
    static void watch(SSL_CTX* context);
    // Without a place for them, e.g. for lack of memory, none come. Must outlive the handshake, or
    // leave() must follow.
    void take_from(SSL* ssl);
    static void leave(SSL* ssl);
};

}  // namespace parlance::server::net
