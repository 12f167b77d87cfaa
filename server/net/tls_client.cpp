#include "server/net/tls_client.h"

#include "server/net/tls_secrets.h"

namespace parlance::server::net {

namespace {

// RFC 7301 §3.1: each name behind its length.
std::string alpn_list(const std::vector<std::string>& protocols) {
    std::string list;
    for (const std::string& protocol : protocols) {
        if (protocol.empty() || protocol.size() > 255) continue;
        list += static_cast<char>(protocol.size());
        list += protocol;
    }
    return list;
}

// RFC 6066 §3: a server name is no address. OpenSSL sends none that is longer than this; such a
// domain is none of the DNS, so no certificate depends on it.
bool is_server_name(const std::string& name) {
    return !name.empty() && name.size() <= TLSEXT_MAXLEN_host_name && name.front() != '[' &&
           name.find_first_not_of("0123456789.") != std::string::npos;
}

bool begin_as(SSL* ssl, const TlsClientOptions& options) {
    SSL_set_connect_state(ssl);
    if (is_server_name(options.server_name) &&
        SSL_set_tlsext_host_name(ssl, options.server_name.c_str()) != 1) {
        return false;
    }
    const std::string protocols = alpn_list(options.alpn);
    // This one returns 0 for success.
    return protocols.empty() ||
           SSL_set_alpn_protos(ssl, reinterpret_cast<const unsigned char*>(protocols.data()),
                               static_cast<unsigned>(protocols.size())) == 0;
}

}  // namespace

base::Result<std::shared_ptr<const TlsClientContext>, std::string> TlsClientContext::load(
    const std::vector<TlsCertificate>& certificates, const TlsTrust& trust) {
    std::shared_ptr<TlsClientContext> set(new TlsClientContext);
    const auto add = [&](const TlsCertificate* certificate) -> std::string {
        auto context =
            open_ssl_context(TLS_client_method(), TrafficSecrets::properties(), certificate);
        if (!context) return context.error();
        // Connections to a server are few and last: nothing is gained by resuming one.
        SSL_CTX_set_options(context->get(), SSL_OP_NO_TICKET);
        trust.judge_peers_of(context->get());
        set->entries_.push_back(
            TlsEntry{certificate != nullptr ? certificate->hosts : std::vector<std::string>(),
                     std::move(context.value())});
        return {};
    };
    if (certificates.empty()) {
        if (std::string why = add(nullptr); !why.empty()) return base::Failure<std::string>(why);
    }
    for (const TlsCertificate& certificate : certificates) {
        if (std::string why = add(&certificate); !why.empty()) {
            return base::Failure<std::string>(why);
        }
    }
    return std::shared_ptr<const TlsClientContext>(std::move(set));
}

SSL* TlsClientContext::begin(const TlsClientOptions& options) const {
    SSL_CTX* own = find_ssl_context(entries_, options.local_domain);
    SSL* ssl = SSL_new(own != nullptr ? own : entries_.front().context.get());
    if (ssl == nullptr) return nullptr;
    if (begin_as(ssl, options)) return ssl;
    SSL_free(ssl);
    return nullptr;
}

// The store that is for verifying alone. libcurl fills the other one, or puts one of its own there,
// after its caller has had his say.
bool TlsClientContext::lend_authorities(SSL_CTX* other) const {
    SSL_CTX* own = entries_.front().context.get();
    X509_STORE* store = nullptr;
    SSL_CTX_get0_verify_cert_store(own, &store);
    if (store == nullptr) return false;
    SSL_CTX_set_verify_depth(other, SSL_CTX_get_verify_depth(own));
    return SSL_CTX_set1_verify_cert_store(other, store) == 1;
}

std::shared_ptr<const TlsClientContext> TlsClientStore::current() const {
    std::lock_guard lock(mutex_);
    return context_;
}

void TlsClientStore::replace(std::shared_ptr<const TlsClientContext> context) {
    std::lock_guard lock(mutex_);
    context_.swap(context);
}

}  // namespace parlance::server::net
