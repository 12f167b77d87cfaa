#include "server/defence/hourly_tally.h"

#include "base/clock.h"

namespace parlance::server::defence {

namespace {
constexpr std::int64_t kTalliedUs = 3600 * base::kSecondUs;
// Looking through all of them costs too much to be done each time when they are many.
constexpr std::int64_t kTalliesCleanedUs = 60 * base::kSecondUs;
}  // namespace

bool HourlyTally::count(const std::string& key, std::uint32_t most, std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    if (now_us - cleaned_us_ >= kTalliesCleanedUs) {
        cleaned_us_ = now_us;
        std::erase_if(hours_, [now_us](const auto& entry) {
            return now_us - entry.second.since_us >= kTalliedUs;
        });
    }
    auto known = hours_.find(key);
    if (known == hours_.end()) {
        if (hours_.size() >= kKeys) return false;
        known = hours_.emplace(key, Hour()).first;
        known->second.since_us = now_us;
    }
    Hour& hour = known->second;
    if (now_us - hour.since_us >= kTalliedUs) {
        hour.since_us = now_us;
        hour.times = 0;
    }
    if (hour.times >= most) return false;
    ++hour.times;
    return true;
}

std::size_t HourlyTally::size() const {
    std::lock_guard lock(mutex_);
    return hours_.size();
}

}  // namespace parlance::server::defence
