// What administrators block and what users report, on every kind of store.
#include <catch2/catch.hpp>
#include <string>

#include "families_fixture.h"
#include "storage/abuse_reports.h"
#include "storage/accounts.h"
#include "storage/server_blocks.h"

namespace parlance::storage {

namespace defence_test {

using abuse_reports::Report;
using abuse_reports::State;
using server_blocks::Block;
using server_blocks::Kind;

TEST_CASE("blocks are put, replaced, removed and forgotten", "[defence]") {
    FOR_EACH_BACKEND;
    Block block("ours.test", Kind::jid, "evil.example");
    block.reason = "spam";
    block.made_by = kOwner;
    block.created_us = 5;
    block.expires_us = 100;
    REQUIRE(db.commit(one(server_blocks::put(block))).ok());
    block.reason = "more spam";
    REQUIRE(db.commit(one(server_blocks::put(block))).ok());
    REQUIRE(db.commit(one(server_blocks::put(Block("", Kind::network, "192.0.2.0/24")))).ok());
    REQUIRE(db.commit(one(server_blocks::put(Block("", Kind::exempt, "evil.example")))).ok());
    auto all = db.run(server_blocks::all(db.database()));
    REQUIRE(all.ok());
    REQUIRE(all->size() == 3);
    CHECK(all->at(0).kind == Kind::exempt);
    CHECK(all->at(1).kind == Kind::network);
    CHECK(all->at(2).reason == "more spam");
    CHECK(all->at(2).made_by == kOwner);
    CHECK(all->at(2).expires_us == 100);
    auto removed = db.commit(one(server_blocks::remove("", Kind::jid, "evil.example")));
    REQUIRE(removed.ok());
    CHECK(removed->front().empty());
    removed = db.commit(one(server_blocks::remove("", Kind::exempt, "evil.example")));
    REQUIRE(removed.ok());
    CHECK_FALSE(removed->front().empty());
    REQUIRE(db.commit(one(server_blocks::forget(101))).ok());
    all = db.run(server_blocks::all(db.database()));
    REQUIRE(all.ok());
    REQUIRE(all->size() == 1);  // what has no end stays
    CHECK(all->front().value == "192.0.2.0/24");
}

Report report(std::string id, std::string reported) {
    Report made;
    made.id = std::move(id);
    made.host = "ours.test";
    made.reporter = kOwner;
    made.reported = std::move(reported);
    made.reason = "urn:xmpp:reporting:spam";
    made.remark = "Never came trouble\nto my house";
    made.consents = "third-party";
    made.stanza_ids = {"one", "two"};
    made.made_us = 10;
    return made;
}

std::size_t waiting(BlockingDatabase& db, State state = State::open) {
    auto all = db.run(abuse_reports::list(db.database(), "ours.test", state));
    REQUIRE(all.ok());
    return all->size();
}

TEST_CASE("reports wait, are taken, and are decided once", "[defence]") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(one(abuse_reports::add(report("a", "paris@ours.test/x"), 2))).ok());
    REQUIRE(db.commit(one(abuse_reports::add(report("b", "tybalt@evil.example"), 2))).ok());
    REQUIRE(db.commit(one(abuse_reports::add(report("c", "tybalt@evil.example"), 2))).ok());
    CHECK(waiting(db) == 2);
    auto found = db.run(abuse_reports::find(db.database(), "ours.test", "a"));
    REQUIRE(found.ok());
    REQUIRE(*found);
    CHECK((**found).remark == "Never came trouble\nto my house");
    CHECK((**found).stanza_ids == std::vector<std::string>{"one", "two"});
    CHECK_FALSE(*db.run(abuse_reports::find(db.database(), "other.test", "a")));
    auto decide = [&](const char* host, State state) {
        auto decided = db.commit(
            one(abuse_reports::decide(host, "a", state, "escalus@ours.test", "dismiss", 20)));
        REQUIRE(decided.ok());
        return !decided->front().empty();
    };
    CHECK_FALSE(decide("other.test", State::closed));
    CHECK(decide("ours.test", State::taken));
    CHECK(waiting(db, State::taken) == 1);
    CHECK(decide("ours.test", State::closed));
    CHECK_FALSE(decide("ours.test", State::closed));
    CHECK(waiting(db, State::closed) == 1);
    // There is room for another that waits.
    REQUIRE(db.commit(one(abuse_reports::add(report("d", "paris@ours.test"), 2))).ok());
    CHECK(waiting(db) == 2);
    REQUIRE(db.commit(one(abuse_reports::forget(21))).ok());
    CHECK(waiting(db, State::closed) == 0);
}

TEST_CASE("what becomes of consents is noted behind them", "[defence]") {
    FOR_EACH_BACKEND;
    Report silent = report("b", "tybalt@evil.example");
    silent.consents.clear();
    REQUIRE(db.commit(one(abuse_reports::add(report("a", "tybalt@evil.example"), 9))).ok());
    REQUIRE(db.commit(one(abuse_reports::add(silent, 9))).ok());
    for (const char* sentence : {"Passed on.", "Not passed on."}) {
        REQUIRE(db.commit(one(abuse_reports::note_forwarding("a", sentence))).ok());
        REQUIRE(db.commit(one(abuse_reports::note_forwarding("b", sentence))).ok());
    }
    auto all = db.run(abuse_reports::list(db.database(), "ours.test", State::open));
    REQUIRE(all.ok());
    REQUIRE(all->size() == 2);
    CHECK(all->front().consents == "third-party");
    CHECK(all->back().consents.empty());
    for (const Report& each : *all) {
        CHECK(each.forwarding == std::vector<std::string>{"Passed on.", "Not passed on."});
    }
}

TEST_CASE("reports of others need an account that they are about", "[defence]") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(accounts::Account("paris", "ours.test"))).ok());
    Report made = report("a", "paris@ours.test");
    made.reporter = "montague.example";
    REQUIRE(db.commit(one(abuse_reports::add_of_account(made, "nobody", 2))).ok());
    CHECK(waiting(db) == 0);
    for (const char* id : {"a", "b", "c"}) {
        made.id = id;
        REQUIRE(db.commit(one(abuse_reports::add_of_account(made, "paris", 2))).ok());
    }
    CHECK(waiting(db) == 2);
}

TEST_CASE("reports go with whom they are about, and forget who made them", "[defence]") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(one(abuse_reports::add(report("a", "paris@ours.test/x"), 9))).ok());
    REQUIRE(db.commit(one(abuse_reports::add(report("b", "paris@ours.testing"), 9))).ok());
    Batch paris;
    abuse_reports::add_erase(paris, "paris@ours.test");
    REQUIRE(db.commit(paris).ok());
    CHECK(waiting(db) == 1);
    // Somebody in a room, of whom it became known later who that is.
    REQUIRE(db.commit(one(abuse_reports::add(report("c", "room@muc.test/Paris"), 9))).ok());
    REQUIRE(db.commit(one(abuse_reports::set_sender("c", "paris@ours.test"))).ok());
    auto found = db.run(abuse_reports::find(db.database(), "ours.test", "c"));
    REQUIRE(found.ok());
    REQUIRE(*found);
    CHECK((**found).sender == "paris@ours.test");
    CHECK((**found).consents == "third-party");
    REQUIRE(db.commit(paris).ok());
    CHECK(waiting(db) == 1);
    Batch owner;
    abuse_reports::add_erase(owner, kOwner);
    REQUIRE(db.commit(owner).ok());
    auto left = db.run(abuse_reports::list(db.database(), "ours.test", State::open));
    REQUIRE(left.ok());
    REQUIRE(left->size() == 1);
    CHECK(left->front().reporter.empty());
}

}  // namespace defence_test

}  // namespace parlance::storage
