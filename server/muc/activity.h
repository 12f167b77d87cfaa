// Activity (XEP-0502): how much is said in a room, in messages per hour of the last day, as far as
// it has been in memory. Counters, a fixed number of them. One shard.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "xmpp/stanza.h"

namespace parlance::server::muc {

// §4: something said, not a correction of it.
bool counts_as_activity(const xmpp::Stanza& message);

class Activity {
  public:
    // Times are of the monotonic clock.
    explicit Activity(std::int64_t since_us) : since_us_(since_us) {}

    void count(std::int64_t now_us);
    // nullopt: not known before the first hour is over.
    std::optional<double> per_hour(std::int64_t now_us);

  private:
    static constexpr std::size_t kHours = 24;
    void advance(std::int64_t now_us);

    std::int64_t since_us_;
    std::int64_t hour_ = 0;                         // which one it is
    std::array<std::uint32_t, kHours + 1> said_{};  // in this hour, in the one before, …
};

}  // namespace parlance::server::muc
