#include "actor.h"

namespace parlance::soak {
namespace {

using bench::kMillisecond;
using bench::kSecond;

// A server that is down is tried again soon, but not by all at the same moment.
constexpr std::int64_t kRetryMin = 20 * kMillisecond;
constexpr std::int64_t kRetrySpread = 100 * kMillisecond;
// A network that changes takes its time.
constexpr std::int64_t kPauseAfterCut = 400 * kMillisecond;
// A log-in that takes longer is given up.
constexpr std::int64_t kLoginPatience = 20 * kSecond;

}  // namespace

std::int64_t World::up_to(std::int64_t limit_ns) {
    return std::uniform_int_distribution<std::int64_t>(0, limit_ns - 1)(random);
}

std::int64_t World::around(std::int64_t mean_ns) {
    return static_cast<std::int64_t>(std::exponential_distribution<double>()(random) *
                                     static_cast<double>(mean_ns));
}

void Actor::tick() {
    const std::int64_t now = world_.now_ns;
    if (stream_.idle()) {
        if (!wants_online() || now < connect_at_ns_) return;
        connecting_since_ns_ = now;
        stream_.connect(wants_resumption());
        return;
    }
    if (!stream_.ready()) {
        if (now - connecting_since_ns_ > kLoginPatience) stream_.cut();
        return;
    }
    if (cut_mean_ns_ != 0 && !world_.calm && now >= cut_at_ns_) {
        ++world_.cuts;
        stream_.cut();
        return;
    }
    on_tick();
}

void Actor::on_ready(bool resumed) {
    ++(resumed ? world_.resumed : world_.bound);
    if (cut_mean_ns_ != 0) cut_at_ns_ = world_.now_ns + world_.around(cut_mean_ns_);
    on_session(resumed);
}

void Actor::on_lost(bool polite, const std::string& why) {
    ++world_.endings[why];
    connect_at_ns_ = world_.now_ns + (why == "cut" ? world_.up_to(kPauseAfterCut)
                                                   : kRetryMin + world_.up_to(kRetrySpread));
    on_gone(polite);
}

}  // namespace parlance::soak
