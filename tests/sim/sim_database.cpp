#include "tests/sim/sim_database.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace parlance::sim {

using base::Callback;
using storage::CommitResult;
using storage::DbError;

namespace {

DbError away() {
    return DbError(DbError::Kind::unavailable, "simulated outage");
}

}  // namespace

SimDatabase::~SimDatabase() {
    PARLANCE_ASSERT(outstanding_ == 0);
}

base::Task<storage::ReadResult> SimDatabase::read(storage::Query query) {
    std::vector<storage::Query> one;
    one.push_back(std::move(query));
    auto all = co_await read_all(std::move(one));
    if (!all) co_return base::Failure(all.error());
    co_return std::move(all.value().front());
}

base::Task<storage::ReadAllResult> SimDatabase::read_all(std::vector<storage::Query> queries) {
    using Answer = storage::ReadAllResult;
    bool fails = !crashed_ && schedule_.chance(profile_.fail_reads_per_mille);
    if (fails && profile_.on_failed_read) profile_.on_failed_read(queries);
    if (crashed_ || fails) {
        co_return base::Failure(away());
    }
    if (profile_.read_us == 0) {
        co_return store_.run(store_.database().read_all(std::move(queries)));
    }
    base::Completion<Answer> arrived;
    std::int64_t due = schedule_.now_us() + schedule_.delay(profile_.read_us);
    // The frame that holds `arrived` and `queries` stays until the answer is there, also in a
    // crash.
    schedule_.at(due, [this, &arrived, &queries] {
        Answer answer = crashed_ ? Answer(base::Failure(away()))
                                 : store_.run(store_.database().read_all(std::move(queries)));
        executor_.post([&arrived, held = std::make_shared<Answer>(std::move(answer))] {
            arrived.set(std::move(*held));
        });
    });
    auto answer = co_await arrived;
    co_return answer;
}

void SimDatabase::commit(storage::Batch batch, Callback<void(CommitResult)> done) {
    ++outstanding_;
    collected_.emplace_back(std::move(batch), std::move(done));
}

void SimDatabase::flush() {
    for (Submission& submission : std::exchange(collected_, {})) {
        // Batches of one shard become durable in the order given.
        std::int64_t due = schedule_.now_us() + schedule_.delay(profile_.commit_us);
        last_commit_us_ = std::max(due, last_commit_us_);
        schedule_.at(last_commit_us_,
                     [this, held = std::make_shared<Submission>(std::move(submission))] {
                         make_durable(std::move(*held));
                     });
    }
}

void SimDatabase::make_durable(Submission submission) {
    bool fails = schedule_.chance(profile_.fail_per_mille) ||
                 (profile_.fail_if && profile_.fail_if(submission.batch.queries()));
    if (crashed_ || fails) {
        if (!crashed_) {
            schedule_.note("commit fails");
            if (profile_.on_failed_commit) profile_.on_failed_commit(submission.batch.queries());
        }
        report(std::move(submission.done), base::Failure(away()));
        return;
    }
    CommitResult result = store_.commit(std::move(submission.batch));
    if (!result) schedule_.note("commit refused: " + result.error().message);
    report(std::move(submission.done), std::move(result));
}

void SimDatabase::report(Callback<void(CommitResult)> done, CommitResult result) {
    // Durable and reported are two moments: a crash may come between them.
    std::int64_t due = schedule_.now_us() + schedule_.delay(profile_.commit_us / 4);
    last_report_us_ = std::max(due, last_report_us_);
    struct Report {
        Callback<void(CommitResult)> done;
        CommitResult result;
    };
    auto held = std::make_shared<Report>(Report{std::move(done), std::move(result)});
    schedule_.at(last_report_us_, [this, held] {
        executor_.post([this, held] {
            --outstanding_;
            held->done(std::move(held->result));
            check_closed();
        });
    });
}

void SimDatabase::close(Callback<void()> done) {
    flush();
    closed_ = std::move(done);
    executor_.post([this] { check_closed(); });
}

void SimDatabase::check_closed() {
    if (closed_ && outstanding_ == 0) std::exchange(closed_, nullptr)();
}

}  // namespace parlance::sim
