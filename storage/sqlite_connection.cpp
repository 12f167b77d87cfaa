#include "storage/sqlite_connection.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <system_error>

namespace parlance::storage {

namespace {

using base::Done;
using base::Failure;
using base::Result;

constexpr Statement kSavepoint("SAVEPOINT batch");
constexpr Statement kRelease("RELEASE batch");
constexpr Statement kRollbackTo("ROLLBACK TO batch");

// A writer waits for another process (the command line) to finish its transaction; a reader never
// waits in WAL mode except while a crashed writer's log is being recovered.
constexpr int kWriterBusyMs = 10'000;
constexpr int kReaderBusyMs = 2'000;

std::string system_error(const std::string& what) {
    return what + ": " + std::generic_category().message(errno);
}

// Makes the file and its name durable: SQLite syncs what it writes into the file, not the folder
// entry of a file it did not create as a journal.
Result<Done, std::string> create_file(const std::string& path) {
    if (::access(path.c_str(), F_OK) == 0) return Done{};
    std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (folder.empty()) folder = ".";
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return Failure(folder.string() + ": " + failed.message());
    int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return Failure(system_error(path));
    ::close(file);
    int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) return Failure(system_error(folder.string()));
    bool synced = ::fsync(directory) == 0;
    std::string message = synced ? "" : system_error(folder.string());
    ::close(directory);
    if (!synced) return Failure(message);
    return Done{};
}

void set_up_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        // The statistics take a process-wide lock at every allocation.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_initialize();
    });
}

Value cell(sqlite3_stmt* statement, int column) {
    // Looked up once; "unprotected", which is to say that no other thread may use the connection.
    sqlite3_value* value = sqlite3_column_value(statement, column);
    auto size = [value] { return static_cast<std::size_t>(sqlite3_value_bytes(value)); };
    switch (sqlite3_value_type(value)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_value_int64(value)};
        case SQLITE_BLOB: {
            const void* bytes = sqlite3_value_blob(value);
            return Blob(std::string_view(static_cast<const char*>(bytes), size()));
        }
        case SQLITE_NULL:
            return nullptr;
        default: {
            const unsigned char* text = sqlite3_value_text(value);
            return std::string(reinterpret_cast<const char*>(text), size());
        }
    }
}

struct Binder {
    sqlite3_stmt* statement;
    int index;

    int operator()(std::nullptr_t) const { return sqlite3_bind_null(statement, index); }
    int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, index, value); }
    // The query outlives the execution: no copy is made.
    int operator()(const std::string& text) const {
        return sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    int operator()(const Blob& blob) const {
        return sqlite3_bind_blob64(statement, index, blob.bytes.data(), blob.bytes.size(),
                                   SQLITE_STATIC);
    }
};

}  // namespace

Result<std::unique_ptr<SqliteConnection>, std::string> SqliteConnection::open(
    const std::string& path, Mode mode) {
    set_up_library();
    if (path != ":memory:") {
        if (auto created = create_file(path); !created) return Failure(created.error());
    }
    sqlite3* database = nullptr;
    int code =
        sqlite3_open_v2(path.c_str(), &database,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(database));
    if (code != SQLITE_OK) return Failure(path + ": " + sqlite3_errstr(code));
    sqlite3_extended_result_codes(database, 1);
    if (auto configured = connection->configure(mode); !configured) {
        return Failure(path + ": " + configured.error());
    }
    return connection;
}

SqliteConnection::~SqliteConnection() {
    for (auto& [statement, prepared] : prepared_) sqlite3_finalize(prepared.statement);
    sqlite3_close(database_);
}

Result<Done, std::string> SqliteConnection::configure(Mode mode) {
    sqlite3_busy_timeout(database_, mode == Mode::writer ? kWriterBusyMs : kReaderBusyMs);
    // A larger log than the default 1000 pages (64 instead of 4 MB): pages written again and again
    // are copied into the database once per checkpoint (measured: 17 instead of 21 µs a row).
    // Readers keep the inner pages of large trees, which every page of an archive passes by: in an
    // archive of ten million messages 50 of one conversation cost 61 calls of pread(), with 8 MB
    // instead of 32 they cost 88. No mmap_size: a bad sector would be SIGBUS, not an error.
    const char* settings = mode == Mode::writer
                               ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                                 "PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint=16000;"
                                 "PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-32768;"
                               : "PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;"
                                 "PRAGMA query_only=ON; PRAGMA cache_size=-32768;";
    char* message = nullptr;
    int code = sqlite3_exec(database_, settings, nullptr, nullptr, &message);
    if (code == SQLITE_OK) return Done{};
    std::string text = message != nullptr ? message : sqlite3_errstr(code);
    sqlite3_free(message);
    return Failure(text);
}

DbError SqliteConnection::error(int code) const {
    DbError::Kind kind = DbError::Kind::failed;
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT:
            kind = DbError::Kind::constraint;
            break;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_FULL:
            kind = DbError::Kind::unavailable;
            break;
        default:
            break;
    }
    return DbError(kind, sqlite3_errmsg(database_));
}

Result<SqliteConnection::Prepared*, DbError> SqliteConnection::prepared(
    const Statement& statement) {
    Prepared& entry = prepared_[&statement];
    // A Statement built at run time may have been replaced by another at the same address.
    if (entry.statement != nullptr &&
        std::strcmp(sqlite3_sql(entry.statement), statement.sqlite()) != 0) {
        sqlite3_finalize(entry.statement);
        entry = Prepared();
    }
    if (entry.statement != nullptr) return &entry;
    int code = sqlite3_prepare_v3(database_, statement.sqlite(), -1, SQLITE_PREPARE_PERSISTENT,
                                  &entry.statement, nullptr);
    if (code != SQLITE_OK) return Failure(error(code));
    int count = sqlite3_bind_parameter_count(entry.statement);
    for (int index = 1; index <= count; ++index) {
        const char* name = sqlite3_bind_parameter_name(entry.statement, index);
        int number = name != nullptr ? std::atoi(name + 1) : index;
        entry.slots.push_back(number);
        entry.parameters = std::max(entry.parameters, static_cast<std::size_t>(number));
    }
    return &entry;
}

Result<Done, DbError> SqliteConnection::bind(const Prepared& prepared, const Query& query) {
    const std::vector<Value>& values = query.values();
    if (prepared.parameters != values.size()) {
        return Failure(DbError(DbError::Kind::failed, "wrong number of parameters"));
    }
    int index = 0;
    for (int slot : prepared.slots) {
        const Value& value = values[static_cast<std::size_t>(slot) - 1];
        const auto* text = std::get_if<std::string>(&value);
        // PostgreSQL cannot hold it, so neither may we.
        if (text != nullptr && std::memchr(text->data(), 0, text->size()) != nullptr) {
            return Failure(DbError(DbError::Kind::failed, "text contains a NUL byte"));
        }
        int code = std::visit(Binder{prepared.statement, ++index}, value);
        if (code != SQLITE_OK) return Failure(error(code));
    }
    return Done{};
}

Result<Rows, DbError> SqliteConnection::run(const Query& query) {
    auto found = prepared(query.statement());
    if (!found) return Failure(found.error());
    sqlite3_stmt* statement = (*found)->statement;
    if (auto bound = bind(**found, query); !bound) return Failure(bound.error());
    int columns = sqlite3_column_count(statement);
    Rows rows(static_cast<std::size_t>(columns));
    int code = sqlite3_step(statement);
    while (code == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column) rows.push(cell(statement, column));
        code = sqlite3_step(statement);
    }
    if (code != SQLITE_DONE) {
        DbError failure = error(code);
        sqlite3_reset(statement);
        return Failure(std::move(failure));
    }
    sqlite3_reset(statement);
    return rows;
}

Result<Done, DbError> SqliteConnection::run(const Statement& statement) {
    auto found = prepared(statement);
    if (!found) return Failure(found.error());
    sqlite3_stmt* prepared_statement = (*found)->statement;
    int code = sqlite3_step(prepared_statement);
    if (code == SQLITE_DONE || code == SQLITE_ROW) {
        sqlite3_reset(prepared_statement);
        return Done{};
    }
    DbError failure = error(code);
    sqlite3_reset(prepared_statement);
    return Failure(std::move(failure));
}

CommitResult SqliteConnection::run(const Batch& batch) {
    // A single statement is undone by SQLite itself when it fails.
    bool guarded = batch.size() > 1;
    if (guarded) {
        if (auto saved = run(kSavepoint); !saved) return Failure(saved.error());
    }
    std::vector<Rows> all;
    all.reserve(batch.size());
    for (const Query& query : batch.queries()) {
        auto rows = run(query);
        if (!rows) {
            if (guarded && in_transaction()) {
                (void)run(kRollbackTo);
                (void)run(kRelease);
            }
            return Failure(rows.error());
        }
        all.push_back(std::move(*rows));
    }
    if (guarded) {
        if (auto released = run(kRelease); !released) return Failure(released.error());
    }
    return all;
}

}  // namespace parlance::storage
