#include "server/net/uv_loop.h"

#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include <stdexcept>
#include <string>
#include <utility>

#include "base/assert.h"
#include "server/net/io_context.h"

namespace parlance::server::net {

namespace {

// The loop that runs on this thread: a post() from it needs neither the mailbox nor a wake-up.
thread_local UvLoop* running_loop = nullptr;

// Steps may post steps; after so many rounds the kernel gets its turn, so that a chain of steps
// cannot starve the sockets.
constexpr int kMaxRoundsPerTurn = 8;

std::int64_t read_clock(clockid_t id) {
    timespec now;
    ::clock_gettime(id, &now);
    return std::int64_t{now.tv_sec} * base::kSecondUs + now.tv_nsec / 1000;
}

template <class Handle>
uv_handle_t* as_handle(Handle* handle) {
    return reinterpret_cast<uv_handle_t*>(handle);
}

UvLoop* owner(const void* handle) {
    return static_cast<UvLoop*>(static_cast<const uv_handle_t*>(handle)->data);
}

}  // namespace

void UvLoop::TurnClock::read() const {
    if (fresh_) return;
    monotonic_us_ = read_clock(CLOCK_MONOTONIC);
    wall_us_ = read_clock(CLOCK_REALTIME);
    fresh_ = true;
}

std::int64_t UvLoop::TurnClock::monotonic_us() const {
    read();
    return monotonic_us_;
}

std::int64_t UvLoop::TurnClock::wall_us() const {
    read();
    return wall_us_;
}

UvLoop::UvLoop() {
    if (int error = uv_loop_init(&loop_); error != 0) {
        throw std::runtime_error(std::string("cannot create an event loop: ") + uv_strerror(error));
    }
    loop_.data = this;
    open_wake();
    uv_prepare_init(&loop_, &before_wait_);
    uv_check_init(&loop_, &after_io_);
    uv_idle_init(&loop_, &more_steps_);
    uv_timer_init(&loop_, &timer_);
    wake_.data = before_wait_.data = after_io_.data = more_steps_.data = timer_.data = this;

    uv_prepare_start(&before_wait_, [](uv_prepare_t* handle) { owner(handle)->before_wait(); });
    uv_check_start(&after_io_, [](uv_check_t* handle) {
        owner(handle)->take_mail();
        owner(handle)->end_turn();
    });
    uv_poll_start(&wake_, UV_READABLE, [](uv_poll_t* handle, int, int) {
        std::uint64_t count;
        // Only resets the counter; the mail is taken at the end of every turn.
        [[maybe_unused]] ssize_t read = ::read(owner(handle)->wake_fd_, &count, sizeof count);
    });
    io_ = std::make_unique<IoContext>(*this);
}

void UvLoop::open_wake() {
    wake_fd_ = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (wake_fd_ < 0 || uv_poll_init(&loop_, &wake_, wake_fd_) != 0) {
        if (wake_fd_ >= 0) ::close(wake_fd_);
        uv_loop_close(&loop_);
        throw std::runtime_error("cannot create an event loop: no event descriptor");
    }
}

void UvLoop::wake_up() {
    std::uint64_t one = 1;
    // Fails only when the counter is full, and then the loop is awake anyway.
    [[maybe_unused]] ssize_t written = ::write(wake_fd_, &one, sizeof one);
}

void UvLoop::before_wait() {
    end_turn();
    arm_timer();
    // Whoever puts mail from here on sees that we sleep; what came before is seen by us.
    sleeping_.store(true);
    if (!mailbox_.empty()) {
        sleeping_.store(false);
        uv_idle_start(&more_steps_, [](uv_idle_t*) {});
    }
    clock_.expire();
}

UvLoop::~UvLoop() {
    closing_ = true;
    // What steps own (sockets, say) goes before the handles do; it may post once more on its way.
    for (take_mail(); !steps_.empty(); take_mail()) std::exchange(steps_, {}).clear();
    hooks_.clear();
    io_.reset();
    for (Signal& signal : signals_) uv_close(as_handle(&signal.handle), nullptr);
    for (uv_handle_t* handle : {as_handle(&wake_), as_handle(&before_wait_), as_handle(&after_io_),
                                as_handle(&more_steps_), as_handle(&timer_)}) {
        uv_close(handle, nullptr);
    }
    uv_run(&loop_, UV_RUN_DEFAULT);
    ::close(wake_fd_);
    // A handle is left: its owner outlives the loop it is registered with.
    PARLANCE_ASSERT(uv_loop_close(&loop_) == 0);
}

void UvLoop::run() {
    PARLANCE_ASSERT(running_loop == nullptr);
    running_loop = this;
    clock_.expire();
    take_mail();  // before any step posted from here: the order of one thread is kept
    uv_run(&loop_, UV_RUN_DEFAULT);
    clock_.expire();
    running_loop = nullptr;
}

void UvLoop::stop() {
    post([this] { uv_stop(&loop_); });
}

void UvLoop::post(base::Callback<void()> work) {
    if (running_loop == this) {
        steps_.push_back(std::move(work));
        return;
    }
    mailbox_.put(std::move(work));
    if (sleeping_.load() && sleeping_.exchange(false)) wake_up();
}

void UvLoop::take_mail() {
    sleeping_.store(false);
    for (base::Callback<void()>& work : mailbox_.take()) steps_.push_back(std::move(work));
}

void UvLoop::run_steps() {
    for (std::size_t count = steps_.size(); count > 0; --count) {
        base::Callback<void()> step = std::move(steps_.front());
        steps_.pop_front();
        step();
    }
}

void UvLoop::end_turn() {
    for (int round = 0; round < kMaxRoundsPerTurn; ++round) {
        run_steps();
        io_->pump();
        for (auto& [id, hook] : hooks_) hook();
        if (steps_.empty() && !io_->wants_pump()) break;
    }
    io_->flush();
    bool more = !steps_.empty() || io_->wants_pump();
    if (more) {
        uv_idle_start(&more_steps_, [](uv_idle_t*) {});
    } else {
        uv_idle_stop(&more_steps_);
    }
}

void UvLoop::arm_timer() {
    std::int64_t deadline = timers_.next_deadline_us().value_or(-1);
    if (deadline == armed_for_us_) return;
    armed_for_us_ = deadline;
    if (deadline < 0) {
        uv_timer_stop(&timer_);
        return;
    }
    // libuv counts from its own idea of now, which may be a turn old.
    uv_update_time(&loop_);
    std::int64_t delay_us = deadline - read_clock(CLOCK_MONOTONIC);
    std::uint64_t delay_ms = delay_us <= 0 ? 0 : static_cast<std::uint64_t>(delay_us + 999) / 1000;
    uv_timer_start(
        &timer_,
        [](uv_timer_t* handle) {
            UvLoop* loop = owner(handle);
            loop->armed_for_us_ = -1;
            loop->clock_.expire();
            loop->timers_.run_due(loop->clock_.monotonic_us());
        },
        delay_ms, 0);
}

UvLoop::HookId UvLoop::on_turn_end(base::Callback<void()> hook) {
    hooks_.emplace(++last_hook_, std::move(hook));
    return last_hook_;
}

void UvLoop::remove_turn_end(HookId id) {
    hooks_.erase(id);
}

void UvLoop::on_signal(int signal_number, base::Callback<void()> handler) {
    Signal& signal = signals_.emplace_back();
    signal.handler = std::move(handler);
    PARLANCE_ASSERT(uv_signal_init(&loop_, &signal.handle) == 0);
    signal.handle.data = &signal;
    int error = uv_signal_start(
        &signal.handle,
        [](uv_signal_t* handle, int) { static_cast<Signal*>(handle->data)->handler(); },
        signal_number);
    PARLANCE_ASSERT(error == 0);
}

void UvLoop::offload(base::Callback<void()> work, base::Callback<void()> done) {
    struct Job {
        uv_work_t request;
        UvLoop* loop;
        base::Callback<void()> work;
        base::Callback<void()> done;
    };
    auto* job = new Job{{}, this, std::move(work), std::move(done)};
    job->request.data = job;
    int error = uv_queue_work(
        &loop_, &job->request, [](uv_work_t* request) { static_cast<Job*>(request->data)->work(); },
        [](uv_work_t* request, int) {
            std::unique_ptr<Job> finished(static_cast<Job*>(request->data));
            UvLoop* loop = finished->loop;
            if (!loop->closing_) loop->steps_.push_back(std::move(finished->done));
        });
    PARLANCE_ASSERT(error == 0);
}

base::Task<> UvLoop::offload(base::Callback<void()> work) {
    base::Completion<base::Done> finished;
    base::Completion<base::Done>* signal = &finished;
    base::Callback<void()> done([signal] { signal->set(base::Done()); });
    offload(std::move(work), std::move(done));
    co_await finished;
}

}  // namespace parlance::server::net
