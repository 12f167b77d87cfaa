#include "storage/local_loop.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <utility>

#include "base/assert.h"

namespace parlance::storage {

namespace {

std::int64_t now_us(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * base::kSecondUs + time.tv_nsec / 1000;
}

}  // namespace

LocalLoop::LocalLoop() : wake_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    PARLANCE_ASSERT(wake_fd_ >= 0);
}

LocalLoop::~LocalLoop() {
    close(wake_fd_);
}

bool LocalLoop::current() const {
    return std::this_thread::get_id() == owner_;
}

void LocalLoop::post(base::Callback<void()> work) {
    // The signal is sent under the lock: whoever sees the work may destroy the loop.
    std::lock_guard lock(mutex_);
    posted_.push_back(std::move(work));
    if (posted_.size() == 1) {
        std::uint64_t one = 1;
        PARLANCE_ASSERT(write(wake_fd_, &one, sizeof one) == sizeof one);
    }
}

void LocalLoop::run_posted() {
    std::vector<base::Callback<void()>> work;
    {
        std::lock_guard lock(mutex_);
        work.swap(posted_);
        std::uint64_t count = 0;
        if (!work.empty()) (void)!read(wake_fd_, &count, sizeof count);
    }
    for (base::Callback<void()>& each : work) each();
}

int LocalLoop::wait_ms(int timeout_ms) {
    auto deadline = timers_.next_deadline_us();
    if (!deadline) return timeout_ms;
    std::int64_t until = (*deadline - monotonic_us() + 999) / 1000;
    return static_cast<int>(std::clamp<std::int64_t>(until, 0, timeout_ms));
}

void LocalLoop::turn(int timeout_ms) {
    std::vector<pollfd> fds;
    std::vector<std::uint64_t> serials;
    fds.push_back({wake_fd_, POLLIN, 0});
    for (const auto& [fd, watch] : watches_) {
        int events = (watch.read ? POLLIN : 0) | (watch.write ? POLLOUT : 0);
        fds.push_back({fd, static_cast<short>(events), 0});
        serials.push_back(watch.serial);
    }
    (void)poll(fds.data(), fds.size(), wait_ms(timeout_ms));
    run_posted();
    timers_.run_due(monotonic_us());
    for (std::size_t i = 1; i < fds.size(); ++i) {
        if (fds[i].revents == 0) continue;
        auto found = watches_.find(fds[i].fd);
        if (found == watches_.end() || found->second.serial != serials[i - 1]) continue;
        bool readable = (fds[i].revents & (POLLIN | POLLHUP | POLLERR | POLLNVAL)) != 0;
        bool writable = (fds[i].revents & POLLOUT) != 0;
        // The callback may unwatch itself: it is kept alive here and put back if still wanted.
        Ready ready = std::move(found->second.ready);
        ready(readable, writable);
        found = watches_.find(fds[i].fd);
        if (found != watches_.end() && found->second.serial == serials[i - 1]) {
            found->second.ready = std::move(ready);
        }
    }
}

void LocalLoop::watch(int fd, bool read, bool write, Ready ready) {
    PARLANCE_ASSERT(!watches_.contains(fd));
    watches_[fd] = Watch{read, write, ++serial_, std::move(ready)};
}

void LocalLoop::interest(int fd, bool read, bool write) {
    auto found = watches_.find(fd);
    PARLANCE_ASSERT(found != watches_.end());
    found->second.read = read;
    found->second.write = write;
}

void LocalLoop::unwatch(int fd) {
    watches_.erase(fd);
}

std::int64_t LocalLoop::monotonic_us() const {
    return now_us(CLOCK_MONOTONIC);
}
std::int64_t LocalLoop::wall_us() const {
    return now_us(CLOCK_REALTIME);
}

}  // namespace parlance::storage
