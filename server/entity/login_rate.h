// LoginRate: how often an account logs in (XEP-0133 §4.11 shows it to administrators), over about
// the last ten minutes, in eight bytes. A value; known as long as the account is in memory.
#pragma once

#include <cstdint>
#include <limits>

#include "base/clock.h"

namespace parlance::server::entity {

class LoginRate {
  public:
    static constexpr std::int64_t kWindowUs = 10 * 60 * base::kSecondUs;

    // `now_us` never goes back by more than a window.
    void count(std::int64_t now_us) {
        turn_to(now_us);
        if (current_ < std::numeric_limits<std::uint16_t>::max()) ++current_;
    }
    // As if the logins of the window before had been spread evenly.
    double per_minute(std::int64_t now_us) const {
        LoginRate now = *this;
        now.turn_to(now_us);
        const double elapsed =
            static_cast<double>(now_us % kWindowUs) / static_cast<double>(kWindowUs);
        return (now.previous_ * (1 - elapsed) + now.current_) / kMinutes;
    }

  private:
    static constexpr double kMinutes = 10;

    void turn_to(std::int64_t now_us) {
        const auto window = static_cast<std::uint32_t>(now_us / kWindowUs);
        if (window == window_) return;
        previous_ = window == window_ + 1 ? current_ : std::uint16_t{0};
        current_ = 0;
        window_ = window;
    }

    std::uint32_t window_ = 0;
    std::uint16_t current_ = 0;
    std::uint16_t previous_ = 0;
};

}  // namespace parlance::server::entity
