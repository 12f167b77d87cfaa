// SimDatabase: the Database of one simulated shard in front of real storage: commits become durable
// and are reported later in virtual time, reads take a moment if the seed says so, commits fail
// when asked to, and a crash loses what was not durable. The SQL runs on the Store at the moment
// the schedule has chosen. One thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "base/executor.h"
#include "storage/blocking.h"
#include "storage/database.h"
#include "tests/sim/schedule.h"

namespace parlance::sim {

struct DatabaseProfile {
    std::int64_t commit_us = 3'000;    // most a commit takes
    std::int64_t read_us = 0;          // most a read takes; 0: at once, as on SQLite
    std::uint32_t fail_per_mille = 0;  // commits that fail `unavailable`
    std::uint32_t fail_reads_per_mille = 0;
    // Commits that fail besides, chosen by what they hold.
    std::function<bool(const std::vector<storage::Query>&)> fail_if;
    // Told of every batch and every read that fails on request.
    std::function<void(const std::vector<storage::Query>&)> on_failed_commit;
    std::function<void(const std::vector<storage::Query>&)> on_failed_read;
};

class SimDatabase final : public storage::Database {
  public:
    // `store`, `profile` and `schedule` outlive it; `profile` may change at any time.
    SimDatabase(Schedule& schedule, base::Executor& executor, storage::BlockingDatabase& store,
                const DatabaseProfile& profile)
        : schedule_(schedule), executor_(executor), store_(store), profile_(profile) {}
    ~SimDatabase() override;

    base::Task<storage::ReadResult> read(storage::Query query) override;
    base::Task<storage::ReadAllResult> read_all(std::vector<storage::Query> queries) override;
    void commit(storage::Batch batch, base::Callback<void(storage::CommitResult)> done) override;
    void flush() override;
    Load load() const override {
        Load load;
        load.commits = outstanding_;
        return load;
    }
    void close(base::Callback<void()> done) override;

    // From now on nothing reaches the store: all that is under way and all that follows fails.
    void crash() { crashed_ = true; }
    std::size_t outstanding() const { return outstanding_; }

  private:
    struct Submission {
        storage::Batch batch;
        base::Callback<void(storage::CommitResult)> done;
        Submission(storage::Batch b, base::Callback<void(storage::CommitResult)> d)
            : batch(std::move(b)), done(std::move(d)) {}
    };
    void make_durable(Submission submission);
    void report(base::Callback<void(storage::CommitResult)> done, storage::CommitResult result);
    void check_closed();

    Schedule& schedule_;
    base::Executor& executor_;
    storage::BlockingDatabase& store_;
    const DatabaseProfile& profile_;
    std::vector<Submission> collected_;
    std::int64_t last_commit_us_ = 0;
    std::int64_t last_report_us_ = 0;
    std::size_t outstanding_ = 0;
    base::Callback<void()> closed_;
    bool crashed_ = false;
};

}  // namespace parlance::sim
