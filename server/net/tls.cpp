#include "server/net/tls.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "server/net/tls_early_data.h"
#include "server/net/tls_secrets.h"

namespace parlance::server::net {

namespace {

constexpr char kCiphers12[] =
    "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
    "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:"
    "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";
constexpr char kCiphers13[] =
    "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr char kGroups[] = "X25519:P-256:X448:P-384:P-521";
constexpr unsigned char kSessionContext[] = "parlance";

// RFC 9266 §2.
constexpr char kExporterLabel[] = "EXPORTER-Channel-Binding";
constexpr std::size_t kExporterSize = 32;

std::string last_error() {
    unsigned long code = ERR_peek_error();
    if (code == 0) return "unexpected end";
    const char* text = ERR_reason_error_string(code);
    std::string reason = text != nullptr ? text : "error " + std::to_string(code);
    ERR_clear_error();
    return reason;
}

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

// The number of records in `flight` if it consists of encrypted records.
std::optional<std::uint64_t> count_encrypted_records(std::string_view flight) {
    constexpr char kApplicationData = 23;
    std::uint64_t count = 0;
    while (!flight.empty()) {
        if (flight.size() < Tls13Crypto::kHeaderSize) return std::nullopt;
        auto octet = [&](std::size_t i) {
            return std::size_t{static_cast<unsigned char>(flight[i])};
        };
        std::size_t size = Tls13Crypto::kHeaderSize + (octet(3) << 8 | octet(4));
        if (flight[0] != kApplicationData || size > flight.size()) return std::nullopt;
        flight.remove_prefix(size);
        ++count;
    }
    return count;
}

TlsFacts collect_facts(SSL* ssl) {
    TlsFacts facts;
    facts.version = SSL_get_version(ssl);
    facts.cipher = SSL_get_cipher_name(ssl);
    if (const char* name = SSL_get_servername(ssl, TLSEXT_NAMETYPE_host_name)) {
        facts.server_name = name;
    }
    const unsigned char* protocol = nullptr;
    unsigned length = 0;
    SSL_get0_alpn_selected(ssl, &protocol, &length);
    if (length > 0) facts.alpn.assign(reinterpret_cast<const char*>(protocol), length);

    // TLS 1.2 exports values bound to the connection only with the extended master secret
    // (RFC 9266 §4.2).
    if (SSL_version(ssl) >= TLS1_3_VERSION || SSL_get_extms_support(ssl) == 1) {
        unsigned char value[kExporterSize];
        if (SSL_export_keying_material(ssl, value, sizeof value, kExporterLabel,
                                       sizeof kExporterLabel - 1, nullptr, 0, 1) == 1) {
            facts.exporter.assign(reinterpret_cast<char*>(value), sizeof value);
        }
    }
    facts.end_point = TlsContext::end_point(ssl);
    facts.early_data = TlsEarlyData::permitted(ssl);
    ERR_clear_error();
    return facts;
}

// What is left of the facts of our own record layer when they have been forgotten.
const TlsFacts& bare_facts(Tls13Suite suite) {
    const auto make = [](Tls13Suite of) {
        TlsFacts facts;
        facts.version = "TLSv1.3";
        facts.cipher = name_of(of);
        return facts;
    };
    static const TlsFacts kFacts[] = {make(Tls13Suite::aes_128_gcm_sha256),
                                      make(Tls13Suite::aes_256_gcm_sha384),
                                      make(Tls13Suite::chacha20_poly1305_sha256)};
    return kFacts[static_cast<std::size_t>(suite)];
}

}  // namespace

base::Result<std::shared_ptr<const TlsContext>, std::string> TlsContext::load(
    const std::vector<TlsCertificate>& certificates, std::vector<std::string> alpn,
    std::shared_ptr<TicketKeys> tickets, bool early_data) {
    PARLANCE_ASSERT(!certificates.empty());
    std::shared_ptr<TlsContext> set(new TlsContext);
    set->alpn_ = std::move(alpn);
    set->tickets_ = std::move(tickets);
    set->early_data_ = early_data;
    for (const TlsCertificate& certificate : certificates) {
        auto context = open(certificate, *set);
        if (!context) return base::Failure<std::string>(context.error());
        set->entries_.push_back(Entry{certificate.hosts, std::move(context.value())});
    }
    return std::shared_ptr<const TlsContext>(std::move(set));
}

base::Result<TlsContext::ContextPtr, std::string> TlsContext::open(
    const TlsCertificate& certificate, const TlsContext& owner) {
    ERR_clear_error();
    ContextPtr context(SSL_CTX_new_ex(nullptr, TrafficSecrets::properties(), TLS_server_method()));
    if (!context) return base::Failure<std::string>("OpenSSL: " + last_error());
    SSL_CTX* raw = context.get();
    // Asking for a passphrase would block the server on its terminal: an encrypted key is an error.
    SSL_CTX_set_default_passwd_cb(raw, [](char*, int, int, void*) { return 0; });
    if (SSL_CTX_use_certificate_chain_file(raw, certificate.chain_file.c_str()) != 1) {
        return base::Failure<std::string>("certificate " + certificate.chain_file + ": " +
                                          last_error());
    }
    if (SSL_CTX_use_PrivateKey_file(raw, certificate.key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
        SSL_CTX_check_private_key(raw) != 1) {
        return base::Failure<std::string>("key " + certificate.key_file + ": " + last_error());
    }

    auto hash = std::make_unique<std::string>(hash_for_binding(SSL_CTX_get0_certificate(raw)));
    PARLANCE_ASSERT(SSL_CTX_set_ex_data(raw, end_point_index(), hash.release()) == 1);

    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    PARLANCE_ASSERT(SSL_CTX_set_cipher_list(raw, kCiphers12) == 1);
    PARLANCE_ASSERT(SSL_CTX_set_ciphersuites(raw, kCiphers13) == 1);
    PARLANCE_ASSERT(SSL_CTX_set1_groups_list(raw, kGroups) == 1);
    SSL_CTX_set_options(raw, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                 SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_PRIORITIZE_CHACHA);
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    // Stateless tickets; one is enough for a client with one connection.
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_session_id_context(raw, kSessionContext, sizeof kSessionContext - 1);
    SSL_CTX_set_num_tickets(raw, 1);
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
    for (const Entry& entry : static_cast<const TlsContext*>(owner)->entries_) {
        if (std::find(entry.hosts.begin(), entry.hosts.end(), host) == entry.hosts.end()) continue;
        SSL_set_SSL_CTX(ssl, entry.context.get());
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_NOACK;
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

struct TlsSession::Handshake {
    std::shared_ptr<const TlsContext> context;
    TrafficSecrets secrets;
    std::optional<TlsEarlyData> early_data;  // where the client may send some
    std::string unread;                      // the first of it
    // Records that the server's keys for application data have protected; unknown when something
    // else than that was sent.
    std::optional<std::uint64_t> sent = 0;
};

TlsSession::TlsSession(SSL* ssl, std::unique_ptr<Handshake> handshake)
    : handshake_(std::move(handshake)), ssl_(ssl) {}

TlsSession::~TlsSession() = default;

std::unique_ptr<TlsSession> TlsSession::accept(std::shared_ptr<const TlsContext> context,
                                               SpanBio& bio) {
    SSL* ssl = SSL_new(context->initial());
    if (ssl == nullptr) return nullptr;
    SSL_set_accept_state(ssl);
    auto handshake = std::make_unique<Handshake>();
    handshake->context = std::move(context);
    if (SSL_get_max_early_data(ssl) > 0) handshake->early_data.emplace();
    std::unique_ptr<TlsSession> session(new TlsSession(ssl, std::move(handshake)));
    session->bind(bio);
    return session;
}

void TlsSession::bind(SpanBio& bio) {
    bio_ = &bio;
    if (!ssl_) return;
    // One reference for the session: OpenSSL takes it when both directions are the same BIO.
    BIO_up_ref(bio.bio_);
    SSL_set_bio(ssl_.get(), bio.bio_, bio.bio_);
}

void TlsSession::unbind() {
    bio_ = nullptr;
    if (ssl_) SSL_set_bio(ssl_.get(), nullptr, nullptr);
}

TlsSession::Status TlsSession::outcome(int result) {
    if (result > 0) return Status::done;
    switch (SSL_get_error(ssl_.get(), result)) {
        case SSL_ERROR_WANT_READ:
            return Status::want_input;
        case SSL_ERROR_ZERO_RETURN:
            return Status::closed;
        default:
            return Status::failed;
    }
}

TlsSession::Status TlsSession::handshake(std::span<const char>& in, std::string& out) {
    std::size_t before = out.size();
    SpanBio::Feed& bytes = bio_->feed_;
    bytes.in = in;
    bytes.out = &out;
    ERR_clear_error();  // SSL_get_error() reads the queue, where others may have left something
    char room[TlsEarlyData::kMost];
    std::span<char> plain(room);
    Status status = Status::failed;
    bool complete = advance(plain, status);
    in = bytes.in;
    if (complete) {
        facts_ = std::make_unique<TlsFacts>(collect_facts(ssl_.get()));
        finish_handshake(std::string_view(out).substr(before));
    } else if (status == Status::done ||
               (status == Status::want_input && TlsEarlyData::accepted(ssl_.get()))) {
        become_early(plain);
        status = Status::done;
    }
    return status;
}

// One step of the handshake; true when that has completed it, else `status` is `done` with `plain`
// cut to a record of early data.
bool TlsSession::advance(std::span<char>& plain, Status& status) {
    const TrafficSecrets::Listening listening(handshake_->secrets);
    if (!handshake_->early_data) {
        plain = plain.first(0);
        status = outcome(SSL_do_handshake(ssl_.get()));
        return status == Status::done;
    }
    TlsEarlyData::Step step = handshake_->early_data->advance(ssl_.get(), plain);
    status = step == TlsEarlyData::Step::waiting ? outcome(0) : Status::done;
    return step == TlsEarlyData::Step::complete;
}

void TlsSession::become_early(std::span<const char> plain) {
    early_ = true;
    handshake_->unread.assign(plain.data(), plain.size());
    // The exporter depends on the handshake as far as the server's Finished (RFC 8446 §7.5): it has
    // its final value.
    facts_ = std::make_unique<TlsFacts>(collect_facts(ssl_.get()));
}

bool TlsSession::pending() const {
    return early_ && !handshake_->unread.empty();
}

// Until the handshake is complete: the caller goes on with a session that is not early() then.
TlsSession::Status TlsSession::read_early(std::span<const char>& in, std::span<char>& plain,
                                          std::string& out) {
    if (pending()) {
        std::string unread = std::exchange(handshake_->unread, {});
        plain = plain.first(unread.size());
        std::copy(unread.begin(), unread.end(), plain.begin());
        return Status::done;
    }
    std::size_t before = out.size();
    SpanBio::Feed& bytes = bio_->feed_;
    bytes.in = in;
    bytes.out = &out;
    ERR_clear_error();
    Status status = Status::failed;
    bool complete = advance(plain, status);
    in = bytes.in;
    if (complete) finish_handshake(std::string_view(out).substr(before));
    return status;
}

bool TlsSession::write_early(std::string_view plain, std::string& out) {
    std::size_t before = out.size();
    SpanBio::Feed& bytes = bio_->feed_;
    bytes.in = {};
    bytes.out = &out;
    ERR_clear_error();
    bool written = TlsEarlyData::write(ssl_.get(), plain);
    auto records = count_encrypted_records(std::string_view(out).substr(before));
    std::optional<std::uint64_t>& sent = handshake_->sent;
    sent = written && sent && records ? std::optional(*sent + *records) : std::nullopt;
    return written;
}

// `flight` is what OpenSSL has written since it got the client's last flight: session tickets.
void TlsSession::finish_handshake(std::string_view flight) {
    if (take_over_records(flight)) ssl_.reset();
    handshake_.reset();
    early_ = false;
    ERR_clear_error();
}

// False when OpenSSL has to go on, because the protocol is another or something is not as expected.
bool TlsSession::take_over_records(std::string_view flight) {
    SSL* ssl = ssl_.get();
    const SSL_CIPHER* cipher = SSL_get_current_cipher(ssl);
    // OpenSSL asks its BIO for what a record needs and no more, so it has read nothing beyond the
    // client's Finished.
    if (SSL_version(ssl) != TLS1_3_VERSION || cipher == nullptr || SSL_has_pending(ssl) != 0) {
        return false;
    }
    auto suite = find_tls13_suite(SSL_CIPHER_get_protocol_id(cipher));
    // The server has the keys for application data since its Finished, which the client's flight
    // answers: what followed that, and what early data was answered with before, is all that these
    // keys have protected.
    auto tickets = count_encrypted_records(flight);
    std::optional<std::uint64_t> sent = handshake_->sent;
    const TrafficSecrets& secrets = handshake_->secrets;
    if (!suite || !sent || !tickets || secrets.client.size != secret_size(*suite) ||
        secrets.server.size != secret_size(*suite)) {
        return false;
    }
    Tls13Records::Start start{*suite, secrets.client.bytes, secrets.server.bytes, 0,
                              *sent + *tickets};
    records_ = Tls13Records::begin(bio_->crypto_, start);
    OPENSSL_cleanse(&start, sizeof start);
    return records_ != nullptr;
}

TlsSession::Status TlsSession::read(std::span<const char>& in, std::span<char>& plain,
                                    std::string& out) {
    if (early_) {
        std::span<char> room = plain;
        Status status = read_early(in, room, out);
        // A complete handshake is no data.
        if (early_ || status != Status::done) {
            plain = room;
            return status;
        }
    }
    if (records_) return records_->read(bio_->crypto_, in, plain, out);
    SpanBio::Feed& bytes = bio_->feed_;
    bytes.in = in;
    bytes.out = &out;
    ERR_clear_error();
    std::size_t got = 0;
    Status status = outcome(SSL_read_ex(ssl_.get(), plain.data(), plain.size(), &got));
    in = bytes.in;
    plain = plain.first(got);
    return status;
}

bool TlsSession::write(std::string_view plain, std::string& out) {
    if (early_) return write_early(plain, out);
    if (records_) return records_->write(bio_->crypto_, plain, out);
    SpanBio::Feed& bytes = bio_->feed_;
    bytes.in = {};
    bytes.out = &out;
    ERR_clear_error();
    std::size_t taken = 0;
    return SSL_write_ex(ssl_.get(), plain.data(), plain.size(), &taken) == 1 &&
           taken == plain.size();
}

void TlsSession::shut_down(std::string& out) {
    if (records_) return records_->close_notify(bio_->crypto_, out);
    SpanBio::Feed& bytes = bio_->feed_;
    bytes.in = {};
    bytes.out = &out;
    ERR_clear_error();
    SSL_shutdown(ssl_.get());
    if (early_) handshake_->sent.reset();
    ERR_clear_error();
}

std::string TlsSession::reason() const {
    return records_ ? records_->reason() : last_error();
}

const TlsFacts& TlsSession::facts() {
    PARLANCE_ASSERT(ready());
    if (!facts_ && records_) return bare_facts(records_->suite());
    if (!facts_) facts_ = std::make_unique<TlsFacts>(collect_facts(ssl_.get()));
    return *facts_;
}

}  // namespace parlance::server::net
