// AcceptPace: when ten thousand clients come back at once, they wait in the kernel, as many as its
// backlog holds, where one costs next to nothing, and not all in the middle of a TLS handshake, for
// which OpenSSL takes buffers of 16 kB and more: memory that is touched for the first time, about a
// quarter of what they cost the CPU. Those who do not go on shut nobody out: while they fill the
// places, kPlaces are let in in each window. One shard.
#pragma once

#include <cstddef>
#include <cstdint>

namespace parlance::server {

class AcceptPace {
  public:
    static constexpr std::size_t kPlaces = 128;
    static constexpr std::int64_t kWindowUs = 100'000;

    // `negotiating`: how many have not bound a resource yet. There is a free place, or fewer than
    // kPlaces have been let in in this window.
    bool ready(std::size_t negotiating, std::int64_t now_us) const {
        return negotiating < kPlaces || let_in_ < kPlaces || now_us - began_us_ >= kWindowUs;
    }
    void let_in(std::int64_t now_us) {
        if (now_us - began_us_ >= kWindowUs) {
            began_us_ = now_us;
            let_in_ = 0;
        }
        ++let_in_;
    }

  private:
    std::int64_t began_us_ = 0;
    std::size_t let_in_ = 0;  // since then
};

}  // namespace parlance::server
