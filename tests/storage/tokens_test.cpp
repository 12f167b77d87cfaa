// Clients of an account and their tokens, on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/accounts.h"
#include "storage/tokens.h"

namespace parlance::storage {

namespace {

std::vector<std::string> ids(BlockingDatabase& db, const std::string& agent) {
    std::vector<std::string> list;
    auto found = db.run(tokens::find(db.database(), kOwner, agent));
    REQUIRE(found.ok());
    for (const auto& each : *found) list.push_back(each.id);
    return list;
}

// Whether the token could be used.
bool use(BlockingDatabase& db, const tokens::Token& which, std::int64_t count) {
    auto used = db.commit(tokens::use(kOwner, "phone", which, count));
    REQUIRE(used.ok());
    return !used->front().empty();
}

}  // namespace

TEST_CASE("a client has one token in use and one that is new") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto issue = [&](const std::string& agent, const tokens::Token& which) {
        REQUIRE(db.commit(tokens::issue("romeo", "ours.test", agent, which)).ok());
    };
    issue("phone", token("first", 100));
    issue("phone", token("second", 200));
    issue("laptop", token("other", 100));
    CHECK(ids(db, "phone") == std::vector<std::string>{"second"});
    CHECK(use(db, token("second", 200), 0));
    issue("phone", token("third", 300));
    issue("phone", token("fourth", 400));
    CHECK(ids(db, "phone") == std::vector<std::string>{"fourth", "second"});
    CHECK(use(db, token("fourth", 400), 0));
    CHECK(ids(db, "phone") == std::vector<std::string>{"fourth"});
    CHECK(ids(db, "laptop") == std::vector<std::string>{"other"});
    auto found = db.run(tokens::find(db.database(), kOwner, "phone"));
    REQUIRE(found.ok());
    CHECK(found->front().secret == token("fourth", 400).secret);
    CHECK(found->front().used);
    CHECK_FALSE(use(db, token("third", 300), 0));
    REQUIRE(db.commit(one(tokens::revoke(kOwner, "phone"))).ok());
    CHECK(ids(db, "phone").empty());
    CHECK_FALSE(use(db, token("fourth", 400), 0));
}

TEST_CASE("a token's count only rises") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    tokens::Token counted = token("first", 100);
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", counted)).ok());
    CHECK(use(db, counted, 0));
    CHECK(use(db, counted, 0));
    CHECK(use(db, counted, 3));
    // What was read before somebody else has counted.
    CHECK_FALSE(use(db, counted, 0));
    counted.count = 3;
    CHECK_FALSE(use(db, counted, 0));
    CHECK_FALSE(use(db, counted, 3));
    CHECK_FALSE(use(db, counted, 2));
    CHECK(use(db, counted, 4));
}

TEST_CASE("tokens end with the password and with the account") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("a", 100))).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 5), 0, 10)).ok());
    REQUIRE(db.commit(accounts::set_credentials("romeo", "ours.test", romeo().credentials)).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->size() == 1);
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("b", 100))).ok());
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->empty());
    // Late.
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("c", 100))).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 6), 0, 10)).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->empty());
}

TEST_CASE("clients are remembered, the ones long away are not") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto seen = [&](const tokens::Client& which) {
        REQUIRE(db.commit(tokens::seen("romeo", "ours.test", which, 0, 2)).ok());
    };
    seen(client("phone", 5));
    seen(client("laptop", 6));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "laptop", token("l", 100))).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("p", 100))).ok());
    tokens::Client renamed = client("phone", 7);
    renamed.software = "Renamed";
    seen(renamed);
    auto list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list.ok());
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].agent == "phone");
    CHECK((*list)[0].software == "Renamed");
    CHECK((*list)[0].first_us == 5);
    CHECK((*list)[0].last_us == 7);
    CHECK((*list)[0].has_token);
    CHECK_FALSE(db.run(tokens::clients(db.database(), kOwner, 100))->front().has_token);
    seen(client("tablet", 8));
    list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].agent == "tablet");
    CHECK((*list)[1].agent == "phone");
    CHECK(ids(db, "laptop").empty());
    // Absent for too long.
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("tablet", 9), 8, 2)).ok());
    list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list->size() == 1);
    CHECK((*list)[0].agent == "tablet");
    CHECK(ids(db, "phone").empty());
    seen(client("phone", 9));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("p", 100))).ok());
    REQUIRE(db.commit(tokens::forget(kOwner, "phone")).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 99))->size() == 1);
}

}  // namespace parlance::storage
