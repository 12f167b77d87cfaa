// Transport: the byte pipe under a stream, owned by one Connection on one shard. A TCP or TLS
// socket in production (net/socket.cpp), a simulated pipe in tests. Events never arrive inside a
// call made on the transport; after close() or detach() no event arrives at all.
//
// write() appends to a buffer that is handed to the kernel once per loop turn: the write system
// call is the largest cost of a message, so a turn makes at most one per connection.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/net/peer_certificate.h"

namespace parlance::server::net {

// What TLS negotiated; input to channel bindings and to the choice of host.
struct TlsFacts {
    std::string version;      // "TLSv1.3"
    std::string cipher;       // "TLS_AES_256_GCM_SHA384"
    std::string server_name;  // SNI, empty when the client sent none
    std::string alpn;         // "xmpp-client" or empty
    std::string exporter;     // RFC 9266 tls-exporter, 32 bytes; empty when not available
    std::string end_point;    // RFC 5929 tls-server-end-point hash of our certificate
    bool early_data = false;  // the session's ticket lets the client send early data next time
};

// How we present ourselves as a TLS client, i.e. to another server.
struct TlsClientOptions {
    std::string server_name;        // SNI (RFC 6120 §5.4.3.1)
    std::vector<std::string> alpn;  // empty: none is offered
    std::string local_domain;       // whose certificate is shown if the other side asks for one
};

// An open pipe on its way from one shard to another: fd, TLS state and bytes already read or not
// yet written. Implementation-defined; only the transport that made it can attach it again.
class DetachedTransport {
  public:
    virtual ~DetachedTransport() = default;
};

class TransportEvents {
  public:
    virtual ~TransportEvents() = default;
    // Plaintext received. The span is valid during the call. Not called while reading is paused.
    virtual void on_data(std::span<const char> data) = 0;
    // start_tls() (or the implicit handshake of a direct TLS port) has finished, or has got so far
    // that early data can be read and answered.
    virtual void on_tls_ready() = 0;
    // The peer closed, the connection failed, the TLS handshake failed, or the unsent output
    // passed the cap. The transport is dead: only destruction may follow. `reason` is for the log.
    virtual void on_closed(std::string_view reason) = 0;
};

class Transport {
  public:
    virtual ~Transport() = default;

    virtual void set_events(TransportEvents* events) = 0;
    virtual void write(std::string_view bytes) = 0;
    // Bytes written and not yet taken by the kernel.
    virtual std::size_t unsent() const = 0;
    // How far what has been written has come: a connection that is already dead takes bytes that
    // go nowhere. System calls.
    struct Progress {
        std::uint64_t taken = 0;     // by the other side's kernel, since the connection was made
        std::uint64_t underway = 0;  // by ours, and not by the other side's
    };
    virtual Progress progress() const { return {}; }

    // Idempotent. Pausing stops on_data at once, even in the middle of a burst already read (the
    // rest is kept and delivered after resume).
    virtual void pause_reading() = 0;
    virtual void resume_reading() = 0;

    // Server side of STARTTLS: everything written before goes out in the clear, everything read
    // after is ciphertext. Plaintext received behind the <starttls/> element must not survive (the
    // caller drops it: RFC 6120 §5.4.3.3).
    virtual void start_tls() = 0;
    // The client side, on a transport that Network::dial() has made. Any certificate will do here:
    // whoever uses the connection looks at peer_certificate(). As above for what came before.
    virtual void connect_tls(const TlsClientOptions& options) = 0;
    // Null until on_tls_ready().
    virtual const TlsFacts* tls() const = 0;
    // What the other side has shown: on transports of Network::dial(), and on those of a port that
    // asks for it. Null before on_tls_ready(), if it has shown none, and after
    // forget_channel_bindings().
    virtual const PeerCertificate* peer_certificate() const { return nullptr; }
    // What on_data() has brought so far is early data (RFC 8446 §2.3): it may be the copy of what
    // another connection has brought. False once the client has completed the handshake, which it
    // cannot do for early data that is not its own.
    virtual bool early_data() const { return false; }
    // Authentication is over: of tls(), only version and cipher will be asked for, and of the
    // peer's certificate nothing.
    virtual void forget_channel_bindings() {}

    // Sends what is unsent (for at most a few seconds), TLS close_notify if secure, then closes.
    // Returns at once; no event follows. The object may be destroyed right after.
    virtual void close() = 0;

    // Leaves this loop without closing: polling stops, everything needed to go on travels in the
    // result. The object is dead afterwards.
    virtual std::unique_ptr<DetachedTransport> detach() = 0;

    virtual const std::string& peer_address() const = 0;  // "127.0.0.1", without the port
};

}  // namespace parlance::server::net
