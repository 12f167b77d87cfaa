#include "server/net/uv_reactor.h"

#include <utility>

#include "base/assert.h"

namespace parlance::server::net {

namespace {

int events_for(bool read, bool write) {
    return (read ? UV_READABLE : 0) | (write ? UV_WRITABLE : 0);
}

}  // namespace

UvReactor::~UvReactor() {
    for (auto& [fd, watch] : watches_) release(watch);
}

void UvReactor::watch(int fd, bool read, bool write, Ready ready) {
    PARLANCE_ASSERT(!watches_.contains(fd));
    auto* watch = new Watch;
    watch->ready = std::move(ready);
    // A descriptor that epoll cannot take is a programming error: drivers hand over sockets.
    PARLANCE_ASSERT(uv_poll_init(loop_.raw(), &watch->handle, fd) == 0);
    watch->handle.data = watch;
    watches_.emplace(fd, watch);
    start(*watch, events_for(read, write));
}

void UvReactor::interest(int fd, bool read, bool write) {
    auto found = watches_.find(fd);
    PARLANCE_ASSERT(found != watches_.end());
    start(*found->second, events_for(read, write));
}

void UvReactor::unwatch(int fd) {
    auto found = watches_.find(fd);
    if (found == watches_.end()) return;
    release(found->second);
    watches_.erase(found);
}

void UvReactor::start(Watch& watch, int events) {
    if (watch.events == events) return;
    watch.events = events;
    if (events == 0) {
        uv_poll_stop(&watch.handle);
    } else {
        PARLANCE_ASSERT(loop_.watch(&watch.handle, events, on_event) == 0);
    }
}

void UvReactor::on_event(uv_poll_t* handle, int status, int events) {
    auto* watch = static_cast<Watch*>(handle->data);
    // libuv stops the watch on an error; the driver hears of it by reading.
    bool failed = status != 0;
    if (failed) watch->events = 0;
    watch->calling = true;
    watch->ready(failed || (events & UV_READABLE) != 0, (events & UV_WRITABLE) != 0);
    watch->calling = false;
    if (watch->over) watch->ready = nullptr;
}

void UvReactor::release(Watch* watch) {
    watch->over = true;
    // A callback must not destroy itself while it runs.
    if (!watch->calling) watch->ready = nullptr;
    uv_close(reinterpret_cast<uv_handle_t*>(&watch->handle),
             [](uv_handle_t* handle) { delete static_cast<Watch*>(handle->data); });
}

}  // namespace parlance::server::net
