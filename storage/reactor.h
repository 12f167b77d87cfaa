// Reactor: what a database driver needs of an event loop: readiness of descriptors, timers and the
// time. The server implements it on libuv (uv_poll), the command line and the tests on poll(2).
// One shard; every call and every callback on its thread.
#pragma once

#include "base/callback.h"
#include "base/clock.h"
#include "base/timers.h"

namespace parlance::storage {

class Reactor {
  public:
    using Ready = base::Callback<void(bool readable, bool writable)>;

    virtual ~Reactor() = default;

    // Starts watching `fd`, which is not watched yet, level-triggered. `ready` is never called
    // inside watch(), interest() or unwatch(); errors and hang-ups count as readable. `ready` may
    // call unwatch() for its own fd.
    virtual void watch(int fd, bool read, bool write, Ready ready) = 0;
    // Changes what is waited for on a watched descriptor.
    virtual void interest(int fd, bool read, bool write) = 0;
    // Stops watching; the descriptor may be closed at once afterwards. Whatever closes it earlier
    // leaves a number that may be somebody else's already.
    virtual void unwatch(int fd) = 0;

    virtual base::Timers& timers() = 0;
    virtual base::Clock& clock() = 0;
};

}  // namespace parlance::storage
