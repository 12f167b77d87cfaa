// The whole crowd of one run: senders, receivers, and what is known about their messages. It obeys
// commands, one per line on standard input, and says how it stands fifty times a second as a line
// of JSON on standard output; scripts/soak reads these and kills the server when it likes. Owned by
// main(), one thread.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

#include "receiver.h"
#include "sender.h"

namespace parlance::soak {

struct Plan {
    unsigned senders = 32;
    unsigned receivers = 32;
    unsigned fan_out = 3;  // receivers that each sender writes to
    unsigned window = 32;  // messages under way per sender
    std::int64_t sender_cut_ns = 0;
    std::int64_t receiver_cut_ns = 0;
    std::uint64_t seed = 1;
    // What receivers do: the n-th does what habits[n % size] says.
    std::vector<Habit> habits;
};

class Soak {
  public:
    Soak(bench::Client& client, const Plan& plan);

    // Until the archive has been read, or standard input ends. Throws bench::SessionError when a
    // command is unknown, std::runtime_error when nothing moves for minutes.
    void run();

  private:
    void obey(std::string_view command);
    void read_commands();
    void say_state();
    void say_verdict();
    std::uint64_t outstanding() const;
    std::uint64_t wrong_acks() const;
    bool archive_done() const;
    // What moves as long as the run gets on.
    std::uint64_t progress() const;
    void check_patience();

    bench::Client& client_;
    World world_;
    std::deque<Sender> senders_;
    std::deque<Receiver> receivers_;
    std::vector<Sender::Recipient> recipients_;
    unsigned fan_out_;
    unsigned first_receiver_;
    std::string input_;
    bool reading_archive_ = false;
    bool input_ended_ = false;
    std::uint64_t last_progress_ = 0;
    std::int64_t progress_at_ns_ = 0;
};

}  // namespace parlance::soak
