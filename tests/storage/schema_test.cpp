#include <catch2/catch.hpp>

#include <fstream>
#include <sstream>
#include <string>

#include "storage/schema.h"
#include "store_fixture.h"

namespace parlance::storage {

namespace schema_test {

constexpr Statement kNewer("INSERT INTO schema_version (version) VALUES (1000000)");

std::string contents(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

TEST_CASE("migrations are numbered without gaps") {
    std::int64_t number = 0;
    for (const Migration& migration : migrations()) CHECK(migration.number == ++number);
}

TEST_CASE("dialects differ only in whole words") {
    CHECK(in_dialect("a BLOB, BLOBS TEXT) WITHOUT ROWID", Dialect::sqlite) ==
          "a BLOB, BLOBS TEXT) WITHOUT ROWID");
    CHECK(in_dialect("a BLOB, BLOBS TEXT) WITHOUT ROWID", Dialect::postgres) ==
          "a BYTEA, BLOBS TEXT COLLATE \"C\")");
}

TEST_CASE("migrating twice changes nothing, a newer schema is refused") {
    Backend backend = GENERATE(from_range(backends()));
    INFO(name_of(backend));
    TestStore store(backend, false);
    REQUIRE(store->migrate().ok());
    REQUIRE(store->migrate().ok());
    {
        BlockingDatabase database(*store);
        Batch batch;
        batch.add(Query(kNewer));
        REQUIRE(database.commit(batch).ok());
    }
    auto refused = store->migrate();
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().find("1000000") != std::string::npos);
}

TEST_CASE("every listed column exists under its name") {
    Backend backend = GENERATE(from_range(backends()));
    INFO(name_of(backend));
    TestStore store(backend);
    BlockingDatabase database(*store);
    for (const Table& table : tables()) {
        std::string sql = "SELECT ";
        for (const Column& column : table.columns) sql.append(column.name).append(", ");
        sql += std::string("1 FROM ") + table.name;
        INFO(sql);
        Statement statement(sql.c_str());
        CHECK(database.read(Query(statement)).ok());
        if (table.owned) CHECK(std::string(table.columns[0].name) == "owner");
    }
}

TEST_CASE("etc/schema shows the schema as it is") {
    for (Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
        std::string name = dialect == Dialect::sqlite ? "sqlite.sql" : "postgresql.sql";
        CHECK(contents(std::string(PARLANCE_SOURCE_DIR) + "/etc/schema/" + name) ==
              schema_text(dialect));
    }
}

}  // namespace schema_test
}  // namespace parlance::storage
