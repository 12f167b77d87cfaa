#include "storage/group_commit.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <utility>

#include "base/assert.h"

namespace parlance::storage {

namespace {

constexpr int kAttempts = 3;

std::size_t bytes_of(const Batch& batch) {
    std::size_t bytes = sizeof(GroupCommit::Entry);
    for (const Query& query : batch.queries()) {
        bytes += sizeof(Query) + query.values().size() * sizeof(Value);
        for (const Value& value : query.values()) {
            if (const auto* text = std::get_if<std::string>(&value)) bytes += text->size();
            if (const auto* blob = std::get_if<Blob>(&value)) bytes += blob->bytes.size();
        }
    }
    return bytes;
}

bool returns_rows(const Batch& batch) {
    return std::any_of(batch.queries().begin(), batch.queries().end(), [](const Query& query) {
        return std::strstr(query.statement().postgres(), "RETURNING") != nullptr;
    });
}

CommitResult committed_without_rows(const Batch& batch) {
    if (returns_rows(batch)) {
        return base::Failure(
            DbError(DbError::Kind::failed, "committed, but the connection died before its rows"));
    }
    return std::vector<Rows>(batch.size());
}

template <class T>
void prepend(std::deque<T>& target, std::deque<T>& source) {
    target.insert(target.begin(), std::make_move_iterator(source.begin()),
                  std::make_move_iterator(source.end()));
    source.clear();
}

}  // namespace

void GroupCommit::complete(Entry& entry, CommitResult result) {
    completions_.push_back({std::move(entry.done), std::move(result)});
}

void GroupCommit::add(Batch batch, Done done, std::int64_t now_us) {
    std::size_t bytes = bytes_of(batch);
    Entry entry{std::move(batch), std::move(done), now_us + limits_.waiting_us, bytes};
    if (waiting_bytes_ + bytes > limits_.waiting_bytes && !waiting_.empty()) {
        complete(entry, base::Failure(DbError(DbError::Kind::unavailable, "too much waits")));
        return;
    }
    waiting_bytes_ += bytes;
    waiting_.push_back(std::move(entry));
}

bool GroupCommit::form_segment() {
    Segment segment;
    std::size_t fitting = 0;
    std::size_t queries = 0;
    while (fitting < waiting_.size() &&
           (fitting == 0 || queries + waiting_[fitting].batch.size() <= limits_.segment_queries)) {
        queries += waiting_[fitting++].batch.size();
    }
    // A short segment waits for the one in flight: it will be longer, and cheaper per row, by then.
    bool full = fitting < waiting_.size() || queries >= limits_.segment_queries;
    if (fitting == 0 || (!full && !in_flight_.empty())) return false;
    for (; fitting > 0; --fitting) {
        waiting_bytes_ -= waiting_.front().bytes;
        segment.entries.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    segment.queries = queries;
    redo_.push_back(std::move(segment));
    return true;
}

const GroupCommit::Segment* GroupCommit::next() {
    if (!connected_ || draining_ || in_flight_.size() >= limits_.segments_in_flight) return nullptr;
    if (redo_.empty() && !form_segment()) return nullptr;
    in_flight_.push_back(std::move(redo_.front()));
    redo_.pop_front();
    Segment& segment = in_flight_.back();
    segment.sequence = committed_ + static_cast<std::int64_t>(in_flight_.size());
    return &segment;
}

void GroupCommit::succeeded(std::vector<Rows> rows) {
    PARLANCE_ASSERT(!in_flight_.empty());
    Segment segment = std::move(in_flight_.front());
    in_flight_.pop_front();
    PARLANCE_ASSERT(rows.size() == segment.queries);
    committed_ = segment.sequence;
    auto next_row = std::make_move_iterator(rows.begin());
    for (Entry& entry : segment.entries) {
        auto count = static_cast<std::ptrdiff_t>(entry.batch.size());
        complete(entry, std::vector<Rows>(next_row, next_row + count));
        next_row += count;
    }
    if (draining_ && in_flight_.empty()) end_drain();
}

// Three segments: the batches before the culprit's, that one alone, those behind it. One by one if
// the culprit is not known.
void GroupCommit::split(Segment segment, std::size_t culprit) {
    bool known = culprit < segment.queries;
    std::size_t first = 0;  // query of the entry at hand
    bool join = false;
    for (Entry& entry : segment.entries) {
        std::size_t count = entry.batch.size();
        bool alone = !known || (culprit >= first && culprit < first + count);
        if (alone || !join) returned_.emplace_back();
        returned_.back().queries += count;
        returned_.back().entries.push_back(std::move(entry));
        join = !alone;
        first += count;
    }
}

void GroupCommit::failed(const DbError& error, std::size_t culprit, bool passing) {
    PARLANCE_ASSERT(!in_flight_.empty());
    Segment segment = std::move(in_flight_.front());
    in_flight_.pop_front();
    if (draining_) {
        returned_.push_back(std::move(segment));  // fell with the one before it
    } else if (segment.entries.size() > 1) {
        split(std::move(segment), culprit);
    } else if (passing && ++segment.attempts < kAttempts) {
        returned_.push_back(std::move(segment));
    } else {
        complete(segment.entries.front(), base::Failure(error));
    }
    draining_ = true;
    if (in_flight_.empty()) end_drain();
}

void GroupCommit::end_drain() {
    draining_ = false;
    prepend(redo_, returned_);
}

void GroupCommit::disconnected() {
    connected_ = false;
    draining_ = false;
}

void GroupCommit::resolved(std::int64_t committed) {
    PARLANCE_ASSERT(!connected_);
    while (!in_flight_.empty() && in_flight_.front().sequence <= committed) {
        for (Entry& entry : in_flight_.front().entries) {
            complete(entry, committed_without_rows(entry.batch));
        }
        in_flight_.pop_front();
    }
    committed_ = committed;
    // What did not commit is sent again under the number it had: were the old connection's server
    // process still to commit it, the fence would stop one of the two.
    prepend(redo_, in_flight_);
    prepend(redo_, returned_);
    connected_ = true;
}

void GroupCommit::expire(std::int64_t now_us) {
    if (connected_) return;
    while (!waiting_.empty() && waiting_.front().deadline_us <= now_us) {
        waiting_bytes_ -= waiting_.front().bytes;
        complete(waiting_.front(),
                 base::Failure(DbError(DbError::Kind::unavailable, "the database is away")));
        waiting_.pop_front();
    }
}

std::size_t GroupCommit::batches() const {
    std::size_t count = waiting_.size();
    for (const auto* segments : {&in_flight_, &returned_, &redo_}) {
        for (const Segment& segment : *segments) count += segment.entries.size();
    }
    return count;
}

std::int64_t GroupCommit::oldest_us() const {
    // In the order in which they were made; those that have failed alone keep their places.
    for (const auto* segments : {&in_flight_, &returned_, &redo_}) {
        if (segments->empty() || segments->front().entries.empty()) continue;
        return segments->front().entries.front().deadline_us - limits_.waiting_us;
    }
    return waiting_.empty() ? 0 : waiting_.front().deadline_us - limits_.waiting_us;
}

void GroupCommit::abandon() {
    prepend(redo_, in_flight_);
    prepend(redo_, returned_);
    for (Segment& segment : redo_) {
        DbError error = segment.sequence == 0
                            ? DbError(DbError::Kind::unavailable, "the database is away")
                            : DbError(DbError::Kind::failed, "the outcome is unknown");
        for (Entry& entry : segment.entries) complete(entry, base::Failure(error));
    }
    redo_.clear();
    for (Entry& entry : waiting_) {
        complete(entry, base::Failure(DbError(DbError::Kind::unavailable, "the database is away")));
    }
    waiting_.clear();
    waiting_bytes_ = 0;
    connected_ = false;
    draining_ = false;
}

}  // namespace parlance::storage
