// TLS on a socket, on OpenSSL 3, with what a TlsContext says as a server (tls_context.h) and a
// TlsClientContext as a client (tls_client.h). A TlsSession is one connection: a pure transformer
// between spans and strings, it never touches a descriptor, and may move to another thread between
// calls.
//
// OpenSSL makes every handshake. After one of TLS 1.3 its SSL object, 14 kB and for a client much
// more, is freed and our own record layer goes on (tls13_records.h); TLS 1.2 stays with OpenSSL.
// When a client sends early data (tls_early_data.h) the session is of use before its handshake is
// complete.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "server/net/span_bio.h"
#include "server/net/tls13_records.h"
#include "server/net/tls_client.h"
#include "server/net/tls_context.h"
#include "server/net/transport.h"

namespace parlance::server::net {

class TlsSession {
  public:
    using Status = TlsStatus;
    // read() needs room for a record.
    static constexpr std::size_t kRecordRoom = Tls13Records::kMostPlain;

    // The server side; the handshake begins with the first bytes from the client. Null when out of
    // memory.
    static std::unique_ptr<TlsSession> accept(std::shared_ptr<const TlsContext> context,
                                              SpanBio& bio);
    // The client side; the first handshake() begins. Null when out of memory.
    static std::unique_ptr<TlsSession> connect(const TlsClientContext& context,
                                               const TlsClientOptions& options, SpanBio& bio);
    ~TlsSession();
    TlsSession(const TlsSession&) = delete;
    TlsSession& operator=(const TlsSession&) = delete;

    // Data may flow: the handshake is complete, or early data has been accepted.
    bool ready() const { return handshake_ == nullptr || early_; }
    // The handshake is not complete: what read() has given is early data.
    bool early() const { return early_; }
    // There is something to read() that needs no more input.
    bool pending() const;
    // Whether there is (still) an SSL object.
    bool on_openssl() const { return ssl_ != nullptr; }

    // Each takes what it can from the front of `in` and appends what must be sent to `out`.
    // handshake(): `done` once, when the session is ready. If it is early(), read() completes it.
    Status handshake(std::span<const char>& in, std::string& out);
    // read(): `done` with `plain`, of kRecordRoom bytes, cut to what was decrypted: one record.
    // `closed` is the peer's close_notify.
    Status read(std::span<const char>& in, std::span<char>& plain, std::string& out);
    // False if the session is broken.
    bool write(std::string_view plain, std::string& out);
    void shut_down(std::string& out);  // close_notify

    // Right after Status::failed: what went wrong, for the log.
    std::string reason() const;

    // Requires ready().
    const TlsFacts& facts();
    // Null if the peer has shown no certificate.
    const PeerCertificate* peer() const { return facts_ ? facts_->peer.get() : nullptr; }
    // From now on facts() need only tell version and cipher, and peer() nothing; the rest is
    // memory.
    void forget_facts() { facts_.reset(); }

    // Between loops: without a BIO the session may change threads.
    void unbind();
    void bind(SpanBio& bio);

  private:
    struct FreeSession {
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };
    struct Handshake;
    struct Facts : TlsFacts {
        explicit Facts(TlsFacts facts) : TlsFacts(std::move(facts)) {}
        std::unique_ptr<PeerCertificate> peer;
    };

    TlsSession(SSL* ssl, std::unique_ptr<Handshake> handshake);
    bool advance(std::span<char>& plain, Status& status);
    Status read_early(std::span<const char>& in, std::span<char>& plain, std::string& out);
    bool write_early(std::string_view plain, std::string& out);
    void become_early(std::span<const char> plain);
    void finish_handshake(std::string_view flight);
    bool take_over_records(std::string_view flight);
    Status outcome(int result);

    SpanBio* bio_ = nullptr;
    std::unique_ptr<Handshake> handshake_;  // until it is complete
    // One of them: OpenSSL's session, or what took over from it.
    std::unique_ptr<SSL, FreeSession> ssl_;
    std::unique_ptr<Tls13Records> records_;
    std::unique_ptr<Facts> facts_;
    bool early_ = false;
};

}  // namespace parlance::server::net
