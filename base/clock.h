// Clock: the only source of time. Production reads the kernel once per loop turn; the simulator
// moves it by hand. Any thread may hold one; each shard has its own.
#pragma once

#include <cstdint>

namespace parlance::base {

class Clock {
  public:
    virtual ~Clock() = default;
    // Monotonic microseconds from an arbitrary origin: for durations and deadlines.
    virtual std::int64_t monotonic_us() const = 0;
    // Microseconds since 1970-01-01 UTC: for stamps that people or peers see.
    virtual std::int64_t wall_us() const = 0;
};

constexpr std::int64_t kSecondUs = 1'000'000;

}  // namespace parlance::base
