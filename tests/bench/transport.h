// One non-blocking TCP connection, optionally under TLS 1.3. Owned by a Session, used by the loop's
// thread only. Reads and writes never block and never throw; TlsContext throws std::runtime_error
// when OpenSSL cannot be set up.
#pragma once

#include <netinet/in.h>
#include <openssl/ssl.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace parlance::bench {

enum class Io { done, would_block, closed };

// TLS settings shared by all sessions: exactly TLS 1.3, no resumption, so that each login pays for a
// full handshake. The self-signed certificate of the benchmark is not verified.
class TlsContext {
  public:
    TlsContext();
    SSL_CTX* get() const { return context_.get(); }

  private:
    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };
    std::unique_ptr<SSL_CTX, Free> context_;
};

class Transport {
  public:
    Transport() = default;
    ~Transport() { close(); }
    Transport(const Transport&) = delete;
    Transport& operator=(const Transport&) = delete;

    int fd() const { return fd_; }
    // Starts connecting; false (with errno) when no socket can be had.
    bool connect(const sockaddr_in& server);
    // Whether the connect that was waited for succeeded.
    bool connected() const;

    // `alpn` announces xmpp-client, as direct TLS does and STARTTLS does not (XEP-0368 §2).
    void start_tls(const TlsContext& context, const std::string& host, bool alpn);
    // done once the handshake is complete; until then call again when the socket is ready.
    Io handshake();
    // Whether the unfinished handshake waits to write.
    bool wants_write() const { return ssl_ != nullptr && SSL_want_write(ssl_.get()) != 0; }
    std::string cipher() const;

    // `size` receives the bytes moved when the result is done.
    Io read(char* buffer, std::size_t capacity, std::size_t& size);
    Io write(std::string_view bytes, std::size_t& size);
    // Whether a read may find more without waiting for the socket.
    bool may_have_more(std::size_t last_read, std::size_t capacity) const;

    // Sends close_notify where TLS is on.
    void shut_down();
    void close();

  private:
    struct Free {
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };
    Io tls_result(int result) const;

    int fd_ = -1;
    std::unique_ptr<SSL, Free> ssl_;
};

}  // namespace parlance::bench
