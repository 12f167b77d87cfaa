// SqliteStore: one SQLite file for the whole process. One writer thread serves all shards: it takes
// every batch that waits, runs them in one transaction and posts the completions, one post per
// shard. Durable before they are reported (WAL, synchronous=FULL). Each shard reads inline through
// a connection of its own (about 20 µs). Owned by the process; database() may be called from any
// thread, each Database is used by its shard alone.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "base/executor.h"
#include "storage/open.h"
#include "storage/sqlite_connection.h"

namespace parlance::storage {

class SqliteDatabase;

class SqliteStore final : public Store {
  public:
    // `path` is a file name or ":memory:" (one database shared by all shards of this Store).
    static base::Result<std::unique_ptr<SqliteStore>, std::string> open(const std::string& path);
    ~SqliteStore() override;

    base::Result<base::Done, std::string> migrate() override;
    std::unique_ptr<Database> database(base::Executor& executor, Reactor* reactor) override;
    void stop() override;
    std::unique_ptr<Database> open(base::Executor& shard) { return database(shard, nullptr); }

  private:
    friend class SqliteDatabase;
    struct Submission {
        SqliteDatabase* origin;
        Batch batch;
        base::Callback<void(CommitResult)> done;
    };
    struct Completion {
        base::Callback<void(CommitResult)> done;
        CommitResult result;
    };

    SqliteStore(std::string path, std::unique_ptr<SqliteConnection> writer);
    bool in_memory() const { return path_ == ":memory:"; }
    void submit(std::vector<Submission> submissions);  // from any shard
    void run_writer();
    void write_group(std::vector<Submission> group);
    // Results in order, or nothing when the transaction as a whole was lost.
    std::optional<std::vector<CommitResult>> commit_group(const std::vector<Submission>& group);
    CommitResult commit_alone(const Batch& batch);

    const std::string path_;
    std::mutex writer_mutex_;  // guards writer_; held by the writer thread during a group
    std::unique_ptr<SqliteConnection> writer_;
    std::mutex queue_mutex_;
    std::condition_variable queue_filled_;
    std::vector<Submission> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace parlance::storage
