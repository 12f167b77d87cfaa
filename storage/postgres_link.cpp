#include "storage/postgres_link.h"

#include <algorithm>
#include <utility>

#include "base/log.h"

namespace parlance::storage {

namespace {

constexpr std::int64_t kFirstPauseUs = 50'000;
constexpr std::int64_t kLongestPauseUs = 5 * base::kSecondUs;

}  // namespace

PostgresLink::PostgresLink(PostgresTarget target, PostgresConnector::SetUp set_up,
                           base::Executor& executor, Reactor& reactor, User& user)
    : target_(std::move(target)),
      set_up_(std::move(set_up)),
      executor_(executor),
      reactor_(reactor),
      user_(user) {
    connect();
}

PostgresLink::~PostgresLink() {
    if (retry_) reactor_.timers().cancel(*retry_);
}

void PostgresLink::connect() {
    connector_ = std::make_unique<PostgresConnector>(
        target_, set_up_, executor_,
        [this](PostgresConnector::Outcome outcome) { connected(std::move(outcome)); });
}

void PostgresLink::connected(PostgresConnector::Outcome outcome) {
    connector_.reset();
    if (!outcome) {
        ++failures_;
        base::log::warn("cannot connect to PostgreSQL",
                        {{"connection", target_.application_name}, {"error", outcome.error()}});
        retry_later();
        return;
    }
    if (failures_ > 0) {
        base::log::info("connected to PostgreSQL", {{"connection", target_.application_name}});
    }
    failures_ = 0;
    connection_ = std::make_unique<PostgresConnection>(
        std::move(outcome->connection), reactor_,
        [this](PostgresConnection::Outcome done) { user_.segment_done(std::move(done)); },
        [this](std::string reason) { lost(reason); });
    user_.link_up(outcome->value);
}

void PostgresLink::lost(const std::string& reason) {
    connection_.reset();
    ++failures_;
    base::log::warn("connection to PostgreSQL lost",
                    {{"connection", target_.application_name}, {"error", reason}});
    retry_later();
    user_.link_down();
}

void PostgresLink::retry_later() {
    std::int64_t pause = std::min(kLongestPauseUs, kFirstPauseUs << std::min(failures_ - 1, 10));
    // Between half and all of it, so that the shards of a cluster do not come back as one.
    std::int64_t jitter =
        static_cast<std::int64_t>(random_.u64() % static_cast<std::uint64_t>(pause / 2));
    retry_ = reactor_.timers().at(reactor_.clock().monotonic_us() + pause - jitter, [this] {
        retry_.reset();
        connect();
    });
}

}  // namespace parlance::storage
