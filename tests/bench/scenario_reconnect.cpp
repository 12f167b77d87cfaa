// The storm after an outage: sessions with stream management whose connections have broken all come
// back at once, each over TLS with the ticket, by its FAST token, and resumes what it had, in one
// <authenticate/>. What a client does is what it can do best; the price is the server's.
#include "crowd.h"
#include "scenario.h"

namespace parlance::bench {

Report measure_reconnect(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto sessions = static_cast<unsigned>(arguments.number("sessions", 10'000));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    // On the way at once when they come back.
    const auto storm = static_cast<unsigned>(arguments.number("storm", sessions));
    const auto away = static_cast<std::int64_t>(arguments.number("away", 2)) * kSecond;
    const auto settle = static_cast<std::int64_t>(arguments.number("settle", 1)) * kSecond;
    client.pipelines = arguments.number("pipelined", 0) != 0;
    arguments.reject_unused();

    Crowd crowd(client, 0, sessions);
    crowd.bring_up(Goal::fast, concurrency);
    crowd.lose_connections();
    client.loop.run_until(now_ns() + away);

    servers.refresh();
    CpuStopwatch window(servers);
    window.start();
    const std::int64_t start = now_ns();
    crowd.bring_up(Goal::resumed, storm);
    const double taken = static_cast<double>(now_ns() - start) / 1e9;
    // What the server puts off belongs to the price too.
    client.loop.run_until(now_ns() + settle);
    window.stop();

    unsigned tls_resumed = 0;
    for (unsigned i = 0; i < crowd.size(); ++i) {
        if (crowd.session(i).comeback().tls_resumed) ++tls_resumed;
    }
    Report report;
    report.add("reconnects", sessions);
    report.add("reconnects_per_cpu_s", sessions / window.server_seconds());
    report.add("reconnects_per_s", sessions / taken);
    report.add("resumed_share", crowd.resumed_share());
    report.add("tls_resumed_share", static_cast<double>(tls_resumed) / sessions);
    report.add(window);
    report.add("cipher", crowd.session(0).cipher());
    return report;
}

}  // namespace parlance::bench
