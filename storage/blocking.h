// BlockingDatabase: a Database for code without an event loop (command line, start-up checks). Each
// call drives a loop of its own until the answer is there. One thread. Usable while a server works
// on the same data; its shards do not see changes to users they have in memory, except those that
// are left for them in account_changes.h.
#pragma once

#include <coroutine>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include "base/task.h"
#include "storage/database.h"
#include "storage/local_loop.h"
#include "storage/open.h"

namespace parlance::storage {

class BlockingDatabase {
  public:
    explicit BlockingDatabase(Store& store) : database_(store.database(loop_, &loop_)) {}
    ~BlockingDatabase();
    BlockingDatabase(const BlockingDatabase&) = delete;
    BlockingDatabase& operator=(const BlockingDatabase&) = delete;

    // For the families' Task reads: run(accounts::find(blocking.database(), "romeo", "host")).
    Database& database() { return *database_; }

    template <class T>
    T run(base::Task<T> task) {
        std::optional<T> result;
        start(std::move(task), [&result](T value) { result.emplace(std::move(value)); });
        while (!result) turn();
        return std::move(*result);
    }
    ReadResult read(Query query) { return run(database_->read(std::move(query))); }
    CommitResult commit(Batch batch) { return run(database_->write(std::move(batch))); }

    // Starts a task whose result goes to `done`, for those who drive the loop themselves.
    template <class T>
    static void start(base::Task<T> task, std::type_identity_t<base::Callback<void(T)>> done) {
        drive(std::move(task), std::move(done));
    }

  private:
    struct Detached {
        struct promise_type {
            Detached get_return_object() { return {}; }
            std::suspend_never initial_suspend() noexcept { return {}; }
            std::suspend_never final_suspend() noexcept { return {}; }
            void return_void() noexcept {}
            void unhandled_exception() noexcept { std::terminate(); }
        };
    };
    template <class T>
    static Detached drive(base::Task<T> task, base::Callback<void(T)> done) {
        auto value = co_await task;
        done(std::move(value));
    }
    void turn();

    LocalLoop loop_;
    std::unique_ptr<Database> database_;
};

}  // namespace parlance::storage
