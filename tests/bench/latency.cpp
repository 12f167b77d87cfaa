#include "latency.h"

#include <algorithm>
#include <cmath>

namespace parlance::bench {

void Latency::add(std::int64_t ns) {
    constexpr std::int64_t kMost = 4'000'000'000;
    samples_.push_back(static_cast<std::uint32_t>(std::clamp<std::int64_t>(ns, 0, kMost)));
}

double Latency::percentile_ms(double share) {
    if (samples_.empty()) return 0;
    const double rank = std::ceil(share * static_cast<double>(samples_.size()));
    const auto index = static_cast<std::ptrdiff_t>(std::max(rank, 1.0)) - 1;
    const auto nth = samples_.begin() + index;
    std::nth_element(samples_.begin(), nth, samples_.end());
    return static_cast<double>(*nth) / 1e6;
}

}  // namespace parlance::bench
