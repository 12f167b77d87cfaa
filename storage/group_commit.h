// GroupCommit: which batches travel to PostgreSQL together, in what order, and what became of them.
// Waiting batches are merged into numbered segments, each one transaction. Segment n carries a
// fence that makes it fail unless segment n-1 has committed: so several may be in flight, a failure
// takes all behind it along, and the order of commits is the order given. When a merged segment
// fails its batches are run again one by one, so that only the guilty one fails. When the
// connection dies the outcome of what is in flight is unknown until the database has been asked for
// the last number that committed. Pure bookkeeping: no I/O, no clock, one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "base/callback.h"
#include "storage/database.h"

namespace parlance::storage {

class GroupCommit {
  public:
    using Done = base::Callback<void(CommitResult)>;

    struct Limits {
        std::size_t segment_queries = 100;      // measured: more gains nothing and adds latency
        std::size_t segments_in_flight = 4;     // hides the round trip
        std::size_t waiting_bytes = 64u << 20;  // beyond it batches are refused
        std::int64_t waiting_us = 30'000'000;   // how long a batch waits for a lost database
    };
    struct Entry {
        Batch batch;
        Done done;
        std::int64_t deadline_us;
        std::size_t bytes;
    };
    struct Segment {
        std::int64_t sequence = 0;
        std::vector<Entry> entries;
        std::size_t queries = 0;
        int attempts = 0;  // how often it failed for a reason that may pass
    };
    struct Completion {
        Done done;
        CommitResult result;
    };

    GroupCommit() = default;
    explicit GroupCommit(Limits limits) : limits_(limits) {}

    // Takes a batch, or reports it `unavailable` when too much waits already.
    void add(Batch batch, Done done, std::int64_t now_us);

    // The segment to send now, if any; it counts as in flight from here. Valid until the next
    // call of any other member.
    const Segment* next();

    // The oldest segment in flight committed; `rows` has one entry per query.
    void succeeded(std::vector<Rows> rows);
    // The oldest segment in flight was rolled back because of its query `culprit` (counted from 0;
    // out of range: not known). `passing`: the same might succeed if tried again (deadlock).
    void failed(const DbError& error, std::size_t culprit, bool passing);
    // A failure is being digested: segments behind it come back failed by their fence.
    bool draining() const { return draining_; }

    // The connection is gone (also before the first one).
    void disconnected();
    // There is a new connection, and `committed` is the number of the last committed segment.
    void resolved(std::int64_t committed);

    // Reports batches that have waited too long `unavailable`; only while disconnected.
    void expire(std::int64_t now_us);
    // Gives everything up: what was in flight is reported `failed`, the rest `unavailable`.
    void abandon();

    // What has been decided since the last call, in order.
    bool has_completions() const { return !completions_.empty(); }
    std::vector<Completion> take_completions() { return std::exchange(completions_, {}); }

    // Nothing waits, nothing is in flight.
    bool idle() const {
        return waiting_.empty() && redo_.empty() && returned_.empty() && in_flight_.empty();
    }
    std::size_t in_flight() const { return in_flight_.size(); }
    // Of those that nothing has been decided about.
    std::size_t batches() const;
    // When the oldest of them came; 0: there is none.
    std::int64_t oldest_us() const;

  private:
    void complete(Entry& entry, CommitResult result);
    void split(Segment segment, std::size_t culprit);
    void end_drain();
    bool form_segment();

    Limits limits_;
    std::deque<Entry> waiting_;  // not part of a segment yet
    std::deque<Segment> redo_;   // to be sent before anything that waits
    std::deque<Segment> in_flight_;
    std::deque<Segment> returned_;  // failed while others were in flight
    std::vector<Completion> completions_;
    std::size_t waiting_bytes_ = 0;
    std::int64_t committed_ = 0;  // number of the last segment known to have committed
    bool draining_ = false;
    bool connected_ = false;
};

}  // namespace parlance::storage
