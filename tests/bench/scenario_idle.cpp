// Resident memory per idle session: the growth of the server from the moment before the crowd comes
// to the moment when all are logged in and quiet, divided by the sessions. And per hibernating
// session: the same to the moment when all connections are gone, and the sessions wait for them.
#include "crowd.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

// With Goal::resumable the connections are lost before it is measured, and the crowd comes back
// afterwards: sessions that the server had ended would cost it nothing.
Report measure_memory(Arguments& arguments, Client& client, ProcessTree& servers, Goal goal) {
    const auto sessions = static_cast<unsigned>(arguments.number("sessions", 10'000));
    const auto warm_up = static_cast<unsigned>(arguments.number("warm-up", 200));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    const auto settle = static_cast<std::int64_t>(arguments.number("settle", 10)) * kSecond;
    arguments.reject_unused();

    // What a server allocates once, at its first logins, is not the price of a session.
    Crowd early(client, 0, warm_up);
    early.bring_up(goal, concurrency);
    early.disperse();
    client.loop.run_until(now_ns() + 2 * kSecond);
    servers.refresh();
    const auto before = static_cast<double>(servers.resident_bytes());

    Crowd crowd(client, 0, sessions);
    const std::int64_t start = now_ns();
    crowd.bring_up(goal, concurrency);
    const std::int64_t logged_in = now_ns();
    const std::string cipher(crowd.session(0).cipher());
    if (goal == Goal::resumable) crowd.lose_connections();
    client.loop.run_until(now_ns() + settle);
    servers.refresh();
    const auto after = static_cast<double>(servers.resident_bytes());

    Report report;
    report.add("sessions", sessions);
    report.add("bytes_per_session", (after - before) / sessions);
    report.add("before_mb", before / 1e6);
    report.add("after_mb", after / 1e6);
    report.add("login_wall_s", static_cast<double>(logged_in - start) / 1e9);
    report.add("cipher", cipher);
    if (goal == Goal::resumable) {
        crowd.bring_up(Goal::resumed, concurrency);
        report.add("resumed_share", crowd.resumed_share());
    }
    return report;
}

}  // namespace

Report measure_idle(Arguments& arguments, Client& client, ProcessTree& servers) {
    return measure_memory(arguments, client, servers, Goal::online);
}

Report measure_hibernating(Arguments& arguments, Client& client, ProcessTree& servers) {
    return measure_memory(arguments, client, servers, Goal::resumable);
}

}  // namespace parlance::bench
