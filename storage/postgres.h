// PostgresStore: a PostgreSQL database (15 or newer) named by a libpq connection string. Owned by
// the process; database() may be called from any thread, each Database is used by its shard alone.
#pragma once

#include <memory>
#include <string>

#include "storage/open.h"
#include "storage/postgres_database.h"

namespace parlance::storage {

class PostgresStore final : public Store {
  public:
    // Checks the form of the connection string; connects to nothing.
    static base::Result<std::unique_ptr<PostgresStore>, std::string> open(const std::string& url);

    base::Result<base::Done, std::string> migrate() override;
    base::Result<base::Done, std::string> take_over() override;
    std::unique_ptr<Database> database(base::Executor& executor, Reactor* reactor) override;

    // For the Databases given out from here on.
    void set_limits(const PostgresDatabase::Limits& limits) { limits_ = limits; }

  private:
    explicit PostgresStore(std::string url) : url_(std::move(url)) {}

    const std::string url_;
    PostgresDatabase::Limits limits_;
};

}  // namespace parlance::storage
