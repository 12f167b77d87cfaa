// Certificates made on the spot, and a TLS client on a non-blocking descriptor that a test drives
// step by step from the thread of the loop, or blocking from a thread of its own.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <fcntl.h>
#include <stdlib.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "server/net/tls.h"
#include "tests/server/net/net_fixture.h"

namespace parlance::server::net::test {

class TemporaryFolder {
  public:
    TemporaryFolder() {
        char name[] = "/tmp/parlance-tls-XXXXXX";
        REQUIRE(::mkdtemp(name) != nullptr);
        path_ = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    std::string file(const std::string& name) const { return path_ + "/" + name; }

  private:
    std::string path_;
};

enum class KeyKind { ecdsa, rsa };

// A self-signed certificate for `host`, written to `folder`.
inline TlsCertificate make_certificate(const TemporaryFolder& folder, const std::string& host,
                                       KeyKind kind = KeyKind::ecdsa,
                                       const EVP_MD* digest = EVP_sha256()) {
    EVP_PKEY* key = kind == KeyKind::ecdsa ? EVP_EC_gen("P-256") : EVP_RSA_gen(2048);
    REQUIRE(key != nullptr);
    X509* x509 = X509_new();
    X509_set_version(x509, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -60);
    X509_gmtime_adj(X509_getm_notAfter(x509), 3600);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(host.c_str()), -1, -1, 0);
    X509_set_issuer_name(x509, X509_get_subject_name(x509));
    X509_set_pubkey(x509, key);
    REQUIRE(X509_sign(x509, key, digest) > 0);

    TlsCertificate certificate;
    certificate.hosts = {host};
    certificate.chain_file = folder.file(host + ".crt");
    certificate.key_file = folder.file(host + ".key");
    std::FILE* out = std::fopen(certificate.chain_file.c_str(), "w");
    PEM_write_X509(out, x509);
    std::fclose(out);
    out = std::fopen(certificate.key_file.c_str(), "w");
    PEM_write_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(out);
    X509_free(x509);
    EVP_PKEY_free(key);
    return certificate;
}

class TlsClient {
  public:
    struct Settings {
        std::string server_name;
        std::string alpn;  // one protocol
        int version = 0;   // e.g. TLS1_2_VERSION to have just that
        SSL_SESSION* resume = nullptr;
    };

    TlsClient(Client tcp, const Settings& settings)
        : tcp_(std::move(tcp)), context_(SSL_CTX_new(TLS_client_method()), SSL_CTX_free) {
        if (settings.version != 0) {
            SSL_CTX_set_min_proto_version(context_.get(), settings.version);
            SSL_CTX_set_max_proto_version(context_.get(), settings.version);
        }
        ssl_.reset(SSL_new(context_.get()));
        if (!settings.server_name.empty()) {
            SSL_set_tlsext_host_name(ssl_.get(), settings.server_name.c_str());
        }
        if (!settings.alpn.empty()) {
            std::string wire(1, static_cast<char>(settings.alpn.size()));
            wire += settings.alpn;
            SSL_set_alpn_protos(ssl_.get(), reinterpret_cast<const unsigned char*>(wire.data()),
                                static_cast<unsigned>(wire.size()));
        }
        if (settings.resume != nullptr) SSL_set_session(ssl_.get(), settings.resume);
        SSL_set_fd(ssl_.get(), tcp_.fd());
        SSL_set_connect_state(ssl_.get());
    }

    void set_blocking(bool blocking) {
        int flags = ::fcntl(tcp_.fd(), F_GETFL);
        ::fcntl(tcp_.fd(), F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK);
    }
    // One attempt; true once the handshake is over. failed() tells when it never will be.
    bool handshake() { return finished_ = finished_ || judge(SSL_do_handshake(ssl_.get())); }
    // Blocking use only, or output that fits into the kernel's buffer.
    bool send(std::string_view bytes) {
        return judge(SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size())));
    }
    // One record at most; empty when there is none yet or no more.
    std::string receive_some() {
        std::string out(20'000, '\0');
        int n = SSL_read(ssl_.get(), out.data(), static_cast<int>(out.size()));
        judge(n);
        out.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return out;
    }
    void shut_down() { SSL_shutdown(ssl_.get()); }

    bool at_end() const { return last_error_ == SSL_ERROR_ZERO_RETURN; }
    bool failed() const { return last_error_ == SSL_ERROR_SSL || last_error_ == SSL_ERROR_SYSCALL; }
    SSL* ssl() { return ssl_.get(); }
    Client& tcp() { return tcp_; }

  private:
    bool judge(int result) {
        last_error_ = SSL_get_error(ssl_.get(), result);
        return result > 0;
    }

    Client tcp_;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_;
    struct Free {
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };
    std::unique_ptr<SSL, Free> ssl_;
    int last_error_ = SSL_ERROR_NONE;
    bool finished_ = false;
};

// A Server with certificates for "one.test" (ECDSA, SHA-256) and "two.test" (RSA, SHA-512).
class TlsServer {
  public:
    explicit TlsServer(bool direct = true, bool early_data = false)
        : store(load({make_certificate(folder, "one.test"),
                      make_certificate(folder, "two.test", KeyKind::rsa, EVP_sha512())},
                     early_data)),
          server(options(&store, direct)) {}

    static std::shared_ptr<const TlsContext> load(const std::vector<TlsCertificate>& certificates,
                                                  bool early_data = false) {
        auto context = TlsContext::load(certificates, {"xmpp-client"}, nullptr, early_data);
        REQUIRE(context);
        return context.value();
    }
    static ListenerOptions options(const TlsStore* store, bool direct) {
        ListenerOptions result;
        result.socket.tls = store;
        result.tls = direct;
        return result;
    }
    // A client that has not begun its handshake; the newest of server.peers.
    TlsClient connect(const TlsClient::Settings& settings = {}) {
        TlsClient client(server.connect(), settings);
        client.set_blocking(false);
        return client;
    }
    bool finish(TlsClient& client) {
        return run_until(server.loop, [&] { return client.handshake() || client.failed(); }) &&
               !client.failed() &&
               run_until(server.loop, [&] { return server.peers.back()->events.tls_ready; });
    }
    Server::Peer& peer() { return *server.peers.back(); }

    TemporaryFolder folder;
    TlsStore store;
    Server server;
};

}  // namespace parlance::server::net::test
