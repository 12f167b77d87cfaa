#include "storage/postgres_connector.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string_view>

#include "base/assert.h"
#include "base/log.h"

namespace parlance::storage {

namespace {

using base::Failure;
using base::Result;

// For all hosts of the URL together; one that does not answer is given up after the TCP limit
// below.
constexpr std::chrono::seconds kConnectLimit(30);

// libpq breaks and indents its messages.
std::string one_line(std::string_view text) {
    std::string line;
    for (char c : text) {
        bool space = c == '\n' || c == '\t' || c == ' ';
        if (!space) {
            line.push_back(c);
        } else if (!line.empty() && line.back() != ' ') {
            line.push_back(' ');
        }
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

}  // namespace

std::string error_of(PGconn* connection) {
    return one_line(PQerrorMessage(connection));
}

PgConnection start_connection(const PostgresTarget& target) {
    // Later keywords win, so those before dbname are defaults that the URL may change. They notice
    // a server that vanished without a word within about ten seconds.
    const char* keywords[] = {
        "keepalives_idle", "keepalives_interval", "keepalives_count", "tcp_user_timeout",
        "dbname",          "client_encoding",     "application_name", nullptr};
    const char* values[] = {
        "5",    "2", "3", "10000", target.url.c_str(), "UTF8", target.application_name.c_str(),
        nullptr};
    PgConnection connection(PQconnectStartParams(keywords, values, 1));
    PARLANCE_ASSERT(connection != nullptr);  // out of memory
    // Notices, and last words of a server that shuts down; libpq would print them.
    PQsetNoticeProcessor(
        connection.get(),
        [](void*, const char* text) {
            base::log::debug("PostgreSQL says", {{"message", one_line(text)}});
        },
        nullptr);
    return connection;
}

Result<PgConnection, std::string> connect_blocking(const PostgresTarget& target) {
    PgConnection connection = start_connection(target);
    while (PQstatus(connection.get()) != CONNECTION_BAD) {
        PostgresPollingStatusType state = PQconnectPoll(connection.get());
        if (state == PGRES_POLLING_OK) return connection;
        if (state == PGRES_POLLING_FAILED) break;
        short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        pollfd fd = {PQsocket(connection.get()), events, 0};
        constexpr int kLimitMs = 10'000;
        if (poll(&fd, 1, kLimitMs) == 0) return Failure(std::string("no answer from PostgreSQL"));
    }
    return Failure(error_of(connection.get()));
}

Result<PgResult, std::string> execute(PGconn* connection, const std::string& sql,
                                      const std::vector<std::string>& values) {
    std::vector<const char*> pointers;
    for (const std::string& value : values) pointers.push_back(value.c_str());
    PgResult result(PQexecParams(connection, sql.c_str(), static_cast<int>(pointers.size()),
                                 nullptr, pointers.data(), nullptr, nullptr, 0));
    ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return result;
    return Failure(error_of(connection));
}

PostgresConnector::PostgresConnector(PostgresTarget target, SetUp set_up, base::Executor& executor,
                                     base::Callback<void(Outcome)> done)
    : target_(std::move(target)),
      set_up_(std::move(set_up)),
      cancel_fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      done_(std::make_shared<base::Callback<void(Outcome)>>(std::move(done))) {
    PARLANCE_ASSERT(cancel_fd_ >= 0);
    thread_ = std::thread([this, &executor, done_here = done_] {
        executor.post([done_there = done_here, outcome = attempt()]() mutable {
            if (*done_there) std::exchange(*done_there, nullptr)(std::move(outcome));
        });
    });
}

PostgresConnector::~PostgresConnector() {
    *done_ = nullptr;
    std::uint64_t one = 1;
    PARLANCE_ASSERT(write(cancel_fd_, &one, sizeof one) == sizeof one);
    {
        std::lock_guard lock(mutex_);
        if (socket_ >= 0) shutdown(socket_, SHUT_RDWR);
    }
    thread_.join();
    close(cancel_fd_);
}

void PostgresConnector::expose(int socket) {
    std::lock_guard lock(mutex_);
    socket_ = socket;
}

PostgresConnector::Outcome PostgresConnector::attempt() {
    PgConnection connection = start_connection(target_);
    std::string error = wait_until_connected(connection.get());
    if (!error.empty()) return Failure(error);
    expose(PQsocket(connection.get()));
    auto value = set_up_(connection.get());
    expose(-1);
    if (!value) return Failure(value.error());
    return Connected{std::move(connection), *value};
}

std::string PostgresConnector::wait_until_connected(PGconn* connection) {
    auto deadline = std::chrono::steady_clock::now() + kConnectLimit;
    while (PQstatus(connection) != CONNECTION_BAD) {
        PostgresPollingStatusType state = PQconnectPoll(connection);
        if (state == PGRES_POLLING_OK) return "";
        if (state == PGRES_POLLING_FAILED) break;
        short events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT;
        pollfd fds[] = {{PQsocket(connection), events, 0}, {cancel_fd_, POLLIN, 0}};
        auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0 || poll(fds, 2, static_cast<int>(left.count())) == 0) {
            return "no answer";
        }
        if (fds[1].revents != 0) return "cancelled";
    }
    return error_of(connection);
}

}  // namespace parlance::storage
