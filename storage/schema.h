// The schema: numbered migrations written once, in the subset both databases share, and the list of
// tables. A migration that has been released is never edited; a change is a new migration.
// Blocking; used at start-up and by the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace parlance::storage {

enum class Dialect { sqlite, postgres };

struct Migration {
    std::int64_t number;  // 1, 2, 3 … without gaps
    const char* sql;      // statements, each ended by ";\n"; see in_dialect()
};

struct Column {
    const char* name;
    enum class Type { integer, text, blob } type;
};

// A table with user data; bookkeeping of drivers is not listed. Referenced tables come first.
struct Table {
    const char* name;
    std::span<const Column> columns;
    std::size_t keys;  // the first `keys` columns are the primary key
    bool owned;        // the first column is `owner`, the bare JID of the account it belongs to
};

std::span<const Migration> migrations();
std::span<const Table> tables();

// `sql` as the given database wants it: BLOB becomes BYTEA, text compares by bytes everywhere. A
// statement that begins with SQLITE or POSTGRESQL is for that database only.
std::string in_dialect(std::string_view sql, Dialect dialect);

// The whole schema as text, for etc/schema/.
std::string schema_text(Dialect dialect);

// One connection on which migrations are run.
class SchemaConnection {
  public:
    virtual ~SchemaConnection() = default;
    virtual Dialect dialect() const = 0;
    // Starts a transaction that excludes every other migrating process.
    virtual base::Result<base::Done, std::string> begin_exclusive() = 0;
    // One statement without parameters.
    virtual base::Result<base::Done, std::string> execute(const std::string& sql) = 0;
    // The first column of the first row, nothing if there is no row.
    virtual base::Result<std::optional<std::int64_t>, std::string> integer(
        const std::string& sql) = 0;
};

// Applies what is missing, each migration in its own transaction. An error names the migration.
base::Result<base::Done, std::string> apply_migrations(SchemaConnection& connection);

}  // namespace parlance::storage
