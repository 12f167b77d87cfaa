// One-to-one messages between pairs of sessions. Open loop: send times are fixed in advance, and
// latency counts from the intended time, so a server that stalls is charged for every message that
// waited. They lie on the ticks of a clock, as many in each tick as the rate asks for: waking up
// for each message alone would cost the generator more than a fast server spends on it. Closed
// loop: each pair keeps a number of messages in flight; whoever gets one answers it. With two
// servers the one of a pair is here and the other there.
#include "crowd.h"
#include "frame_scanner.h"
#include "latency.h"
#include "message_template.h"
#include "scenario.h"
#include "sync_count.h"

namespace parlance::bench {
namespace {

struct Plan {
    bool open = true;
    unsigned pairs = 0;
    unsigned rate = 0;  // messages per second, open loop
    std::int64_t tick_ns = 0;
    unsigned window = 0;  // messages in flight per pair, closed loop
    std::int64_t warm_up_ns = 0;
    std::int64_t measured_ns = 0;
    bool to_full_jid = false;
    std::string syncs;  // file of the count, or empty
};

class Conversations final : public Crowd {
  public:
    Conversations(Client& client, ProcessTree& servers, const Plan& plan)
        : Crowd(client, 0, 2 * plan.pairs),
          plan_(plan),
          servers_(servers),
          window_(servers),
          syncs_(plan.syncs) {
        for (unsigned i = 0; i < size(); ++i) {
            std::string to = account_name(i ^ 1U) + "@" + client.home_of(i ^ 1U).domain;
            if (plan.to_full_jid) to += "/bench";
            messages_.emplace_back(to);
        }
    }

    void run() {
        run_until_quiet(kSecond);
        servers_.refresh();
        begin_ = now_ns() + plan_.warm_up_ns;
        end_ = begin_ + plan_.measured_ns;
        if (plan_.open) {
            run_open();
        } else {
            run_closed();
        }
    }

    Report report() {
        Report report;
        report.add("messages", static_cast<double>(delivered_));
        report.add("messages_per_cpu_s",
                   static_cast<double>(delivered_) / window_.server_seconds());
        report.add("messages_per_s", static_cast<double>(delivered_) / window_.wall_seconds());
        report.add("p50_ms", latency_.percentile_ms(0.5));
        report.add("p99_ms", latency_.percentile_ms(0.99));
        report.add("p999_ms", latency_.percentile_ms(0.999));
        if (syncs_.counts()) {
            report.add("syncs_per_message",
                       static_cast<double>(syncs_.calls()) / static_cast<double>(delivered_));
        }
        if (plan_.open) report.add("lost", static_cast<double>(sent_ - received_));
        report.add(window_);
        report.add("cipher", session(0).cipher());
        return report;
    }

    void on_stanza(Session& receiver, std::string_view stanza) override {
        stanza_seen();
        const auto sent = read_stamp(stanza);
        if (!sent) return;
        if (attribute(stanza, "type") == "error") {
            throw SessionError("message refused: " + std::string(stanza));
        }
        const std::int64_t now = now_ns();
        ++received_;
        if (measuring_) ++delivered_;
        if (*sent >= begin_ && *sent < end_) latency_.add(now - *sent);
        if (!plan_.open) receiver.send(messages_[index(receiver)].stamped(now));
    }

  private:
    void send(unsigned from, std::int64_t stamp) {
        session(from).send(messages_[from].stamped(stamp));
        ++sent_;
    }

    void start_measuring() {
        measuring_ = true;
        window_.start();
        syncs_.start();
    }

    void stop_measuring() {
        measuring_ = false;
        syncs_.stop();
        window_.stop();
    }

    void run_open() {
        const std::int64_t first = now_ns();
        for (std::int64_t k = 0;;) {
            const auto intended = [&] {
                const std::int64_t even = k * kSecond / plan_.rate;
                return first + even / plan_.tick_ns * plan_.tick_ns;
            };
            const std::int64_t now = now_ns();
            if (!measuring_ && now >= begin_) start_measuring();
            if (now >= end_) break;
            for (; intended() <= now; ++k) {
                send(static_cast<unsigned>(k) % size(), intended());
            }
            client_.loop.turn(intended());
        }
        stop_measuring();
        // What is still on its way counts as latency, not as lost.
        const std::int64_t patience = now_ns() + 5 * kSecond;
        while (received_ < sent_ && now_ns() < patience) {
            client_.loop.turn(now_ns() + 100 * kMillisecond);
        }
    }

    // Two servers must find each other first, which is not the price of a message.
    void await_each_pair() {
        run_until_done("first messages", [this] { return received_ >= plan_.pairs; });
        begin_ = now_ns() + plan_.warm_up_ns;
        end_ = begin_ + plan_.measured_ns;
    }

    void run_closed() {
        for (unsigned i = 0; i < plan_.pairs * plan_.window; ++i) {
            send(2 * (i % plan_.pairs), now_ns());
        }
        if (client_.other) await_each_pair();
        client_.loop.run_until(begin_);
        start_measuring();
        client_.loop.run_until(end_);
        stop_measuring();
        if (delivered_ == 0) throw SessionError("closed loop: no message came through");
    }

    Plan plan_;
    ProcessTree& servers_;
    CpuStopwatch window_;
    SyncCount syncs_;
    std::deque<MessageTemplate> messages_;
    Latency latency_;
    std::int64_t begin_ = 0;
    std::int64_t end_ = 0;
    bool measuring_ = false;
    std::uint64_t sent_ = 0;
    std::uint64_t received_ = 0;
    std::uint64_t delivered_ = 0;
};

}  // namespace

Report measure_messages(Arguments& arguments, Client& client, ProcessTree& servers) {
    Plan plan;
    const std::string mode = arguments.text("mode", "open");
    const std::string to = arguments.text("to", "bare");
    plan.open = mode == "open";
    plan.to_full_jid = to == "full";
    plan.pairs = static_cast<unsigned>(arguments.number("pairs", 100));
    plan.rate = static_cast<unsigned>(arguments.number("rate", 6'000));
    plan.tick_ns = static_cast<std::int64_t>(arguments.number("tick-us", 500)) * 1'000;
    plan.window = static_cast<unsigned>(arguments.number("window", 8));
    plan.warm_up_ns = static_cast<std::int64_t>(arguments.number("warm-up", 2)) * kSecond;
    plan.measured_ns = static_cast<std::int64_t>(arguments.number("seconds", 10)) * kSecond;
    plan.syncs = arguments.text("syncs", "");
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();
    if ((mode != "open" && mode != "closed") || (to != "bare" && to != "full") || plan.rate == 0 ||
        plan.tick_ns == 0) {
        throw std::invalid_argument("--mode open|closed, --to bare|full, --rate and --tick-us > 0");
    }
    Conversations conversations(client, servers, plan);
    conversations.bring_up(Goal::online, concurrency);
    conversations.run();
    return conversations.report();
}

}  // namespace parlance::bench
