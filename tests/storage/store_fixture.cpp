#include "store_fixture.h"

#include <libpq-fe.h>
#include <stdlib.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace parlance::storage {

namespace {

const char* postgres_server() {
    return std::getenv("PARLANCE_TEST_POSTGRES");
}

void run_on_server(const std::string& sql) {
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection(PQconnectdb(postgres_server()),
                                                            &PQfinish);
    PQsetNoticeProcessor(
        connection.get(), [](void*, const char*) {}, nullptr);
    std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection.get(), sql.c_str()),
                                                         &PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) {
        throw std::runtime_error(sql + ": " + PQerrorMessage(connection.get()));
    }
}

std::string schema_name() {
    static std::atomic<int> number = 0;
    return "contract_" + std::to_string(getpid()) + "_" + std::to_string(++number);
}

// Creating a hundred tables takes PostgreSQL half a second, emptying them some milliseconds:
// schemas that are migrated go from one test to the next. Whatever a test writes is deleted; one
// that changes tables themselves asks for a schema that is not migrated, which is its own.
class SpareSchemas {
  public:
    SpareSchemas() = default;
    SpareSchemas(const SpareSchemas&) = delete;
    SpareSchemas& operator=(const SpareSchemas&) = delete;
    ~SpareSchemas() {
        for (const std::string& name : names_) run_on_server("DROP SCHEMA " + name + " CASCADE");
    }

    std::string take() {
        if (names_.empty()) return {};
        std::string name = std::move(names_.back());
        names_.pop_back();
        return name;
    }

    void give_back(std::string name) {
        run_on_server(
            "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables WHERE schemaname "
            "= '" +
            name + "' AND tablename <> 'schema_version' LOOP EXECUTE 'DELETE FROM " + name +
            ".' || quote_ident(t); END LOOP; END $$");
        names_.push_back(std::move(name));
    }

  private:
    std::vector<std::string> names_;
};

SpareSchemas& spare_schemas() {
    static SpareSchemas spare;
    return spare;
}

}  // namespace

std::vector<Backend> backends() {
    std::vector<Backend> list = {Backend::sqlite_file, Backend::sqlite_memory};
    if (postgres_server() != nullptr) list.push_back(Backend::postgres);
    return list;
}

const char* name_of(Backend backend) {
    switch (backend) {
        case Backend::sqlite_file:
            return "SQLite file";
        case Backend::sqlite_memory:
            return "SQLite in memory";
        default:
            return "PostgreSQL";
    }
}

TestStore::TestStore(Backend backend, bool migrated) : backend_(backend), migrated_(migrated) {
    if (backend == Backend::postgres) {
        if (migrated) folder_ = spare_schemas().take();
        if (folder_.empty()) {
            folder_ = schema_name();
            run_on_server("CREATE SCHEMA " + folder_);
        }
        url_ = postgres_server();
        url_ += url_.find('?') == std::string::npos ? '?' : '&';
        url_ += "options=-csearch_path%3D" + folder_;
    } else if (backend == Backend::sqlite_file) {
        std::string pattern = (std::filesystem::temp_directory_path() / "parlance-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
        folder_ = pattern;
        url_ = "sqlite:" + folder_ + "/test.db";
    } else {
        url_ = "sqlite::memory:";
    }
    reopen();
    if (!migrated) return;
    if (auto done = store_->migrate(); !done) throw std::runtime_error(done.error());
}

TestStore::~TestStore() {
    store_.reset();
    if (backend_ == Backend::postgres) {
        if (migrated_) {
            spare_schemas().give_back(folder_);
        } else {
            run_on_server("DROP SCHEMA " + folder_ + " CASCADE");
        }
    }
    if (backend_ == Backend::sqlite_file) std::filesystem::remove_all(folder_);
}

void TestStore::reopen() {
    store_.reset();
    auto opened = Store::open(url_);
    if (!opened) throw std::runtime_error(opened.error());
    store_ = std::move(*opened);
}

void TestShard::turn(int timeout_ms) {
    if (database_) database_->flush();
    loop_.turn(timeout_ms);
}

void TestShard::close() {
    if (!database_) return;
    bool closed = false;
    database_->close([&closed] { closed = true; });
    while (!closed) turn();
    database_.reset();
}

std::string spool_id(std::uint64_t number) {
    std::string id(16, '\0');
    for (std::size_t i = 0; i < 8; ++i) id[15 - i] = static_cast<char>(number >> (8 * i));
    return id;
}

}  // namespace parlance::storage
