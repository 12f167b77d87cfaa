// Socket: a TCP connection, plain or with TLS on top, as a Transport. Owned by one Connection, used
// on the thread of its loop only. It owns the descriptor and watches it with uv_poll_t (a uv_tcp_t
// could not move to another loop). An idle socket holds no buffer: input is read into the loop's
// buffer, output is collected during a turn in a buffer of the loop's pool.
//
// The handle of libuv lives on the heap and is freed in its close callback, so a Socket may be
// destroyed at any time, in its own callbacks too. Destroying without close() cuts the connection.
#pragma once

#include <uv.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "server/net/io_context.h"
#include "server/net/transport.h"

namespace parlance::server::net {

class TlsClientStore;
class TlsSession;
class TlsStore;

struct SocketOptions {
    // How many bytes may wait for a peer that does not read before the connection is given up.
    std::uint32_t output_cap = 1024 * 1024;
    // Where start_tls() finds certificates; outlives the socket. Null: start_tls() must not be
    // called.
    const TlsStore* tls = nullptr;
    // The same for connect_tls().
    const TlsClientStore* tls_client = nullptr;
};

class Socket final : public Transport, private FlushLink {
  public:
    // Takes over a connected, non-blocking, close-on-exec descriptor. Null, with the descriptor
    // closed, when the kernel refuses to watch it. Reading begins with set_events(), which the
    // caller does before it returns to the loop.
    static std::unique_ptr<Socket> open(UvLoop& loop, int fd, std::string peer_address,
                                        SocketOptions options);
    // Goes on, on `loop`, with what detach() gave on another loop. What had been read before is
    // delivered in a step of its own before anything new is read. Null as for open().
    static std::unique_ptr<Socket> attach(UvLoop& loop,
                                          std::unique_ptr<DetachedTransport> detached);
    ~Socket() override;

    void set_events(TransportEvents* events) override;
    void write(std::string_view bytes) override;
    std::size_t unsent() const override;
    Progress progress() const override;
    void pause_reading() override;
    void resume_reading() override;
    void start_tls() override;
    void connect_tls(const TlsClientOptions& options) override;
    const TlsFacts* tls() const override;
    const PeerCertificate* peer_certificate() const override;
    bool early_data() const override;
    void forget_channel_bindings() override;
    void close() override;
    std::unique_ptr<DetachedTransport> detach() override;
    const std::string& peer_address() const override { return peer_address_; }

    UvLoop& loop() { return *loop_; }

  private:
    friend class IoContext;
    struct Detached;
    enum class Sent { done, blocked, failed };

    Socket(UvLoop& loop, uv_poll_t* poll, int fd, std::string peer_address, SocketOptions options);
    static uv_poll_t* watch(UvLoop& loop, int fd);
    static void on_poll(uv_poll_t* handle, int status, int events);

    // For IoContext, at the end of the turn.
    void flush();
    void pump();

    void on_readable();
    void on_error();
    void consume(std::span<const char> data);
    void consume_tls();
    bool advance_tls(std::string& failure);
    Sent send_pending();
    void encrypt_pending();
    void update_poll();
    void want_flush();
    OutputBuffer& wire();
    // Whether the socket that `poll` belonged to before a callback still exists and is open. The
    // handle outlives the callback in any case; `socket` may be dangling and is only compared.
    static bool alive(const uv_poll_t* poll, const void* socket) { return poll->data == socket; }
    void fail(std::string reason, bool gracefully = false);
    void let_go(bool gracefully);

    TransportEvents* events_ = nullptr;
    UvLoop* loop_;
    uv_poll_t* poll_;  // null once the socket is closed, dead or detached
    const TlsStore* tls_store_;
    const TlsClientStore* tls_client_store_;
    std::unique_ptr<TlsSession> tls_;
    OutputBufferPtr wire_;               // what goes to the kernel as it is
    OutputBufferPtr plain_;              // under TLS: what waits for encryption
    std::unique_ptr<std::string> held_;  // read from the kernel, not yet processed
    std::string peer_address_;
    int fd_;
    std::uint32_t output_cap_;
    std::uint8_t polled_ = 0;  // events libuv watches at present
    bool paused_ : 1 = false;
    bool blocked_ : 1 = false;  // the kernel refused bytes; wait for UV_WRITABLE
    bool overflow_ : 1 = false;
    bool peer_closed_ : 1 = false;
    bool pump_wanted_ : 1 = false;
    bool broken_ : 1 = false;  // a write failed inside write(); reported at the end of the turn
};

}  // namespace parlance::server::net
