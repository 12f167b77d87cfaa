// What every Database promises (storage/database.h), on every kind of store.
#include <catch2/catch.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "families_fixture.h"
#include "storage/spool.h"

namespace parlance::storage {

namespace contract_test {

constexpr Statement kSelect("SELECT id, stamp_us, stanza FROM spool WHERE owner = $1 ORDER BY id");
constexpr Statement kBroken("SELECT nothing FROM nowhere");
constexpr Statement kReturning(
    "INSERT INTO settings (owner, name, value) VALUES ($1, $2, $3) RETURNING name, value");
constexpr Statement kAppend(
    "INSERT INTO settings (owner, name, value) VALUES ($1, 'log', $2) ON CONFLICT (owner, name) "
    "DO UPDATE SET value = settings.value || excluded.value");
constexpr Statement kLog("SELECT value FROM settings WHERE owner = $1 AND name = 'log'");
constexpr Statement kNullable("SELECT CAST($1 AS TEXT), CAST($2 AS BIGINT)");

constexpr Statement kTurned("SELECT CAST($2 AS TEXT), CAST($1 AS TEXT), CAST($2 AS TEXT)");

const std::string kOwner = "juliet@ours.test";

spool::Message message(std::uint64_t number, std::string text = "<message/>") {
    return spool::Message(spool_id(number), static_cast<std::int64_t>(number), std::move(text));
}

std::int64_t stored(TestShard& shard, const std::string& owner) {
    std::int64_t count = -1;
    BlockingDatabase::start(spool::count(*shard, owner), [&count](spool::CountResult result) {
        if (result) count = *result;
    });
    REQUIRE(shard.until([&] { return count >= 0; }));
    return count;
}

#define FOR_EACH_STORE                                  \
    Backend backend = GENERATE(from_range(backends())); \
    INFO(name_of(backend));                             \
    TestStore store(backend)

TEST_CASE("a committed batch can be read") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    std::string stanza =
        "<message><body>Gr\xc3\xbc\xc3\x9f Gott \xf0\x9f\x98\x80 '\"\\</body></message>";
    auto committed = database.commit(one(spool::insert(kOwner, message(1, stanza))));
    REQUIRE(committed.ok());
    REQUIRE(committed->size() == 1);
    auto rows = database.read(Query(kSelect).bind(kOwner));
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 1);
    CHECK(rows->blob(0, 0) == spool_id(1));  // full of zero bytes
    CHECK(rows->integer(0, 1) == 1);
    CHECK(rows->text(0, 2) == stanza);
}

TEST_CASE("values survive: long, empty, negative, null") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    std::string text(3 << 20, 'x');
    spool::Message big(std::string("\0\xff\0", 3), INT64_MIN, text);
    spool::Message empty("", INT64_MAX, "");
    Batch batch;
    batch.add(spool::insert(kOwner, big));
    batch.add(spool::insert(kOwner, empty));
    REQUIRE(database.commit(batch).ok());
    auto rows = database.read(Query(kSelect).bind(kOwner));
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 2);
    CHECK(rows->blob(0, 0).empty());
    CHECK(rows->integer(0, 1) == INT64_MAX);
    CHECK(rows->text(0, 2).empty());
    CHECK(rows->blob(1, 0) == big.id);
    CHECK(rows->integer(1, 1) == INT64_MIN);
    CHECK(rows->text(1, 2) == text);

    auto nulls = database.read(Query(kNullable).bind_null().bind_null());
    REQUIRE(nulls.ok());
    CHECK(nulls->is_null(0, 0));
    CHECK(nulls->is_null(0, 1));
    auto filled = database.read(Query(kNullable).bind("text").bind(-7));
    REQUIRE(filled.ok());
    CHECK(filled->text(0, 0) == "text");
    CHECK(filled->integer(0, 1) == -7);
}

TEST_CASE("parameters go by their number, not by their place in the text") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    auto rows = database.read(Query(kTurned).bind("one").bind("two"));
    REQUIRE(rows.ok());
    CHECK(rows->text(0, 0) == "two");
    CHECK(rows->text(0, 1) == "one");
    CHECK(rows->text(0, 2) == "two");
}

TEST_CASE("text with a NUL byte is refused and does no harm") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    auto refused =
        database.commit(one(spool::insert(kOwner, message(1, std::string("<a>\0</a>", 8)))));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == DbError::Kind::failed);
    CHECK_FALSE(database.read(Query(kSelect).bind(std::string_view("a\0b", 3))).ok());
    CHECK(database.commit(one(spool::insert(kOwner, message(1)))).ok());
}

TEST_CASE("a batch commits as a whole or not at all") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    REQUIRE(database.commit(one(spool::insert(kOwner, message(3)))).ok());
    Batch batch;
    batch.add(spool::insert(kOwner, message(1)));
    batch.add(spool::insert(kOwner, message(3)));  // there already
    batch.add(spool::insert(kOwner, message(2)));
    auto result = database.commit(batch);
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().kind == DbError::Kind::constraint);
    auto rows = database.read(Query(kSelect).bind(kOwner));
    REQUIRE(rows.ok());
    CHECK(rows->size() == 1);
}

TEST_CASE("RETURNING rows arrive with the query they belong to") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    Batch batch;
    batch.add(spool::insert(kOwner, message(1)));
    batch.add(Query(kReturning).bind(kOwner).bind("a").bind("1"));
    batch.add(Query(kReturning).bind(kOwner).bind("b").bind("2"));
    auto result = database.commit(batch);
    REQUIRE(result.ok());
    REQUIRE(result->size() == 3);
    CHECK((*result)[0].empty());
    CHECK((*result)[1].text(0, 0) == "a");
    CHECK((*result)[2].text(0, 1) == "2");
}

TEST_CASE("a failing batch amid a group fails alone") {
    FOR_EACH_STORE;
    TestShard shard(*store);
    std::vector<std::string> outcome(50);
    for (std::uint64_t i = 0; i < outcome.size(); ++i) {
        Batch batch;
        batch.add(spool::insert(kOwner, message(i)));
        if (i % 10 == 3) batch.add(spool::insert(kOwner, message(0)));  // constraint
        if (i % 10 == 7) batch.add(Query(kBroken));                     // failed
        shard->commit(std::move(batch), [&outcome, i](CommitResult result) {
            REQUIRE(outcome[i].empty());
            outcome[i] = result                                             ? "ok"
                         : result.error().kind == DbError::Kind::constraint ? "constraint"
                                                                            : "failed";
        });
    }
    REQUIRE(shard.until([&] { return !outcome.back().empty(); }));
    for (std::uint64_t i = 0; i < outcome.size(); ++i) {
        INFO(i);
        CHECK(outcome[i] == (i % 10 == 3 ? "constraint" : i % 10 == 7 ? "failed" : "ok"));
    }
    CHECK(stored(shard, kOwner) == 40);
}

TEST_CASE("batches commit and report in the order given, over failures too") {
    FOR_EACH_STORE;
    TestShard shard(*store);
    std::string expected;
    std::vector<int> reported;
    constexpr int kBatches = 500;
    for (int i = 0; i < kBatches; ++i) {
        std::string mark = std::to_string(i) + ",";
        Batch batch;
        batch.add(Query(kAppend).bind(kOwner).bind(mark));
        bool fails = i % 97 == 50;
        if (fails) batch.add(Query(kBroken));
        if (!fails) expected += mark;
        shard->commit(std::move(batch), [&reported, i, fails](CommitResult result) {
            CHECK(result.ok() == !fails);
            reported.push_back(i);
        });
        if (i % 20 == 0) shard.turn(0);
    }
    REQUIRE(shard.until([&] { return reported.size() == kBatches; }));
    for (int i = 0; i < kBatches; ++i) REQUIRE(reported[static_cast<std::size_t>(i)] == i);
    BlockingDatabase other(*store);
    auto log = other.read(Query(kLog).bind(kOwner));
    REQUIRE(log.ok());
    CHECK(log->text(0, 0) == expected);
}

TEST_CASE("a reported commit is seen by every shard's next read") {
    FOR_EACH_STORE;
    TestShard writer(*store);
    TestShard reader(*store);
    for (std::uint64_t i = 1; i <= 30; ++i) {
        bool done = false;
        writer->commit(one(spool::insert(kOwner, message(i))), [&](CommitResult result) {
            REQUIRE(result.ok());
            done = true;
        });
        REQUIRE(writer.until([&] { return done; }));
        REQUIRE(stored(writer, kOwner) == static_cast<std::int64_t>(i));
        REQUIRE(stored(reader, kOwner) == static_cast<std::int64_t>(i));
    }
}

TEST_CASE("commit never reports inside the call") {
    FOR_EACH_STORE;
    TestShard shard(*store);
    bool called = false;
    shard->commit(one(spool::insert(kOwner, message(1))), [&](CommitResult) { called = true; });
    shard->flush();
    CHECK_FALSE(called);
    REQUIRE(shard.until([&] { return called; }));
}

TEST_CASE("what is under way is counted until it is reported") {
    FOR_EACH_STORE;
    TestShard shard(*store);
    CHECK(shard->load().commits == 0);
    CHECK(shard->load().reads == 0);
    CHECK(shard->load().since_us == 0);
    const std::int64_t before = shard.loop().monotonic_us();
    int reported = 0;
    for (std::uint64_t i = 1; i <= 2; ++i) {
        shard->commit(one(spool::insert(kOwner, message(i))),
                      [&reported](const CommitResult&) { ++reported; });
    }
    CHECK(shard->load().commits == 2);
    shard->flush();
    CHECK(shard->load().commits == 2);
    CHECK(shard->load().since_us >= before);
    REQUIRE(shard.until([&] { return reported == 2; }));
    CHECK(shard->load().commits == 0);
    CHECK(stored(shard, kOwner) == 2);
    CHECK(shard->load().reads == 0);
    CHECK(shard->load().since_us == 0);
}

TEST_CASE("an empty batch commits") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    auto result = database.commit(Batch());
    REQUIRE(result.ok());
    CHECK(result->empty());
}

TEST_CASE("a batch larger than a group commits") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    Batch batch;
    for (std::uint64_t i = 0; i < 3'000; ++i) batch.add(spool::insert(kOwner, message(i)));
    REQUIRE(database.commit(batch).ok());
    CHECK(*database.run(spool::count(database.database(), kOwner)) == 3'000);
}

TEST_CASE("broken SQL and wrong parameters are errors, not crashes") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    auto read = database.read(Query(kBroken));
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().kind == DbError::Kind::failed);
    CHECK_FALSE(database.read(Query(kSelect)).ok());
    CHECK_FALSE(database.read(Query(kSelect).bind("a").bind("b")).ok());
    CHECK(database.read(Query(kSelect).bind("a")).ok());
}

TEST_CASE("several reads in one round trip") {
    FOR_EACH_STORE;
    BlockingDatabase database(*store);
    REQUIRE(database.commit(one(spool::insert(kOwner, message(1)))).ok());
    std::vector<Query> queries;
    queries.push_back(spool::count(std::string_view(kOwner)));
    queries.push_back(Query(kSelect).bind("nobody@ours.test"));
    queries.push_back(Query(kSelect).bind(kOwner));
    auto all = database.run(database.database().read_all(queries));
    REQUIRE(all.ok());
    REQUIRE(all->size() == 3);
    CHECK((*all)[0].integer(0, 0) == 1);
    CHECK((*all)[1].empty());
    CHECK((*all)[2].size() == 1);
    queries.insert(queries.begin() + 1, Query(kBroken));
    CHECK_FALSE(database.run(database.database().read_all(queries)).ok());
    CHECK(database.read(Query(kSelect).bind(kOwner)).ok());
}

TEST_CASE("shards on several threads write and read at once") {
    FOR_EACH_STORE;
    constexpr int kThreads = 4;
    constexpr std::uint64_t kEach = 300;
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&store, &right, t] {
            TestShard shard(*store);
            std::string owner = "user" + std::to_string(t) + "@ours.test";
            std::uint64_t done = 0;
            for (std::uint64_t i = 0; i < kEach; ++i) {
                shard->commit(one(spool::insert(owner, message(i))), [&done](CommitResult result) {
                    if (result) ++done;
                });
                if (i % 7 == 0) shard.turn(0);
            }
            if (!shard.until([&] { return done == kEach; })) return;
            std::int64_t count = -1;
            BlockingDatabase::start(spool::count(*shard, owner),
                                    [&count](spool::CountResult r) { count = r ? *r : -2; });
            if (shard.until([&] { return count != -1; }) && count == kEach) ++right;
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(right == kThreads);
}

TEST_CASE("close finishes what was handed over and refuses the rest") {
    FOR_EACH_STORE;
    TestShard shard(*store);
    int ok = 0;
    int unavailable = 0;
    auto count = [&](CommitResult result) {
        if (result) {
            ++ok;
        } else if (result.error().kind == DbError::Kind::unavailable) {
            ++unavailable;
        }
    };
    // Connected before: what close() waits for is bounded, and this is about the commits.
    REQUIRE(stored(shard, kOwner) == 0);
    shard->commit(Batch(), count);
    REQUIRE(shard.until([&] { return std::exchange(ok, 0) == 1; }));
    for (std::uint64_t i = 0; i < 100; ++i) {
        shard->commit(one(spool::insert(kOwner, message(i))), count);
    }
    bool closed = false;
    shard->close([&] {
        CHECK(ok == 100);
        closed = true;
    });
    shard->commit(one(spool::insert(kOwner, message(1'000))), count);
    REQUIRE(shard.until([&] { return closed && unavailable == 1; }));
    shard.forget();
    BlockingDatabase other(*store);
    CHECK(*other.run(spool::count(other.database(), kOwner)) == 100);
}

}  // namespace contract_test
}  // namespace parlance::storage
