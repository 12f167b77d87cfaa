// The generator's only loop: epoll over all sessions of the process, with one shared read buffer so
// that an idle session owns none. Owned by main(), used by one thread. Output that sessions queue
// while events are handled is written once at the end of the turn, one write per session.
#pragma once

#include <sys/epoll.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parlance::bench {

// CLOCK_MONOTONIC in nanoseconds.
std::int64_t now_ns();

constexpr std::int64_t kMillisecond = 1'000'000;
constexpr std::int64_t kSecond = 1'000 * kMillisecond;

// Something with a socket that the loop watches.
class Watched {
  public:
    virtual void handle(std::uint32_t events) = 0;
    virtual void flush() = 0;
    // Called outside of event handling after retire().
    virtual void retired() = 0;

  protected:
    ~Watched() = default;
};

class EventLoop {
  public:
    EventLoop();
    ~EventLoop();
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    // Watches `fd` for input and, if asked, for room to write. Throws std::system_error.
    void watch(int fd, Watched& watched, bool writable);
    void rewatch(int fd, Watched& watched, bool writable);

    // Calls flush() at the end of this turn, or in the next one. Call once until flushed.
    void flush_later(Watched& watched) { dirty_.push_back(&watched); }
    // Calls retired() once no event of the present turn can name it any more.
    void retire(Watched& watched) { retiring_.push_back(&watched); }

    // Flushes, waits for events at most until `deadline_ns` (not at all if that is past), handles
    // them and flushes again.
    void turn(std::int64_t deadline_ns);
    // Turns until `deadline_ns`.
    void run_until(std::int64_t deadline_ns);

    std::vector<char>& read_buffer() { return read_buffer_; }

  private:
    void flush_dirty();

    int epoll_;
    std::vector<epoll_event> events_;
    std::vector<Watched*> dirty_;
    std::vector<Watched*> flushing_;
    std::vector<Watched*> retiring_;
    std::vector<char> read_buffer_;
};

}  // namespace parlance::bench
