// UvReactor: gives a database driver the loop of its shard. Owned by the shard, outlives the
// drivers that use it and is destroyed before the loop; loop's thread only. Callbacks come straight
// from the loop's I/O phase, so a result that arrives is handled in the same turn.
#pragma once

#include <uv.h>

#include <unordered_map>

#include "server/net/uv_loop.h"
#include "storage/reactor.h"

namespace parlance::server::net {

class UvReactor final : public storage::Reactor {
  public:
    explicit UvReactor(UvLoop& loop) : loop_(loop) {}
    ~UvReactor() override;
    UvReactor(const UvReactor&) = delete;
    UvReactor& operator=(const UvReactor&) = delete;

    void watch(int fd, bool read, bool write, Ready ready) override;
    void interest(int fd, bool read, bool write) override;
    void unwatch(int fd) override;
    base::Timers& timers() override { return loop_.timers(); }
    base::Clock& clock() override { return loop_.clock(); }

  private:
    struct Watch {
        uv_poll_t handle;
        Ready ready;
        int events = 0;
        bool calling = false;
        bool over = false;
    };
    static void on_event(uv_poll_t* handle, int status, int events);
    void start(Watch& watch, int events);
    static void release(Watch* watch);

    UvLoop& loop_;
    std::unordered_map<int, Watch*> watches_;  // freed in libuv's close callback
};

}  // namespace parlance::server::net
