// UvLoop: the event loop of one shard, owned by whoever owns the shard. run() makes the calling
// thread the loop's thread; post() and stop() may be called from any thread, everything else only
// by what runs as part of the loop's turns (or before run()).
//
// A turn is: wait for the kernel, I/O callbacks, then the end of the turn: posted functions run,
// then the hooks of on_turn_end(), then every socket with unsent output gets one write. Posted
// functions are steps of their own, so a callback can post instead of calling into objects that may
// be in the middle of something.
//
// Turns of one loop never overlap, but they need not all be on its own thread: while that sleeps in
// the kernel, a thread that has posted here from another loop and would sleep itself takes the turn
// instead, and so does the loop's leader when there is input (followers.h). Waking a thread costs
// more than routing a message does.
#pragma once

#include <uv.h>

#include <atomic>
#include <cstdint>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "base/callback.h"
#include "base/clock.h"
#include "base/executor.h"
#include "base/mailbox.h"
#include "base/result.h"
#include "base/task.h"
#include "base/timers.h"
#include "server/net/followers.h"
#include "server/net/load_meter.h"

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
    bool current() const override;

    // Read from the kernel at most once per turn.
    base::Clock& clock() { return clock_; }
    // Never early.
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

    // While there is little to do, `leader` waits for this loop's input. Before either runs; both
    // have ended run() before either is destroyed. A leader follows nobody.
    void follow(UvLoop& leader);

    uv_loop_t* raw() { return &loop_; }
    // uv_poll_start() for this loop. Whoever runs the turn, the loop's thread learns that the
    // kernel has to be told. 0, or libuv's error.
    int watch(uv_poll_t* poll, int events, uv_poll_cb on_event);
    // What the sockets of this loop share.
    IoContext& io() { return *io_; }

  private:
    friend class Followers;
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
    void run_io();
    void run_timers();
    void take_mail();
    void wait();
    bool input_ready();
    bool wakes_at_once();
    void wake_up_sleeper();
    void pay_debts(bool may_run);
    void run_for_sleeper(bool has_input);
    void seek_leader();
    void serve_followers();
    void dismiss(UvLoop& follower);
    void balance();

    uv_loop_t loop_;
    // Held during every turn, by whichever thread runs it.
    std::mutex turn_;
    // Not uv_async_t: its reader spins until the sender has left the system call that woke it,
    // which under load cost more than routing a message.
    int wake_fd_;
    std::atomic<bool> sleeping_ = false;  // waits in the kernel, or is about to
    bool more_ = false;                   // steps are left for the next turn
    bool changed_ = true;                 // libuv has something to tell the kernel
    bool stopping_ = false;
    std::int64_t sleeps_until_us_ = 0;  // while it waits
    LoadMeter load_;
    UvLoop* leader_ = nullptr;
    std::atomic<bool> led_ = false;         // the leader waits for our input; see Followers
    std::unique_ptr<Followers> followers_;  // of a leader
    // Loops that slept when something was posted to them in this turn.
    std::vector<UvLoop*> debts_;

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
