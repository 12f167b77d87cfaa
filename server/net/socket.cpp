#include "server/net/socket.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "base/assert.h"
#include "server/net/tcp_progress.h"
#include "server/net/tls.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

// Readings per readiness: a fast peer must not starve the others, level-triggered polling comes
// back to it in the next turn.
constexpr int kMaxReadsPerEvent = 4;

// More than any receive buffer holds: what a dead connection has left is read at once.
constexpr int kMaxReadsOnError = 1000;

// A turn that writes more than this to one socket does not wait for its end: the kernel takes bytes
// that would otherwise pile up here.
constexpr std::size_t kEarlySend = 256 * 1024;

// Sent bytes at the front of a buffer are cut off from this size on.
constexpr std::size_t kCompactAbove = 64 * 1024;

std::string error_text(int error) {
    return uv_strerror(uv_translate_sys_error(error));
}

bool would_block(int error) {
    return error == EAGAIN || error == EWOULDBLOCK || error == EINTR;
}

}  // namespace

struct Socket::Detached final : DetachedTransport {
    Detached() = default;
    ~Detached() override {
        if (fd >= 0) ::close(fd);
    }

    int fd = -1;
    SocketOptions options;
    std::unique_ptr<TlsSession> tls;
    OutputBufferPtr wire;
    OutputBufferPtr plain;
    std::unique_ptr<std::string> held;
    std::string peer_address;
    bool paused = false;
};

uv_poll_t* Socket::watch(UvLoop& loop, int fd) {
    auto poll = std::make_unique<uv_poll_t>();
    if (uv_poll_init(loop.raw(), poll.get(), fd) == 0) return poll.release();
    ::close(fd);
    return nullptr;
}

std::unique_ptr<Socket> Socket::open(UvLoop& loop, int fd, std::string peer_address,
                                     SocketOptions options) {
    uv_poll_t* poll = watch(loop, fd);
    if (poll == nullptr) return nullptr;
    return std::unique_ptr<Socket>(new Socket(loop, poll, fd, std::move(peer_address), options));
}

Socket::Socket(UvLoop& loop, uv_poll_t* poll, int fd, std::string peer_address,
               SocketOptions options)
    : loop_(&loop),
      poll_(poll),
      tls_store_(options.tls),
      tls_client_store_(options.tls_client),
      peer_address_(std::move(peer_address)),
      fd_(fd),
      output_cap_(options.output_cap) {
    poll_->data = this;
}

Socket::~Socket() {
    if (poll_ != nullptr) let_go(false);
}

std::unique_ptr<DetachedTransport> Socket::detach() {
    PARLANCE_ASSERT(poll_ != nullptr);
    auto detached = std::make_unique<Detached>();
    IoContext& io = loop_->io();
    if (io.reading == this && (!io.cursor.empty() || (tls_ && tls_->pending()))) {
        held_ = std::make_unique<std::string>(io.cursor.begin(), io.cursor.end());
    }
    detached->fd = std::exchange(fd_, -1);
    detached->options.tls = tls_store_;
    detached->options.tls_client = tls_client_store_;
    detached->options.output_cap = output_cap_;
    detached->tls = std::move(tls_);
    if (detached->tls) detached->tls->unbind();
    detached->wire = std::move(wire_);
    detached->plain = std::move(plain_);
    detached->held = std::move(held_);
    detached->peer_address = peer_address_;
    detached->paused = paused_;

    unlink();
    if (pump_wanted_) io.forget_pump(*this);
    release_poll(std::exchange(poll_, nullptr));
    events_ = nullptr;
    return detached;
}

std::unique_ptr<Socket> Socket::attach(UvLoop& loop, std::unique_ptr<DetachedTransport> detached) {
    auto* from = static_cast<Detached*>(detached.get());
    uv_poll_t* poll = watch(loop, std::exchange(from->fd, -1) /* closed on failure */);
    // watch() has closed the descriptor on failure.
    if (poll == nullptr) return nullptr;
    int fd = -1;
    uv_fileno(reinterpret_cast<uv_handle_t*>(poll), &fd);
    std::unique_ptr<Socket> socket(
        new Socket(loop, poll, fd, std::move(from->peer_address), from->options));
    socket->tls_ = std::move(from->tls);
    if (socket->tls_) socket->tls_->bind(loop.io().bio());
    socket->wire_ = std::move(from->wire);
    socket->plain_ = std::move(from->plain);
    socket->held_ = std::move(from->held);
    socket->paused_ = from->paused;
    if (socket->unsent() > 0) socket->want_flush();
    return socket;
}

void Socket::set_events(TransportEvents* events) {
    events_ = events;
    if (poll_ == nullptr || events == nullptr) return;
    if (!paused_) resume_reading();
}

void Socket::pause_reading() {
    // The watch stays on until there is something to read: most pauses end before, and cost
    // nothing.
    paused_ = true;
}

void Socket::resume_reading() {
    paused_ = false;
    if (poll_ == nullptr) return;
    if (!held_) {
        update_poll();
    } else if (!pump_wanted_) {
        pump_wanted_ = true;
        loop_->io().want_pump(*this);
    }
}

void Socket::update_poll() {
    bool readable = events_ != nullptr && !paused_ && !held_;
    int wanted = (readable ? UV_READABLE : 0) | (blocked_ ? UV_WRITABLE : 0);
    if (wanted == polled_) return;
    polled_ = static_cast<std::uint8_t>(wanted);
    if (wanted == 0) {
        uv_poll_stop(poll_);
    } else {
        PARLANCE_ASSERT(loop_->watch(poll_, wanted, on_poll) == 0);
    }
}

void Socket::on_poll(uv_poll_t* handle, int status, int events) {
    auto* socket = static_cast<Socket*>(handle->data);
    if (socket == nullptr) return;
    if (status != 0) return socket->on_error();
    if ((events & UV_READABLE) != 0) {
        socket->on_readable();
        if (!alive(handle, socket)) return;
    }
    if ((events & UV_WRITABLE) != 0) {
        socket->blocked_ = false;
        socket->flush();
    }
}

// EPOLLERR: typically a reset, which a peer's kernel also sends when the peer closes with input
// unread. What it had sent before is still there to be read.
void Socket::on_error() {
    const uv_poll_t* poll = poll_;
    polled_ = 0;  // libuv has stopped the watch
    for (int i = 0; i < kMaxReadsOnError; ++i) {
        if (events_ == nullptr || paused_ || held_) break;
        on_readable();  // meets the error behind the data, and reports it
        if (!alive(poll, this)) return;
    }
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(fd_, SOL_SOCKET, SO_ERROR, &error, &length);
    fail(error == 0 ? "connection failed" : error_text(error));
}

void Socket::on_readable() {
    const uv_poll_t* poll = poll_;
    std::span<char> buffer = loop_->io().read_buffer();
    for (int i = 0; i < kMaxReadsPerEvent; ++i) {
        if (events_ == nullptr || paused_ || held_) return update_poll();
        ssize_t got = ::recv(fd_, buffer.data(), buffer.size(), 0);
        if (got < 0) {
            if (!would_block(errno)) fail(error_text(errno));
            return;
        }
        if (got == 0) {
            // What we still have to say may reach a peer that has only closed its sending side.
            peer_closed_ = true;
            return fail(tls_ && tls_->ready() ? "closed by peer without close_notify"
                                              : "closed by peer");
        }
        auto size = static_cast<std::size_t>(got);
        consume(buffer.first(size));
        if (!alive(poll, this) || size < buffer.size()) return;
    }
}

void Socket::consume(std::span<const char> data) {
    if (!tls_) {
        events_->on_data(data);
        return;
    }
    IoContext& io = loop_->io();
    io.reading = this;
    io.cursor = data;
    consume_tls();
    io.reading = nullptr;
}

void Socket::consume_tls() {
    const uv_poll_t* poll = poll_;
    IoContext& io = loop_->io();
    for (;;) {
        std::string failure;
        bool more = advance_tls(failure);
        if (!alive(poll, this)) return;
        if (!failure.empty()) return fail(std::move(failure), true);
        if (!more) return;
        // Records are taken whole: without more input there is no other, and asking costs as much
        // as a short record.
        if (io.cursor.empty() && !tls_->pending()) return;
        if (paused_) {
            held_ = std::make_unique<std::string>(io.cursor.begin(), io.cursor.end());
            return update_poll();
        }
    }
}

// One handshake step or one record. False when the input is used up or, with `failure` set, the
// session is over. The socket may be gone afterwards.
bool Socket::advance_tls(std::string& failure) {
    IoContext& io = loop_->io();
    std::span<char> record = io.record_buffer();
    bool was_ready = tls_->ready();
    std::string& out = wire().bytes;
    TlsSession::Status status =
        was_ready ? tls_->read(io.cursor, record, out) : tls_->handshake(io.cursor, out);
    if (wire_->size() > 0) {
        want_flush();
    } else {
        io.give_back(std::move(wire_));
    }
    switch (status) {
        case TlsSession::Status::want_input:
            return false;
        case TlsSession::Status::closed:
            tls_->shut_down(wire().bytes);
            failure = "closed by peer";
            return false;
        case TlsSession::Status::failed:
            failure = (was_ready ? "TLS failed: " : "TLS handshake failed: ") + tls_->reason();
            return false;
        case TlsSession::Status::done:
            break;
    }
    if (was_ready) {
        events_->on_data(record);
    } else {
        if (plain_) want_flush();
        events_->on_tls_ready();
    }
    return true;
}

void Socket::pump() {
    pump_wanted_ = false;
    if (paused_ || !held_ || events_ == nullptr) return;
    const uv_poll_t* poll = poll_;
    std::unique_ptr<std::string> burst = std::move(held_);
    consume(*burst);
    if (alive(poll, this)) update_poll();
}

OutputBuffer& Socket::wire() {
    if (!wire_) wire_ = loop_->io().take_buffer();
    return *wire_;
}

std::size_t Socket::unsent() const {
    return (wire_ ? wire_->size() : 0) + (plain_ ? plain_->size() : 0);
}

Transport::Progress Socket::progress() const {
    return tcp_progress(fd_);
}

void Socket::want_flush() {
    loop_->io().want_flush(*this);
}

void Socket::write(std::string_view bytes) {
    if (poll_ == nullptr || overflow_ || bytes.empty()) return;
    OutputBufferPtr& target = tls_ ? plain_ : wire_;
    if (!target) target = loop_->io().take_buffer();
    target->bytes.append(bytes);
    want_flush();
    if (unsent() <= std::min<std::size_t>(kEarlySend, output_cap_)) return;
    if (!blocked_ && !broken_) broken_ = send_pending() == Sent::failed;
    overflow_ = unsent() > output_cap_;
}

void Socket::flush() {
    if (broken_) return fail("connection lost while writing");
    if (!blocked_ && send_pending() == Sent::failed) return fail(error_text(errno));
    if (overflow_ || unsent() > output_cap_) fail("output limit");
}

void Socket::encrypt_pending() {
    if (!plain_ || !tls_ || !tls_->ready()) return;
    broken_ = !tls_->write(plain_->unsent(), wire().bytes) || broken_;
    loop_->io().give_back(std::move(plain_));
}

Socket::Sent Socket::send_pending() {
    for (;;) {
        encrypt_pending();
        if (!wire_) break;
        std::string_view rest = wire_->unsent();
        ssize_t sent = ::send(fd_, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && !would_block(errno)) return Sent::failed;
        if (sent > 0) wire_->sent += static_cast<std::size_t>(sent);
        if (wire_->size() > 0) {
            if (wire_->sent > kCompactAbove && wire_->sent > wire_->size()) {
                wire_->bytes.erase(0, wire_->sent);
                wire_->sent = 0;
            }
            blocked_ = true;
            update_poll();
            return Sent::blocked;
        }
        loop_->io().give_back(std::move(wire_));
    }
    blocked_ = false;
    if ((polled_ & UV_WRITABLE) != 0) update_poll();
    return Sent::done;
}

void Socket::start_tls() {
    PARLANCE_ASSERT(tls_store_ != nullptr && !tls_);
    if (poll_ == nullptr) return;
    // Plaintext from behind <starttls/> must not be taken for protected input (RFC 6120 §5.4.3.3).
    held_.reset();
    tls_ = TlsSession::accept(tls_store_->current(), loop_->io().bio());
    if (tls_) return;
    broken_ = true;
    want_flush();
}

void Socket::connect_tls(const TlsClientOptions& options) {
    PARLANCE_ASSERT(tls_client_store_ != nullptr && !tls_);
    if (poll_ == nullptr) return;
    held_.reset();  // as above
    std::shared_ptr<const TlsClientContext> context = tls_client_store_->current();
    tls_ = TlsSession::connect(*context, options, loop_->io().bio());
    // We speak first: the ClientHello goes out without any input.
    std::span<const char> nothing;
    if (!tls_ || tls_->handshake(nothing, wire().bytes) != TlsSession::Status::want_input) {
        broken_ = true;
    }
    want_flush();
}

const TlsFacts* Socket::tls() const {
    return tls_ && tls_->ready() ? &tls_->facts() : nullptr;
}

const PeerCertificate* Socket::peer_certificate() const {
    return tls_ && tls_->ready() ? tls_->peer() : nullptr;
}

bool Socket::early_data() const {
    return tls_ && tls_->early();
}

void Socket::forget_channel_bindings() {
    if (tls_) tls_->forget_facts();
}

void Socket::close() {
    if (poll_ == nullptr) return;
    if (tls_ && tls_->ready()) {
        encrypt_pending();
        tls_->shut_down(wire().bytes);
    }
    let_go(true);
}

void Socket::fail(std::string reason, bool gracefully) {
    TransportEvents* events = events_;
    let_go(gracefully);
    if (events != nullptr) events->on_closed(reason);
}

void Socket::let_go(bool gracefully) {
    IoContext& io = loop_->io();
    unlink();
    if (pump_wanted_) io.forget_pump(*this);
    events_ = nullptr;
    held_.reset();
    uv_poll_t* poll = std::exchange(poll_, nullptr);
    poll->data = nullptr;
    if ((gracefully || peer_closed_) && wire_ && !blocked_) {
        std::string_view rest = wire_->unsent();
        ssize_t sent = ::send(fd_, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent > 0) wire_->sent += static_cast<std::size_t>(sent);
        if (sent < 0 && !would_block(errno)) gracefully = false;
    }
    if (wire_ && wire_->size() == 0) io.give_back(std::move(wire_));
    if (gracefully && !peer_closed_) {
        io.linger(std::exchange(fd_, -1), poll, std::move(wire_));
    } else {
        release_poll(poll);
        ::close(std::exchange(fd_, -1));
    }
    wire_.reset();
    if (plain_) io.give_back(std::move(plain_));
    tls_.reset();
}

}  // namespace parlance::server::net
