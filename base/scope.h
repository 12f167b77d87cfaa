// Scope: owns the background tasks of one object. Tasks are started at once and run to their end;
// the scope must be empty when it is destroyed (the owner waits through when_empty). One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <utility>

#include "base/assert.h"
#include "base/callback.h"
#include "base/clock.h"
#include "base/task.h"

namespace parlance::base {

class Scope {
  public:
    // Called with the task's name when a spawned task ends by an exception.
    using Report = std::function<void(const char* what, std::exception_ptr)>;

    struct Running {
        const char* what;
        std::int64_t since_us;  // monotonic; 0 without a clock
    };

    // `clock` outlives it; null: nobody asks how old tasks are.
    explicit Scope(Report report, const Clock* clock = nullptr)
        : report_(std::move(report)), clock_(clock) {}
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    ~Scope() { PARLANCE_ASSERT(running_.empty()); }

    // Starts the task now; `what` names it in listings and reports (a string literal).
    void spawn(const char* what, Task<> task) {
        running_.push_front({what, clock_ == nullptr ? 0 : clock_->monotonic_us()});
        run(this, running_.begin(), std::move(task));
    }

    std::size_t size() const { return running_.size(); }
    // The last one started first.
    const std::list<Running>& running() const { return running_; }

    // Calls `done` once no task runs, at once if none does.
    void when_empty(Callback<void()> done) {
        if (running_.empty()) {
            done();
        } else {
            empty_ = std::move(done);
        }
    }

  private:
    struct Detached {
        struct promise_type {
            Detached get_return_object() { return {}; }
            std::suspend_never initial_suspend() noexcept { return {}; }
            std::suspend_never final_suspend() noexcept { return {}; }
            void return_void() noexcept {}
            void unhandled_exception() noexcept { std::terminate(); }
        };
    };
    static Detached run(Scope* scope, std::list<Running>::iterator place, Task<> task) {
        try {
            co_await task;
        } catch (...) {
            scope->report_(place->what, std::current_exception());
        }
        scope->running_.erase(place);
        if (scope->running_.empty() && scope->empty_) std::exchange(scope->empty_, nullptr)();
    }

    std::list<Running> running_;
    Report report_;
    const Clock* clock_;
    Callback<void()> empty_;
};

}  // namespace parlance::base
