// SqliteConnection: one connection to an SQLite database file (or to a private database in memory):
// its settings, its prepared statements and the translation of values. Used by one thread at a
// time; the owner sees to that. Knows nothing of shards, groups or queues.
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>

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
    // The same without keeping the prepared statement: for SQL that is built at run time.
    base::Result<Rows, DbError> run_once(const Query& query);
    // Runs a statement that takes no parameters (BEGIN, COMMIT, SAVEPOINT …).
    base::Result<base::Done, DbError> run(const Statement& statement);
    // Runs a batch inside the open transaction. When a query fails the batch leaves no trace,
    // unless in_transaction() has become false: then SQLite has undone the whole transaction.
    CommitResult run(const Batch& batch);

    bool in_transaction() const { return sqlite3_get_autocommit(database_) == 0; }
    sqlite3* handle() { return database_; }

  private:
    struct Prepared {
        const char* sql;
        sqlite3_stmt* statement;
    };

    explicit SqliteConnection(sqlite3* database) : database_(database) {}
    base::Result<base::Done, std::string> configure(Mode mode);
    base::Result<sqlite3_stmt*, DbError> prepared(const Statement& statement);
    base::Result<base::Done, DbError> bind(sqlite3_stmt* statement, const Query& query);
    DbError error(int code) const;

    sqlite3* database_;
    std::unordered_map<const Statement*, Prepared> prepared_;
};

}  // namespace parlance::storage
