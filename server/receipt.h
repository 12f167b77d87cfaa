// Receipt: responsibility for one stanza, from the stream it came in on to its durable home.
// Move-only and settled exactly once; one destroyed unsettled counts as lost, never as done. The
// origin's Ledger turns settlements into the flow-control window (and the count of handled
// stanzas). A Receipt may travel to any shard; settling is thread-safe.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "base/assert.h"
#include "base/callback.h"
#include "base/executor.h"
#include "base/mailbox.h"
#include "server/origin.h"

namespace parlance::server {

enum class Fate : unsigned char {
    accepted,  // durable, or delivered, or answered
    archived,  // accepted, and in the sender's archive under its Origin
    refused,   // an error was returned to the sender
    lost       // dropped without an answer: a bug, or a shard that went away
};

struct Settlement {
    std::uint64_t stream;
    std::uint32_t sequence;
    Fate fate;
};

// Where the settlements of one shard's streams arrive. Settlements made on the shard itself are
// handled at once; those of other shards wait for the next turn, and wake the shard only while
// one of its streams is paused on a full window, because a wake-up costs more than routing a
// message.
class SettlementBox {
  public:
    using Sink = base::Callback<void(const Settlement&)>;

    SettlementBox(base::Executor& executor, Sink sink)
        : executor_(executor), sink_(std::move(sink)) {}

    // Any thread.
    void settle(Settlement settlement);
    // The owner, once per turn.
    void drain();
    // The owner: one stream more, or less, waits for settlements (room in its window, an answer it
    // owes). While any does, what other shards settle wakes this one.
    void set_waiting(bool waits);

  private:
    base::Executor& executor_;
    Sink sink_;
    base::Mailbox<Settlement> waiting_;
    std::atomic<bool> eager_ = false;  // the next settlement of another shard wakes this one
    std::size_t waiting_streams_ = 0;
};

class Receipt {
  public:
    // Nobody waits: for stanzas of our own making.
    Receipt() = default;
    // The same for one that was a client's in an earlier run.
    explicit Receipt(Origin origin) : origin_(origin) {}
    // `origin.session_key` is 0 unless the stream's client counts what is acknowledged.
    Receipt(SettlementBox& box, std::uint64_t stream, Origin origin)
        : box_(&box), stream_(stream), origin_(origin) {}
    Receipt(Receipt&& other) noexcept
        : box_(std::exchange(other.box_, nullptr)),
          stream_(other.stream_),
          origin_(other.origin_),
          archived_(other.archived_) {}
    Receipt& operator=(Receipt&& other) noexcept {
        if (this != &other) {
            settle(Fate::lost);
            box_ = std::exchange(other.box_, nullptr);
            stream_ = other.stream_;
            origin_ = other.origin_;
            archived_ = other.archived_;
        }
        return *this;
    }
    ~Receipt() { settle(Fate::lost); }

    void settle(Fate fate) {
        if (box_ == nullptr) return;
        if (fate == Fate::accepted && archived_) fate = Fate::archived;
        std::exchange(box_, nullptr)->settle(Settlement{stream_, origin_.sequence, fate});
    }

    // Somebody counts on an acknowledgement.
    bool counts() const { return box_ != nullptr && origin_.session_key != 0; }
    const Origin& origin() const { return origin_; }
    // The stanza is written to the sender's archive in the decision that lets it go.
    void mark_archived() { archived_ = true; }
    // That decision has failed.
    void mark_unwritten() { archived_ = false; }
    // Nobody waits, or it has been settled.
    bool empty() const { return box_ == nullptr; }

  private:
    SettlementBox* box_ = nullptr;
    std::uint64_t stream_ = 0;
    Origin origin_;
    bool archived_ = false;
};

// The inbound stanzas of one stream: which are settled, and how many are not. 16 bytes.
class Ledger {
  public:
    // Stanzas that may be unsettled at once; bounds the memory a stream can hold.
    static constexpr std::uint32_t kWindow = 64;

    bool full() const { return next_ - handled_ >= kWindow; }
    std::uint32_t unsettled() const { return next_ - handled_; }
    // Stanzas settled without a gap, from the start of the stream (XEP-0198 `h`).
    std::uint32_t handled() const { return handled_; }
    // All that have come, settled or not.
    std::uint32_t opened() const { return next_; }
    // Requires !full().
    std::uint32_t open() {
        PARLANCE_ASSERT(!full());
        return next_++;
    }
    void settle(std::uint32_t sequence) {
        settled_ |= std::uint64_t{1} << (sequence - handled_);
        while ((settled_ & 1) != 0) {
            settled_ >>= 1;
            ++handled_;
        }
    }

  private:
    std::uint64_t settled_ = 0;  // bit i: stanza handled_ + i
    std::uint32_t next_ = 0;
    std::uint32_t handled_ = 0;
};

}  // namespace parlance::server
