// The seam between the server and SQL. A Database belongs to one shard and is used on its thread
// only; results arrive on that thread, never inside the call that asked (reads on SQLite excepted:
// they complete at once). A Batch is the transaction: all of its statements commit or none, there
// are no interactive transactions. Batches handed to commit() commit in the order given, and
// `done` is called only when they are durable (fsynced WAL, synchronous_commit on).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/callback.h"
#include "base/result.h"
#include "base/task.h"

namespace parlance::storage {

// One SQL text in the subset that both databases share ($n, upsert, RETURNING, BIGINT microseconds,
// BYTEA/BLOB), or two where they have nothing in common. Declared once as a constant in the file of
// its table family; drivers prepare it on first use and cache by address.
class Statement {
  public:
    constexpr explicit Statement(const char* sql) : sqlite_(sql), postgres_(sql) {}
    // With the same parameters, in the same order.
    constexpr Statement(const char* sqlite, const char* postgres)
        : sqlite_(sqlite), postgres_(postgres) {}
    const char* sqlite() const { return sqlite_; }
    const char* postgres() const { return postgres_; }

  private:
    const char* sqlite_;
    const char* postgres_;
};

// Bytes as opposed to text: BYTEA on PostgreSQL, BLOB on SQLite.
struct Blob {
    std::string bytes;
    explicit Blob(std::string_view b) : bytes(b) {}
};

using Value = std::variant<std::nullptr_t, std::int64_t, std::string, Blob>;

// A statement and its parameters, bound left to right.
class Query {
  public:
    explicit Query(const Statement& statement) : statement_(&statement) { values_.reserve(4); }
    Query& bind(std::int64_t value) &;
    Query& bind(std::string_view value) &;
    Query& bind(Blob value) &;
    Query& bind_null() &;
    Query&& bind(std::int64_t value) && { return std::move(bind(value)); }
    Query&& bind(std::string_view value) && { return std::move(bind(value)); }
    Query&& bind(Blob value) && { return std::move(bind(std::move(value))); }
    Query&& bind_null() && { return std::move(bind_null()); }

    const Statement& statement() const { return *statement_; }
    const std::vector<Value>& values() const { return values_; }

  private:
    const Statement* statement_;
    std::vector<Value> values_;
};

// The rows a query yields, typed by access.
class Rows {
  public:
    Rows() = default;
    explicit Rows(std::size_t columns) : columns_(columns) {}

    std::size_t size() const { return columns_ == 0 ? 0 : cells_.size() / columns_; }
    bool empty() const { return cells_.empty(); }
    void push(Value cell) { cells_.push_back(std::move(cell)); }  // for drivers: row by row

    bool is_null(std::size_t row, std::size_t column) const;
    // The cell must have that type (a broken schema is a programming error).
    std::int64_t integer(std::size_t row, std::size_t column) const;
    const std::string& text(std::size_t row, std::size_t column) const;
    const std::string& blob(std::size_t row, std::size_t column) const;
    // The same, moved out of the cell.
    std::string take_text(std::size_t row, std::size_t column);
    std::string take_blob(std::size_t row, std::size_t column);

  private:
    std::size_t place(std::size_t row, std::size_t column) const;  // in cells_
    std::size_t columns_ = 0;
    std::vector<Value> cells_;
};

// Why a read or a commit failed.
struct DbError {
    enum class Kind {
        unavailable,  // no connection: clients get `wait` errors, nothing was done
        constraint,   // a uniqueness or check constraint refused the batch
        failed        // anything else; details in `message` for the log
    };
    Kind kind = Kind::failed;
    std::string message;
    DbError(Kind k, std::string m) : kind(k), message(std::move(m)) {}
};

// The transaction: statements in order.
class Batch {
  public:
    void add(Query query) { queries_.push_back(std::move(query)); }
    // Everything `other` holds, behind what is here.
    void append(Batch other);
    bool empty() const { return queries_.empty(); }
    std::size_t size() const { return queries_.size(); }
    const std::vector<Query>& queries() const { return queries_; }

  private:
    std::vector<Query> queries_;
};

using ReadResult = base::Result<Rows, DbError>;
using ReadAllResult = base::Result<std::vector<Rows>, DbError>;
// One Rows per query of the batch (non-empty where the statement has RETURNING). If a connection
// died after the commit and before those rows arrived, a batch with RETURNING reports `failed`.
using CommitResult = base::Result<std::vector<Rows>, DbError>;

class Database {
  public:
    virtual ~Database() = default;

    // Sees everything whose commit has been reported. Waits while the database is away, up to a
    // bound, then DbError::unavailable.
    virtual base::Task<ReadResult> read(Query query) = 0;

    // Several reads in one round trip, in order; one Rows each. On SQLite they see one snapshot.
    // This default reads one after the other.
    virtual base::Task<ReadAllResult> read_all(std::vector<Query> queries);

    // `done` is called exactly once, on the shard, even when the connection dies. While the
    // database is away batches wait in order, bounded by bytes and time, then fail `unavailable`.
    virtual void commit(Batch batch, base::Callback<void(CommitResult)> done) = 0;

    // The awaitable form of commit().
    base::Task<CommitResult> write(Batch batch);

    // Called by the shard once per loop turn: hands what was collected in this turn to the
    // database (group commit sits above the drivers).
    virtual void flush() = 0;

    // What has been handed over and not been reported yet, as far as it costs nothing to know.
    struct Load {
        std::size_t reads = 0;
        std::size_t commits = 0;
        std::int64_t since_us = 0;  // monotonic, of the oldest of them; 0: not known
    };
    virtual Load load() const { return Load(); }

    // Stops accepting work, finishes what was handed over, then calls `done`.
    virtual void close(base::Callback<void()> done) = 0;
};

}  // namespace parlance::storage
