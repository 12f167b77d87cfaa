// UvLoop: the event loop of one shard, owned by whoever owns the shard. run() makes the calling
// thread the loop's thread; post() and stop() may be called from any thread, everything else only
// from the loop's thread (or before run()).
//
// A turn is: wait for the kernel, I/O callbacks, then the end of the turn: posted functions run,
// then the hooks of on_turn_end(), then every socket with unsent output gets one write. Posted
// functions are steps of their own, so a callback can post instead of calling into objects that may
// be in the middle of something.
#pragma once

#include <uv.h>

#include <atomic>
#include <cstdint>
#include <deque>
#include <list>
#include <map>
#include <memory>

#include "base/callback.h"
#include "base/clock.h"
#include "base/executor.h"
#include "base/mailbox.h"
#include "base/result.h"
#include "base/task.h"
#include "base/timers.h"

namespace parlance::server::net {

class IoContext;

class UvLoop final : public base::Executor {
  public:
    // Throws std::runtime_error when the kernel refuses an epoll or event descriptor.
    UvLoop();
    // All sockets, listeners and watches on this loop must be gone. Closing connections that still
    // linger are cut off; work handed to offload() is waited for, its `done` is not called.
    ~UvLoop() override;
    UvLoop(const UvLoop&) = delete;
    UvLoop& operator=(const UvLoop&) = delete;

    // Turns until stop(). May be called again afterwards.
    void run();
    // Ends run() after the turn in which the request arrives, behind everything this thread has
    // posted before.
    void stop();

    void post(base::Callback<void()> work) override;

    // Read from the kernel at most once per turn.
    base::Clock& clock() { return clock_; }
    // Driven by one uv_timer; resolution 1 ms, never early.
    base::Timers& timers() { return timers_; }

    using HookId = std::uint64_t;
    // Calls `hook` at the end of every turn, before output is handed to the kernel and before the
    // loop waits; possibly more than once per turn, so it must be cheap when there is nothing to
    // do. Hooks run in the order registered and may post, not register or remove.
    HookId on_turn_end(base::Callback<void()> hook);
    void remove_turn_end(HookId id);

    // Calls `handler` for each arrival of the signal, on this loop. One loop of the process does.
    void on_signal(int signal_number, base::Callback<void()> handler);

    // Runs `work` on the process's thread pool, then `done` on this loop as a posted step.
    void offload(base::Callback<void()> work, base::Callback<void()> done);
    // The awaitable form.
    base::Task<> offload(base::Callback<void()> work);

    uv_loop_t* raw() { return &loop_; }
    // What the sockets of this loop share.
    IoContext& io() { return *io_; }

  private:
    class TurnClock final : public base::Clock {
      public:
        std::int64_t monotonic_us() const override;
        std::int64_t wall_us() const override;
        void expire() { fresh_ = false; }

      private:
        void read() const;
        mutable std::int64_t monotonic_us_ = 0;
        mutable std::int64_t wall_us_ = 0;
        mutable bool fresh_ = false;
    };
    struct Signal {
        uv_signal_t handle;
        base::Callback<void()> handler;
    };

    void end_turn();
    void run_steps();
    void open_wake();
    void wake_up();
    void before_wait();
    void take_mail();
    void arm_timer();

    uv_loop_t loop_;
    // Not uv_async_t: its reader spins until the sender has left the system call that woke it,
    // which under load cost more than routing a message.
    int wake_fd_;
    uv_poll_t wake_;
    std::atomic<bool> sleeping_ = false;  // waits in the kernel, or is about to
    uv_prepare_t before_wait_;
    uv_check_t after_io_;
    uv_idle_t more_steps_;  // active while steps are left: the loop must not wait then
    uv_timer_t timer_;
    std::int64_t armed_for_us_ = -1;

    TurnClock clock_;
    base::Timers timers_;
    base::Mailbox<base::Callback<void()>> mailbox_;
    std::deque<base::Callback<void()>> steps_;
    std::map<HookId, base::Callback<void()>> hooks_;
    HookId last_hook_ = 0;
    std::list<Signal> signals_;
    bool closing_ = false;
    std::unique_ptr<IoContext> io_;
};

}  // namespace parlance::server::net
