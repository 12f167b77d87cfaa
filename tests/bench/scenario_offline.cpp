// Messages for users who are away. Each sender sends a burst and a ping; the answer to the ping
// says that the server has taken the burst in (RFC 6120 §10.1: in-order processing), then the next
// burst goes. Whether the messages were really kept is what `collect` finds out afterwards.
#include <algorithm>

#include "crowd.h"
#include "frame_scanner.h"
#include "message_template.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

class Senders final : public Crowd {
  public:
    Senders(Client& client, unsigned senders, unsigned first_receiver, unsigned receivers)
        : Crowd(client, 0, senders) {
        for (unsigned i = 0; i < receivers; ++i) {
            messages_.emplace_back(account_name(first_receiver + i) + "@" + client.home.domain);
        }
    }

    void run(unsigned total, unsigned burst) {
        left_ = total;
        burst_ = burst;
        for (unsigned i = 0; i < size(); ++i) send_burst(session(i));
        run_until_done("offline messages", [this] { return waiting_ == 0; });
    }

    void settle() { run_until_quiet(kSecond); }

    void on_stanza(Session& sender, std::string_view stanza) override {
        stanza_seen();
        if (stanza.starts_with("<message") && attribute(stanza, "type") == "error") {
            throw SessionError("message refused: " + std::string(stanza));
        }
        if (!stanza.starts_with("<iq") || attribute(stanza, "id") != "burst") return;
        progress();
        --waiting_;
        send_burst(sender);
    }

  private:
    void send_burst(Session& sender) {
        const unsigned count = std::min(left_, burst_);
        if (count == 0) return;
        left_ -= count;
        for (unsigned i = 0; i < count; ++i) {
            MessageTemplate& message = messages_[next_++ % messages_.size()];
            sender.send(message.stamped(now_ns()));
        }
        ++waiting_;
        sender.send("<iq type='get' id='burst' to='" + client_.home.domain +
                    "'><ping xmlns='urn:xmpp:ping'/></iq>");
    }

    std::deque<MessageTemplate> messages_;
    std::size_t next_ = 0;
    unsigned left_ = 0;
    unsigned burst_ = 0;
    unsigned waiting_ = 0;
};

class Receivers final : public Crowd {
  public:
    using Crowd::Crowd;

    void wait() { run_until_quiet(2 * kSecond); }
    unsigned kept() const { return kept_; }

    void on_stanza(Session&, std::string_view stanza) override {
        stanza_seen();
        if (stanza.starts_with("<message") && read_stamp(stanza)) ++kept_;
    }

  private:
    unsigned kept_ = 0;
};

}  // namespace

Report measure_offline(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto senders = static_cast<unsigned>(arguments.number("senders", 100));
    const auto first = static_cast<unsigned>(arguments.number("first-receiver", 1'000));
    const auto receivers = static_cast<unsigned>(arguments.number("receivers", 1'000));
    const auto total = static_cast<unsigned>(arguments.number("messages", 20'000));
    const auto burst = static_cast<unsigned>(arguments.number("burst", 10));
    const auto settle = static_cast<std::int64_t>(arguments.number("settle", 2)) * kSecond;
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();

    Senders crowd(client, senders, first, receivers);
    crowd.bring_up(Goal::online, concurrency);
    crowd.settle();
    servers.refresh();
    CpuStopwatch window(servers);
    window.start();
    const std::int64_t start = now_ns();
    crowd.run(total, burst);
    const double taken = static_cast<double>(now_ns() - start) / 1e9;
    // Writing that a server puts off belongs to the price too.
    client.loop.run_until(now_ns() + settle);
    window.stop();

    Report report;
    report.add("messages", total);
    report.add("stored_per_cpu_s", total / window.server_seconds());
    report.add("stored_per_s", total / taken);
    report.add(window);
    return report;
}

Report collect_offline(Arguments& arguments, Client& client, ProcessTree&) {
    const auto first = static_cast<unsigned>(arguments.number("first-receiver", 1'000));
    const auto receivers = static_cast<unsigned>(arguments.number("receivers", 1'000));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();

    Receivers crowd(client, first, receivers);
    crowd.bring_up(Goal::online, concurrency);
    crowd.wait();
    Report report;
    report.add("kept", crowd.kept());
    return report;
}

}  // namespace parlance::bench
