// BoundedWait: a coroutine waits for what a decision of some lane says, but not for ever: a lane is
// held as long as storage is away, and a task that waits keeps the server from ending. One shard.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <utility>

#include "base/clock.h"
#include "base/executor.h"
#include "base/task.h"
#include "base/timers.h"
#include "server/environment.h"
#include "server/shard.h"

namespace parlance::server {

template <class R>
class BoundedWait {
  public:
    static constexpr std::int64_t kMostUs = 20 * base::kSecondUs;

    // `otherwise` is the answer when nobody has given one in time.
    BoundedWait(Shard& shard, R otherwise)
        : environment_(&shard.environment()), state_(std::make_shared<State>()) {
        timer_ = environment_->timers.at(
            environment_->clock.monotonic_us() + kMostUs,
            [say = answerer(), otherwise = std::move(otherwise)] { say(otherwise); });
    }
    BoundedWait(const BoundedWait&) = delete;
    BoundedWait& operator=(const BoundedWait&) = delete;
    ~BoundedWait() { environment_->timers.cancel(timer_); }

    // Gives the answer, on the same shard; the first one counts. It may outlive the wait.
    std::function<void(R)> answerer() const {
        return [executor = &environment_->executor, state = state_](R value) {
            if (std::exchange(state->settled, true)) return;
            // Not inside the steps of who answers.
            executor->post(
                [state, value = std::move(value)]() mutable { state->over.set(std::move(value)); });
        };
    }
    // To be awaited, once.
    base::Completion<R>& over() { return state_->over; }

  private:
    struct State {
        base::Completion<R> over;
        bool settled = false;
    };

    const Environment* environment_;
    std::shared_ptr<State> state_;
    base::Timers::Id timer_{};
};

}  // namespace parlance::server
