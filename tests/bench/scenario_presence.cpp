// Presence updates delivered to contacts. A fixed number of broadcasts is on the way at any time;
// when all contacts of the sender have one, another user sends the next. Only what contacts receive
// counts, not the copy a server sends to the sender's own resource (RFC 6121 §4.4.2).
#include "crowd.h"
#include "frame_scanner.h"
#include "message_template.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

class Audience final : public Crowd {
  public:
    Audience(Client& client, unsigned users, unsigned contacts)
        : Crowd(client, 0, users), contacts_(contacts) {}

    void run(ProcessTree& servers, unsigned at_once, std::int64_t warm_up, std::int64_t measured,
             CpuStopwatch& window) {
        run_until_quiet(kSecond);
        servers.refresh();
        for (unsigned i = 0; i < at_once; ++i) broadcast();
        run_for("presence", warm_up);
        delivered_ = 0;
        window.start();
        run_for("presence", measured);
        window.stop();
    }

    std::uint64_t delivered() const { return delivered_; }

    void on_stanza(Session& receiver, std::string_view stanza) override {
        stanza_seen();
        const auto sequence = read_stamp(stanza);
        if (!sequence || !stanza.starts_with("<presence")) return;
        const std::string own = account_name(receiver.account()) + "@";
        if (attribute(stanza, "from").starts_with(own)) return;
        ++delivered_;
        progress();
        if (--missing_.at(static_cast<std::size_t>(*sequence)) == 0) broadcast();
    }

  private:
    void broadcast() {
        // A stride prime to the number of users spreads the senders over the ring.
        constexpr std::size_t kStride = 7919;
        const std::size_t sequence = missing_.size();
        missing_.push_back(contacts_);
        std::string stanza =
            "<presence><show>away</show><status>~0000000000000000</status></presence>";
        write_stamp(stanza.data() + stanza.find('~') + 1, static_cast<std::int64_t>(sequence));
        session(static_cast<unsigned>(sequence * kStride % size())).send(stanza);
    }

    unsigned contacts_;
    std::vector<unsigned> missing_;  // by sequence number of the broadcast
    std::uint64_t delivered_ = 0;
};

}  // namespace

Report measure_presence(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto users = static_cast<unsigned>(arguments.number("users", 500));
    const auto contacts = static_cast<unsigned>(arguments.number("contacts", 20));
    const auto at_once = static_cast<unsigned>(arguments.number("at-once", 200));
    const auto warm_up = static_cast<std::int64_t>(arguments.number("warm-up", 2)) * kSecond;
    const auto measured = static_cast<std::int64_t>(arguments.number("seconds", 10)) * kSecond;
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();

    Audience audience(client, users, contacts);
    audience.bring_up(Goal::online, concurrency);
    CpuStopwatch window(servers);
    audience.run(servers, at_once, warm_up, measured, window);

    const auto delivered = static_cast<double>(audience.delivered());
    Report report;
    report.add("updates", delivered);
    report.add("updates_per_cpu_s", delivered / window.server_seconds());
    report.add("updates_per_s", delivered / window.wall_seconds());
    report.add(window);
    return report;
}

}  // namespace parlance::bench
