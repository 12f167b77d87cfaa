// bench_load: drives one XMPP server on loopback through one scenario and prints what it cost as a
// line of JSON. scripts/bench starts the servers, calls it and compares; see scripts/bench --help.
#include <arpa/inet.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <optional>
#include <stdexcept>

#include "scenario.h"

namespace parlance::bench {
namespace {

using Scenario = Report (*)(Arguments&, Client&, ProcessTree&);

struct NamedScenario {
    std::string_view name;
    Scenario run;
};

constexpr std::array kScenarios = {
    NamedScenario{"register", register_accounts},
    NamedScenario{"subscribe", subscribe_ring},
    NamedScenario{"idle", measure_idle},
    NamedScenario{"logins", measure_logins},
    NamedScenario{"messages", measure_messages},
    NamedScenario{"presence", measure_presence},
    NamedScenario{"events", measure_events},
    NamedScenario{"publishing", measure_publishing},
    NamedScenario{"offline", measure_offline},
    NamedScenario{"collect", collect_offline},
    NamedScenario{"reconnect", measure_reconnect},
    NamedScenario{"hibernating", measure_hibernating},
    NamedScenario{"archive_pages", measure_archive_pages},
    NamedScenario{"rooms", measure_rooms},
    NamedScenario{"room_join", measure_room_join},
    NamedScenario{"room_memory", measure_room_memory},
    NamedScenario{"links", measure_links},
};

constexpr const char* kUsage =
    "usage: bench_load SCENARIO --server ADDRESS --port N --pids PID[,PID…] [--name value …]\n"
    "scenarios: register subscribe idle logins messages presence offline collect\n"
    "           reconnect hibernating archive_pages events publishing\n"
    "           rooms room_join room_memory links\n"
    "common:    --domain bench.test --tls none|starttls|direct --scram sha1|sha256|sha512\n"
    "           --password TEXT --concurrency 32 (logins on the way at once)\n"
    "           --other-server ADDRESS --other-domain NAME (has the accounts with odd numbers)\n";

Scenario find_scenario(std::string_view name) {
    for (const NamedScenario& scenario : kScenarios) {
        if (scenario.name == name) return scenario.run;
    }
    throw std::invalid_argument("unknown scenario " + std::string(name));
}

ScramHash parse_hash(const std::string& text) {
    if (text == "sha1") return ScramHash::sha1;
    if (text == "sha256") return ScramHash::sha256;
    if (text == "sha512") return ScramHash::sha512;
    throw std::invalid_argument("--scram wants sha1, sha256 or sha512");
}

TlsMode parse_tls(const std::string& text) {
    if (text == "none") return TlsMode::none;
    if (text == "starttls") return TlsMode::starttls;
    if (text == "direct") return TlsMode::direct;
    throw std::invalid_argument("--tls wants none, starttls or direct");
}

sockaddr_in parse_server(const std::string& text, std::uint16_t port) {
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(port);
    if (::inet_pton(AF_INET, text.c_str(), &server.sin_addr) != 1) {
        throw std::invalid_argument("a server is an IPv4 address, not '" + text + "'");
    }
    return server;
}

void raise_descriptor_limit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

int run(int argc, char** argv) {
    Arguments arguments(argc, argv);
    const Scenario scenario = find_scenario(arguments.scenario());
    Client client(parse_hash(arguments.text("scram", "sha256")),
                  arguments.text("password", "bench-password"));
    client.tls = parse_tls(arguments.text("tls", "none"));
    const auto port = static_cast<std::uint16_t>(arguments.number("port", 5222));
    client.home.server = parse_server(arguments.text("server", "127.0.0.1"), port);
    client.home.domain = arguments.text("domain", "bench.test");
    if (const std::string other = arguments.text("other-server", ""); !other.empty()) {
        client.other = Home{parse_server(other, port), arguments.text("other-domain", "")};
    }
    std::vector<pid_t> pids;
    for (const std::uint64_t pid : arguments.numbers("pids")) {
        pids.push_back(static_cast<pid_t>(pid));
    }
    ProcessTree servers(std::move(pids));
    scenario(arguments, client, servers).print();
    return 0;
}

}  // namespace
}  // namespace parlance::bench

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    // The default slack of 50 µs would show up as latency of the server.
    ::prctl(PR_SET_TIMERSLACK, 1UL);
    parlance::bench::raise_descriptor_limit();
    try {
        return parlance::bench::run(argc, argv);
    } catch (const std::invalid_argument& error) {
        std::fprintf(stderr, "bench_load: %s\n%s", error.what(), parlance::bench::kUsage);
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_load: %s\n", error.what());
        return 1;
    }
}
