// Timers: callbacks at a monotonic deadline, for one shard. Whoever drives the shard asks for
// next_deadline_us() and calls run_due(). Not for per-session use: idle sessions are visited by a
// sweep, so that a session costs no timer.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include "base/callback.h"

namespace parlance::base {

class Timers {
  public:
    using Id = std::pair<std::int64_t, std::uint64_t>;  // deadline, serial number

    // Calls `fire` once, at the first run_due() whose time is at or past `deadline_us`.
    Id at(std::int64_t deadline_us, Callback<void()> fire) {
        Id id(deadline_us, ++serial_);
        pending_.emplace(id, std::move(fire));
        return id;
    }
    // False if it has fired already.
    bool cancel(Id id) { return pending_.erase(id) > 0; }

    std::optional<std::int64_t> next_deadline_us() const {
        if (pending_.empty()) return std::nullopt;
        return pending_.begin()->first.first;
    }
    void run_due(std::int64_t now_us) {
        while (!pending_.empty() && pending_.begin()->first.first <= now_us) {
            auto node = pending_.extract(pending_.begin());
            node.mapped()();
        }
    }

  private:
    std::map<Id, Callback<void()>> pending_;
    std::uint64_t serial_ = 0;
};

}  // namespace parlance::base
