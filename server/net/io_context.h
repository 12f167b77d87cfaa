// IoContext: what the sockets of one loop share, so that an idle socket owns no memory for I/O: the
// read buffer, a pool of output buffers, the lists of sockets that have work at the end of the
// turn, and closed connections that still linger. Owned by UvLoop, used on its thread by net/
// alone.
#pragma once

#include <uv.h>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/timers.h"

namespace parlance::server::net {

class Socket;
class SpanBio;
class UvLoop;

// Bytes on their way out: those before `sent` the kernel has taken.
struct OutputBuffer {
    std::string bytes;
    std::size_t sent = 0;

    std::size_t size() const { return bytes.size() - sent; }
    std::string_view unsent() const { return std::string_view(bytes).substr(sent); }
};
using OutputBufferPtr = std::unique_ptr<OutputBuffer>;

// Links a socket into the list of those to flush, without allocation.
struct FlushLink {
    FlushLink* next = nullptr;
    FlushLink* previous = nullptr;

    bool linked() const { return next != nullptr; }
    void insert_before(FlushLink& other);
    void unlink();
};

class IoContext {
  public:
    explicit IoContext(UvLoop& loop);
    ~IoContext();
    IoContext(const IoContext&) = delete;
    IoContext& operator=(const IoContext&) = delete;

    // Filled and consumed within one callback.
    std::span<char> read_buffer() { return {read_buffer_.get(), kReadBufferSize}; }
    // One decrypted TLS record.
    std::span<char> record_buffer();
    // The BIO that all TLS sessions of this loop read and write through.
    SpanBio& bio();

    // Empty buffers; their capacity is what the last user left.
    OutputBufferPtr take_buffer();
    void give_back(OutputBufferPtr buffer);

    void want_flush(FlushLink& socket);
    void flush();

    void want_pump(Socket& socket) { pumps_.push_back(&socket); }
    void forget_pump(Socket& socket);
    bool wants_pump() const { return !pumps_.empty(); }
    void pump();

    // Takes over a connection that is being closed: sends `output`, then FIN, and waits for the
    // peer's FIN, all for a bounded time. Closing at once instead would make the kernel answer
    // bytes not yet read with RST, and RST makes the peer drop what we sent last, e.g. the stream
    // error that tells it why.
    void linger(int fd, uv_poll_t* poll, OutputBufferPtr output);
    std::size_t lingering() const { return lingering_.size(); }

    // The ciphertext that the socket now being served has read and not yet consumed, kept here
    // because detach() may be called in the middle of a burst.
    const Socket* reading = nullptr;
    std::span<const char> cursor;

  private:
    struct Lingering;
    static constexpr std::size_t kReadBufferSize = 64 * 1024;

    static void on_linger_event(uv_poll_t* handle, int status, int events);
    void serve(Lingering& connection, int status);
    void drop(Lingering& connection);
    void arm_linger_timer();

    UvLoop& loop_;
    std::unique_ptr<char[]> read_buffer_;
    std::unique_ptr<char[]> record_buffer_;
    std::unique_ptr<SpanBio> bio_;
    std::vector<OutputBufferPtr> pool_;
    std::size_t pooled_bytes_ = 0;
    FlushLink flushes_;  // head of a ring
    std::vector<Socket*> pumps_;
    std::list<Lingering> lingering_;  // oldest, so first to expire, in front
    std::optional<base::Timers::Id> linger_timer_;
};

// Closes the handle and frees it once libuv lets go of it; events stop at once.
void release_poll(uv_poll_t* poll);

}  // namespace parlance::server::net
