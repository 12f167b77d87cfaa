// Result<T, E>: a value or the reason there is none. The error channel of protocol and storage
// code; std::expected is C++23. A value type, no allocation of its own, any thread.
#pragma once

#include <type_traits>
#include <utility>
#include <variant>

#include "base/assert.h"

namespace parlance::base {

// Wraps an error so that Result<T, E> can be built from it even when T and E convert.
template <class E>
class Failure {
  public:
    explicit Failure(E error) : error_(std::move(error)) {}
    E& error() { return error_; }

  private:
    E error_;
};

template <class T, class E>
class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Failure<E> failure) : state_(std::in_place_index<1>, std::move(failure.error())) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    // Requires ok().
    T& value() {
        PARLANCE_ASSERT(ok());
        return *std::get_if<0>(&state_);
    }
    const T& value() const {
        PARLANCE_ASSERT(ok());
        return *std::get_if<0>(&state_);
    }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    // Requires !ok().
    const E& error() const {
        PARLANCE_ASSERT(!ok());
        return *std::get_if<1>(&state_);
    }

  private:
    std::variant<T, E> state_;
};

// The value of an operation that yields nothing but success.
struct Done {};

}  // namespace parlance::base
