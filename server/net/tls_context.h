// What a TLS server shows and demands: certificates and settings as an immutable TlsContext, shared
// by all shards and replaced as a whole on reload (TlsStore); connections that exist stay with the
// set they began with.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/net/ticket_keys.h"
#include "server/net/tls_policy.h"
#include "server/net/tls_trust.h"

namespace parlance::server::net {

class TlsContext {
  public:
    // At least one certificate; the first also serves clients that send no name, or one
    // that is neither known nor below a known one.
    // `alpn` are the protocols to accept, e.g. "xmpp-client"; a client that offers only others is
    // refused (RFC 7301 §3.2), one that offers none is welcome. `tickets` seal the session tickets;
    // without them each certificate has its own until it is replaced. With `early_data` they let a
    // client send early data: then whoever reads must heed Transport::early_data(). With `peers`,
    // clients are asked for a certificate, and no session is resumed: a ticket would have to bring
    // the certificate along. The error names the file.
    static base::Result<std::shared_ptr<const TlsContext>, std::string> load(
        const std::vector<TlsCertificate>& certificates, std::vector<std::string> alpn,
        std::shared_ptr<TicketKeys> tickets = nullptr, bool early_data = false,
        const TlsTrust* peers = nullptr);

    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    SSL_CTX* initial() const;
    // RFC 5929 §4.1 hash of the certificate that `ssl` shows; empty where that is undefined.
    static std::string end_point(const SSL* ssl);

  private:
    TlsContext() = default;
    static base::Result<SslContextPtr, std::string> open(const TlsCertificate& certificate,
                                                         const TlsContext& owner,
                                                         const TlsTrust* peers);
    static int select_host(SSL* ssl, int* alert, void* owner);
    static int select_protocol(SSL* ssl, const unsigned char** out, unsigned char* out_length,
                               const unsigned char* in, unsigned in_length, void* owner);

    std::vector<TlsEntry> entries_;
    std::vector<std::string> alpn_;
    std::shared_ptr<TicketKeys> tickets_;
    bool early_data_ = false;
};

// The current TlsContext; any thread may read and replace it.
class TlsStore {
  public:
    explicit TlsStore(std::shared_ptr<const TlsContext> context) : context_(std::move(context)) {}
    std::shared_ptr<const TlsContext> current() const;
    void replace(std::shared_ptr<const TlsContext> context);

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const TlsContext> context_;
};

}  // namespace parlance::server::net
