// Many sessions for consecutive accounts, brought up a few at a time. Base of the scenarios; owns
// its sessions; used by the loop's thread. A session that fails, or a crowd that makes no progress
// for kPatience, throws SessionError.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>

#include "session.h"

namespace parlance::bench {

class Crowd : public SessionObserver {
  public:
    static constexpr std::int64_t kPatience = 120 * kSecond;

    Crowd(Client& client, unsigned first_account, unsigned size);
    virtual ~Crowd() = default;
    Crowd(const Crowd&) = delete;
    Crowd& operator=(const Crowd&) = delete;

    unsigned size() const { return static_cast<unsigned>(sessions_.size()); }
    Session& session(unsigned index) { return sessions_[index]; }
    // Position of the session in the crowd.
    unsigned index(const Session& session) const { return session.account() - first_account_; }

    // Starts all sessions, at most `concurrency` of them on the way at any time.
    void bring_up(Goal goal, unsigned concurrency);
    // Closes all sessions and waits until the server has done so too.
    void disperse();
    // All acknowledge what they got, and then their connections break at once.
    void lose_connections();
    // How much of the crowd has come back to its sessions, from 0 to 1.
    double resumed_share() const;

    void on_ready(Session& session) override;
    void on_stanza(Session& session, std::string_view stanza) override;
    void on_closed(Session& session) override;

  protected:
    // Runs the loop until `done()`; each call of progress() renews the patience.
    void run_until_done(const std::string& what, const std::function<bool()>& done);
    // The same until the duration is over.
    void run_for(const std::string& what, std::int64_t duration);
    void progress() { last_progress_ = now_ns(); }
    // Runs the loop until no stanza came for `quiet_ns`.
    void run_until_quiet(std::int64_t quiet_ns);
    void stanza_seen() { last_stanza_ = now_ns(); }

    Client& client_;

  private:
    void start_next();

    unsigned first_account_;
    std::deque<Session> sessions_;
    Goal goal_ = Goal::online;
    unsigned started_ = 0;
    unsigned ready_ = 0;
    unsigned closed_ = 0;
    std::int64_t last_progress_ = 0;
    std::int64_t last_stanza_ = 0;
};

}  // namespace parlance::bench
