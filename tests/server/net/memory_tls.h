// TLS without sockets: OpenSSL as the client, a TlsSession as the server, and strings between them.
#pragma once

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "server/net/tls.h"
#include "tests/server/net/tls_fixture.h"

namespace parlance::server::net::test {

// One set of certificates for a test; another number of tickets than the server's own on request.
class MemoryContext {
  public:
    explicit MemoryContext(bool early_data = false)
        : tls(TlsServer::load({make_certificate(folder_, "one.test")}, early_data)) {}
    void set_tickets(std::size_t count) { SSL_CTX_set_num_tickets(tls->initial(), count); }

  private:
    TemporaryFolder folder_;

  public:
    std::shared_ptr<const TlsContext> tls;
};

class MemoryClient {
  public:
    struct Settings {
        const char* suite = nullptr;  // one suite of TLS 1.3
        int version = TLS1_3_VERSION;
        SSL_SESSION* resume = nullptr;
    };

    explicit MemoryClient(const Settings& settings)
        : context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free), ssl_(nullptr, SSL_free) {
        SSL_CTX_set_min_proto_version(context_.get(), settings.version);
        SSL_CTX_set_max_proto_version(context_.get(), settings.version);
        if (settings.suite != nullptr) SSL_CTX_set_ciphersuites(context_.get(), settings.suite);
        ssl_.reset(SSL_new(context_.get()));
        if (settings.resume != nullptr) SSL_set_session(ssl_.get(), settings.resume);
        SSL_set_tlsext_host_name(ssl_.get(), "one.test");
        in_ = BIO_new(BIO_s_mem());
        out_ = BIO_new(BIO_s_mem());
        SSL_set_bio(ssl_.get(), in_, out_);
        SSL_set_connect_state(ssl_.get());
    }

    SSL* ssl() { return ssl_.get(); }
    bool handshake() { return judge(SSL_do_handshake(ssl_.get())); }
    bool finished() const { return SSL_is_init_finished(ssl_.get()) == 1; }
    void give(std::string_view bytes) {
        if (!bytes.empty()) BIO_write(in_, bytes.data(), static_cast<int>(bytes.size()));
    }
    // What the client has for the server.
    std::string take() {
        std::string bytes(BIO_ctrl_pending(out_), '\0');
        if (!bytes.empty()) BIO_read(out_, bytes.data(), static_cast<int>(bytes.size()));
        return bytes;
    }
    bool write(std::string_view plain) {
        return judge(SSL_write(ssl_.get(), plain.data(), static_cast<int>(plain.size())));
    }
    // Instead of a handshake's first step.
    bool write_early(std::string_view plain) {
        std::size_t written = 0;
        int result = SSL_write_early_data(ssl_.get(), plain.data(), plain.size(), &written);
        return judge(result) && written == plain.size();
    }
    bool early_data_accepted() {
        return SSL_get_early_data_status(ssl_.get()) == SSL_EARLY_DATA_ACCEPTED;
    }
    // `plain` as records.
    std::string seal(std::string_view plain) {
        REQUIRE(write(plain));
        return take();
    }
    // Everything that can be read.
    std::string read() {
        std::string plain;
        char buffer[20'000];
        for (;;) {
            int got = SSL_read(ssl_.get(), buffer, sizeof buffer);
            if (!judge(got)) return plain;
            plain.append(buffer, static_cast<std::size_t>(got));
        }
    }
    bool at_end() const { return error_ == SSL_ERROR_ZERO_RETURN; }
    // The reason of a fatal error, e.g. SSL_R_SSLV3_ALERT_BAD_RECORD_MAC; 0 when there was none.
    int failure() const { return failure_; }

  private:
    bool judge(int result) {
        error_ = SSL_get_error(ssl_.get(), result);
        if (error_ == SSL_ERROR_SSL) failure_ = ERR_GET_REASON(ERR_peek_error());
        ERR_clear_error();
        return result > 0;
    }

    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> ssl_;
    BIO* in_ = nullptr;
    BIO* out_ = nullptr;
    int error_ = SSL_ERROR_NONE;
    int failure_ = 0;
};

class MemoryPair {
  public:
    explicit MemoryPair(const MemoryContext& context, const MemoryClient::Settings& settings = {})
        : client(settings), server(TlsSession::accept(context.tls, bio)) {}

    // All the client has said, `step` bytes at a time; false unless both are through.
    bool handshake(std::size_t step = SIZE_MAX) {
        for (int round = 0; round < 5; ++round) {
            client.handshake();
            std::string bytes = client.take();
            std::string_view rest = bytes;
            while (!rest.empty()) {
                std::string_view piece = rest.substr(0, step);
                rest.remove_prefix(piece.size());
                give(piece);
                if (status == TlsStatus::failed) return false;
            }
            client.give(std::exchange(out, {}));
            if (server->ready() && client.finished()) return true;
        }
        return false;
    }

    // To the server; what it decrypts is appended to `received`, what it answers to `out`.
    TlsStatus give(std::string_view bytes) {
        std::span<const char> in(bytes.data(), bytes.size());
        for (;;) {
            bool was_ready = server->ready();
            std::span<char> plain(buffer_);
            status = was_ready ? server->read(in, plain, out) : server->handshake(in, out);
            if (status != TlsStatus::done) return status;
            if (was_ready) received.append(plain.data(), plain.size());
        }
    }
    // From the server to the client; what that decrypts.
    std::string write(std::string_view plain) {
        REQUIRE(server->write(plain, out));
        return deliver();
    }
    std::string deliver() {
        client.give(std::exchange(out, {}));
        return client.read();
    }
    // From the client to the server and back again.
    bool echoes(std::string_view plain) {
        received.clear();
        give(client.seal(plain));
        return received == plain && write(received) == plain;
    }

    SpanBio bio;
    MemoryClient client;
    std::unique_ptr<TlsSession> server;
    std::string received;
    std::string out;
    TlsStatus status = TlsStatus::done;

  private:
    char buffer_[TlsSession::kRecordRoom];
};

inline std::string pattern(std::size_t size) {
    std::string text(size, '\0');
    for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + i % 25);
    return text;
}

}  // namespace parlance::server::net::test
