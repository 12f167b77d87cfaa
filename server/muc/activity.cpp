#include "server/muc/activity.h"

#include <algorithm>
#include <numeric>

#include "base/clock.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

constexpr std::int64_t kHourUs = 3'600 * base::kSecondUs;

}  // namespace

bool counts_as_activity(const xmpp::Stanza& message) {
    return message.element().has_child("body", xmpp::ns::client) &&
           message.element().child_in(xmpp::ns::message_correct) == nullptr;
}

void Activity::advance(std::int64_t now_us) {
    std::int64_t hour = (now_us - since_us_) / kHourUs;
    auto shift = static_cast<std::size_t>(
        std::min<std::int64_t>(hour - hour_, static_cast<std::int64_t>(said_.size())));
    hour_ = hour;
    if (shift == 0) return;
    std::shift_right(said_.begin(), said_.end(), static_cast<std::ptrdiff_t>(shift));
    std::fill_n(said_.begin(), shift, 0);
}

void Activity::count(std::int64_t now_us) {
    advance(now_us);
    ++said_.front();
}

std::optional<double> Activity::per_hour(std::int64_t now_us) {
    advance(now_us);
    auto hours =
        static_cast<std::size_t>(std::min<std::int64_t>(hour_, static_cast<std::int64_t>(kHours)));
    if (hours == 0) return std::nullopt;
    auto first = said_.begin() + 1;
    auto sum = std::accumulate(first, first + static_cast<std::ptrdiff_t>(hours), std::uint64_t{0});
    return static_cast<double>(sum) / static_cast<double>(hours);
}

}  // namespace parlance::server::muc
