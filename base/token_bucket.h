// TokenBucket: a rate limit with a burst, 24 bytes. The caller supplies the time; one owner.
#pragma once

#include <algorithm>
#include <cstdint>

namespace parlance::base {

class TokenBucket {
  public:
    TokenBucket(std::uint32_t per_second, std::uint32_t burst)
        : tokens_(burst), per_second_(per_second), burst_(burst) {}

    // Takes `count` tokens, going below zero if need be, and returns for how many microseconds
    // the caller should pause; 0 when the bucket held enough.
    std::int64_t take(std::uint32_t count, std::int64_t now_us) {
        if (last_us_ != 0) {
            double elapsed = static_cast<double>(now_us - last_us_) / 1e6;
            tokens_ = std::min(static_cast<double>(burst_), tokens_ + elapsed * per_second_);
        }
        last_us_ = now_us;
        tokens_ -= count;
        if (tokens_ >= 0 || per_second_ == 0) return 0;
        return static_cast<std::int64_t>(-tokens_ / per_second_ * 1e6) + 1;
    }

    // Takes `count` tokens if the bucket holds them; otherwise takes nothing and returns false.
    bool try_take(std::uint32_t count, std::int64_t now_us) {
        take(0, now_us);
        if (tokens_ < count) return false;
        tokens_ -= count;
        return true;
    }

  private:
    double tokens_;
    std::int64_t last_us_ = 0;
    std::uint32_t per_second_;
    std::uint32_t burst_;
};

}  // namespace parlance::base
