// What became of every message: sent, acknowledged, delivered, archived. Owned by Soak, used by its
// thread, and does no I/O, so that the test can feed it histories in which something went wrong.
// The definitions of "lost", "doubled" and "out of order" that scripts/soak promises are here and
// nowhere else.
//
// A message is known by its pair (one sender writing to one receiver) and its number within the
// pair. A sender that does not know whether its message was handled sends it again: each sending is
// an *attempt*, and the copies of an attempt carry its number. When it sends again, it has been
// told one of two things:
//   disclaimed: <resumed h/> or <failed h/> did not cover the attempt. XEP-0198 §5 lets the sender
//               rely on that, so no copy of that attempt may ever turn up beside another;
//   in doubt:   <failed/> came without 'h'. The attempt may have been handled or not (XEP-0198 §4:
//               "there is no way to prevent such a result in this protocol"), so two copies are
//               nobody's fault, and neither is the order of this message.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace parlance::soak {

// One attempt at sending one message.
struct Copy {
    std::uint32_t pair = 0;
    std::uint32_t number = 0;
    std::uint32_t attempt = 0;

    bool operator==(const Copy&) const = default;
};

struct Verdict {
    std::uint64_t sent = 0;
    std::uint64_t acked = 0;
    // Acknowledged, and neither delivered nor archived nor returned to its sender as an error.
    std::uint64_t lost = 0;
    // Messages of which one attempt was delivered again after the receiver's acknowledgement of it
    // had been processed, unless that was just before a kill; or is in the archive twice; or of
    // which a disclaimed attempt turned up beside another one.
    std::uint64_t doubled = 0;
    // The fewest messages per pair that would have to be taken out for the first deliveries of the
    // others to be in the order of sending, added up; the same for the archive. Messages that were
    // ever in doubt do not count.
    std::uint64_t out_of_order = 0;
    std::uint64_t archive_out_of_order = 0;

    // Not faults, but worth knowing.
    std::uint64_t delivered = 0;
    std::uint64_t archived = 0;
    std::uint64_t acked_not_archived = 0;  // delivered, but other devices will never see it
    std::uint64_t in_doubt = 0;            // sent again without knowing
    std::uint64_t doubtful_twice = 0;      // of these, handled twice
    std::uint64_t returned = 0;            // came back as an error
    std::uint64_t redelivered = 0;         // deliveries of what the receiver had not acknowledged
    // Deliveries of what it had acknowledged within kGraceMs before a kill, or on a connection of
    // the time before as soon after. No protocol tells a receiver when its acknowledgement has
    // reached the server's storage.
    std::uint64_t redelivered_in_grace = 0;
    std::uint64_t alien = 0;  // copies that nobody sent

    std::uint64_t faults() const {
        return lost + doubled + out_of_order + archive_out_of_order + alien;
    }
};

// Why a message is shown among the first faults.
struct Fault {
    std::string kind;
    std::uint32_t pair = 0;
    std::uint32_t number = 0;
    std::uint32_t attempts = 0;
    // Sets of attempts, the lowest bit for the first.
    std::uint32_t delivered = 0;
    std::uint32_t confirmed = 0;
    std::uint32_t archived = 0;
    std::uint32_t disclaimed = 0;
    std::int64_t acked_at_ms = 0;      // of the clock given to acked(); 0 when never
    std::int64_t seen_at_ms = 0;       // first delivery; 0 when never
    std::int64_t confirmed_at_ms = 0;  // last time that an acknowledgement of it was processed
    std::int64_t doubled_at_ms = 0;    // first delivery after that; 0 when never
};

class Ledger {
  public:
    // Attempts at one message that can be told apart.
    static constexpr std::uint32_t kMaxAttempts = 32;
    static constexpr std::uint32_t kGraceMs = 1000;

    explicit Ledger(std::uint32_t pairs) : pairs_(pairs) {}

    // Times are milliseconds of the caller's clock.
    void set_time(std::int64_t now_ms) { now_ms_ = static_cast<std::uint32_t>(now_ms); }
    // The server or its storage was killed; in the order of time.
    void killed(std::int64_t at_ms) { kills_ms_.push_back(static_cast<std::uint32_t>(at_ms)); }

    // The sender writes a new message; returns its first attempt.
    Copy send(std::uint32_t pair);
    // The sender writes the message again. Throws std::runtime_error beyond kMaxAttempts.
    Copy send_again(const Copy& last);
    // `h` covered the copy.
    void acked(const Copy& copy);
    // `h` of <resumed/> or <failed/> did not cover it.
    void disclaimed(const Copy& copy);
    // <failed/> said nothing about it.
    void in_doubt(const Copy& copy);
    // It came back to its sender as a message of type error. False for what nobody sent.
    bool returned(std::uint32_t pair, std::uint32_t number);

    // The receiver got the copy on its stream, live or out of offline storage.
    void delivered(const Copy& copy);
    // The server has processed the receiver's acknowledgement of the copy, as the receiver heard on
    // the connection that was ready at that time. What the killed server had still sent is read
    // after the kill.
    void confirmed(const Copy& copy, std::int64_t connected_at_ms);
    // The next message of the receiver's archive, in the order of its pages.
    void archived(const Copy& copy);

    std::uint64_t acked_count() const { return acked_; }
    std::uint64_t delivered_count() const { return deliveries_; }

    // `with_archive`: whether the archive could be read. The first `max_faults` of each kind are
    // described in `faults` where it is given.
    Verdict verdict(bool with_archive, std::vector<Fault>* faults = nullptr,
                    std::size_t max_faults = 5) const;

  private:
    // A set of attempts, one bit each.
    using Attempts = std::uint32_t;

    struct Message {
        Attempts delivered = 0;
        Attempts confirmed = 0;
        Attempts archived = 0;
        Attempts disclaimed = 0;
        std::uint32_t delivery_rank = 0;  // position of the first delivery within the pair; 0: none
        std::uint32_t archive_rank = 0;
        std::uint32_t acked_at_ms = 0;
        std::uint32_t seen_at_ms = 0;
        std::uint32_t confirmed_at_ms = 0;
        std::uint32_t connected_at_ms = 0;  // the connection on which it was confirmed
        std::uint32_t doubled_at_ms = 0;
        std::uint8_t attempts = 0;
        bool acked = false;
        bool in_doubt = false;
        bool returned = false;
        bool doubled = false;

        bool is_lost() const;
        bool is_doubled() const;
        bool is_doubtful_twice() const;
    };
    struct Pair {
        std::vector<Message> messages;
        std::uint32_t deliveries = 0;
        std::uint32_t archived = 0;
    };
    class FaultList;

    // Null, and counted as alien, when nobody sent it.
    Message* find(const Copy& copy);
    Message& sent_message(const Copy& copy);
    bool in_grace(const Message& message) const;
    void judge(std::uint32_t pair, bool with_archive, Verdict& verdict, FaultList& faults) const;
    // The order of a pair by `rank`, see Verdict::out_of_order.
    std::uint64_t displaced(std::uint32_t pair, std::uint32_t Message::*rank, const char* kind,
                            FaultList& faults) const;

    std::vector<Pair> pairs_;
    std::uint64_t acked_ = 0;
    std::uint64_t deliveries_ = 0;
    std::uint64_t redelivered_ = 0;
    std::uint64_t redelivered_in_grace_ = 0;
    std::vector<std::uint32_t> kills_ms_;
    std::uint64_t alien_ = 0;
    std::uint32_t now_ms_ = 0;
};

}  // namespace parlance::soak
