// Latency samples of one measured window. Every sample is kept, so percentiles are exact. Owned by
// a scenario, single thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace parlance::bench {

class Latency {
  public:
    // Nanoseconds; anything above 4 s counts as 4 s.
    void add(std::int64_t ns);
    std::size_t count() const { return samples_.size(); }
    // The smallest sample that at least `share` (0 to 1) of all samples do not exceed, in
    // milliseconds; 0 without samples.
    double percentile_ms(double share);

  private:
    std::vector<std::uint32_t> samples_;
};

}  // namespace parlance::bench
