#include "server/net/uv_loop.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/assert.h"
#include "server/net/io_context.h"

namespace parlance::server::net {

namespace {

// The loop whose turn runs on this thread: a post() to it needs neither the mailbox nor a wake-up.
thread_local UvLoop* running_loop = nullptr;

// Steps may post steps; after so many rounds the kernel gets its turn, so that a chain of steps
// cannot starve the sockets.
constexpr int kMaxRoundsPerTurn = 8;

// The load, in percent of a core, from which a leader leaves its followers to themselves, and the
// load of all together below which it serves them again.
constexpr int kBusyPercent = 50;
constexpr int kCalmPercent = 30;

std::int64_t read_clock(clockid_t id) {
    timespec now;
    ::clock_gettime(id, &now);
    return std::int64_t{now.tv_sec} * base::kSecondUs + now.tv_nsec / 1000;
}

template <class Handle>
uv_handle_t* as_handle(Handle* handle) {
    return reinterpret_cast<uv_handle_t*>(handle);
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
    wake_fd_ = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (wake_fd_ < 0) {
        uv_loop_close(&loop_);
        throw std::runtime_error("cannot create an event loop: no event descriptor");
    }
    io_ = std::make_unique<IoContext>(*this);
}

UvLoop::~UvLoop() {
    closing_ = true;
    // What steps own (sockets, say) goes before the handles do; it may post once more on its way.
    for (take_mail(); !steps_.empty(); take_mail()) std::exchange(steps_, {}).clear();
    hooks_.clear();
    io_.reset();
    for (Signal& signal : signals_) uv_close(as_handle(&signal.handle), nullptr);
    uv_run(&loop_, UV_RUN_DEFAULT);
    ::close(wake_fd_);
    // A handle is left: its owner outlives the loop it is registered with.
    PARLANCE_ASSERT(uv_loop_close(&loop_) == 0);
}

void UvLoop::run() {
    PARLANCE_ASSERT(running_loop == nullptr);
    std::lock_guard turn(turn_);
    running_loop = this;
    stopping_ = false;
    clock_.expire();
    take_mail();  // before any step posted from here: the order of one thread is kept
    for (;;) {
        end_turn();
        if (stopping_) break;
        if (!debts_.empty()) pay_debts(!wakes_at_once() && !input_ready());
        wait();
        run_io();
        take_mail();
    }
    pay_debts(false);
    if (led_.load()) leader_->followers_->leave(*this);
    if (followers_) {
        followers_->set_open(false);
        for (UvLoop* follower : followers_->all()) dismiss(*follower);
    }
    clock_.expire();
    running_loop = nullptr;
}

void UvLoop::stop() {
    post([this] { stopping_ = true; });
}

bool UvLoop::current() const {
    return running_loop == this;
}

void UvLoop::post(base::Callback<void()> work) {
    if (running_loop == this) {
        steps_.push_back(std::move(work));
        return;
    }
    mailbox_.put(std::move(work));
    if (!sleeping_.load()) return;  // it looks into the mailbox before it sleeps
    if (running_loop == nullptr) {
        wake_up_sleeper();
    } else if (auto& debts = running_loop->debts_;
               std::find(debts.begin(), debts.end(), this) == debts.end()) {
        debts.push_back(this);
    }
}

void UvLoop::wake_up_sleeper() {
    if (!sleeping_.exchange(false)) return;
    std::uint64_t one = 1;
    // Fails only when the counter is full, and then the loop is awake anyway.
    [[maybe_unused]] ssize_t written = ::write(wake_fd_, &one, sizeof one);
}

// Sees to it that the mail of sleeping loops is read: by this thread if it has nothing else to do.
void UvLoop::pay_debts(bool may_run) {
    for (UvLoop* loop : std::exchange(debts_, {})) {
        if (!loop->sleeping_.load()) continue;
        if (may_run && loop->turn_.try_lock()) {
            std::lock_guard turn(loop->turn_, std::adopt_lock);
            loop->run_for_sleeper(false);
        } else {
            loop->wake_up_sleeper();
        }
    }
}

// A turn on the thread of another loop, which holds turn_.
void UvLoop::run_for_sleeper(bool has_input) {
    UvLoop* own = std::exchange(running_loop, this);
    if (has_input) run_io();
    clock_.expire();
    take_mail();
    end_turn();
    if (wakes_at_once()) {
        run_io();
        end_turn();
    }
    pay_debts(false);
    clock_.expire();
    running_loop = own;
    bool sooner = timers_.next_deadline_us().value_or(INT64_MAX) < sleeps_until_us_;
    if (wakes_at_once() || sooner || stopping_) wake_up_sleeper();
}

void UvLoop::follow(UvLoop& leader) {
    PARLANCE_ASSERT(leader_ == nullptr && !followers_ && leader.leader_ == nullptr);
    leader_ = &leader;
    if (!leader.followers_) leader.followers_ = std::make_unique<Followers>();
    leader.followers_->add(*this);
}

void UvLoop::seek_leader() {
    if (leader_ != nullptr && !led_.load() && leader_->followers_->open()) {
        leader_->followers_->join(*this);
    }
}

void UvLoop::serve_followers() {
    for (UvLoop* follower : followers_->ready()) {
        bool served = false;
        if (follower->turn_.try_lock()) {
            std::lock_guard turn(follower->turn_, std::adopt_lock);
            served = follower->sleeping_.load();
            if (served) follower->run_for_sleeper(true);
        }
        // Its thread is awake and sees the input itself; until it sleeps again we need not.
        if (!served) dismiss(*follower);
    }
}

void UvLoop::dismiss(UvLoop& follower) {
    followers_->leave(follower);
    follower.wake_up_sleeper();
}

// The leader, once per window: whether it serves its followers.
void UvLoop::balance() {
    if (load_.percent() > kBusyPercent) {
        followers_->set_open(false);
        for (UvLoop* follower : followers_->all()) {
            if (follower->led_.load()) dismiss(*follower);
        }
    } else if (!followers_->open()) {
        int sum = load_.percent();
        for (const UvLoop* follower : followers_->all()) sum += follower->load_.percent();
        if (sum < kCalmPercent) followers_->set_open(true);
    }
}

void UvLoop::take_mail() {
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
    more_ = !steps_.empty() || io_->wants_pump();
}

// Whether there is something to do that no descriptor announces.
bool UvLoop::wakes_at_once() {
    if (more_ || changed_) return true;
    // libuv says 0 also when it watches nothing at all.
    return uv_loop_alive(&loop_) != 0 && uv_backend_timeout(&loop_) == 0;
}

bool UvLoop::input_ready() {
    pollfd input = {uv_backend_fd(&loop_), POLLIN, 0};
    return ::poll(&input, 1, 0) > 0;
}

// Sleeps until there is something to do, without the turn.
void UvLoop::wait() {
    std::int64_t now = read_clock(CLOCK_MONOTONIC);
    if (load_.ends_window(now) && followers_) balance();
    if (wakes_at_once()) return;
    // Whoever puts mail from here on sees that we sleep; what came before is seen by us.
    sleeping_.store(true);
    if (!mailbox_.empty()) return sleeping_.store(false);
    seek_leader();
    sleeps_until_us_ = timers_.next_deadline_us().value_or(INT64_MAX);
    std::int64_t left_us = std::max<std::int64_t>(sleeps_until_us_ - now, 0);
    // Rounded up by the microsecond that our clock has cut off.
    timespec left = {left_us / base::kSecondUs, left_us % base::kSecondUs * 1000 + 999};
    pollfd sources[] = {{wake_fd_, POLLIN, 0},
                        {uv_backend_fd(&loop_), POLLIN, 0},
                        {followers_ ? followers_->descriptor() : -1, POLLIN, 0}};
    nfds_t count = followers_ ? 3 : led_.load() ? 1 : 2;
    turn_.unlock();
    ::ppoll(sources, count, sleeps_until_us_ == INT64_MAX ? nullptr : &left, nullptr);
    turn_.lock();
    sleeping_.store(false);
    if (sources[0].revents != 0) {
        std::uint64_t number;
        // Only resets the counter; the mail is taken at the end of every turn.
        [[maybe_unused]] ssize_t read = ::read(wake_fd_, &number, sizeof number);
    }
    if (sources[2].revents != 0) serve_followers();
}

void UvLoop::run_io() {
    clock_.expire();
    run_timers();
    changed_ = false;
    uv_run(&loop_, UV_RUN_NOWAIT);
}

void UvLoop::run_timers() {
    auto deadline = timers_.next_deadline_us();
    if (deadline && *deadline <= clock_.monotonic_us()) timers_.run_due(clock_.monotonic_us());
}

int UvLoop::watch(uv_poll_t* poll, int events, uv_poll_cb on_event) {
    changed_ = true;
    return uv_poll_start(poll, events, on_event);
}

UvLoop::HookId UvLoop::on_turn_end(base::Callback<void()> hook) {
    hooks_.emplace(++last_hook_, std::move(hook));
    return last_hook_;
}

void UvLoop::remove_turn_end(HookId id) {
    hooks_.erase(id);
}

void UvLoop::on_signal(int signal_number, base::Callback<void()> handler) {
    changed_ = true;
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
    changed_ = true;  // a loop that watches nothing else may not have told the kernel of the pool
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
