// What has to exist before anything is measured: accounts, and rosters for the presence scenario.
// Both are made through the protocol, so every server gets them in the same way.
#include <charconv>

#include "crowd.h"
#include "frame_scanner.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

// Registers each account on a connection of its own: XEP-0077 does not promise a second
// registration on the same stream.
class Registration final : public SessionObserver {
  public:
    Registration(Client& client, unsigned first, unsigned count, unsigned concurrency)
        : client_(client), next_(first), end_(first + count) {
        for (unsigned i = 0; i < concurrency && i < count; ++i) {
            sessions_.emplace_back(client, *this);
        }
    }

    void run() {
        active_ = static_cast<unsigned>(sessions_.size());
        for (Session& session : sessions_) session.start(next_++, Goal::registered);
        while (active_ > 0) {
            client_.loop.turn(now_ns() + kSecond);
            if (now_ns() - last_progress_ > Crowd::kPatience) {
                throw SessionError("registration: no progress");
            }
        }
    }

    void on_ready(Session& session) override {
        last_progress_ = now_ns();
        session.close();
    }
    void on_stanza(Session&, std::string_view) override {}
    void on_closed(Session& session) override {
        if (next_ < end_) {
            session.start(next_++, Goal::registered);
        } else {
            --active_;
        }
    }

  private:
    Client& client_;
    std::deque<Session> sessions_;
    unsigned next_;
    unsigned end_;
    unsigned active_ = 0;
    std::int64_t last_progress_ = now_ns();
};

// Users in a ring; each subscribes to the `reach` users after it and is subscribed to in turn, so
// that everybody ends with 2 × reach contacts of subscription "both".
class Ring final : public Crowd {
  public:
    Ring(Client& client, unsigned first, unsigned users, unsigned reach)
        : Crowd(client, first, users), first_(first), reach_(reach) {}

    void subscribe_all() {
        for (unsigned step = 1; step <= reach_; ++step) {
            granted_ = 0;
            for (unsigned i = 0; i < size(); ++i) {
                send_presence(session(i), "subscribe", first_ + (i + step) % size());
            }
            run_until_done("subscriptions", [this] { return granted_ == 2 * size(); });
        }
    }

    // Contacts of subscription "both" in all rosters together.
    unsigned count_contacts() {
        run_until_quiet(kSecond);
        for (unsigned i = 0; i < size(); ++i) {
            session(i).send("<iq type='get' id='check'><query xmlns='jabber:iq:roster'/></iq>");
        }
        run_until_done("rosters", [this] { return checked_ == size(); });
        return contacts_;
    }

    void on_stanza(Session& receiver, std::string_view stanza) override {
        stanza_seen();
        if (stanza.starts_with("<iq") && attribute(stanza, "id") == "check") {
            count_both(stanza);
        } else if (stanza.starts_with("<presence")) {
            on_presence(receiver, stanza);
        }
    }

  private:
    void send_presence(Session& sender, std::string_view type, unsigned account) {
        std::string stanza = "<presence type='";
        stanza += type;
        stanza += "' to='" + account_name(account) + "@" + client_.home.domain + "'/>";
        sender.send(stanza);
    }

    void on_presence(Session& receiver, std::string_view stanza) {
        const std::string_view type = attribute(stanza, "type");
        if (type == "subscribed") {
            ++granted_;
            progress();
        }
        if (type != "subscribe") return;
        const std::string_view from = attribute(stanza, "from");
        unsigned account = 0;
        if (!from.empty()) std::from_chars(from.data() + 1, from.data() + from.size(), account);
        send_presence(receiver, "subscribed", account);
        const unsigned distance = (index(receiver) + size() - (account - first_)) % size();
        // The one who asked comes before us in the ring: ask back, once.
        if (distance <= reach_) send_presence(receiver, "subscribe", account);
    }

    void count_both(std::string_view roster) {
        ++checked_;
        progress();
        for (std::size_t at = roster.find("subscription="); at != std::string_view::npos;
             at = roster.find("subscription=", at + 1)) {
            constexpr std::size_t kName = sizeof("subscription=") - 1;
            if (roster.substr(at + kName + 1, 4) == "both") ++contacts_;
        }
    }

    unsigned first_;
    unsigned reach_;
    unsigned granted_ = 0;
    unsigned checked_ = 0;
    unsigned contacts_ = 0;
};

}  // namespace

Report register_accounts(Arguments& arguments, Client& client, ProcessTree&) {
    const auto first = static_cast<unsigned>(arguments.number("first", 0));
    const auto count = static_cast<unsigned>(arguments.number("users", 100));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 16));
    arguments.reject_unused();
    Registration registration(client, first, count, concurrency);
    registration.run();
    Report report;
    report.add("accounts", count);
    return report;
}

Report subscribe_ring(Arguments& arguments, Client& client, ProcessTree&) {
    const auto users = static_cast<unsigned>(arguments.number("users", 500));
    const auto contacts = static_cast<unsigned>(arguments.number("contacts", 20));
    const auto first = static_cast<unsigned>(arguments.number("first", 0));
    arguments.reject_unused();
    if (contacts % 2 != 0 || contacts >= users / 2) {
        throw std::invalid_argument("--contacts must be even and less than half of --users");
    }
    Ring ring(client, first, users, contacts / 2);
    ring.bring_up(Goal::online, 32);
    ring.subscribe_all();
    const unsigned both = ring.count_contacts();
    if (both != users * contacts) {
        throw SessionError("rosters hold " + std::to_string(both) + " contacts, not " +
                           std::to_string(users * contacts));
    }
    ring.disperse();
    Report report;
    report.add("contacts", both);
    return report;
}

}  // namespace parlance::bench
