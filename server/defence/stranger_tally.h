// StrangerTally: to how many strangers each sender has written within an hour. Whoever writes to
// hundreds of people who do not know them is sending something that nobody has asked for, be they a
// user of this server or of another. One for the process, asked for messages to strangers only.
// Bounded: a sender's recipients by the limit, senders by kSenders.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace parlance::server::defence {

class StrangerTally {
  public:
    enum class Answer : unsigned char {
        yes,
        no,
        first_no  // of this hour: somebody should hear of it
    };

    // `sender` writes to `recipient`; one whom they have written to within the hour costs nothing.
    // `per_hour` 0: no limit.
    Answer count(const std::string& sender, std::string_view recipient, std::uint32_t per_hour,
                 std::int64_t now_us);
    // Senders that are remembered.
    std::size_t size() const;

  private:
    struct Sender {
        std::int64_t since_us = 0;
        std::unordered_set<std::size_t> recipients;  // hashes; two that meet count as one
        bool refused = false;
    };
    static constexpr std::size_t kSenders = 100'000;

    void forget_old(std::int64_t now_us);

    mutable std::mutex mutex_;
    std::unordered_map<std::string, Sender> senders_;
    std::int64_t cleaned_us_ = 0;
};

}  // namespace parlance::server::defence
