// Store: one place where data lives, named by a URL: "sqlite:PATH" ("sqlite::memory:" for tests) or
// "postgresql://…" in any form libpq takes. Owned by the process, opened at start-up; gives each
// shard its own Database. open() and migrate() block (start-up and command line only). The Store
// outlives its Databases, each of which is closed before it is destroyed.
#pragma once

#include <memory>
#include <string>

#include "base/executor.h"
#include "base/result.h"
#include "storage/database.h"
#include "storage/reactor.h"

namespace parlance::storage {

class Store {
  public:
    virtual ~Store() = default;

    // The error is one line for the operator. Does not touch the schema.
    static base::Result<std::unique_ptr<Store>, std::string> open(const std::string& url);

    // Brings the schema up to this program's version; refuses a schema that is newer. Safe to call
    // while other processes use the same data, and cheap when there is nothing to do.
    virtual base::Result<base::Done, std::string> migrate() = 0;

    // For the one server of this store, before it reads anything: what a killed predecessor still
    // had under way is finished, one way or the other, when this returns.
    virtual base::Result<base::Done, std::string> take_over() { return base::Done{}; }

    // A Database for the shard behind `executor`. `reactor` is that shard's event loop: PostgreSQL
    // requires it, SQLite ignores it (may be null).
    virtual std::unique_ptr<Database> database(base::Executor& executor, Reactor* reactor) = 0;

    // When every Database is closed and no shard runs any more: once this has returned, no thread
    // of the store touches an executor, not even to end a call in which it has handed something
    // over. Nothing is written afterwards.
    virtual void stop() {}
};

}  // namespace parlance::storage
