// TestStore: a migrated, empty Store of each kind the contract is tested on: an SQLite file in a
// temporary folder, SQLite in memory, and, when PARLANCE_TEST_POSTGRES names a database, a
// PostgreSQL schema of its own there. Removed at the end of the test.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "storage/blocking.h"
#include "storage/open.h"

namespace parlance::storage {

enum class Backend { sqlite_file, sqlite_memory, postgres };

// What can be tested here.
std::vector<Backend> backends();
const char* name_of(Backend backend);

class TestStore {
  public:
    explicit TestStore(Backend backend, bool migrated = true);
    ~TestStore();

    Store& operator*() { return *store_; }
    Store* operator->() { return store_.get(); }
    const std::string& url() const { return url_; }
    // Closes the store and opens it again, as a restart of the program does.
    void reopen();
    void shut() { store_.reset(); }

  private:
    Backend backend_;
    bool migrated_;
    std::string folder_;  // the schema's name with PostgreSQL
    std::string url_;
    std::unique_ptr<Store> store_;
};

// A Database of `store` with a loop of its own, closed at the end of the scope.
class TestShard {
  public:
    explicit TestShard(Store& store) : database_(store.database(loop_, &loop_)) {}
    ~TestShard() { close(); }

    Database& operator*() { return *database_; }
    Database* operator->() { return database_.get(); }
    LocalLoop& loop() { return loop_; }
    void turn(int timeout_ms = 100);
    // Turns until `condition` holds; false after `seconds`.
    template <class Condition>
    bool until(Condition condition, int seconds = 30) {
        std::int64_t end = loop_.monotonic_us() + seconds * base::kSecondUs;
        while (!condition()) {
            if (loop_.monotonic_us() > end) return false;
            turn();
        }
        return true;
    }
    void close();
    // For a test that has closed the Database itself.
    void forget() { database_.reset(); }

  private:
    LocalLoop loop_;
    std::unique_ptr<Database> database_;
};

// 16 bytes that sort by `number`.
std::string spool_id(std::uint64_t number);

}  // namespace parlance::storage
