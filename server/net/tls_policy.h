// What every TLS context of ours has in common, whichever side we play: versions, ciphers, curves,
// and our own certificate. Start-up and reload only.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace parlance::server::net {

// One certificate (ECDSA or RSA) and the host names it is shown for.
struct TlsCertificate {
    std::vector<std::string> hosts;  // lower case, exact; compared with the SNI
    std::string chain_file;          // PEM, leaf first
    std::string key_file;            // PEM
};

struct FreeSslContext {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using SslContextPtr = std::unique_ptr<SSL_CTX, FreeSslContext>;

// What a certificate's names stand for.
struct TlsEntry {
    std::vector<std::string> hosts;
    SslContextPtr context;
};

// That of `name`, else of the closest domain above it, so that rooms show the certificate of their
// host. Null if there is none.
SSL_CTX* find_ssl_context(const std::vector<TlsEntry>& entries, std::string_view name);

// `certificate` may be null: none is shown. `properties` as in SSL_CTX_new_ex(3). The error names
// the file.
base::Result<SslContextPtr, std::string> open_ssl_context(const SSL_METHOD* method,
                                                          const char* properties,
                                                          const TlsCertificate* certificate);

// The oldest error in this thread's queue of OpenSSL, in words; empties the queue.
std::string take_tls_error();

}  // namespace parlance::server::net
