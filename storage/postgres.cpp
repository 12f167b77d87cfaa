#include "storage/postgres.h"

#include <cstdlib>
#include <utility>

#include "base/assert.h"
#include "storage/schema.h"

namespace parlance::storage {

namespace {

using base::Done;
using base::Failure;
using base::Result;

// Any constant number: it names the lock that migrating processes exclude each other with.
constexpr const char* kLock = "SELECT pg_advisory_xact_lock(5222)";

// Bookkeeping of the driver, not of the program: which segment of each writer committed last
// (postgres_database.cpp). Room is left on the pages so that updates stay on them.
constexpr const char* kWriters =
    "CREATE TABLE IF NOT EXISTS storage_writers (writer TEXT COLLATE \"C\" PRIMARY KEY, "
    "sequence BIGINT NOT NULL, updated_us BIGINT NOT NULL) WITH (fillfactor = 20)";

class PostgresSchema final : public SchemaConnection {
  public:
    explicit PostgresSchema(PGconn* connection) : connection_(connection) {}

    Dialect dialect() const override { return Dialect::postgres; }
    Result<Done, std::string> begin_exclusive() override {
        if (auto begun = execute("BEGIN"); !begun) return begun;
        return execute(kLock);
    }
    Result<Done, std::string> execute(const std::string& sql) override {
        auto result = storage::execute(connection_, sql);
        if (!result) return Failure(result.error());
        return Done{};
    }
    Result<std::optional<std::int64_t>, std::string> integer(const std::string& sql) override {
        auto result = storage::execute(connection_, sql);
        if (!result) return Failure(result.error());
        PGresult* rows = result->get();
        if (PQntuples(rows) == 0 || PQgetisnull(rows, 0, 0) != 0) {
            return std::optional<std::int64_t>();
        }
        return std::optional<std::int64_t>(std::atoll(PQgetvalue(rows, 0, 0)));
    }

  private:
    PGconn* connection_;
};

}  // namespace

Result<std::unique_ptr<PostgresStore>, std::string> PostgresStore::open(const std::string& url) {
    char* message = nullptr;
    PQconninfoOption* options = PQconninfoParse(url.c_str(), &message);
    if (options == nullptr) {
        std::string text = message != nullptr ? message : "out of memory";
        PQfreemem(message);
        while (!text.empty() && text.back() == '\n') text.pop_back();
        return Failure("storage: " + text);
    }
    PQconninfoFree(options);
    return std::unique_ptr<PostgresStore>(new PostgresStore(url));
}

Result<Done, std::string> PostgresStore::migrate() {
    auto connection = connect_blocking(PostgresTarget(url_, "parlance schema"));
    if (!connection) return Failure(connection.error());
    PQsetNoticeProcessor(
        connection->get(), [](void*, const char*) {}, nullptr);
    PostgresSchema schema(connection->get());
    if (auto begun = schema.begin_exclusive(); !begun) return begun;
    if (auto made = schema.execute(kWriters); !made) return made;
    if (auto ended = schema.execute("COMMIT"); !ended) return ended;
    return apply_migrations(schema);
}

// The server processes of a killed predecessor's connections may still commit what they had been
// sent, after our first read.
Result<Done, std::string> PostgresStore::take_over() {
    auto connection = connect_blocking(PostgresTarget(url_, "parlance start"));
    if (!connection) return Failure(connection.error());
    auto ended = execute(connection->get(),
                         "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
                         "WHERE application_name LIKE 'parlance writer %' "
                         "AND usename = current_user AND datname = current_database()");
    if (!ended) return Failure(ended.error());
    return Done{};
}

std::unique_ptr<Database> PostgresStore::database(base::Executor& executor, Reactor* reactor) {
    PARLANCE_ASSERT(reactor != nullptr);
    return std::make_unique<PostgresDatabase>(url_, limits_, executor, *reactor);
}

}  // namespace parlance::storage
