#include "event_loop.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <system_error>

namespace parlance::bench {
namespace {

constexpr std::size_t kEventsPerTurn = 512;
constexpr std::size_t kReadBuffer = 64 * 1024;

void control(int epoll, int operation, int fd, Watched& watched, bool writable) {
    epoll_event event{};
    event.events = EPOLLIN | (writable ? EPOLLOUT : 0U);
    event.data.ptr = &watched;
    if (::epoll_ctl(epoll, operation, fd, &event) != 0) {
        throw std::system_error(errno, std::generic_category(), "epoll_ctl");
    }
}

}  // namespace

std::int64_t now_ns() {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::int64_t>(now.tv_sec) * kSecond + now.tv_nsec;
}

EventLoop::EventLoop()
    : epoll_(::epoll_create1(EPOLL_CLOEXEC)), events_(kEventsPerTurn), read_buffer_(kReadBuffer) {
    if (epoll_ < 0) throw std::system_error(errno, std::generic_category(), "epoll_create1");
}

EventLoop::~EventLoop() {
    ::close(epoll_);
}

void EventLoop::watch(int fd, Watched& watched, bool writable) {
    control(epoll_, EPOLL_CTL_ADD, fd, watched, writable);
}

void EventLoop::rewatch(int fd, Watched& watched, bool writable) {
    control(epoll_, EPOLL_CTL_MOD, fd, watched, writable);
}

void EventLoop::flush_dirty() {
    flushing_.swap(dirty_);
    for (Watched* watched : flushing_) watched->flush();
    flushing_.clear();
}

void EventLoop::turn(std::int64_t deadline_ns) {
    flush_dirty();
    const std::int64_t wait =
        retiring_.empty() ? std::max<std::int64_t>(0, deadline_ns - now_ns()) : 0;
    timespec timeout{};
    timeout.tv_sec = wait / kSecond;
    timeout.tv_nsec = wait % kSecond;
    const int count =
        ::epoll_pwait2(epoll_, events_.data(), static_cast<int>(events_.size()), &timeout, nullptr);
    if (count < 0 && errno != EINTR) {
        throw std::system_error(errno, std::generic_category(), "epoll_pwait2");
    }
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events_[static_cast<std::size_t>(i)];
        static_cast<Watched*>(event.data.ptr)->handle(event.events);
    }
    flush_dirty();
    // retired() may start a new connection, which may fail and retire again: take them by index.
    for (std::size_t i = 0; i < retiring_.size(); ++i) retiring_[i]->retired();
    retiring_.clear();
}

void EventLoop::run_until(std::int64_t deadline_ns) {
    while (now_ns() < deadline_ns) turn(deadline_ns);
}

}  // namespace parlance::bench
