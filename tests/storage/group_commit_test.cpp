// The bookkeeping of group commit, against a database played by hand.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "storage/group_commit.h"

namespace parlance::storage {

namespace group_commit_test {

constexpr Statement kPlain("INSERT INTO t VALUES ($1)");
constexpr Statement kReturning("INSERT INTO t VALUES ($1) RETURNING a");

struct Log {
    std::vector<std::string> lines;
    GroupCommit group;

    explicit Log(GroupCommit::Limits limits = {}) : group(limits) { group.resolved(0); }

    void add(const std::string& name, std::size_t queries = 1,
             const Statement& statement = kPlain) {
        Batch batch;
        for (std::size_t i = 0; i < queries; ++i) batch.add(Query(statement).bind(name));
        group.add(
            std::move(batch),
            [this, name](CommitResult result) {
                lines.push_back(name + (result ? " ok" : " " + result.error().message));
            },
            0);
    }
    // "1:a,b" for the segment sent, "" if there is none.
    std::string send() {
        const GroupCommit::Segment* segment = group.next();
        if (segment == nullptr) return "";
        std::string text = std::to_string(segment->sequence) + ":";
        for (const auto& entry : segment->entries) {
            text += std::get<std::string>(entry.batch.queries()[0].values()[0]) + ",";
        }
        text.pop_back();
        return text;
    }
    void succeed(std::size_t queries) { group.succeeded(std::vector<Rows>(queries)); }
    void fail(std::size_t culprit, bool passing = false) {
        group.failed(DbError(DbError::Kind::constraint, "refused"), culprit, passing);
    }
    std::vector<std::string> reported() {
        for (auto& each : group.take_completions()) each.done(std::move(each.result));
        return std::exchange(lines, {});
    }
};

using Lines = std::vector<std::string>;

GroupCommit::Limits short_segments() {
    GroupCommit::Limits limits;
    limits.segment_queries = 2;
    limits.segments_in_flight = 3;
    return limits;
}

TEST_CASE("waiting batches travel together, a short segment waits for the one before") {
    Log log;
    log.add("a");
    CHECK(log.send() == "1:a");
    log.add("b");
    log.add("c");
    CHECK(log.send() == "");
    log.succeed(1);
    CHECK(log.send() == "2:b,c");
    log.succeed(2);
    CHECK(log.reported() == Lines{"a ok", "b ok", "c ok"});
    CHECK(log.group.idle());
}

TEST_CASE("full segments fill the pipeline") {
    Log log(short_segments());
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"}) log.add(name);
    CHECK(log.send() == "1:a,b");
    CHECK(log.send() == "2:c,d");
    CHECK(log.send() == "3:e,f");
    CHECK(log.send() == "");
    log.succeed(2);
    CHECK(log.send() == "4:g,h");
}

TEST_CASE("a batch larger than a segment goes alone and whole") {
    Log log(short_segments());
    log.add("a");
    log.add("big", 7);
    log.add("c");
    CHECK(log.send() == "1:a");
    CHECK(log.send() == "2:big");
    log.succeed(1);
    log.succeed(7);
    CHECK(log.send() == "3:c");
}

TEST_CASE("a failure takes those behind along and only the guilty batch fails") {
    Log log(short_segments());
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) log.add(name);
    CHECK(log.send() == "1:a,b");
    CHECK(log.send() == "2:c,d");
    CHECK(log.send() == "3:e,f");
    log.fail(1);  // b
    CHECK(log.group.draining());
    CHECK(log.send() == "");
    log.fail(0);  // by its fence
    log.fail(0);
    CHECK_FALSE(log.group.draining());
    CHECK(log.send() == "1:a");
    CHECK(log.send() == "2:b");
    CHECK(log.send() == "3:c,d");
    log.succeed(1);
    log.fail(0);  // b again, alone
    log.fail(0);
    CHECK(log.reported() == Lines{"a ok", "b refused"});
    CHECK(log.send() == "2:c,d");
    CHECK(log.send() == "3:e,f");
    log.succeed(2);
    log.succeed(2);
    CHECK(log.reported() == Lines{"c ok", "d ok", "e ok", "f ok"});
    CHECK(log.group.idle());
}

TEST_CASE("batches around the culprit stay together, an unknown culprit parts all") {
    GroupCommit::Limits limits;
    Log log(limits);
    for (const char* name : {"a", "b", "c", "d", "e"}) log.add(name, 2);
    CHECK(log.send() == "1:a,b,c,d,e");
    log.fail(5);  // the second query of c
    CHECK(log.send() == "1:a,b");
    CHECK(log.send() == "2:c");
    CHECK(log.send() == "3:d,e");
    log.fail(99);
    log.fail(0);
    log.fail(0);
    CHECK(log.send() == "1:a");
    CHECK(log.send() == "2:b");
    CHECK(log.send() == "3:c");
    CHECK(log.send() == "4:d,e");
}

TEST_CASE("a deadlock is tried again, not for ever") {
    Log log;
    log.add("a");
    for (int i = 0; i < 3; ++i) {
        CHECK(log.send() == "1:a");
        log.fail(0, true);
    }
    CHECK(log.reported() == Lines{"a refused"});
}

TEST_CASE("after a lost connection the database decides what has committed") {
    Log log(short_segments());
    for (const char* name : {"a", "b", "c", "d", "e", "f"}) log.add(name);
    log.send();
    log.send();
    log.send();
    log.group.disconnected();
    CHECK(log.send() == "");
    CHECK(log.reported().empty());
    log.group.resolved(2);
    CHECK(log.reported() == Lines{"a ok", "b ok", "c ok", "d ok"});
    CHECK(log.send() == "3:e,f");
    log.group.disconnected();
    log.group.resolved(2);
    CHECK(log.send() == "3:e,f");
    log.succeed(2);
    CHECK(log.reported() == Lines{"e ok", "f ok"});
}

TEST_CASE("a connection lost amid a failure keeps the order") {
    Log log(short_segments());
    for (const char* name : {"a", "b", "c", "d", "e", "f", "g", "h"}) log.add(name);
    log.send();
    log.send();
    log.send();
    log.fail(0);  // a
    log.fail(0);  // c,d by the fence
    log.group.disconnected();
    log.group.resolved(0);
    CHECK(log.send() == "1:a");
    CHECK(log.send() == "2:b");
    CHECK(log.send() == "3:c,d");
    log.succeed(1);
    CHECK(log.send() == "4:e,f");
    log.succeed(1);
    CHECK(log.send() == "5:g,h");
}

TEST_CASE("rows lost with the connection are not made up") {
    Log log;
    log.add("a", 1, kReturning);
    log.send();
    log.group.disconnected();
    log.group.resolved(1);
    CHECK(log.reported() == Lines{"a committed, but the connection died before its rows"});
}

TEST_CASE("while the database is away batches wait, within bounds") {
    GroupCommit::Limits limits;
    limits.waiting_bytes = 2'000;
    limits.waiting_us = 100;
    Log log(limits);
    log.add("sent");
    log.send();
    log.group.disconnected();
    log.add("a");
    log.group.expire(99);
    CHECK(log.reported().empty());
    log.group.expire(100);
    CHECK(log.reported() == Lines{"a the database is away"});
    log.add("b");
    for (int i = 0; i < 20; ++i) log.add("more");
    auto lines = log.reported();
    REQUIRE_FALSE(lines.empty());
    CHECK(lines[0] == "more too much waits");
    log.group.resolved(0);
    CHECK(log.send() == "1:sent");
    log.group.disconnected();
    log.group.abandon();
    lines = log.reported();
    CHECK(lines[0] == "sent the outcome is unknown");
    CHECK(lines[1] == "b the database is away");
    CHECK(log.group.idle());
}

}  // namespace group_commit_test
}  // namespace parlance::storage
