#include "tests/stories/live_wire.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <utility>

#include "tests/stories/live_stage.h"

namespace parlance::stories {

LiveWire::LiveWire(LiveStage& stage, int fd, std::string domain)
    : stage_(stage),
      fd_(fd),
      domain_(std::move(domain)),
      context_(nullptr, &SSL_CTX_free),
      tls_(nullptr, &SSL_free) {}

LiveWire::~LiveWire() {
    stage_.forget(this);
    if (fd_ >= 0) ::close(fd_);
}

void LiveWire::write(std::string_view bytes) {
    if (fd_ < 0) return;
    output_ += bytes;
    flush();
}

void LiveWire::flush() {
    if (tls_ && !secure_) return;
    while (!output_.empty() && fd_ >= 0) {
        ssize_t sent;
        if (tls_) {
            sent = SSL_write(tls_.get(), output_.data(), static_cast<int>(output_.size()));
        } else {
            sent = ::send(fd_, output_.data(), output_.size(), MSG_NOSIGNAL);
        }
        if (sent <= 0) return;
        output_.erase(0, static_cast<std::size_t>(sent));
    }
}

void LiveWire::start_tls() {
    context_.reset(SSL_CTX_new(TLS_client_method()));
    tls_.reset(SSL_new(context_.get()));
    SSL_set_fd(tls_.get(), fd_);
    SSL_set_mode(tls_.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_set_tlsext_host_name(tls_.get(), domain_.c_str());
    static constexpr unsigned char kAlpn[] = "\x0bxmpp-client";
    SSL_set_alpn_protos(tls_.get(), kAlpn, sizeof kAlpn - 1);
    SSL_set_connect_state(tls_.get());
    SSL_do_handshake(tls_.get());
}

void LiveWire::on_ready(bool readable) {
    if (tls_ && !secure_) return handshake();
    flush();
    if (readable) read();
}

void LiveWire::handshake() {
    int result = SSL_do_handshake(tls_.get());
    if (result == 1) {
        secure_ = true;
        fill_binding();
        flush();
        if (events_ != nullptr) events_->on_secure();
        if (fd_ >= 0) read();
        return;
    }
    int error = SSL_get_error(tls_.get(), result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE) end();
}

void LiveWire::read() {
    char buffer[16'384];
    while (fd_ >= 0 && events_ != nullptr && reading_) {
        ssize_t got;
        bool later;
        if (secure_) {
            got = SSL_read(tls_.get(), buffer, sizeof buffer);
            int error = got > 0 ? SSL_ERROR_NONE : SSL_get_error(tls_.get(), static_cast<int>(got));
            later = error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
        } else {
            got = ::recv(fd_, buffer, sizeof buffer, 0);
            later = got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
        }
        if (later) return;
        if (got <= 0) return end();
        bool was_secure = secure_;
        events_->on_bytes(std::string_view(buffer, static_cast<std::size_t>(got)));
        // STARTTLS has begun: what follows is for the handshake.
        if (tls_ && !was_secure) return;
    }
}

void LiveWire::end() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    if (events_ != nullptr) events_->on_closed();
}

void LiveWire::close() {
    if (fd_ < 0) return;
    flush();
    if (secure_) SSL_shutdown(tls_.get());
    ::close(std::exchange(fd_, -1));
}

void LiveWire::reset() {
    if (fd_ < 0) return;
    linger immediately{1, 0};
    setsockopt(fd_, SOL_SOCKET, SO_LINGER, &immediately, sizeof immediately);
    ::close(std::exchange(fd_, -1));
}

void LiveWire::fill_binding() {
    constexpr std::string_view kLabel = "EXPORTER-Channel-Binding";
    std::string exporter(32, '\0');
    bool tls13 = SSL_version(tls_.get()) == TLS1_3_VERSION;
    if (tls13 && SSL_export_keying_material(
                     tls_.get(), reinterpret_cast<unsigned char*>(exporter.data()), exporter.size(),
                     kLabel.data(), kLabel.size(), nullptr, 0, 0) == 1) {
        binding_.exporter = exporter;
    }
    std::unique_ptr<X509, decltype(&X509_free)> certificate(SSL_get1_peer_certificate(tls_.get()),
                                                            &X509_free);
    if (!certificate) return;
    int digest = NID_undef;
    OBJ_find_sigid_algs(X509_get_signature_nid(certificate.get()), &digest, nullptr);
    const EVP_MD* hash = EVP_get_digestbynid(digest);
    // RFC 5929 §4.1: SHA-256 in place of MD5 and SHA-1.
    if (hash == nullptr || digest == NID_md5 || digest == NID_sha1) hash = EVP_sha256();
    unsigned char out[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate.get(), hash, out, &size) == 1) {
        binding_.end_point.assign(reinterpret_cast<char*>(out), size);
    }
}

}  // namespace parlance::stories
