// soak_client: many clients with stream management that send through one XMPP server while somebody
// kills it, and the count of what became of their messages. scripts/soak starts it; see
// scripts/soak
// --help.
#include <arpa/inet.h>
#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <stdexcept>

#include "arguments.h"
#include "soak.h"

namespace parlance::soak {
namespace {

constexpr const char* kUsage =
    "usage: soak_client run --server ADDRESS --port N [--name value …]\n"
    "  --domain soak.test --tls none|starttls|direct --scram sha1|sha256 --password TEXT\n"
    "  --senders 32 --receivers 32 --fan-out 3 --window 32 --seed 1\n"
    "  --sender-cut MS --receiver-cut MS (mean time between cuts; 0: never)\n"
    "  --habits LIST (one letter per receiver, repeated: s steady, c cut, d dozes off, a away)\n"
    "commands on standard input: write, hush, come, leave, calm, check, kill MS (of "
    "CLOCK_MONOTONIC)\n";

bench::TlsMode parse_tls(const std::string& text) {
    if (text == "none") return bench::TlsMode::none;
    if (text == "starttls") return bench::TlsMode::starttls;
    if (text == "direct") return bench::TlsMode::direct;
    throw std::invalid_argument("--tls wants none, starttls or direct");
}

bench::ScramHash parse_hash(const std::string& text) {
    if (text == "sha1") return bench::ScramHash::sha1;
    if (text == "sha256") return bench::ScramHash::sha256;
    throw std::invalid_argument("--scram wants sha1 or sha256");
}

std::vector<Habit> parse_habits(const std::string& text) {
    std::vector<Habit> habits;
    for (const char letter : text) {
        switch (letter) {
            case 's':
                habits.push_back(Habit::steady);
                break;
            case 'c':
                habits.push_back(Habit::cut);
                break;
            case 'd':
                habits.push_back(Habit::sleepy);
                break;
            case 'a':
                habits.push_back(Habit::away);
                break;
            default:
                throw std::invalid_argument("--habits wants letters of s, c, d and a");
        }
    }
    if (habits.empty()) throw std::invalid_argument("--habits wants a letter");
    return habits;
}

unsigned positive(bench::Arguments& arguments, const std::string& name, unsigned fallback) {
    const auto value = static_cast<unsigned>(arguments.number(name, fallback));
    if (value == 0) throw std::invalid_argument("--" + name + " wants at least 1");
    return value;
}

Plan parse_plan(bench::Arguments& arguments) {
    Plan plan;
    plan.senders = positive(arguments, "senders", plan.senders);
    plan.receivers = positive(arguments, "receivers", plan.receivers);
    plan.fan_out = positive(arguments, "fan-out", plan.fan_out);
    plan.window = positive(arguments, "window", plan.window);
    plan.seed = arguments.number("seed", plan.seed);
    const auto milliseconds = [&arguments](const char* name) {
        return static_cast<std::int64_t>(arguments.number(name, 0)) * bench::kMillisecond;
    };
    plan.sender_cut_ns = milliseconds("sender-cut");
    plan.receiver_cut_ns = milliseconds("receiver-cut");
    plan.habits = parse_habits(arguments.text("habits", "s"));
    if (plan.fan_out > plan.receivers) {
        throw std::invalid_argument("--fan-out wants at most as many as there are receivers");
    }
    return plan;
}

void run(int argc, char** argv) {
    bench::Arguments arguments(argc, argv);
    if (arguments.scenario() != "run") throw std::invalid_argument("the only scenario is run");
    bench::Client client(parse_hash(arguments.text("scram", "sha256")),
                         arguments.text("password", "bench-password"));
    client.home.domain = arguments.text("domain", "soak.test");
    client.tls = parse_tls(arguments.text("tls", "none"));
    client.home.server.sin_family = AF_INET;
    client.home.server.sin_port = htons(static_cast<std::uint16_t>(arguments.number("port", 5222)));
    if (::inet_pton(AF_INET, arguments.text("server", "127.0.0.1").c_str(),
                    &client.home.server.sin_addr) != 1) {
        throw std::invalid_argument("--server wants an IPv4 address");
    }
    const Plan plan = parse_plan(arguments);
    arguments.reject_unused();
    Soak(client, plan).run();
}

void raise_descriptor_limit() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace
}  // namespace parlance::soak

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    parlance::soak::raise_descriptor_limit();
    try {
        parlance::soak::run(argc, argv);
        return 0;
    } catch (const std::invalid_argument& error) {
        std::fprintf(stderr, "soak_client: %s\n%s", error.what(), parlance::soak::kUsage);
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "soak_client: %s\n", error.what());
        return 1;
    }
}
