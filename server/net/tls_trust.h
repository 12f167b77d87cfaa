// TlsTrust: whom we believe what they certify: the system's authorities and the operator's. It
// judges the certificates of other servers, whichever side of a handshake they are on. Immutable,
// shared by all contexts of a configuration; any thread.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace parlance::server::net {

class TlsTrust {
  public:
    // `files`: PEM, with one or more certificates each. The error names the file.
    static base::Result<std::shared_ptr<const TlsTrust>, std::string> load(
        const std::vector<std::string>& files);

    TlsTrust(const TlsTrust&) = delete;
    TlsTrust& operator=(const TlsTrust&) = delete;

    // From now on handshakes of `context` ask for the peer's certificate and go on whatever it is,
    // if there is one: read_peer_certificate() tells the verdict.
    void judge_peers_of(SSL_CTX* context) const;

  private:
    struct FreeStore {
        void operator()(X509_STORE* store) const { X509_STORE_free(store); }
    };

    explicit TlsTrust(X509_STORE* store) : store_(store) {}

    std::unique_ptr<X509_STORE, FreeStore> store_;
};

}  // namespace parlance::server::net
