#include "storage/sqlite.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <deque>
#include <stdexcept>
#include <utility>

#include "base/assert.h"
#include "base/log.h"
#include "storage/schema.h"

namespace parlance::storage {

namespace {

using base::Done;
using base::Failure;
using base::Result;

constexpr Statement kBegin("BEGIN IMMEDIATE");
constexpr Statement kBeginRead("BEGIN");
constexpr Statement kCommit("COMMIT");
constexpr Statement kRollback("ROLLBACK");

// Bounds the time one transaction keeps the shards waiting for their completions; beyond a few
// hundred rows a larger group is not cheaper per row.
constexpr std::size_t kGroupQueries = 1'000;

class SqliteSchema final : public SchemaConnection {
  public:
    explicit SqliteSchema(SqliteConnection& connection) : connection_(connection) {}

    Dialect dialect() const override { return Dialect::sqlite; }
    Result<Done, std::string> begin_exclusive() override { return execute("BEGIN IMMEDIATE"); }
    Result<Done, std::string> execute(const std::string& sql) override {
        auto rows = integer(sql);
        if (!rows) return Failure(rows.error());
        return Done{};
    }
    Result<std::optional<std::int64_t>, std::string> integer(const std::string& sql) override {
        Statement statement(sql.c_str());
        auto rows = connection_.run(Query(statement));
        if (!rows) return Failure(rows.error().message);
        if (rows->empty() || rows->is_null(0, 0)) return std::optional<std::int64_t>();
        return std::optional<std::int64_t>(rows->integer(0, 0));
    }

  private:
    SqliteConnection& connection_;
};

}  // namespace

// One shard's view: collects the batches of a loop turn, reads inline.
class SqliteDatabase final : public Database {
  public:
    SqliteDatabase(SqliteStore& store, base::Executor& executor,
                   std::unique_ptr<SqliteConnection> reader)
        : store_(store), executor_(executor), reader_(std::move(reader)) {}
    ~SqliteDatabase() override { PARLANCE_ASSERT(outstanding_ == 0); }

    base::Task<ReadResult> read(Query query) override {
        std::unique_lock<std::mutex> lock = lock_reader();
        co_return reader().run(query);
    }

    base::Task<ReadAllResult> read_all(std::vector<Query> queries) override {
        std::unique_lock<std::mutex> lock = lock_reader();
        co_return read_snapshot(queries);
    }

    void commit(Batch batch, base::Callback<void(CommitResult)> done) override {
        ++outstanding_;
        if (closing_) {
            complete_later(std::move(done), DbError(DbError::Kind::unavailable, "closed"));
            return;
        }
        collected_.push_back({this, std::move(batch), std::move(done)});
    }

    void flush() override {
        if (collected_.empty()) return;
        turns_.push_back({monotonic_us(), collected_.size()});
        store_.submit(std::exchange(collected_, {}));
    }

    // Reads complete at once.
    Load load() const override {
        Load load;
        load.commits = outstanding_;
        if (!turns_.empty()) load.since_us = turns_.front().since_us;
        return load;
    }

    void close(base::Callback<void()> done) override {
        PARLANCE_ASSERT(!closing_);
        flush();
        closing_ = true;
        closed_ = std::move(done);
        if (outstanding_ == 0) executor_.post([this] { finish_close(); });
    }

    // From the writer thread: one post for all completions of this shard in a group.
    void post_completions(std::vector<SqliteStore::Completion> list) {
        executor_.post([this, completions = std::move(list)]() mutable {
            for (SqliteStore::Completion& each : completions) {
                --outstanding_;
                count_completed();
                each.done(std::move(each.result));
            }
            if (closing_ && outstanding_ == 0) finish_close();
        });
    }

  private:
    // What was handed over at the end of one turn; completed in this order.
    struct Turn {
        std::int64_t since_us;
        std::size_t batches;
    };
    void count_completed() {
        // What came after close() was in no turn.
        if (!turns_.empty() && --turns_.front().batches == 0) turns_.pop_front();
    }
    // As base::Clock has it.
    static std::int64_t monotonic_us() {
        auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
    }

    // A database in memory has one connection, which the writer thread uses too.
    std::unique_lock<std::mutex> lock_reader() {
        if (reader_) return {};
        return std::unique_lock<std::mutex>(store_.writer_mutex_);
    }
    SqliteConnection& reader() { return reader_ ? *reader_ : *store_.writer_; }

    ReadAllResult read_snapshot(const std::vector<Query>& queries) {
        if (auto begun = reader().run(kBeginRead); !begun) return Failure(begun.error());
        std::vector<Rows> all;
        for (const Query& query : queries) {
            auto rows = reader().run(query);
            if (!rows) {
                (void)reader().run(kRollback);
                return Failure(rows.error());
            }
            all.push_back(std::move(*rows));
        }
        if (auto ended = reader().run(kCommit); !ended) {
            (void)reader().run(kRollback);
            return Failure(ended.error());
        }
        return all;
    }

    void complete_later(base::Callback<void(CommitResult)> done, DbError why) {
        std::vector<SqliteStore::Completion> list;
        list.push_back({std::move(done), Failure(std::move(why))});
        post_completions(std::move(list));
    }

    void finish_close() {
        if (closed_) std::exchange(closed_, nullptr)();
    }

    SqliteStore& store_;
    base::Executor& executor_;
    std::unique_ptr<SqliteConnection> reader_;  // null: the Store's only connection
    std::vector<SqliteStore::Submission> collected_;
    std::size_t outstanding_ = 0;
    std::deque<Turn> turns_;
    bool closing_ = false;
    base::Callback<void()> closed_;
};

Result<std::unique_ptr<SqliteStore>, std::string> SqliteStore::open(const std::string& path) {
    auto writer = SqliteConnection::open(path, SqliteConnection::Mode::writer);
    if (!writer) return Failure(writer.error());
    return std::unique_ptr<SqliteStore>(new SqliteStore(path, std::move(*writer)));
}

SqliteStore::SqliteStore(std::string path, std::unique_ptr<SqliteConnection> writer)
    : path_(std::move(path)), writer_(std::move(writer)), thread_([this] { run_writer(); }) {}

SqliteStore::~SqliteStore() {
    SqliteStore::stop();
}

void SqliteStore::stop() {
    {
        std::lock_guard lock(queue_mutex_);
        stopping_ = true;
    }
    queue_filled_.notify_one();
    if (thread_.joinable()) thread_.join();
}

Result<Done, std::string> SqliteStore::migrate() {
    std::lock_guard lock(writer_mutex_);
    SqliteSchema schema(*writer_);
    return apply_migrations(schema);
}

std::unique_ptr<Database> SqliteStore::database(base::Executor& executor, Reactor*) {
    std::unique_ptr<SqliteConnection> reader;
    if (!in_memory()) {
        auto opened = SqliteConnection::open(path_, SqliteConnection::Mode::reader);
        if (!opened) throw std::runtime_error(opened.error());  // start-up: the file was here
        reader = std::move(*opened);
    }
    return std::make_unique<SqliteDatabase>(*this, executor, std::move(reader));
}

void SqliteStore::submit(std::vector<Submission> submissions) {
    bool wake;
    {
        std::lock_guard lock(queue_mutex_);
        wake = queue_.empty();
        if (wake) {
            queue_ = std::move(submissions);
        } else {
            std::move(submissions.begin(), submissions.end(), std::back_inserter(queue_));
        }
    }
    if (wake) queue_filled_.notify_one();
}

void SqliteStore::run_writer() {
    for (;;) {
        std::vector<Submission> work;
        {
            std::unique_lock lock(queue_mutex_);
            queue_filled_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            work.swap(queue_);
        }
        std::size_t first = 0;
        while (first < work.size()) {
            std::vector<Submission> group;
            std::size_t queries = 0;
            while (first < work.size() && queries < kGroupQueries) {
                queries += work[first].batch.size();
                group.push_back(std::move(work[first++]));
            }
            write_group(std::move(group));
        }
    }
}

void SqliteStore::write_group(std::vector<Submission> group) {
    std::vector<CommitResult> results;
    {
        std::lock_guard lock(writer_mutex_);
        if (auto all = commit_group(group)) {
            results = std::move(*all);
        } else {
            for (const Submission& each : group) results.push_back(commit_alone(each.batch));
        }
    }
    // Few shards: a linear search is the cheapest map.
    std::vector<std::pair<SqliteDatabase*, std::vector<Completion>>> shards;
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto shard = std::find_if(shards.begin(), shards.end(),
                                  [&](auto& s) { return s.first == group[i].origin; });
        if (shard == shards.end()) {
            shards.emplace_back(group[i].origin, std::vector<Completion>());
            shard = std::prev(shards.end());
        }
        shard->second.push_back({std::move(group[i].done), std::move(results[i])});
    }
    for (auto& [shard, completions] : shards) shard->post_completions(std::move(completions));
}

std::optional<std::vector<CommitResult>> SqliteStore::commit_group(
    const std::vector<Submission>& group) {
    std::vector<CommitResult> results;
    results.reserve(group.size());
    if (auto begun = writer_->run(kBegin); !begun) {
        base::log::warn("database busy", {{"error", begun.error().message}});
        results.assign(group.size(), Failure(begun.error()));
        return results;
    }
    for (const Submission& each : group) {
        results.push_back(writer_->run(each.batch));
        // A full disk or an I/O error undoes the whole transaction, the innocent batches as well.
        if (!writer_->in_transaction()) return std::nullopt;
    }
    if (auto committed = writer_->run(kCommit); !committed) {
        base::log::error("commit failed", {{"error", committed.error().message}});
        if (writer_->in_transaction()) (void)writer_->run(kRollback);
        return std::nullopt;
    }
    return results;
}

CommitResult SqliteStore::commit_alone(const Batch& batch) {
    if (auto begun = writer_->run(kBegin); !begun) return Failure(begun.error());
    auto result = writer_->run(batch);
    if (!result) {
        if (writer_->in_transaction()) (void)writer_->run(kRollback);
        return result;
    }
    if (auto committed = writer_->run(kCommit); !committed) {
        if (writer_->in_transaction()) (void)writer_->run(kRollback);
        return Failure(committed.error());
    }
    return result;
}

}  // namespace parlance::storage
