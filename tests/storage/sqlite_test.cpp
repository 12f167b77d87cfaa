// What is particular to SQLite: files, and durability of an acknowledged commit.
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include <set>
#include <string>

#include "storage/spool.h"
#include "store_fixture.h"

namespace parlance::storage {

namespace sqlite_test {

const std::string kOwner = "juliet@ours.test";

// Commits without end and writes the number of each reported commit to `out`.
[[noreturn]] void commit_until_killed(const std::string& url, int out) {
    auto store = Store::open(url);
    if (!store) _exit(1);
    TestShard shard(**store);
    std::uint64_t next = 1;
    std::uint64_t open = 0;
    for (;;) {
        while (open < 32) {
            Batch batch;
            batch.add(spool::insert(kOwner, spool::Message(spool_id(next), 1, "<message/>")));
            ++open;
            shard->commit(std::move(batch), [&open, out, number = next](CommitResult result) {
                --open;
                if (!result || write(out, &number, sizeof number) != sizeof number) _exit(1);
            });
            ++next;
        }
        shard.turn();
    }
}

TEST_CASE("a URL of unknown kind is refused") {
    CHECK_FALSE(Store::open("mysql://localhost").ok());
    CHECK_FALSE(Store::open("sqlite:").ok());
    CHECK_FALSE(Store::open("sqlite:/proc/nowhere/test.db").ok());
}

TEST_CASE("a new database file is readable by its owner only") {
    TestStore store(Backend::sqlite_file);
    struct stat status {};
    std::string path = store.url().substr(std::string("sqlite:").size());
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    REQUIRE(stat((path + "-wal").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("what was reported before a kill -9 is there afterwards") {
    TestStore store(Backend::sqlite_file);
    store.shut();
    for (int round = 0; round < 5; ++round) {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            close(ends[0]);
            commit_until_killed(store.url(), ends[1]);
        }
        close(ends[1]);
        std::set<std::uint64_t> reported;
        std::uint64_t number = 0;
        while (read(ends[0], &number, sizeof number) == sizeof number) {
            reported.insert(number);
            if (reported.size() == 400) kill(child, SIGKILL);
        }
        close(ends[0]);
        int status = 0;
        REQUIRE(waitpid(child, &status, 0) == child);
        REQUIRE(WIFSIGNALED(status));
        store.reopen();
        {
            BlockingDatabase database(*store);
            auto rows = database.run(spool::page(database.database(), kOwner, "", 100'000));
            REQUIRE(rows.ok());
            std::set<std::string> ids;
            for (const spool::Message& message : *rows) ids.insert(message.id);
            for (std::uint64_t each : reported) REQUIRE(ids.count(spool_id(each)) == 1);
            Batch batch;
            batch.add(spool::erase_all(kOwner));
            REQUIRE(database.commit(batch).ok());
        }
        store.shut();
    }
}

TEST_CASE("two processes' stores share one file") {
    TestStore server(Backend::sqlite_file);
    auto tool = Store::open(server.url());
    REQUIRE(tool.ok());
    BlockingDatabase first(*server);
    BlockingDatabase second(**tool);
    for (std::uint64_t i = 0; i < 50; ++i) {
        BlockingDatabase& writer = i % 2 == 0 ? first : second;
        BlockingDatabase& reader = i % 2 == 0 ? second : first;
        Batch batch;
        batch.add(spool::insert(kOwner, spool::Message(spool_id(i), 1, "<message/>")));
        REQUIRE(writer.commit(batch).ok());
        CHECK(*reader.run(spool::count(reader.database(), kOwner)) ==
              static_cast<std::int64_t>(i) + 1);
    }
}

}  // namespace sqlite_test
}  // namespace parlance::storage
