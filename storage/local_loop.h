// LocalLoop: a small event loop on poll(2) for those who have no server loop: the command line, the
// copying of a database and the tests. It is Executor, Reactor and Clock at once. Driven by the
// thread that created it, through turn(); only post() may be called from elsewhere.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "base/callback.h"
#include "base/clock.h"
#include "base/executor.h"
#include "base/timers.h"
#include "storage/reactor.h"

namespace parlance::storage {

class LocalLoop final : public base::Executor, public Reactor, public base::Clock {
  public:
    LocalLoop();
    ~LocalLoop() override;
    LocalLoop(const LocalLoop&) = delete;
    LocalLoop& operator=(const LocalLoop&) = delete;

    // Runs what was posted, what is due and what is ready; waits for something to happen, at most
    // `timeout_ms`.
    void turn(int timeout_ms);

    void post(base::Callback<void()> work) override;
    bool current() const override;

    void watch(int fd, bool read, bool write, Ready ready) override;
    void interest(int fd, bool read, bool write) override;
    void unwatch(int fd) override;
    base::Timers& timers() override { return timers_; }
    base::Clock& clock() override { return *this; }

    std::int64_t monotonic_us() const override;
    std::int64_t wall_us() const override;

  private:
    std::thread::id owner_ = std::this_thread::get_id();
    struct Watch {
        bool read;
        bool write;
        std::uint64_t serial;  // tells a new watch from an old one of the same descriptor
        Ready ready;
    };

    void run_posted();
    int wait_ms(int timeout_ms);

    int wake_fd_;
    std::mutex mutex_;  // guards posted_
    std::vector<base::Callback<void()>> posted_;
    std::map<int, Watch> watches_;
    std::uint64_t serial_ = 0;
    base::Timers timers_;
};

}  // namespace parlance::storage
