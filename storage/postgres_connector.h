// PostgresConnector: one attempt to connect to PostgreSQL, on a thread of its own, because libpq
// looks up names synchronously and SCRAM and TLS cost milliseconds. The attempt ends with one call
// of `done` on the shard, or with the destruction of the connector, which waits for the thread
// (shortly: it watches for that, except inside a DNS lookup).
#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/callback.h"
#include "base/executor.h"
#include "base/result.h"

namespace parlance::storage {

struct FinishConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using PgConnection = std::unique_ptr<PGconn, FinishConnection>;
struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ClearResult>;

// Where and as whom to connect: a connection string in any of libpq's forms, and our name.
struct PostgresTarget {
    std::string url;
    std::string application_name;

    PostgresTarget(std::string connection_string, std::string name)
        : url(std::move(connection_string)), application_name(std::move(name)) {}
};

// Starts a connection with our defaults (keepalives, time limits, UTF-8) below what the URL says.
PgConnection start_connection(const PostgresTarget& target);
// The same, waiting for it; for start-up. The error is one line.
base::Result<PgConnection, std::string> connect_blocking(const PostgresTarget& target);
// libpq's message without its line breaks.
std::string error_of(PGconn* connection);
// Runs SQL in text mode; the error is one line.
base::Result<PgResult, std::string> execute(PGconn* connection, const std::string& sql,
                                            const std::vector<std::string>& values = {});

class PostgresConnector {
  public:
    // What is done with a fresh connection, still on the connecting thread; its value is passed on.
    using SetUp = std::function<base::Result<std::int64_t, std::string>(PGconn*)>;
    struct Connected {
        PgConnection connection;
        std::int64_t value = 0;
    };
    using Outcome = base::Result<Connected, std::string>;

    PostgresConnector(PostgresTarget target, SetUp set_up, base::Executor& executor,
                      base::Callback<void(Outcome)> done);
    ~PostgresConnector();
    PostgresConnector(const PostgresConnector&) = delete;
    PostgresConnector& operator=(const PostgresConnector&) = delete;

  private:
    Outcome attempt();
    void expose(int socket);
    std::string wait_until_connected(PGconn* connection);  // an error, or nothing

    const PostgresTarget target_;
    const SetUp set_up_;
    const int cancel_fd_;
    std::mutex mutex_;  // guards socket_
    int socket_ = -1;   // of the connection being set up: cut on destruction
    // Shared with the posted completion, which may find the connector gone. Shard thread only.
    std::shared_ptr<base::Callback<void(Outcome)>> done_;
    std::thread thread_;
};

}  // namespace parlance::storage
