// LoadMeter: which share of a core a loop's thread uses, over windows of 10 ms. Measured on that
// thread; percent() may be read by any.
#pragma once

#include <time.h>

#include <atomic>
#include <cstdint>

namespace parlance::server::net {

class LoadMeter {
  public:
    static constexpr std::int64_t kWindowUs = 10'000;

    // True when a window has just ended. `now_us` is of any monotonic clock.
    bool ends_window(std::int64_t now_us) {
        std::int64_t length = now_us - began_us_;
        if (length < kWindowUs) return false;
        timespec used;
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
        std::int64_t used_us = std::int64_t{used.tv_sec} * 1'000'000 + used.tv_nsec / 1000;
        percent_.store(static_cast<int>(100 * (used_us - used_us_) / length),
                       std::memory_order_relaxed);
        began_us_ = now_us;
        used_us_ = used_us;
        return true;
    }
    int percent() const { return percent_.load(std::memory_order_relaxed); }

  private:
    std::int64_t began_us_ = 0;
    std::int64_t used_us_ = 0;
    std::atomic<int> percent_ = 0;
};

}  // namespace parlance::server::net
