// Callback<R(Args...)>: a move-only std::function, so that a callback may own a Receipt or a Task.
// Captures of up to 48 bytes are stored in place. Calling an empty one is a broken invariant.
#pragma once

#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

#include "base/assert.h"

namespace parlance::base {

template <class Signature>
class Callback;

template <class R, class... Args>
class Callback<R(Args...)> {
  public:
    Callback() = default;
    Callback(std::nullptr_t) {}

    template <class F,
              class = std::enable_if_t<!std::is_same_v<std::decay_t<F>, Callback> &&
                                       std::is_invocable_r_v<R, std::decay_t<F>&, Args...>>>
    Callback(F&& function) {
        using Fn = std::decay_t<F>;
        if constexpr (sizeof(Fn) <= kInlineSize && alignof(Fn) <= alignof(std::max_align_t) &&
                      std::is_nothrow_move_constructible_v<Fn>) {
            new (storage_) Fn(std::forward<F>(function));
            ops_ = &kInlineOps<Fn>;
        } else {
            new (storage_) Fn*(new Fn(std::forward<F>(function)));
            ops_ = &kHeapOps<Fn>;
        }
    }
    Callback(Callback&& other) noexcept { take(other); }
    Callback& operator=(Callback&& other) noexcept {
        if (this != &other) {
            clear();
            take(other);
        }
        return *this;
    }
    Callback(const Callback&) = delete;
    Callback& operator=(const Callback&) = delete;
    ~Callback() { clear(); }

    explicit operator bool() const { return ops_ != nullptr; }
    R operator()(Args... args) {
        PARLANCE_ASSERT(ops_ != nullptr);
        return ops_->call(storage_, std::forward<Args>(args)...);
    }

  private:
    static constexpr std::size_t kInlineSize = 48;

    struct Ops {
        R (*call)(void*, Args&&...);
        void (*move)(void* from, void* to);
        void (*destroy)(void*);
    };
    template <class Fn>
    static constexpr Ops kInlineOps = {
        [](void* p, Args&&... args) -> R {
            return (*static_cast<Fn*>(p))(std::forward<Args>(args)...);
        },
        [](void* from, void* to) {
            new (to) Fn(std::move(*static_cast<Fn*>(from)));
            static_cast<Fn*>(from)->~Fn();
        },
        [](void* p) { static_cast<Fn*>(p)->~Fn(); }};
    template <class Fn>
    static constexpr Ops kHeapOps = {
        [](void* p, Args&&... args) -> R {
            return (**static_cast<Fn**>(p))(std::forward<Args>(args)...);
        },
        [](void* from, void* to) { new (to) Fn*(*static_cast<Fn**>(from)); },
        [](void* p) { delete *static_cast<Fn**>(p); }};

    void take(Callback& other) noexcept {
        ops_ = std::exchange(other.ops_, nullptr);
        if (ops_ != nullptr) ops_->move(other.storage_, storage_);
    }
    void clear() {
        if (ops_ != nullptr) std::exchange(ops_, nullptr)->destroy(storage_);
    }

    alignas(std::max_align_t) unsigned char storage_[kInlineSize];
    const Ops* ops_ = nullptr;
};

}  // namespace parlance::base
