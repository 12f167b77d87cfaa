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

// RFC 9266 §2.
constexpr char kExporterLabel[] = "EXPORTER-Channel-Binding";
constexpr std::size_t kExporterSize = 32;

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

std::unique_ptr<TlsSession> TlsSession::connect(const TlsClientContext& context,
                                                const TlsClientOptions& options, SpanBio& bio) {
    SSL* ssl = context.begin(options);
    if (ssl == nullptr) return nullptr;
    std::unique_ptr<TlsSession> session(new TlsSession(ssl, std::make_unique<Handshake>()));
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
        facts_ = std::make_unique<Facts>(collect_facts(ssl_.get()));
        facts_->peer = read_peer_certificate(ssl_.get());
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
    facts_ = std::make_unique<Facts>(collect_facts(ssl_.get()));
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

// `flight` is what OpenSSL has written since it got the peer's last flight: a server's session
// tickets, a client's Finished.
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
    // peer's Finished.
    if (SSL_version(ssl) != TLS1_3_VERSION || cipher == nullptr || SSL_has_pending(ssl) != 0) {
        return false;
    }
    auto suite = find_tls13_suite(SSL_CIPHER_get_protocol_id(cipher));
    const TrafficSecrets& secrets = handshake_->secrets;
    if (!suite || secrets.client.size != secret_size(*suite) ||
        secrets.server.size != secret_size(*suite)) {
        return false;
    }
    Tls13Records::Start start{*suite, secrets.client.bytes, secrets.server.bytes};
    if (SSL_is_server(ssl) == 1) {
        // The server has the keys for application data since its Finished, which the client's
        // flight answers: what followed that, and what early data was answered with before, is all
        // that these keys have protected.
        auto tickets = count_encrypted_records(flight);
        if (!handshake_->sent || !tickets) return false;
        start.out_sequence = *handshake_->sent + *tickets;
    } else {
        // The client's Finished is its last word under the keys of the handshake.
        std::swap(start.in_secret, start.out_secret);
        start.gets_tickets = true;
    }
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
    return records_ ? records_->reason() : take_tls_error();
}

const TlsFacts& TlsSession::facts() {
    PARLANCE_ASSERT(ready());
    if (!facts_ && records_) return bare_facts(records_->suite());
    if (!facts_) facts_ = std::make_unique<Facts>(collect_facts(ssl_.get()));
    return *facts_;
}

}  // namespace parlance::server::net
