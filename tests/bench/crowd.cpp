#include "crowd.h"

#include <algorithm>

namespace parlance::bench {

Crowd::Crowd(Client& client, unsigned first_account, unsigned size)
    : client_(client), first_account_(first_account) {
    for (unsigned i = 0; i < size; ++i) sessions_.emplace_back(client, *this);
}

void Crowd::start_next() {
    if (started_ == size()) return;
    const unsigned next = started_++;
    sessions_[next].start(first_account_ + next, goal_);
}

void Crowd::bring_up(Goal goal, unsigned concurrency) {
    goal_ = goal;
    started_ = ready_ = closed_ = 0;
    const unsigned at_once = std::min(concurrency, size());
    for (unsigned i = 0; i < at_once; ++i) start_next();
    run_until_done("bringing up sessions", [this] { return ready_ == size(); });
}

void Crowd::disperse() {
    for (Session& session : sessions_) session.close();
    run_until_done("closing sessions", [this] { return closed_ == size(); });
}

void Crowd::lose_connections() {
    for (Session& session : sessions_) session.acknowledge();
    client_.loop.run_until(now_ns() + kSecond);
    for (Session& session : sessions_) session.cut();
}

double Crowd::resumed_share() const {
    const auto resumed = std::count_if(sessions_.begin(), sessions_.end(),
                                       [](const Session& each) { return each.comeback().resumed; });
    return static_cast<double>(resumed) / size();
}

void Crowd::on_ready(Session&) {
    ++ready_;
    progress();
    start_next();
}

void Crowd::on_stanza(Session&, std::string_view) {
    stanza_seen();
}

void Crowd::on_closed(Session&) {
    ++closed_;
    progress();
}

void Crowd::run_until_done(const std::string& what, const std::function<bool()>& done) {
    progress();
    while (!done()) {
        client_.loop.turn(now_ns() + kSecond);
        if (now_ns() - last_progress_ > kPatience) throw SessionError(what + ": no progress");
    }
}

void Crowd::run_for(const std::string& what, std::int64_t duration) {
    const std::int64_t end = now_ns() + duration;
    run_until_done(what, [end] { return now_ns() >= end; });
}

void Crowd::run_until_quiet(std::int64_t quiet_ns) {
    last_stanza_ = now_ns();
    while (now_ns() - last_stanza_ < quiet_ns) client_.loop.turn(last_stanza_ + quiet_ns);
}

}  // namespace parlance::bench
