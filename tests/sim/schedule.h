// Schedule: virtual time and everything the outside world will do later (commits become durable,
// workers finish). The seed's generator lives here too, so that one seed decides everything. One
// thread.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/callback.h"
#include "base/clock.h"
#include "base/random.h"

namespace parlance::sim {

class SimClock final : public base::Clock {
  public:
    std::int64_t monotonic_us() const override { return now_us_; }
    std::int64_t wall_us() const override { return kEpochUs + now_us_; }
    void move_to(std::int64_t us) { now_us_ = std::max(now_us_, us); }

  private:
    // 2026-01-01T00:00:00Z: stamps in stories are predictable.
    static constexpr std::int64_t kEpochUs = 1'767'225'600'000'000;
    std::int64_t now_us_ = 1'000'000;
};

class Schedule {
  public:
    explicit Schedule(std::uint64_t seed) : random_(seed) {}

    SimClock& clock() { return clock_; }
    std::int64_t now_us() const { return clock_.monotonic_us(); }

    std::uint64_t below(std::uint64_t bound) { return random_.below(bound); }
    bool chance(std::uint32_t per_mille) { return random_.below(1000) < per_mille; }
    // Uniform in [0, most].
    std::int64_t delay(std::int64_t most_us) {
        return static_cast<std::int64_t>(below(static_cast<std::uint64_t>(most_us) + 1));
    }

    void at(std::int64_t due_us, base::Callback<void()> event) {
        events_.emplace(due_us, std::move(event));
    }
    std::optional<std::int64_t> next_us() const {
        if (events_.empty()) return std::nullopt;
        return events_.begin()->first;
    }
    void run_first() {
        auto node = events_.extract(events_.begin());
        node.mapped()();
    }
    bool empty() const { return events_.empty(); }

    // The last lines of what happened, for the report of a failing seed.
    void note(std::string line) {
        trace_.push_back(std::to_string(now_us()) + " " + std::move(line));
        if (trace_.size() > kTraceLines) trace_.pop_front();
    }
    const std::deque<std::string>& trace() const { return trace_; }

  private:
    static constexpr std::size_t kTraceLines = 100000;
    SimClock clock_;
    base::SeededRandom random_;
    std::multimap<std::int64_t, base::Callback<void()>> events_;
    std::deque<std::string> trace_;
};

}  // namespace parlance::sim
