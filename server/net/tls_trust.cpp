#include "server/net/tls_trust.h"

#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include "base/assert.h"
#include "server/net/tls_policy.h"

namespace parlance::server::net {

namespace {

// Authorities between a certificate and the root. Chains have two or three; checking what OpenSSL
// would take, a hundred signatures, could hold up the shard.
constexpr int kMostBetween = 8;

// OpenSSL copies the verdict into the session. Without a callback of its own the verification ends
// with the first problem, which is what an operator wants to know.
int verify(X509_STORE_CTX* verification, void*) {
    const int valid = X509_verify_cert(verification);
    // It may have failed before it came to a verdict, for want of memory.
    if (valid <= 0 && X509_STORE_CTX_get_error(verification) == X509_V_OK) {
        X509_STORE_CTX_set_error(verification, X509_V_ERR_UNSPECIFIED);
    }
    ERR_clear_error();
    return 1;
}

}  // namespace

base::Result<std::shared_ptr<const TlsTrust>, std::string> TlsTrust::load(
    const std::vector<std::string>& files) {
    ERR_clear_error();
    X509_STORE* store = X509_STORE_new();
    if (store == nullptr) return base::Failure<std::string>("OpenSSL: " + take_tls_error());
    std::shared_ptr<const TlsTrust> trust(new TlsTrust(store));
    // A system without authorities is no error.
    X509_STORE_set_default_paths(store);
    ERR_clear_error();
    for (const std::string& file : files) {
        if (X509_STORE_load_file(store, file.c_str()) != 1) {
            return base::Failure<std::string>("authorities " + file + ": " + take_tls_error());
        }
    }
    // Whoever lists an authority that is below another means that one alone.
    X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    return trust;
}

void TlsTrust::judge_peers_of(SSL_CTX* context) const {
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context, &verify, nullptr);
    PARLANCE_ASSERT(SSL_CTX_set1_verify_cert_store(context, store_.get()) == 1);
    SSL_CTX_set_verify_depth(context, kMostBetween);
    // A server shows the same certificate in either role, and public authorities certify that of a
    // TLS server only.
    PARLANCE_ASSERT(SSL_CTX_set_purpose(context, X509_PURPOSE_SSL_SERVER) == 1);
    PARLANCE_ASSERT(SSL_CTX_set_trust(context, X509_TRUST_SSL_SERVER) == 1);
}

}  // namespace parlance::server::net
