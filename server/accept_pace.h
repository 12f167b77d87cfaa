// AcceptPace: when ten thousand clients come back at once, they wait in the kernel, where one costs
// next to nothing, and not all in the middle of a TLS handshake, for which OpenSSL takes buffers of
// 16 kB and more: memory that is touched for the first time costs more than what is done in it.
// Those who do not go on shut nobody out: while they fill the places, others are let in at about
// the pace at which a core logs clients in. One shard.
#pragma once

#include <cstddef>
#include <cstdint>

namespace parlance::server {

class AcceptPace {
  public:
    static constexpr std::size_t kPlaces = 128;
    static constexpr std::int64_t kWindowUs = 100'000;

    // `negotiating`: how many have not bound a resource yet. True counts one more: there is a free
    // place, or fewer than kPlaces have been let in without one in this window.
    bool ready(std::size_t negotiating, std::int64_t now_us) {
        if (negotiating < kPlaces) return true;
        if (now_us - began_us_ >= kWindowUs) {
            began_us_ = now_us;
            let_in_ = 0;
        }
        if (let_in_ == kPlaces) return false;
        ++let_in_;
        return true;
    }

  private:
    std::int64_t began_us_ = 0;
    std::size_t let_in_ = 0;
};

}  // namespace parlance::server
