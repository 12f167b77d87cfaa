// TLS for the server side of a socket, on OpenSSL 3. Certificates are an immutable TlsContext,
// shared by all shards and replaced as a whole on reload (TlsStore); connections that exist stay
// with the set they began with. A TlsSession is one connection: a pure transformer between spans
// and strings, it never touches a descriptor, and may move to another thread between calls.
//
// OpenSSL makes every handshake. After one of TLS 1.3 its SSL object, 14 kB, is freed and our own
// record layer goes on (tls13_records.h); TLS 1.2 stays with OpenSSL. When a client sends early
// data (tls_early_data.h) the session is of use before its handshake is complete.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/net/span_bio.h"
#include "server/net/ticket_keys.h"
#include "server/net/tls13_records.h"
#include "server/net/transport.h"

namespace parlance::server::net {

// One certificate (ECDSA or RSA) and the host names it is shown for.
struct TlsCertificate {
    std::vector<std::string> hosts;  // lower case, exact; compared with the SNI
    std::string chain_file;          // PEM, leaf first
    std::string key_file;            // PEM
};

class TlsContext {
  public:
    // At least one certificate; the first also serves clients that send no or an unknown name.
    // `alpn` are the protocols to accept, e.g. "xmpp-client"; a client that offers only others is
    // refused (RFC 7301 §3.2), one that offers none is welcome. `tickets` seal the session tickets;
    // without them each certificate has its own until it is replaced. With `early_data` they let a
    // client send early data: then whoever reads must heed Transport::early_data(). The error names
    // the file.
    static base::Result<std::shared_ptr<const TlsContext>, std::string> load(
        const std::vector<TlsCertificate>& certificates, std::vector<std::string> alpn,
        std::shared_ptr<TicketKeys> tickets = nullptr, bool early_data = false);

    TlsContext(const TlsContext&) = delete;
    TlsContext& operator=(const TlsContext&) = delete;

    SSL_CTX* initial() const;
    // RFC 5929 §4.1 hash of the certificate that `ssl` shows; empty where that is undefined.
    static std::string end_point(const SSL* ssl);

  private:
    struct FreeContext {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };
    using ContextPtr = std::unique_ptr<SSL_CTX, FreeContext>;
    struct Entry {
        std::vector<std::string> hosts;
        ContextPtr context;
    };

    TlsContext() = default;
    static base::Result<ContextPtr, std::string> open(const TlsCertificate& certificate,
                                                      const TlsContext& owner);
    static int select_host(SSL* ssl, int* alert, void* owner);
    static int select_protocol(SSL* ssl, const unsigned char** out, unsigned char* out_length,
                               const unsigned char* in, unsigned in_length, void* owner);

    std::vector<Entry> entries_;
    std::vector<std::string> alpn_;
    std::shared_ptr<TicketKeys> tickets_;
    bool early_data_ = false;
};

// The current TlsContext; any thread may read and replace it.
class TlsStore {
  public:
    explicit TlsStore(std::shared_ptr<const TlsContext> context) : context_(std::move(context)) {}
    std::shared_ptr<const TlsContext> current() const;
    void replace(std::shared_ptr<const TlsContext> context);

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const TlsContext> context_;
};

class TlsSession {
  public:
    using Status = TlsStatus;
    // read() needs room for a record.
    static constexpr std::size_t kRecordRoom = Tls13Records::kMostPlain;

    // The server side; the handshake begins with the first bytes from the client. Null when out of
    // memory.
    static std::unique_ptr<TlsSession> accept(std::shared_ptr<const TlsContext> context,
                                              SpanBio& bio);
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
    // From now on facts() need only tell version and cipher; the rest is memory.
    void forget_facts() { facts_.reset(); }

    // Between loops: without a BIO the session may change threads.
    void unbind();
    void bind(SpanBio& bio);

  private:
    struct FreeSession {
        void operator()(SSL* ssl) const { SSL_free(ssl); }
    };
    struct Handshake;

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
    std::unique_ptr<TlsFacts> facts_;
    bool early_ = false;
};

}  // namespace parlance::server::net
