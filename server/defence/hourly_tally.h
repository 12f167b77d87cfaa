// HourlyTally: how often something has been done within an hour, by key. Whoever asks does not do
// it when the answer is no. One for the process; any thread. Bounded by a number of keys; when so
// many are in use others get no. What other servers do is counted apart: they have as many names as
// they like, and with those use up nobody's room but their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

namespace parlance::server::defence {

class HourlyTally {
  public:
    static constexpr std::size_t kKeys = 10'000;

    explicit HourlyTally(std::size_t keys = kKeys) : keys_(keys) {}

    // Counts one more of `key`, unless there have been `most` since its hour began.
    bool count(const std::string& key, std::uint32_t most, std::int64_t now_us);
    // The same of what the server `domain` does.
    bool count_foreign(const std::string& domain, std::uint32_t most, std::int64_t now_us);
    // Whether count_foreign() would say no to that key for its own sake; counts nothing.
    bool foreign_has_had(const std::string& key, std::uint32_t most, std::int64_t now_us) const;
    // Keys that are remembered, without those of other servers.
    std::size_t size() const;

  private:
    struct Hour {
        std::int64_t since_us = 0;
        std::uint32_t times = 0;
    };

    struct Part {
        std::unordered_map<std::string, Hour> hours;
        std::int64_t cleaned_us = 0;
    };

    bool count_in(Part& part, const std::string& key, std::uint32_t most,
                  std::int64_t now_us) const;

    const std::size_t keys_;
    mutable std::mutex mutex_;
    Part own_;
    Part foreign_;
};

}  // namespace parlance::server::defence
