#include "soak.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <stdexcept>

namespace parlance::soak {
namespace {

using bench::kMillisecond;
using bench::kSecond;
using bench::now_ns;

constexpr std::int64_t kTick = 2 * kMillisecond;
constexpr std::int64_t kStateEvery = 20 * kMillisecond;
// Reading a long archive from a slow server takes time, but its pages come one by one.
constexpr std::int64_t kPatience = 300 * kSecond;
constexpr std::string_view kKill = "kill ";

std::int64_t parse_ms(std::string_view text) {
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void print_count(const char* name, std::uint64_t value) {
    std::printf(", \"%s\": %llu", name, static_cast<unsigned long long>(value));
}

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c < ' ' ? ' ' : c;
    }
    return result;
}

}  // namespace

Soak::Soak(bench::Client& client, const Plan& plan)
    : client_(client),
      world_(client, plan.senders * plan.fan_out, plan.seed),
      fan_out_(plan.fan_out),
      first_receiver_(plan.senders) {
    for (unsigned s = 0; s < plan.senders; ++s) {
        std::vector<Sender::Recipient> recipients;
        for (unsigned k = 0; k < plan.fan_out; ++k) {
            const unsigned receiver = (s + k) % plan.receivers;
            recipients.push_back(
                {s * plan.fan_out + k,
                 bench::account_name(first_receiver_ + receiver) + "@" + client.home.domain});
        }
        recipients_.insert(recipients_.end(), recipients.begin(), recipients.end());
        senders_.emplace_back(world_, s, plan.window, std::move(recipients))
            .set_cut_mean(plan.sender_cut_ns);
    }
    for (unsigned r = 0; r < plan.receivers; ++r) {
        const Habit habit = plan.habits[r % plan.habits.size()];
        Receiver& receiver = receivers_.emplace_back(world_, first_receiver_ + r, habit);
        if (habit == Habit::cut) receiver.set_cut_mean(plan.receiver_cut_ns);
    }
}

std::uint64_t Soak::outstanding() const {
    std::uint64_t sum = 0;
    for (const Sender& sender : senders_) sum += sender.outstanding();
    return sum;
}

std::uint64_t Soak::wrong_acks() const {
    std::uint64_t sum = 0;
    for (const Sender& sender : senders_) sum += sender.wrong_acks();
    for (const Receiver& receiver : receivers_) sum += receiver.wrong_acks();
    return sum;
}

bool Soak::archive_done() const {
    return std::all_of(receivers_.begin(), receivers_.end(),
                       [](const Receiver& receiver) { return receiver.archive_done(); });
}

void Soak::obey(std::string_view command) {
    if (command == "write" || command == "hush") {
        for (Sender& sender : senders_) sender.set_writing(command == "write");
    } else if (command == "come" || command == "leave") {
        for (Receiver& receiver : receivers_) receiver.set_present(command == "come");
    } else if (command == "calm") {
        world_.calm = true;
    } else if (command.starts_with(kKill)) {
        world_.ledger.killed(parse_ms(command.substr(kKill.size())));
    } else if (command == "check") {
        reading_archive_ = true;
        for (Receiver& receiver : receivers_) receiver.read_archive();
    } else {
        throw std::invalid_argument("unknown command " + std::string(command));
    }
}

void Soak::read_commands() {
    std::array<char, 256> buffer;
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size == 0) input_ended_ = true;
    if (size <= 0) return;
    input_.append(buffer.data(), static_cast<std::size_t>(size));
    for (std::size_t end = input_.find('\n'); end != std::string::npos; end = input_.find('\n')) {
        obey(std::string_view(input_).substr(0, end));
        input_.erase(0, end + 1);
    }
}

void Soak::say_state() {
    unsigned senders = 0;
    unsigned settled = 0;
    for (const Sender& sender : senders_) senders += sender.ready();
    for (const Receiver& receiver : receivers_) settled += receiver.settled();
    std::printf("{\"state\": \"%s\"", reading_archive_ ? "checking" : "running");
    print_count("acked", world_.ledger.acked_count());
    print_count("delivered", world_.ledger.delivered_count());
    print_count("outstanding", outstanding());
    print_count("senders", senders);
    print_count("settled", settled);
    print_count("wrong_acks", wrong_acks());
    print_count("quiet_ms", static_cast<std::uint64_t>((world_.now_ns - world_.last_delivery_ns) /
                                                       kMillisecond));
    std::puts("}");
    std::fflush(stdout);
}

void Soak::say_verdict() {
    const bool refused = std::any_of(receivers_.begin(), receivers_.end(),
                                     [](const Receiver& one) { return one.archive_refused(); });
    std::vector<Fault> faults;
    const Verdict verdict = world_.ledger.verdict(!refused, &faults);
    std::printf("{\"state\": \"done\", \"archive\": %s", refused ? "false" : "true");
    print_count("sent", verdict.sent);
    print_count("acked", verdict.acked);
    print_count("lost", verdict.lost);
    print_count("doubled", verdict.doubled);
    print_count("out_of_order", verdict.out_of_order);
    print_count("archive_out_of_order", verdict.archive_out_of_order);
    print_count("alien", verdict.alien);
    print_count("wrong_acks", wrong_acks());
    print_count("delivered", verdict.delivered);
    print_count("archived", verdict.archived);
    print_count("acked_not_archived", verdict.acked_not_archived);
    print_count("in_doubt", verdict.in_doubt);
    print_count("doubtful_twice", verdict.doubtful_twice);
    print_count("returned", verdict.returned);
    print_count("redelivered", verdict.redelivered);
    print_count("redelivered_in_grace", verdict.redelivered_in_grace);
    print_count("cuts", world_.cuts);
    print_count("resumed", world_.resumed);
    print_count("bound", world_.bound);
    std::printf(", \"endings\": {");
    const char* comma = "";
    for (const auto& [why, count] : world_.endings) {
        std::printf("%s\"%s\": %llu", comma, escaped(why).c_str(),
                    static_cast<unsigned long long>(count));
        comma = ", ";
    }
    std::printf("}, \"faults\": [");
    comma = "";
    for (const Fault& fault : faults) {
        std::printf("%s{\"kind\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"", comma,
                    fault.kind.c_str(), bench::account_name(fault.pair / fan_out_).c_str(),
                    recipients_[fault.pair].address.c_str());
        print_count("number", fault.number);
        print_count("attempts", fault.attempts);
        print_count("delivered", fault.delivered);
        print_count("confirmed", fault.confirmed);
        print_count("archived", fault.archived);
        print_count("disclaimed", fault.disclaimed);
        print_count("acked_at_ms", static_cast<std::uint64_t>(fault.acked_at_ms));
        print_count("seen_at_ms", static_cast<std::uint64_t>(fault.seen_at_ms));
        print_count("confirmed_at_ms", static_cast<std::uint64_t>(fault.confirmed_at_ms));
        print_count("doubled_at_ms", static_cast<std::uint64_t>(fault.doubled_at_ms));
        std::printf("}");
        comma = ", ";
    }
    std::puts("]}");
    std::fflush(stdout);
}

std::uint64_t Soak::progress() const {
    std::uint64_t sum = world_.ledger.acked_count() + world_.ledger.delivered_count();
    for (const Receiver& receiver : receivers_) sum += receiver.archive_pages();
    return sum;
}

void Soak::check_patience() {
    if (const std::uint64_t now = progress(); now != last_progress_) {
        last_progress_ = now;
        progress_at_ns_ = world_.now_ns;
    }
    if (world_.now_ns - progress_at_ns_ > kPatience) {
        throw std::runtime_error("nothing was acknowledged, delivered or read for minutes");
    }
}

void Soak::run() {
    ::fcntl(STDIN_FILENO, F_SETFL, ::fcntl(STDIN_FILENO, F_GETFL) | O_NONBLOCK);
    std::int64_t next_tick = now_ns();
    std::int64_t next_state = next_tick;
    progress_at_ns_ = next_tick;
    while (!input_ended_ && !(reading_archive_ && archive_done())) {
        client_.loop.turn(next_tick);
        world_.now_ns = now_ns();
        world_.ledger.set_time(world_.now_ns / kMillisecond);
        if (world_.now_ns < next_tick) continue;
        next_tick = world_.now_ns + kTick;
        read_commands();
        for (Sender& sender : senders_) sender.tick();
        for (Receiver& receiver : receivers_) receiver.tick();
        if (world_.now_ns < next_state) continue;
        next_state = world_.now_ns + kStateEvery;
        check_patience();
        say_state();
    }
    if (!input_ended_) say_verdict();
}

}  // namespace parlance::soak
