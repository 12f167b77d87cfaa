// Our record layer takes over from OpenSSL after a handshake as a client: an OpenSSL server must
// not notice.
#include <catch2/catch.hpp>

#include "server/net/tls_trust.h"
#include "tests/server/net/memory_tls.h"

using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace tls_client_takeover_test {

// OpenSSL as the server, a TlsSession as the client, and strings between them.
class MemoryServer {
  public:
    explicit MemoryServer(int version = TLS1_3_VERSION)
        : context_(SSL_CTX_new(TLS_server_method()), SSL_CTX_free), ssl_(nullptr, SSL_free) {
        const TlsCertificate files = make_certificate(folder_, "one.test");
        REQUIRE(SSL_CTX_use_certificate_chain_file(context_.get(), files.chain_file.c_str()) == 1);
        REQUIRE(SSL_CTX_use_PrivateKey_file(context_.get(), files.key_file.c_str(),
                                            SSL_FILETYPE_PEM) == 1);
        SSL_CTX_set_max_proto_version(context_.get(), version);
    }
    SSL_CTX* context() { return context_.get(); }
    SSL* ssl() { return ssl_.get(); }

    // Both are through; what the server has for the client behind its Finished stays in
    // `to_client`.
    bool meet(std::size_t step = SIZE_MAX) {
        auto trust = TlsTrust::load({});
        REQUIRE(trust);
        auto clients = TlsClientContext::load({}, **trust);
        REQUIRE(clients);
        TlsClientOptions options;
        options.server_name = "one.test";
        client = TlsSession::connect(**clients, options, bio);
        ssl_.reset(SSL_new(context_.get()));
        in_ = BIO_new(BIO_s_mem());
        out_ = BIO_new(BIO_s_mem());
        SSL_set_bio(ssl_.get(), in_, out_);
        SSL_set_accept_state(ssl_.get());
        give("");
        for (int round = 0; round < 5; ++round) {
            pass();
            SSL_do_handshake(ssl_.get());
            ERR_clear_error();
            if (client->ready() && SSL_is_init_finished(ssl_.get()) == 1) return true;
            std::string bytes = take();
            for (std::size_t at = 0; at < bytes.size(); at += std::min(step, bytes.size() - at)) {
                give(std::string_view(bytes).substr(at, step));
            }
        }
        return false;
    }
    // To the client.
    TlsStatus give(std::string_view bytes) {
        std::span<const char> in(bytes.data(), bytes.size());
        for (;;) {
            bool was_ready = client->ready();
            std::span<char> plain(buffer_);
            TlsStatus status =
                was_ready ? client->read(in, plain, to_server) : client->handshake(in, to_server);
            if (status != TlsStatus::done) return status;
            if (was_ready) received.append(plain.data(), plain.size());
        }
    }
    std::string take() {
        std::string bytes(BIO_ctrl_pending(out_), '\0');
        if (!bytes.empty()) BIO_read(out_, bytes.data(), static_cast<int>(bytes.size()));
        return bytes;
    }
    void pass() {
        if (!to_server.empty())
            BIO_write(in_, to_server.data(), static_cast<int>(to_server.size()));
        to_server.clear();
    }
    std::string seal(std::string_view plain) {
        REQUIRE(SSL_write(ssl_.get(), plain.data(), static_cast<int>(plain.size())) > 0);
        return take();
    }
    std::string read() {
        pass();
        std::string plain;
        for (;;) {
            int got = SSL_read(ssl_.get(), buffer_, sizeof buffer_);
            if (got <= 0) break;
            plain.append(buffer_, static_cast<std::size_t>(got));
        }
        ERR_clear_error();
        return plain;
    }
    bool echoes(std::string_view plain) {
        received.clear();
        return give(seal(plain)) == TlsStatus::want_input && received == plain &&
               client->write(received, to_server) && read() == plain;
    }

    SpanBio bio;
    std::unique_ptr<TlsSession> client;
    std::string received;
    std::string to_server;

  private:
    TemporaryFolder folder_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    std::unique_ptr<SSL, decltype(&SSL_free)> ssl_;
    BIO* in_ = nullptr;
    BIO* out_ = nullptr;
    char buffer_[TlsSession::kRecordRoom];
};

TEST_CASE("a client goes on without OpenSSL, in every suite and with any number of tickets") {
    const char* suite = GENERATE("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384",
                                 "TLS_CHACHA20_POLY1305_SHA256");
    MemoryServer server;
    SSL_CTX_set_num_tickets(server.context(), GENERATE(0U, 1U, 3U));
    SSL_CTX_set_ciphersuites(server.context(), suite);
    REQUIRE(server.meet(GENERATE(SIZE_MAX, std::size_t{1})));
    CHECK_FALSE(server.client->on_openssl());
    CHECK(server.client->facts().cipher == suite);
    CHECK(server.client->facts().exporter.size() == 32);
    REQUIRE(server.client->peer() != nullptr);
    CHECK(server.client->peer()->chain.size() == 1);
    for (std::size_t size : {1U, 300U, 16'384U}) CHECK(server.echoes(pattern(size)));
}

TEST_CASE("a client asks again when its first key share does not suit, and goes on") {
    MemoryServer server;
    SSL_CTX_set1_groups_list(server.context(), "P-384");
    REQUIRE(server.meet());
    CHECK_FALSE(server.client->on_openssl());
    CHECK(server.echoes(pattern(300)));
}

TEST_CASE("what a server says behind its Finished reaches the client") {
    MemoryServer server;
    REQUIRE(server.meet());
    std::string bytes = server.seal("one");  // behind two tickets
    bytes += server.seal("two");
    CHECK(server.give(bytes) == TlsStatus::want_input);
    CHECK(server.received == "onetwo");
    REQUIRE(SSL_key_update(server.ssl(), SSL_KEY_UPDATE_REQUESTED) == 1);
    CHECK(server.echoes("after a KeyUpdate"));
    server.client->shut_down(server.to_server);
    CHECK(server.read().empty());
    CHECK((SSL_get_shutdown(server.ssl()) & SSL_RECEIVED_SHUTDOWN) != 0);
}

TEST_CASE("a damaged record of the server ends the session") {
    MemoryServer server;
    REQUIRE(server.meet());
    std::string record = server.seal("bad");
    record.back() = static_cast<char>(record.back() ^ 1);
    CHECK(server.give(record) == TlsStatus::failed);
    CHECK(server.client->reason() == "bad record MAC");
}

TEST_CASE("with TLS 1.2 a client stays with OpenSSL") {
    MemoryServer server(TLS1_2_VERSION);
    REQUIRE(server.meet());
    CHECK(server.client->on_openssl());
    CHECK(server.echoes(pattern(300)));
}

}  // namespace tls_client_takeover_test
