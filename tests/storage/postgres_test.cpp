// What is particular to PostgreSQL: connections that die at the worst moment. Nothing reported as
// committed may be lost, nothing may be applied twice, every callback is called exactly once.
#include <fcntl.h>
#include <libpq-fe.h>
#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/log.h"
#include "storage/postgres.h"
#include "storage/spool.h"
#include "store_fixture.h"
#include "tcp_proxy.h"

namespace parlance::storage {

namespace postgres_test {

constexpr Statement kAppend(
    "INSERT INTO settings (owner, name, value) VALUES ($1, 'log', $2) ON CONFLICT (owner, name) "
    "DO UPDATE SET value = settings.value || excluded.value");
constexpr Statement kLog("SELECT value FROM settings WHERE owner = $1 AND name = 'log'");
constexpr Statement kReturning(
    "INSERT INTO settings (owner, name, value) VALUES ($1, $2, '') RETURNING name");
constexpr Statement kTerminate(
    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
    "WHERE application_name LIKE 'parlance %' AND pid <> pg_backend_pid()");
constexpr Statement kTerminateOnce(
    "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity "
    "WHERE application_name = 'parlance once'");
constexpr Statement kSleep("SELECT 1 FROM pg_sleep(0.2)");

const std::string kOwner = "juliet@ours.test";

bool have_postgres() {
    return std::getenv("PARLANCE_TEST_POSTGRES") != nullptr;
}

// Connections that come and go are what these tests are about: in the log they would bury what
// failed.
struct Quiet {
    Quiet() { base::log::configure(base::log::Level::error, base::log::Format::text); }
    ~Quiet() { base::log::configure(base::log::Level::info, base::log::Format::text); }
    Quiet(const Quiet&) = delete;
    Quiet& operator=(const Quiet&) = delete;
};

// Appends marks to a text one after the other, which shows order, loss and doubling alike.
struct Load {
    std::string owner;
    int next = 0;
    int open = 0;
    int unavailable = 0;
    int failed = 0;
    std::atomic<int> committed = 0;  // for other threads, which wait for more
    std::string expected;            // the marks reported as committed, in order of report
    std::vector<int> reports;        // how often each was reported

    explicit Load(std::string name) : owner(std::move(name)) {}

    void submit(Database& database) {
        std::string mark = std::to_string(next) + ",";
        Batch batch;
        batch.add(Query(kAppend).bind(owner).bind(mark));
        ++open;
        reports.push_back(0);
        database.commit(std::move(batch), [this, mark, number = next](CommitResult result) {
            --open;
            ++reports[static_cast<std::size_t>(number)];
            if (result) {
                expected += mark;
                ++committed;
            } else if (result.error().kind == DbError::Kind::unavailable) {
                ++unavailable;
            } else {
                ++failed;
            }
        });
        ++next;
    }
    void check(BlockingDatabase& database) const {
        CHECK(failed == 0);
        for (int count : reports) REQUIRE(count == 1);
        auto log = database.read(Query(kLog).bind(owner));
        REQUIRE(log.ok());
        CHECK(log->text(0, 0) == expected);
    }
};

// A thread that keeps 300 batches under way, until it is finished. Nothing is asserted on it:
// Catch2 wants that from one thread at a time.
class LoadThread {
  public:
    LoadThread(Store& store, std::string owner) : load_(std::move(owner)), store_(store) {
        thread_ = std::thread([this] { run(); });
    }
    ~LoadThread() { finish(); }

    const Load& load() const { return load_; }
    // Waits until something has been committed since the call; false after a minute.
    bool makes_progress() const {
        const int before = load_.committed;
        for (int i = 0; i < 6'000; ++i) {
            if (load_.committed > before) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        return false;
    }
    // Waits for what is under way; whether all of it has been reported.
    bool finish() {
        stop_ = true;
        if (thread_.joinable()) thread_.join();
        return load_.open == 0;
    }

  private:
    void run() {
        TestShard shard(store_);
        while (!stop_) {
            while (load_.open < 300) load_.submit(*shard);
            shard.turn(10);
        }
        (void)shard.until([this] { return load_.open == 0; }, 60);
    }

    Load load_;
    Store& store_;
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

void terminate_connections(BlockingDatabase& control) {
    // Its own connection may be among those ended; the next read has a new one.
    (void)control.read(Query(kTerminate));
}

std::string through(const TcpProxy& proxy, std::string url) {
    std::size_t at = url.find('@') + 1;
    return url.replace(at, url.find('/', at) - at, proxy.address());
}

std::string server_address() {
    std::string url = std::getenv("PARLANCE_TEST_POSTGRES");
    std::size_t at = url.find('@') + 1;
    return url.substr(at, url.find('/', at) - at);
}

TEST_CASE("a bad connection string is refused when opened") {
    CHECK_FALSE(Store::open("postgresql://localhost/x?nonsense=1").ok());
    auto nobody = Store::open("postgresql://parlance@127.0.0.1:1/x");
    REQUIRE(nobody.ok());
    CHECK_FALSE((*nobody)->migrate().ok());
}

TEST_CASE("connections are ended again and again amid load") {
    if (!have_postgres()) return;
    Quiet quiet;
    TestStore store(Backend::postgres);
    std::vector<std::unique_ptr<LoadThread>> shards;
    for (int i = 0; i < 2; ++i) {
        shards.push_back(std::make_unique<LoadThread>(*store, "user" + std::to_string(i)));
    }
    BlockingDatabase control(*store);
    for (int i = 0; i < 15; ++i) {
        // At any moment, also while connecting; but not always before anything can be committed.
        if (i % 3 == 0) {
            for (const auto& shard : shards) REQUIRE(shard->makes_progress());
        }
        terminate_connections(control);
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    for (const auto& shard : shards) {
        CHECK(shard->finish());
        CHECK(shard->load().unavailable == 0);
        shard->load().check(control);
    }
}

TEST_CASE("the server crashes and comes back amid load") {
    const char* restart = std::getenv("PARLANCE_TEST_POSTGRES_RESTART");
    if (!have_postgres() || restart == nullptr) return;
    Quiet quiet;
    TestStore store(Backend::postgres);
    LoadThread shard(*store, "juliet");
    for (int i = 0; i < 3; ++i) {
        REQUIRE(shard.makes_progress());
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        REQUIRE(std::system((std::string(restart) + " >/dev/null").c_str()) == 0);
    }
    REQUIRE(shard.makes_progress());
    CHECK(shard.finish());
    BlockingDatabase control(*store);
    shard.load().check(control);
}

TEST_CASE("the answer to a commit is lost: it is reported as what it was, once") {
    if (!have_postgres()) return;
    Quiet quiet;
    TestStore store(Backend::postgres);
    TcpProxy proxy(server_address());
    auto opened = PostgresStore::open(through(proxy, store.url()));
    REQUIRE(opened.ok());
    TestShard shard(**opened);
    Load load("juliet");
    load.submit(*shard);
    REQUIRE(shard.until([&] { return load.open == 0; }));

    proxy.swallow_answers(true);
    load.submit(*shard);
    bool lost_rows = false;
    Batch batch;
    batch.add(Query(kReturning).bind("juliet").bind("other"));
    shard->commit(std::move(batch), [&](CommitResult result) {
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().kind == DbError::Kind::failed);
        lost_rows = true;
    });
    BlockingDatabase control(*store);
    REQUIRE(shard.until([&] {
        auto log = control.read(Query(kLog).bind("juliet"));
        return log && log->text(0, 0) == "0,1,";
    }));
    CHECK(load.open == 1);
    proxy.cut();
    proxy.swallow_answers(false);
    REQUIRE(shard.until([&] { return load.open == 0 && lost_rows; }));
    load.check(control);
}

TEST_CASE("a descriptor that changes hands before its connection is known to be lost") {
    if (!have_postgres()) return;
    TestStore store(Backend::postgres);
    LocalLoop loop;
    BlockingDatabase control(*store);
    // Its connections have their descriptors before the one that matters is free.
    REQUIRE(control.commit(Batch()).ok());
    REQUIRE(control.read(Query(kLog).bind(kOwner)).ok());
    auto connect = [&] {
        auto connection = connect_blocking(PostgresTarget(store.url(), "parlance once"));
        REQUIRE(connection.ok());
        return std::move(*connection);
    };
    bool lost = false;
    PgConnection first = connect();
    const int number = PQsocket(first.get());
    auto old = std::make_unique<PostgresConnection>(
        std::move(first), loop, [](PostgresConnection::Outcome) {},
        [&](std::string) { lost = true; });
    REQUIRE(control.read(Query(kTerminateOnce)));
    for (int i = 0; i < 100 && fcntl(number, F_GETFD) != -1; ++i) loop.turn(100);
    REQUIRE_FALSE(lost);

    // New sockets have the lowest free numbers.
    std::vector<PgConnection> lower;
    PgConnection second = connect();
    while (PQsocket(second.get()) < number) {
        lower.push_back(std::move(second));
        second = connect();
    }
    REQUIRE(PQsocket(second.get()) == number);
    int answers = 0;
    PostgresConnection heir(
        std::move(second), loop,
        [&](PostgresConnection::Outcome outcome) {
            CHECK_FALSE(outcome.error);
            ++answers;
        },
        [](std::string) { FAIL("the new connection is said to be lost"); });
    loop.turn(0);
    REQUIRE(lost);
    old.reset();
    const Query query(kSleep);
    const std::vector<const Query*> queries = {&query};
    heir.send(queries);
    const std::int64_t give_up_us = loop.monotonic_us() + 30 * base::kSecondUs;
    while (answers == 0 && loop.monotonic_us() < give_up_us) loop.turn(100);
    CHECK(answers == 1);
}

TEST_CASE("half a segment reaches the server: its process is ended, the segment runs once") {
    if (!have_postgres()) return;
    Quiet quiet;
    TestStore store(Backend::postgres);
    TcpProxy proxy(server_address());
    auto opened = PostgresStore::open(through(proxy, store.url()));
    REQUIRE(opened.ok());
    TestShard shard(**opened);
    Load load("juliet");
    load.submit(*shard);
    REQUIRE(shard.until([&] { return load.open == 0; }));

    // The server sees the fence and the append but not the Sync, and keeps their locks.
    proxy.withhold_last_byte(true);
    load.submit(*shard);
    shard.turn();
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    proxy.withhold_last_byte(false);
    proxy.cut_client_only();
    REQUIRE(shard.until([&] { return load.open == 0; }));
    BlockingDatabase control(*store);
    load.check(control);
}

TEST_CASE("without a database everything waits, then fails as unavailable") {
    Quiet quiet;
    PostgresDatabase::Limits limits;
    limits.commits.waiting_us = 300'000;
    limits.read_us = 300'000;
    limits.close_us = 200'000;
    auto store = PostgresStore::open("postgresql://parlance@127.0.0.1:1/nowhere");
    REQUIRE(store.ok());
    (*store)->set_limits(limits);
    TestShard shard(**store);
    Load load("juliet");
    std::int64_t start = shard.loop().monotonic_us();
    load.submit(*shard);
    bool read = false;
    BlockingDatabase::start(spool::count(*shard, kOwner), [&](spool::CountResult result) {
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().kind == DbError::Kind::unavailable);
        read = true;
    });
    REQUIRE(shard.until([&] { return load.open == 0 && read; }));
    CHECK(load.unavailable == 1);
    CHECK(shard.loop().monotonic_us() - start >= 300'000);
    load.submit(*shard);  // left open: close() gives it up
    shard.close();
    CHECK(load.unavailable == 2);
}

TEST_CASE("a database that comes up late serves what has waited") {
    if (!have_postgres()) return;
    Quiet quiet;
    TestStore store(Backend::postgres);
    TcpProxy proxy(server_address());
    proxy.refuse(true);
    auto opened = PostgresStore::open(through(proxy, store.url()));
    REQUIRE(opened.ok());
    TestShard shard(**opened);
    Load load("juliet");
    for (int i = 0; i < 250; ++i) load.submit(*shard);
    std::int64_t count = -1;
    BlockingDatabase::start(spool::count(*shard, kOwner),
                            [&](spool::CountResult result) { count = result ? *result : -2; });
    for (int i = 0; i < 10; ++i) shard.turn(50);
    CHECK(load.open == 250);
    CHECK(count == -1);
    proxy.refuse(false);
    REQUIRE(shard.until([&] { return load.open == 0 && count == 0; }));
    CHECK(load.unavailable == 0);
    BlockingDatabase control(*store);
    load.check(control);
}

TEST_CASE("a server that says nothing is given up and the work done on a new connection") {
    if (!have_postgres()) return;
    Quiet quiet;
    TestStore store(Backend::postgres);
    TcpProxy proxy(server_address());
    auto opened = PostgresStore::open(through(proxy, store.url()));
    REQUIRE(opened.ok());
    PostgresDatabase::Limits limits;
    limits.stall_us = 300'000;
    (*opened)->set_limits(limits);
    TestShard shard(**opened);
    Load load("juliet");
    load.submit(*shard);
    REQUIRE(shard.until([&] { return load.open == 0; }));
    proxy.swallow_answers(true);
    load.submit(*shard);
    std::int64_t count = -1;
    BlockingDatabase::start(spool::count(*shard, kOwner),
                            [&](spool::CountResult result) { count = result ? *result : -2; });
    for (int i = 0; i < 5; ++i) shard.turn(50);
    proxy.swallow_answers(false);  // for new connections; the old ones have lost their answers
    REQUIRE(shard.until([&] { return load.open == 0 && count == 0; }));
    BlockingDatabase control(*store);
    load.check(control);
}

TEST_CASE("reads are pipelined") {
    if (!have_postgres()) return;
    TestStore store(Backend::postgres);
    TestShard shard(*store);
    int answers = 0;
    std::vector<int> order;
    for (int i = 0; i < 200; ++i) {
        Query query = i == 0 ? Query(kSleep) : spool::count(std::string_view(kOwner));
        BlockingDatabase::start(shard->read(std::move(query)), [&, i](ReadResult result) {
            CHECK(result.ok());
            order.push_back(i);
            ++answers;
        });
    }
    REQUIRE(shard.until([&] { return answers == 200; }));
    for (int i = 0; i < 200; ++i) CHECK(order[static_cast<std::size_t>(i)] == i);
}

}  // namespace postgres_test
}  // namespace parlance::storage
