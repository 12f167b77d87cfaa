// SqliteConnection: one connection to an SQLite database file (or to a private database in memory):
// its settings, its prepared statements and the translation of values. Used by one thread at a
// time; the owner sees to that. Knows nothing of shards, groups or queues.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "storage/database.h"

namespace parlance::storage {

class SqliteConnection {
  public:
    enum class Mode { writer, reader };

    // Opens `path`, creating the file (readable by its owner only) and its folder if missing;
    // ":memory:" gives a database that lives as long as the connection. The error is for people.
    static base::Result<std::unique_ptr<SqliteConnection>, std::string> open(
        const std::string& path, Mode mode);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    // Runs one query to its end.
    base::Result<Rows, DbError> run(const Query& query);
    // Runs a statement that takes no parameters (BEGIN, COMMIT, SAVEPOINT …).
    base::Result<base::Done, DbError> run(const Statement& statement);
    // Runs a batch inside the open transaction. When a query fails the batch leaves no trace,
    // unless in_transaction() has become false: then SQLite has undone the whole transaction.
    CommitResult run(const Batch& batch);

    bool in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }
    sqlite3* handle() { return database_; }

  private:
    struct Prepared {
        sqlite3_stmt* statement = nullptr;
        // slots[i] is the n of the i-th parameter: SQLite takes "$n" for a name and numbers the
        // parameters as they appear.
        std::vector<int> slots;
        std::size_t parameters = 0;  // the largest n
    };

    explicit SqliteConnection(sqlite3* database) : database_(database) {}
    base::Result<base::Done, std::string> configure(Mode mode);
    base::Result<Prepared*, DbError> prepared(const Statement& statement);
    base::Result<base::Done, DbError> bind(const Prepared& prepared, const Query& query);
    DbError error(int code) const;

    sqlite3* database_;
    std::unordered_map<const Statement*, Prepared> prepared_;
};

}  // namespace parlance::storage
