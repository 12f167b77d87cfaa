// PostgresDatabase: a shard's Database on PostgreSQL. One connection for writes (segments made by
// GroupCommit) and one for reads (each its own segment, pipelined). While the database is away
// batches and reads wait, within bounds. Shard thread.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "base/executor.h"
#include "storage/database.h"
#include "storage/group_commit.h"
#include "storage/postgres_link.h"
#include "storage/reactor.h"

namespace parlance::storage {

class PostgresDatabase final : public Database {
  public:
    // Waiting times in microseconds; the defaults are for production.
    struct Limits {
        GroupCommit::Limits commits;
        std::int64_t read_us = 30'000'000;   // from read() to `unavailable`
        std::int64_t stall_us = 60'000'000;  // a connection this long without an answer is cut
        std::int64_t close_us = 5'000'000;   // how long close() waits for a lost database
    };

    PostgresDatabase(const std::string& url, Limits limits, base::Executor& executor,
                     Reactor& reactor);
    ~PostgresDatabase() override;

    base::Task<ReadResult> read(Query query) override;
    base::Task<ReadAllResult> read_all(std::vector<Query> queries) override;
    void commit(Batch batch, base::Callback<void(CommitResult)> done) override;
    void flush() override;
    Load load() const override;
    void close(base::Callback<void()> done) override;

  private:
    struct PendingRead {
        std::vector<Query> queries;
        base::Callback<void(ReadAllResult)> done;
        std::int64_t deadline_us;
        int attempts = 0;
    };
    struct FinishedRead {
        base::Callback<void(ReadAllResult)> done;
        ReadAllResult result;
    };
    class Writer final : public PostgresLink::User {
      public:
        explicit Writer(PostgresDatabase& database) : database_(database) {}
        void link_up(std::int64_t committed) override;
        void link_down() override;
        void segment_done(PostgresConnection::Outcome outcome) override;

      private:
        PostgresDatabase& database_;
    };
    class Reader final : public PostgresLink::User {
      public:
        explicit Reader(PostgresDatabase& database) : database_(database) {}
        void link_up(std::int64_t) override;
        void link_down() override;
        void segment_done(PostgresConnection::Outcome outcome) override;

      private:
        PostgresDatabase& database_;
    };

    void submit_read(std::vector<Query> queries, base::Callback<void(ReadAllResult)> done);
    void send_segments();
    void send_reads();
    void expire_reads(std::int64_t now);
    void deliver();
    void deliver_later();
    void tick();
    void watch_time();
    bool busy() const;
    std::int64_t now_us() const { return reactor_.clock().monotonic_us(); }

    const Limits limits_;
    base::Executor& executor_;
    Reactor& reactor_;
    const std::string writer_id_;
    GroupCommit group_;
    std::int64_t write_progress_us_ = 0;  // when a segment was last sent or answered
    std::int64_t read_progress_us_ = 0;
    std::deque<PendingRead> waiting_reads_;
    std::deque<PendingRead> sent_reads_;
    std::vector<FinishedRead> finished_reads_;
    Writer writer_;
    Reader reader_;
    std::optional<PostgresLink> write_link_;
    std::optional<PostgresLink> read_link_;
    std::optional<base::Timers::Id> tick_;
    bool delivery_posted_ = false;
    bool closing_ = false;
    std::int64_t close_deadline_us_ = 0;
    base::Callback<void()> closed_;
};

}  // namespace parlance::storage
