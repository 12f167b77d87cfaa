#include "server/net/followers.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <stdexcept>

#include "base/assert.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {
constexpr int kMaxReady = 64;
}

Followers::Followers() : epoll_(::epoll_create1(EPOLL_CLOEXEC)) {
    if (epoll_ < 0) throw std::runtime_error("cannot create an event loop: no epoll descriptor");
}

Followers::~Followers() {
    ::close(epoll_);
}

void Followers::add(UvLoop& loop) {
    epoll_event nothing = {};
    nothing.data.ptr = &loop;
    if (::epoll_ctl(epoll_, EPOLL_CTL_ADD, uv_backend_fd(loop.raw()), &nothing) != 0) {
        throw std::runtime_error("cannot watch an event loop");
    }
    all_.push_back(&loop);
}

std::vector<UvLoop*> Followers::ready() const {
    std::array<epoll_event, kMaxReady> events;
    int count = ::epoll_wait(epoll_, events.data(), kMaxReady, 0);
    std::vector<UvLoop*> loops;
    for (int i = 0; i < count; ++i) {
        loops.push_back(static_cast<UvLoop*>(events[static_cast<std::size_t>(i)].data.ptr));
    }
    return loops;
}

void Followers::set_open(bool open) {
    std::lock_guard lock(mutex_);
    open_.store(open);
}

void Followers::set(UvLoop& loop, bool joined) {
    std::lock_guard lock(mutex_);
    // Closed meanwhile: the leader has dismissed everybody, and nobody would dismiss this one.
    if (joined && !open_.load()) return;
    if (loop.led_.load() == joined) return;
    epoll_event event = {};
    event.events = joined ? std::uint32_t{EPOLLIN} : 0;
    event.data.ptr = &loop;
    PARLANCE_ASSERT(::epoll_ctl(epoll_, EPOLL_CTL_MOD, uv_backend_fd(loop.raw()), &event) == 0);
    loop.led_.store(joined);
}

}  // namespace parlance::server::net
