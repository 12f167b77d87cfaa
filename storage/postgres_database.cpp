#include "storage/postgres_database.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/assert.h"
#include "base/log.h"
#include "base/random.h"

namespace parlance::storage {

namespace {

using base::Failure;
using base::Result;

// The first query of every segment. It fails (sequence is NOT NULL) unless the segment before has
// committed, and leaves the number that tells after a lost connection whether this one has.
constexpr Statement kFence(
    "INSERT INTO storage_writers AS w (writer, sequence, updated_us) VALUES ($1, $3, $4) "
    "ON CONFLICT (writer) DO UPDATE SET updated_us = excluded.updated_us, "
    "sequence = CASE WHEN w.sequence = $2 THEN excluded.sequence END");

constexpr std::size_t kReadsInFlight = 64;
constexpr int kReadAttempts = 3;
constexpr std::int64_t kTickUs = 100'000;
constexpr std::int64_t kForgetWriterUs = 30 * 86'400 * base::kSecondUs;

std::string random_id() {
    return base::SystemRandom().hex(8);
}

std::string writer_name(const std::string& id) {
    return "parlance writer " + id;
}

// On the connecting thread: the last segment of this writer that has committed.
Result<std::int64_t, std::string> set_up_writer(PGconn* connection, const std::string& id) {
    auto durable = execute(connection,
                           "SELECT set_config('synchronous_commit', 'on', false) "
                           "WHERE current_setting('synchronous_commit') = 'off'");
    if (!durable) return Failure(durable.error());
    // The server process of the lost connection may be alive, waiting for the rest of a segment.
    auto ended = execute(connection,
                         "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
                         "WHERE application_name = $1 AND usename = current_user "
                         "AND pid <> pg_backend_pid()",
                         {writer_name(id)});
    if (!ended) return Failure(ended.error());
    auto made = execute(connection,
                        "INSERT INTO storage_writers (writer, sequence, updated_us) VALUES "
                        "($1, 0, CAST(extract(epoch FROM now()) * 1000000 AS BIGINT)) "
                        "ON CONFLICT (writer) DO NOTHING",
                        {id});
    if (!made) return Failure(made.error());
    auto row = execute(connection,
                       "SELECT sequence FROM storage_writers WHERE writer = $1 FOR UPDATE", {id});
    if (!row) return Failure(row.error());
    return std::int64_t{std::atoll(PQgetvalue(row->get(), 0, 0))};
}

void forget_old_writers(PGconn* connection, std::int64_t before_us) {
    auto done = execute(connection, "DELETE FROM storage_writers WHERE updated_us < $1::BIGINT",
                        {std::to_string(before_us)});
    // Housekeeping: if it matters that this failed, the next step fails as well.
    if (!done) base::log::debug("cannot clean storage_writers", {{"error", done.error()}});
}

}  // namespace

PostgresDatabase::PostgresDatabase(const std::string& url, Limits limits, base::Executor& executor,
                                   Reactor& reactor)
    : limits_(limits),
      executor_(executor),
      reactor_(reactor),
      writer_id_(random_id()),
      group_(limits.commits),
      writer_(*this),
      reader_(*this) {
    std::int64_t forget_before_us = reactor.clock().wall_us() - kForgetWriterUs;
    write_link_.emplace(
        PostgresTarget(url, writer_name(writer_id_)),
        [id = writer_id_, forget_before_us](PGconn* connection) {
            forget_old_writers(connection, forget_before_us);
            return set_up_writer(connection, id);
        },
        executor, reactor, writer_);
    read_link_.emplace(
        PostgresTarget(url, "parlance reader " + writer_id_),
        [](PGconn*) { return Result<std::int64_t, std::string>(std::int64_t{0}); }, executor,
        reactor, reader_);
}

PostgresDatabase::~PostgresDatabase() {
    PARLANCE_ASSERT(!busy());
    if (tick_) reactor_.timers().cancel(*tick_);
}

base::Task<ReadResult> PostgresDatabase::read(Query query) {
    base::Completion<ReadAllResult> answered;
    std::vector<Query> queries;
    queries.push_back(std::move(query));
    submit_read(std::move(queries), [&answered](ReadAllResult r) { answered.set(std::move(r)); });
    auto result = co_await answered;
    if (!result) co_return Failure(result.error());
    co_return std::move(result->front());
}

base::Task<ReadAllResult> PostgresDatabase::read_all(std::vector<Query> queries) {
    if (queries.empty()) co_return std::vector<Rows>();
    base::Completion<ReadAllResult> answered;
    submit_read(std::move(queries), [&answered](ReadAllResult r) { answered.set(std::move(r)); });
    auto result = co_await answered;
    co_return result;
}

void PostgresDatabase::submit_read(std::vector<Query> queries,
                                   base::Callback<void(ReadAllResult)> done) {
    if (closing_) {
        executor_.post([done = std::move(done)]() mutable {
            done(Failure(DbError(DbError::Kind::unavailable, "closed")));
        });
        return;
    }
    PendingRead pending{std::move(queries), std::move(done), now_us() + limits_.read_us};
    waiting_reads_.push_back(std::move(pending));
    send_reads();
    watch_time();
}

void PostgresDatabase::send_reads() {
    PostgresConnection* connection = read_link_->connection();
    while (connection != nullptr && !waiting_reads_.empty() &&
           sent_reads_.size() < kReadsInFlight) {
        sent_reads_.push_back(std::move(waiting_reads_.front()));
        waiting_reads_.pop_front();
        if (sent_reads_.size() == 1) read_progress_us_ = now_us();
        std::vector<const Query*> queries;
        for (const Query& query : sent_reads_.back().queries) queries.push_back(&query);
        connection->send(queries);
    }
}

void PostgresDatabase::commit(Batch batch, base::Callback<void(CommitResult)> done) {
    if (closing_) {
        executor_.post([done = std::move(done)]() mutable {
            done(Failure(DbError(DbError::Kind::unavailable, "closed")));
        });
        return;
    }
    group_.add(std::move(batch), std::move(done), now_us());
    if (group_.has_completions()) deliver_later();  // refused: too much waits
    watch_time();
}

void PostgresDatabase::flush() {
    send_segments();
}

Database::Load PostgresDatabase::load() const {
    Load load;
    load.reads = waiting_reads_.size() + sent_reads_.size();
    load.commits = group_.batches();
    load.since_us = group_.oldest_us();
    for (const auto* reads : {&sent_reads_, &waiting_reads_}) {
        if (reads->empty()) continue;
        const std::int64_t came_us = reads->front().deadline_us - limits_.read_us;
        load.since_us = load.since_us == 0 ? came_us : std::min(load.since_us, came_us);
    }
    return load;
}

void PostgresDatabase::send_segments() {
    PostgresConnection* connection = write_link_->connection();
    if (connection == nullptr) return;
    while (const GroupCommit::Segment* segment = group_.next()) {
        if (group_.in_flight() == 1) write_progress_us_ = now_us();
        Query fence(kFence);
        fence.bind(writer_id_).bind(segment->sequence - 1).bind(segment->sequence);
        fence.bind(reactor_.clock().wall_us());
        std::vector<const Query*> queries = {&fence};
        for (const GroupCommit::Entry& entry : segment->entries) {
            for (const Query& query : entry.batch.queries()) queries.push_back(&query);
        }
        connection->send(queries);
    }
}

void PostgresDatabase::Writer::link_up(std::int64_t committed) {
    database_.group_.resolved(committed);
    database_.send_segments();
    database_.deliver();
}

void PostgresDatabase::Writer::link_down() {
    database_.group_.disconnected();
    database_.watch_time();
}

void PostgresDatabase::Writer::segment_done(PostgresConnection::Outcome outcome) {
    GroupCommit& group = database_.group_;
    database_.write_progress_us_ = database_.now_us();
    if (!outcome.error) {
        outcome.rows.erase(outcome.rows.begin());  // the fence's
        group.succeeded(std::move(outcome.rows));
    } else if (outcome.failed_query == 0 && !group.draining()) {
        // Someone else wrote our row: the server process of a connection given up for dead. Only a
        // new look at the row tells what has committed.
        database_.write_link_->connection()->fail("the fence: " + outcome.error->message);
        return;
    } else {
        group.failed(*outcome.error, outcome.failed_query - 1, outcome.passing);  // without fence
    }
    database_.send_segments();
    database_.deliver();
}

void PostgresDatabase::Reader::link_up(std::int64_t) {
    database_.send_reads();
}

void PostgresDatabase::Reader::link_down() {
    // Reads change nothing: they are simply asked again.
    while (!database_.sent_reads_.empty()) {
        database_.waiting_reads_.push_front(std::move(database_.sent_reads_.back()));
        database_.sent_reads_.pop_back();
    }
    database_.watch_time();
}

void PostgresDatabase::Reader::segment_done(PostgresConnection::Outcome outcome) {
    PARLANCE_ASSERT(!database_.sent_reads_.empty());
    database_.read_progress_us_ = database_.now_us();
    PendingRead pending = std::move(database_.sent_reads_.front());
    database_.sent_reads_.pop_front();
    if (outcome.error && outcome.passing && ++pending.attempts < kReadAttempts) {
        database_.waiting_reads_.push_front(std::move(pending));
    } else if (outcome.error) {
        database_.finished_reads_.push_back({std::move(pending.done), Failure(*outcome.error)});
    } else {
        database_.finished_reads_.push_back({std::move(pending.done), std::move(outcome.rows)});
    }
    database_.send_reads();
    database_.deliver();
}

// Called where nothing of ours is on the stack that a callback could pull away.
void PostgresDatabase::deliver() {
    for (GroupCommit::Completion& each : group_.take_completions()) {
        each.done(std::move(each.result));
    }
    for (FinishedRead& each : std::exchange(finished_reads_, {})) {
        each.done(std::move(each.result));
    }
    if (closed_ && !busy()) {
        executor_.post([done = std::exchange(closed_, nullptr)]() mutable { done(); });
    }
}

void PostgresDatabase::deliver_later() {
    if (delivery_posted_) return;
    delivery_posted_ = true;
    executor_.post([this] {
        delivery_posted_ = false;
        deliver();
    });
}

bool PostgresDatabase::busy() const {
    return !group_.idle() || group_.has_completions() || delivery_posted_ ||
           !waiting_reads_.empty() || !sent_reads_.empty() || !finished_reads_.empty();
}

void PostgresDatabase::close(base::Callback<void()> done) {
    PARLANCE_ASSERT(!closing_);
    closing_ = true;
    closed_ = std::move(done);
    close_deadline_us_ = now_us() + limits_.close_us;
    send_segments();
    watch_time();
    deliver_later();
}

// Time limits are looked at by a tick, which exists only while something is under way.
void PostgresDatabase::watch_time() {
    if (tick_ || !busy()) return;
    tick_ = reactor_.timers().at(now_us() + kTickUs, [this] {
        tick_.reset();
        tick();
    });
}

void PostgresDatabase::tick() {
    std::int64_t now = now_us();
    group_.expire(now);
    std::int64_t patience = closing_ ? limits_.close_us : limits_.stall_us;
    PostgresConnection* writing = write_link_->connection();
    if (writing != nullptr && group_.in_flight() > 0 && now - write_progress_us_ > patience) {
        writing->fail("no answer to a commit");
    }
    PostgresConnection* reading = read_link_->connection();
    if (reading != nullptr && !sent_reads_.empty() && now - read_progress_us_ > patience) {
        reading->fail("no answer to a read");
    }
    bool give_up = closing_ && now >= close_deadline_us_;
    if (give_up && writing == nullptr) group_.abandon();
    expire_reads(give_up && reading == nullptr ? INT64_MAX : now);
    deliver();
    watch_time();
}

void PostgresDatabase::expire_reads(std::int64_t now) {
    while (!waiting_reads_.empty() && waiting_reads_.front().deadline_us <= now) {
        finished_reads_.push_back(
            {std::move(waiting_reads_.front().done),
             Failure(DbError(DbError::Kind::unavailable, "the database is away"))});
        waiting_reads_.pop_front();
    }
}

}  // namespace parlance::storage
