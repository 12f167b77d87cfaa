// TLS for the client side of a socket, i.e. with other servers: an immutable set of contexts, one
// for each of our domains, shared by all shards and replaced as a whole on reload (TlsClientStore),
// as TlsContext is. The connection itself is a TlsSession, which stays with OpenSSL.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"
#include "server/net/tls_policy.h"
#include "server/net/tls_trust.h"
#include "server/net/transport.h"

namespace parlance::server::net {

class TlsClientContext {
  public:
    // As for TlsContext, but there may be no certificate: then none is shown. The first is also
    // shown for domains that have none.
    static base::Result<std::shared_ptr<const TlsClientContext>, std::string> load(
        const std::vector<TlsCertificate>& certificates, const TlsTrust& trust);

    TlsClientContext(const TlsClientContext&) = delete;
    TlsClientContext& operator=(const TlsClientContext&) = delete;

    // A session that is about to begin its handshake; the caller frees it. Null when out of memory.
    SSL* begin(const TlsClientOptions& options) const;
    // Makes `other` judge its peers by the same authorities. False when that cannot be.
    bool lend_authorities(SSL_CTX* other) const;

  private:
    TlsClientContext() = default;

    std::vector<TlsEntry> entries_;  // at least one
};

// The current TlsClientContext; any thread may read and replace it.
class TlsClientStore {
  public:
    explicit TlsClientStore(std::shared_ptr<const TlsClientContext> context)
        : context_(std::move(context)) {}
    std::shared_ptr<const TlsClientContext> current() const;
    void replace(std::shared_ptr<const TlsClientContext> context);

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const TlsClientContext> context_;
};

}  // namespace parlance::server::net
