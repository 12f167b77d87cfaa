// Logins per CPU-second: a fixed number of clients, each of which connects, secures the stream,
// logs in, binds a resource, leaves, and starts over with another account. With --until online each
// also fetches the roster and sends presence, which measures storage as much as logging in.
#include "crowd.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

class LoginMill final : public SessionObserver {
  public:
    LoginMill(Client& client, Goal goal, unsigned first, unsigned accounts, unsigned concurrency)
        : client_(client), goal_(goal), first_(first), accounts_(accounts) {
        for (unsigned i = 0; i < concurrency; ++i) sessions_.emplace_back(client, *this);
    }

    // Runs `count` logins to their ends.
    void run(unsigned count) {
        left_ = count;
        active_ = 0;
        for (Session& session : sessions_) start_next(session);
        while (active_ > 0) {
            client_.loop.turn(now_ns() + kSecond);
            if (now_ns() - last_progress_ > Crowd::kPatience) {
                throw SessionError("logins: no progress");
            }
        }
    }

    const std::string& cipher() const { return cipher_; }

    void on_ready(Session& session) override {
        last_progress_ = now_ns();
        if (cipher_.empty()) cipher_ = session.cipher();
        session.close();
    }
    void on_stanza(Session&, std::string_view) override {}
    void on_closed(Session& session) override {
        --active_;
        start_next(session);
    }

  private:
    void start_next(Session& session) {
        if (left_ == 0) return;
        --left_;
        ++active_;
        session.start(first_ + next_++ % accounts_, goal_);
    }

    Client& client_;
    Goal goal_;
    std::deque<Session> sessions_;
    unsigned first_;
    unsigned accounts_;
    unsigned next_ = 0;
    unsigned left_ = 0;
    unsigned active_ = 0;
    std::int64_t last_progress_ = now_ns();
    std::string cipher_;
};

}  // namespace

Report measure_logins(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto first = static_cast<unsigned>(arguments.number("first", 0));
    const auto accounts = static_cast<unsigned>(arguments.number("accounts", 1'000));
    const auto count = static_cast<unsigned>(arguments.number("count", 5'000));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    const std::string until = arguments.text("until", "bound");
    arguments.reject_unused();
    if (until != "bound" && until != "online") {
        throw std::invalid_argument("--until wants bound or online");
    }

    LoginMill mill(client, until == "bound" ? Goal::bound : Goal::online, first, accounts,
                   concurrency);
    // Fills our cache of derived keys, and whatever the server keeps of accounts.
    mill.run(accounts);
    client.loop.run_until(now_ns() + kSecond);

    servers.refresh();
    CpuStopwatch window(servers);
    window.start();
    mill.run(count);
    window.stop();

    Report report;
    report.add("logins", count);
    report.add("logins_per_cpu_s", count / window.server_seconds());
    report.add(window);
    report.add("cipher", mill.cipher());
    return report;
}

}  // namespace parlance::bench
