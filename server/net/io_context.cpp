#include "server/net/io_context.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "server/net/socket.h"
#include "server/net/tls.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

// Buffers kept for reuse: enough for a busy turn, little against the size of the process. A buffer
// that grew beyond the single limit was a rare bulk transfer and goes back to the allocator.
constexpr std::size_t kMaxPooledBytes = 1024 * 1024;
constexpr std::size_t kMaxPooledBuffer = 64 * 1024;
constexpr std::size_t kFirstCapacity = 1024;

// How long a closed connection may take to accept our last bytes and to close its side.
constexpr std::int64_t kLingerUs = 3 * base::kSecondUs;
// How much it may still send meanwhile before it is cut off.
constexpr std::size_t kMaxDiscarded = 4 * 1024 * 1024;

}  // namespace

void FlushLink::insert_before(FlushLink& other) {
    next = &other;
    previous = other.previous;
    previous->next = this;
    other.previous = this;
}

void FlushLink::unlink() {
    if (!linked()) return;
    next->previous = previous;
    previous->next = next;
    next = previous = nullptr;
}

struct IoContext::Lingering {
    IoContext* io;
    int fd;
    uv_poll_t* poll;
    OutputBufferPtr output;  // null once all is sent
    std::int64_t deadline_us;
    std::size_t discarded = 0;
    std::list<Lingering>::iterator place = {};
};

IoContext::IoContext(UvLoop& loop)
    : loop_(loop), read_buffer_(std::make_unique_for_overwrite<char[]>(kReadBufferSize)) {
    flushes_.next = flushes_.previous = &flushes_;
}

IoContext::~IoContext() {
    while (!lingering_.empty()) drop(lingering_.front());
    if (linger_timer_) loop_.timers().cancel(*linger_timer_);
}

std::span<char> IoContext::record_buffer() {
    if (!record_buffer_)
        record_buffer_ = std::make_unique_for_overwrite<char[]>(TlsSession::kRecordRoom);
    return {record_buffer_.get(), TlsSession::kRecordRoom};
}

SpanBio& IoContext::bio() {
    if (!bio_) bio_ = std::make_unique<SpanBio>();
    return *bio_;
}

OutputBufferPtr IoContext::take_buffer() {
    if (pool_.empty()) {
        auto fresh = std::make_unique<OutputBuffer>();
        fresh->bytes.reserve(kFirstCapacity);
        return fresh;
    }
    OutputBufferPtr buffer = std::move(pool_.back());
    pool_.pop_back();
    pooled_bytes_ -= buffer->bytes.capacity();
    return buffer;
}

void IoContext::give_back(OutputBufferPtr buffer) {
    std::size_t capacity = buffer->bytes.capacity();
    if (capacity > kMaxPooledBuffer || pooled_bytes_ + capacity > kMaxPooledBytes) return;
    buffer->bytes.clear();
    buffer->sent = 0;
    pooled_bytes_ += capacity;
    pool_.push_back(std::move(buffer));
}

void IoContext::want_flush(FlushLink& socket) {
    if (!socket.linked()) socket.insert_before(flushes_);
}

void IoContext::flush() {
    // A failing write ends in on_closed(), which may make other sockets dirty: they are appended.
    while (flushes_.next != &flushes_) {
        auto* socket = static_cast<Socket*>(flushes_.next);
        socket->unlink();
        socket->flush();
    }
}

void IoContext::forget_pump(Socket& socket) {
    std::erase(pumps_, &socket);
}

void IoContext::pump() {
    // Only those that wait now: a socket that wants another turn comes after the others. Any of
    // them may be destroyed by the callback of another, which takes it out of the list.
    for (std::size_t count = pumps_.size(); count > 0 && !pumps_.empty(); --count) {
        Socket* socket = pumps_.front();
        pumps_.erase(pumps_.begin());
        socket->pump();
    }
}

void IoContext::linger(int fd, uv_poll_t* poll, OutputBufferPtr output) {
    std::int64_t deadline = loop_.clock().monotonic_us() + kLingerUs;
    Lingering& connection =
        lingering_.emplace_back(Lingering{this, fd, poll, std::move(output), deadline});
    connection.place = std::prev(lingering_.end());
    poll->data = &connection;
    if (!connection.output) ::shutdown(fd, SHUT_WR);
    int events = UV_READABLE | (connection.output ? UV_WRITABLE : 0);
    if (loop_.watch(poll, events, on_linger_event) != 0) {
        drop(connection);
        return;
    }
    if (!linger_timer_) arm_linger_timer();
}

void IoContext::arm_linger_timer() {
    linger_timer_ = loop_.timers().at(lingering_.front().deadline_us, [this] {
        linger_timer_.reset();
        std::int64_t now = loop_.clock().monotonic_us();
        while (!lingering_.empty() && lingering_.front().deadline_us <= now) {
            drop(lingering_.front());
        }
        if (!lingering_.empty()) arm_linger_timer();
    });
}

void IoContext::on_linger_event(uv_poll_t* handle, int status, int) {
    auto* connection = static_cast<Lingering*>(handle->data);
    connection->io->serve(*connection, status);
}

void IoContext::serve(Lingering& connection, int status) {
    if (status != 0) return drop(connection);
    std::span<char> scratch = read_buffer();
    ssize_t got = ::recv(connection.fd, scratch.data(), scratch.size(), 0);
    if (got == 0 && !connection.output) return drop(connection);
    if (got < 0 && errno != EAGAIN && errno != EINTR) return drop(connection);
    if (got > 0) connection.discarded += static_cast<std::size_t>(got);
    if (connection.discarded > kMaxDiscarded) return drop(connection);
    if (!connection.output) return;

    std::string_view rest = connection.output->unsent();
    ssize_t sent = ::send(connection.fd, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return drop(connection);
    if (sent > 0) connection.output->sent += static_cast<std::size_t>(sent);
    bool finished = connection.output->size() == 0;
    if (finished) {
        connection.output.reset();
        ::shutdown(connection.fd, SHUT_WR);
        if (got == 0) return drop(connection);
    }
    // A half-closed peer is always readable: wait for room only.
    int events = finished ? UV_READABLE : got == 0 ? UV_WRITABLE : UV_READABLE | UV_WRITABLE;
    loop_.watch(connection.poll, events, on_linger_event);
}

void IoContext::drop(Lingering& connection) {
    release_poll(connection.poll);
    ::close(connection.fd);
    lingering_.erase(connection.place);
}

void release_poll(uv_poll_t* poll) {
    poll->data = nullptr;
    uv_close(reinterpret_cast<uv_handle_t*>(poll),
             [](uv_handle_t* handle) { delete reinterpret_cast<uv_poll_t*>(handle); });
}

}  // namespace parlance::server::net
