#include "server/defence/hourly_tally.h"

#include "base/clock.h"

namespace parlance::server::defence {

namespace {
constexpr std::int64_t kTalliedUs = 3600 * base::kSecondUs;
// Looking through all of them costs too much to be done each time when they are many.
constexpr std::int64_t kTalliesCleanedUs = 60 * base::kSecondUs;
}  // namespace

bool HourlyTally::count_in(Part& part, const std::string& key, std::uint32_t most,
                           std::int64_t now_us) const {
    if (now_us - part.cleaned_us >= kTalliesCleanedUs) {
        part.cleaned_us = now_us;
        std::erase_if(part.hours, [now_us](const auto& entry) {
            return now_us - entry.second.since_us >= kTalliedUs;
        });
    }
    auto known = part.hours.find(key);
    if (known == part.hours.end()) {
        if (part.hours.size() >= keys_) return false;
        known = part.hours.emplace(key, Hour()).first;
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

bool HourlyTally::count(const std::string& key, std::uint32_t most, std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    return count_in(own_, key, most, now_us);
}

bool HourlyTally::count_foreign(const std::string& domain, std::uint32_t most,
                                std::int64_t now_us) {
    std::lock_guard lock(mutex_);
    return count_in(foreign_, domain, most, now_us);
}

bool HourlyTally::foreign_has_had(const std::string& key, std::uint32_t most,
                                  std::int64_t now_us) const {
    std::lock_guard lock(mutex_);
    auto known = foreign_.hours.find(key);
    return known != foreign_.hours.end() && known->second.times >= most &&
           now_us - known->second.since_us < kTalliedUs;
}

std::size_t HourlyTally::size() const {
    std::lock_guard lock(mutex_);
    return own_.hours.size();
}

}  // namespace parlance::server::defence
