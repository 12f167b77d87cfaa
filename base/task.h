// Task<T>: a lazy coroutine, started by co_await or by Scope::spawn. One thread (the shard that
// runs it); a suspended frame is never destroyed. The awaiter resumes the child inline and reports
// through `bool await_suspend` whether it finished: symmetric transfer is a real tail call only at
// -O2 on g++ 12, so a loop of children that complete at once would overflow the stack at -O0 and
// under the sanitizers. scripts/lint-coroutines lists the forms of co_await that g++ 12 compiles
// correctly.
#pragma once

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

#include "base/assert.h"

namespace parlance::base {

namespace task_detail {

struct PromiseBase {
    std::coroutine_handle<> parent;  // set only once the parent has really suspended
    std::exception_ptr failure;
    bool finished = false;

    struct FinalAwaiter {
        bool await_ready() noexcept { return false; }
        template <class Promise>
        void await_suspend(std::coroutine_handle<Promise> self) noexcept {
            PromiseBase& promise = self.promise();
            promise.finished = true;
            // The parent may destroy this frame; nothing of it is touched after resume().
            if (promise.parent) promise.parent.resume();
        }
        void await_resume() noexcept {}
    };
    std::suspend_always initial_suspend() noexcept { return {}; }
    FinalAwaiter final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept { failure = std::current_exception(); }
};

template <class T>
struct Promise : PromiseBase {
    std::optional<T> value;
    template <class U>
    void return_value(U&& result) {
        value.emplace(std::forward<U>(result));
    }
    T take() {
        if (failure) std::rethrow_exception(failure);
        return std::move(*value);
    }
};

template <>
struct Promise<void> : PromiseBase {
    void return_void() noexcept {}
    void take() {
        if (failure) std::rethrow_exception(failure);
    }
};

}  // namespace task_detail

template <class T = void>
class [[nodiscard]] Task {
  public:
    struct promise_type : task_detail::Promise<T> {
        Task get_return_object() {
            return Task(std::coroutine_handle<promise_type>::from_promise(*this));
        }
    };

    Task(Task&& other) noexcept : frame_(std::exchange(other.frame_, nullptr)) {}
    Task& operator=(Task&& other) noexcept {
        if (this != &other) {
            drop();
            frame_ = std::exchange(other.frame_, nullptr);
        }
        return *this;
    }
    ~Task() { drop(); }

    class Awaiter {
      public:
        explicit Awaiter(std::coroutine_handle<promise_type> child) : child_(child) {}
        bool await_ready() const noexcept { return false; }
        bool await_suspend(std::coroutine_handle<> parent) {
            child_.resume();
            if (child_.promise().finished) return false;
            child_.promise().parent = parent;
            return true;
        }
        T await_resume() { return child_.promise().take(); }

      private:
        std::coroutine_handle<promise_type> child_;
    };
    Awaiter operator co_await() const { return Awaiter(frame_); }

  private:
    explicit Task(std::coroutine_handle<promise_type> frame) : frame_(frame) {}
    void drop() {
        if (frame_) {
            // Never started, or finished: destroying a frame in mid-air would leave its
            // completion with nothing to resume.
            std::exchange(frame_, nullptr).destroy();
        }
    }
    std::coroutine_handle<promise_type> frame_;
};

// A one-shot event that a coroutine awaits and a callback sets, both on one shard. set() before
// the await is kept. The waiter is resumed inside set(): callers are run-queue steps, never code
// in the middle of a loop over sessions.
template <class T>
class Completion {
  public:
    Completion() = default;
    // `co_await *shared` would await a copy, which nobody sets: g++ 12 makes one where the operand
    // is a call, of an operator too.
    Completion(const Completion&) = delete;
    Completion& operator=(const Completion&) = delete;

    void set(T value) {
        PARLANCE_ASSERT(!value_);
        value_.emplace(std::move(value));
        if (waiter_) std::exchange(waiter_, nullptr).resume();
    }
    bool await_ready() const noexcept { return value_.has_value(); }
    void await_suspend(std::coroutine_handle<> waiter) noexcept { waiter_ = waiter; }
    T await_resume() { return std::move(*value_); }

  private:
    std::optional<T> value_;
    std::coroutine_handle<> waiter_;
};

}  // namespace parlance::base
