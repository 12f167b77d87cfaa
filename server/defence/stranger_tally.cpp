#include "server/defence/stranger_tally.h"

#include <functional>

#include "base/clock.h"

namespace parlance::server::defence {

namespace {
constexpr std::int64_t kTallyUs = 3600 * base::kSecondUs;
constexpr std::int64_t kTallyCleanedUs = 300 * base::kSecondUs;
}  // namespace

StrangerTally::Answer StrangerTally::count(const std::string& sender, std::string_view recipient,
                                           std::uint32_t per_hour, std::int64_t now_us) {
    if (per_hour == 0) return Answer::yes;
    std::lock_guard lock(mutex_);
    forget_old(now_us);
    // A flood of senders must not cost memory, nor keep others from writing.
    if (senders_.size() >= kSenders && senders_.count(sender) == 0) return Answer::yes;
    Sender& known = senders_[sender];
    if (known.recipients.empty() || now_us - known.since_us >= kTallyUs) {
        known = Sender();
        known.since_us = now_us;
    }
    const std::size_t hash = std::hash<std::string_view>()(recipient);
    if (known.recipients.count(hash) != 0) return Answer::yes;
    if (known.recipients.size() < per_hour) {
        known.recipients.insert(hash);
        return Answer::yes;
    }
    if (known.refused) return Answer::no;
    known.refused = true;
    return Answer::first_no;
}

std::size_t StrangerTally::size() const {
    std::lock_guard lock(mutex_);
    return senders_.size();
}

void StrangerTally::forget_old(std::int64_t now_us) {
    if (now_us - cleaned_us_ < kTallyCleanedUs) return;
    cleaned_us_ = now_us;
    std::erase_if(senders_, [now_us](const auto& entry) {
        return now_us - entry.second.since_us >= kTallyUs;
    });
}

}  // namespace parlance::server::defence
