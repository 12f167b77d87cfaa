// PostgresConnection: one established connection in pipeline mode, non-blocking, on the shard's
// reactor. Sends segments (queries ended by a Sync: without an explicit BEGIN such a segment is one
// transaction) and reports each segment's outcome in order. Prepares statements on first use. Knows
// nothing of reconnecting. Owned by a PostgresLink; shard thread.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/callback.h"
#include "storage/database.h"
#include "storage/postgres_connector.h"
#include "storage/reactor.h"

namespace parlance::storage {

class PostgresConnection {
  public:
    // What became of a segment. All of it committed, or `error` says why none of it did.
    struct Outcome {
        std::vector<Rows> rows;  // one per query, in order; complete unless there is an error
        std::optional<DbError> error;
        std::size_t failed_query = 0;  // its index in the segment
        bool passing = false;          // may succeed if tried again: deadlock and the like
    };
    using OnSegment = base::Callback<void(Outcome)>;
    // Called once, last, when the connection is unusable; it may destroy this object.
    using OnLost = base::Callback<void(std::string reason)>;

    PostgresConnection(PgConnection connection, Reactor& reactor, OnSegment on_segment,
                       OnLost on_lost);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    // Queues the queries as one segment and writes what the socket takes.
    void send(std::span<const Query* const> queries);
    // Declares the connection dead; `on_lost` follows from the reactor, never from here.
    void fail(std::string reason);
    std::size_t segments_in_flight() const { return segments_; }

  private:
    struct Prepared {
        std::string sql;   // a copy: another Statement may come to live at the same address
        std::string name;  // empty: not prepared, or refused
    };
    struct Expected {
        enum class Kind { prepare, query, sync } kind;
        Prepared* prepared;
        std::string name;
    };

    void unwatch();
    bool send_query(const Query& query);
    bool prepare(const Query& query, Prepared& prepared);
    void ready(bool readable, bool writable);
    void write_out();
    void take_results();
    void take(PgResult result);
    void end_segment();
    void note_error(const PGresult* result);

    PgConnection connection_;
    Reactor& reactor_;
    OnSegment on_segment_;
    OnLost on_lost_;
    const int fd_;
    std::unordered_map<const Statement*, Prepared> prepared_;
    std::uint64_t names_ = 0;
    std::deque<Expected> expected_;
    std::size_t segments_ = 0;
    Outcome outcome_;          // of the segment whose results are arriving
    bool has_result_ = false;  // the expected command has given a result, its end is to come
    bool watched_ = true;
    bool want_write_ = false;
    std::string failure_;
    std::optional<base::Timers::Id> failure_timer_;
};

}  // namespace parlance::storage
