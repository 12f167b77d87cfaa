#include "server/net/tls_context.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/assert.h"
#include "server/net/tls_early_data.h"
#include "server/net/tls_secrets.h"

namespace parlance::server::net {

namespace {

constexpr unsigned char kSessionContext[] = "parlance";

std::string hash_for_binding(const X509* certificate) {
    int digest_id = NID_undef;
    if (X509_get_signature_info(const_cast<X509*>(certificate), &digest_id, nullptr, nullptr,
                                nullptr) != 1 ||
        digest_id == NID_undef) {
        return {};  // e.g. Ed25519 has no separate hash: RFC 5929 §4.1 leaves it undefined
    }
    if (digest_id == NID_md5 || digest_id == NID_sha1) digest_id = NID_sha256;
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    const EVP_MD* digest = EVP_get_digestbynid(digest_id);
    if (digest == nullptr || X509_digest(certificate, digest, hash, &size) != 1) return {};
    return std::string(reinterpret_cast<char*>(hash), size);
}

// Where an SSL_CTX keeps the hash of its certificate: it lives as long as the last connection.
int end_point_index() {
    static const int kIndex = SSL_CTX_get_ex_new_index(
        0, nullptr, nullptr, nullptr, [](void*, void* value, CRYPTO_EX_DATA*, int, long, void*) {
            delete static_cast<std::string*>(value);
        });
    return kIndex;
}

using TicketKeysPtr = std::shared_ptr<TicketKeys>;

// Where an SSL_CTX keeps the keys of its tickets.
int tickets_index() {
    static const int kIndex = SSL_CTX_get_ex_new_index(
        0, nullptr, nullptr, nullptr, [](void*, void* value, CRYPTO_EX_DATA*, int, long, void*) {
            delete static_cast<TicketKeysPtr*>(value);
        });
    return kIndex;
}

int on_ticket(SSL* ssl, unsigned char* name, unsigned char* iv, EVP_CIPHER_CTX* cipher,
              EVP_MAC_CTX* mac, int sealing) {
    auto* keys =
        static_cast<TicketKeysPtr*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), tickets_index()));
    if (keys == nullptr) return -1;
    return sealing != 0 ? (*keys)->seal(name, iv, cipher, mac)
                        : (*keys)->open(name, iv, cipher, mac);
}

void set_ticket_keys(SSL_CTX* context, const TicketKeysPtr& keys) {
    PARLANCE_ASSERT(SSL_CTX_set_ex_data(context, tickets_index(), new TicketKeysPtr(keys)) == 1);
    SSL_CTX_set_tlsext_ticket_key_evp_cb(context, &on_ticket);
    // As long as a key is the newest; each connection brings a new ticket.
    SSL_CTX_set_timeout(context, TicketKeys::kRotateAfterS);
}

}  // namespace

base::Result<std::shared_ptr<const TlsContext>, std::string> TlsContext::load(
    const std::vector<TlsCertificate>& certificates, std::vector<std::string> alpn,
    std::shared_ptr<TicketKeys> tickets, bool early_data, const TlsTrust* peers) {
    PARLANCE_ASSERT(!certificates.empty());
    PARLANCE_ASSERT(peers == nullptr || (!tickets && !early_data));
    std::shared_ptr<TlsContext> set(new TlsContext);
    set->alpn_ = std::move(alpn);
    set->tickets_ = std::move(tickets);
    set->early_data_ = early_data;
    for (const TlsCertificate& certificate : certificates) {
        auto context = open(certificate, *set, peers);
        if (!context) return base::Failure<std::string>(context.error());
        set->entries_.push_back(TlsEntry{certificate.hosts, std::move(context.value())});
    }
    return std::shared_ptr<const TlsContext>(std::move(set));
}

base::Result<SslContextPtr, std::string> TlsContext::open(const TlsCertificate& certificate,
                                                          const TlsContext& owner,
                                                          const TlsTrust* peers) {
    auto context =
        open_ssl_context(TLS_server_method(), TrafficSecrets::properties(), &certificate);
    if (!context) return context;
    SSL_CTX* raw = context->get();
    auto hash = std::make_unique<std::string>(hash_for_binding(SSL_CTX_get0_certificate(raw)));
    PARLANCE_ASSERT(SSL_CTX_set_ex_data(raw, end_point_index(), hash.release()) == 1);

    SSL_CTX_set_options(raw, SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_session_id_context(raw, kSessionContext, sizeof kSessionContext - 1);
    // Stateless tickets; one is enough for a client with one connection.
    SSL_CTX_set_num_tickets(raw, peers == nullptr ? 1 : 0);
    if (peers != nullptr) {
        SSL_CTX_set_options(raw, SSL_OP_NO_TICKET);
        peers->judge_peers_of(raw);
    }
    if (owner.tickets_) set_ticket_keys(raw, owner.tickets_);
    if (owner.early_data_) TlsEarlyData::permit(raw);

    // The callbacks do not write to the owner; OpenSSL's argument is not const.
    void* argument = const_cast<TlsContext*>(&owner);
    SSL_CTX_set_tlsext_servername_callback(raw, &TlsContext::select_host);
    SSL_CTX_set_tlsext_servername_arg(raw, argument);
    SSL_CTX_set_alpn_select_cb(raw, &TlsContext::select_protocol, argument);
    return context;
}

SSL_CTX* TlsContext::initial() const {
    return entries_.front().context.get();
}

int TlsContext::select_host(SSL* ssl, int*, void* owner) {
    const char* name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name);
    if (name == nullptr) return SSL_TLSEXT_ERR_NOACK;
    std::string host(name);
    std::transform(host.begin(), host.end(), host.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    SSL_CTX* found = find_ssl_context(static_cast<const TlsContext*>(owner)->entries_, host);
    if (found == nullptr) return SSL_TLSEXT_ERR_NOACK;
    SSL_set_SSL_CTX(ssl, found);
    return SSL_TLSEXT_ERR_OK;
}

int TlsContext::select_protocol(SSL*, const unsigned char** out, unsigned char* out_length,
                                const unsigned char* in, unsigned in_length, void* owner) {
    const auto* context = static_cast<const TlsContext*>(owner);
    if (context->alpn_.empty()) return SSL_TLSEXT_ERR_NOACK;
    for (unsigned at = 0; at < in_length; at += 1U + in[at]) {
        std::string_view offered(reinterpret_cast<const char*>(in + at + 1), in[at]);
        if (std::find(context->alpn_.begin(), context->alpn_.end(), offered) ==
            context->alpn_.end()) {
            continue;
        }
        *out = in + at + 1;
        *out_length = in[at];
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

std::string TlsContext::end_point(const SSL* ssl) {
    const auto* hash = static_cast<const std::string*>(
        SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), end_point_index()));
    return hash != nullptr ? *hash : std::string();
}

std::shared_ptr<const TlsContext> TlsStore::current() const {
    std::lock_guard lock(mutex_);
    return context_;
}

void TlsStore::replace(std::shared_ptr<const TlsContext> context) {
    std::lock_guard lock(mutex_);
    context_.swap(context);
}

}  // namespace parlance::server::net
