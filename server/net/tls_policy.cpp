#include "server/net/tls_policy.h"

#include <openssl/err.h>

#include <algorithm>
#include <system_error>

#include "base/assert.h"

namespace parlance::server::net {

namespace {

constexpr char kCiphers12[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
    "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr char kCiphers13[] =
    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr char kGroups[] = "X25519:P-256:X448:P-384:P-521";

}  // namespace

std::string take_tls_error() {
    unsigned long code = ERR_peek_error();
    if (code == 0) return "unexpected end";
    const char* text = ERR_reason_error_string(code);
    std::string reason = text != nullptr ? text : "error " + std::to_string(code);
    // OpenSSL has no words for what the system says.
    if (ERR_SYSTEM_ERROR(code)) reason = std::generic_category().message(ERR_GET_REASON(code));
    ERR_clear_error();
    return reason;
}

SSL_CTX* find_ssl_context(const std::vector<TlsEntry>& entries, std::string_view name) {
    for (;;) {
        for (const TlsEntry& entry : entries) {
            if (std::find(entry.hosts.begin(), entry.hosts.end(), name) != entry.hosts.end()) {
                return entry.context.get();
            }
        }
        const std::size_t dot = name.find('.');
        if (dot == std::string_view::npos) return nullptr;
        name.remove_prefix(dot + 1);
    }
}

base::Result<SslContextPtr, std::string> open_ssl_context(const SSL_METHOD* method,
                                                          const char* properties,
                                                          const TlsCertificate* certificate) {
    ERR_clear_error();
    SslContextPtr context(SSL_CTX_new_ex(nullptr, properties, method));
    if (!context) return base::Failure<std::string>("OpenSSL: " + take_tls_error());
    SSL_CTX* raw = context.get();
    if (certificate != nullptr) {
        // Asking for a passphrase would block the server on its terminal: an encrypted key is an
        // error.
        SSL_CTX_set_default_passwd_cb(raw, [](char*, int, int, void*) { return 0; });
        if (SSL_CTX_use_certificate_chain_file(raw, certificate->chain_file.c_str()) != 1) {
            return base::Failure<std::string>("certificate " + certificate->chain_file + ": " +
                                              take_tls_error());
        }
        if (SSL_CTX_use_PrivateKey_file(raw, certificate->key_file.c_str(), SSL_FILETYPE_PEM) !=
                1 ||
            SSL_CTX_check_private_key(raw) != 1) {
            return base::Failure<std::string>("key " + certificate->key_file + ": " +
                                              take_tls_error());
        }
    }
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    PARLANCE_ASSERT(SSL_CTX_set_cipher_list(raw, kCiphers12) == 1);
    PARLANCE_ASSERT(SSL_CTX_set_ciphersuites(raw, kCiphers13) == 1);
    PARLANCE_ASSERT(SSL_CTX_set1_groups_list(raw, kGroups) == 1);
    SSL_CTX_set_options(raw, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    return context;
}

}  // namespace parlance::server::net
