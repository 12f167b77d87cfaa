// PostgresLink: keeps one connection to PostgreSQL alive: connects in the background, and again
// with back-off and jitter when it is lost. Owned by a PostgresDatabase; shard thread.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/executor.h"
#include "base/random.h"
#include "storage/postgres_connection.h"
#include "storage/postgres_connector.h"
#include "storage/reactor.h"

namespace parlance::storage {

class PostgresLink {
  public:
    // Whoever uses the link. None of these is called inside a call of the link's members.
    class User {
      public:
        virtual ~User() = default;
        // There is a connection; `value` is what the set-up yielded.
        virtual void link_up(std::int64_t value) = 0;
        // There is none any more; of segments in flight nothing more will be heard.
        virtual void link_down() = 0;
        virtual void segment_done(PostgresConnection::Outcome outcome) = 0;
    };

    // Starts connecting. `set_up` runs on every new connection, on the connecting thread.
    PostgresLink(PostgresTarget target, PostgresConnector::SetUp set_up, base::Executor& executor,
                 Reactor& reactor, User& user);
    ~PostgresLink();
    PostgresLink(const PostgresLink&) = delete;
    PostgresLink& operator=(const PostgresLink&) = delete;

    // Null while there is no connection.
    PostgresConnection* connection() { return connection_.get(); }

  private:
    void connect();
    void connected(PostgresConnector::Outcome outcome);
    void lost(const std::string& reason);
    void retry_later();

    const PostgresTarget target_;
    const PostgresConnector::SetUp set_up_;
    base::Executor& executor_;
    Reactor& reactor_;
    User& user_;
    base::SystemRandom random_;
    int failures_ = 0;  // in a row
    std::unique_ptr<PostgresConnector> connector_;
    std::unique_ptr<PostgresConnection> connection_;
    std::optional<base::Timers::Id> retry_;
};

}  // namespace parlance::storage
