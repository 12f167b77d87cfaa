// Clients of an account and their tokens, on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/accounts.h"
#include "storage/tokens.h"

namespace parlance::storage {

namespace tokens_test {

std::vector<std::string> ids(BlockingDatabase& db, const std::string& agent) {
    std::vector<std::string> list;
    auto found = db.run(tokens::find(db.database(), kOwner, agent));
    REQUIRE(found.ok());
    for (const auto& each : *found) list.push_back(each.id);
    return list;
}

// Whether the token could be used.
bool use(BlockingDatabase& db, const tokens::Token& which, std::int64_t count, bool only = false) {
    auto used = db.commit(tokens::use(kOwner, "phone", which, count, only));
    REQUIRE(used.ok());
    return !used->front().empty();
}

TEST_CASE("a client has one token in use and one that is new") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto issue = [&](const std::string& agent, const tokens::Token& which) {
        REQUIRE(db.commit(tokens::issue("romeo", "ours.test", agent, which, "")).ok());
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
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", counted, "")).ok());
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
    counted.count = 4;
    CHECK_FALSE(use(db, counted, 4, true));
    CHECK(use(db, counted, 5, true));
}

TEST_CASE("the only token of a client is used in one statement") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    tokens::Token first = token("first", 100);
    CHECK(tokens::use(kOwner, "phone", first, 0, true).size() == 1);
    CHECK_FALSE(use(db, first, 0, true));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", first, "")).ok());
    CHECK(use(db, first, 0, true));
    CHECK(db.run(tokens::find(db.database(), kOwner, "phone"))->front().used);
    REQUIRE(db.commit(one(tokens::revoke(kOwner, "phone"))).ok());
    CHECK_FALSE(use(db, first, 0, true));
}

TEST_CASE("a log-in with a token finds the account and the tokens of its client") {
    FOR_EACH_BACKEND;
    auto holder = [&](const std::string& user, const std::string& agent) {
        auto found = db.run(tokens::find_holder(db.database(), user, "ours.test", agent));
        REQUIRE(found.ok());
        return *found;
    };
    CHECK_FALSE(holder("romeo", "phone").exists);
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    CHECK(holder("romeo", "phone").exists);
    CHECK(holder("romeo", "phone").tokens.empty());
    CHECK_FALSE(holder("romeo", "phone").disabled);
    tokens::Token second = token("second", 200);
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("first", 100), "")).ok());
    CHECK(use(db, token("first", 100), 7));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", second, "")).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "laptop", token("other", 300), "")).ok());
    REQUIRE(db.commit(one(accounts::set_disabled("romeo", "ours.test", true))).ok());
    tokens::Holder found = holder("romeo", "phone");
    CHECK(found.disabled);
    REQUIRE(found.tokens.size() == 2);
    CHECK(found.tokens[0].id == "second");
    CHECK(found.tokens[0].secret == second.secret);
    CHECK(found.tokens[0].mechanism == second.mechanism);
    CHECK_FALSE(found.tokens[0].used);
    CHECK(found.tokens[1].id == "first");
    CHECK(found.tokens[1].count == 7);
    CHECK(found.tokens[1].expires_us == 100);
    CHECK(found.tokens[1].used);
    CHECK(holder("romeo", "tablet").tokens.empty());
    CHECK_FALSE(holder("juliet", "phone").exists);
}

TEST_CASE("tokens end with the password and with the account") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("a", 100), "")).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 5), 0, 10)).ok());
    REQUIRE(db.commit(accounts::set_credentials("romeo", "ours.test", romeo().credentials)).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->size() == 1);
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("b", 100), "")).ok());
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->empty());
    // Late.
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("c", 100), "")).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 6), 0, 10)).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->empty());
}

TEST_CASE("no token comes of a log-in that a new password has overtaken") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto issue = [&](const std::string& id, std::string_view stored_key) {
        auto issued =
            db.commit(tokens::issue("romeo", "ours.test", "phone", token(id, 100), stored_key));
        REQUIRE(issued.ok());
        return issued->back().empty();
    };
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 5), 0, 10)).ok());
    CHECK(issue("a", "stored1"));
    CHECK(issue("b", "stored1"));
    CHECK(ids(db, "phone") == std::vector<std::string>{"b"});
    std::vector<accounts::Credential> replaced;
    replaced.emplace_back("SHA-256", 10000, "other", "stored3", "server3");
    REQUIRE(db.commit(accounts::set_credentials("romeo", "ours.test", replaced)).ok());
    CHECK(db.run(tokens::find_holder(db.database(), "romeo", "ours.test", "phone"))->stored_key ==
          "stored3");
    CHECK_FALSE(issue("c", "stored1"));
    CHECK(ids(db, "phone").empty());
    CHECK(issue("d", "stored3"));
    CHECK(ids(db, "phone") == std::vector<std::string>{"d"});
    // Nor of one that was under way when its client was forgotten.
    REQUIRE(db.commit(tokens::forget(kOwner, "phone")).ok());
    CHECK_FALSE(issue("e", "stored3"));
    CHECK(ids(db, "phone").empty());
}

TEST_CASE("a client that is known is seen again, one that is not stays unknown") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 5), 0, 10)).ok());
    tokens::Client again = client("phone", 7);
    again.software = "Renamed";
    again.mechanism = "HT-SHA-256-NONE";
    REQUIRE(db.commit(one(tokens::seen_again(kOwner, again))).ok());
    REQUIRE(db.commit(one(tokens::seen_again(kOwner, client("laptop", 8)))).ok());
    auto list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list.ok());
    REQUIRE(list->size() == 1);
    CHECK((*list)[0].agent == "phone");
    CHECK((*list)[0].software == "Renamed");
    CHECK((*list)[0].mechanism == "HT-SHA-256-NONE");
    CHECK((*list)[0].first_us == 5);
    CHECK((*list)[0].last_us == 7);
}

TEST_CASE("clients are remembered, the ones long away are not") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto seen = [&](const tokens::Client& which) {
        REQUIRE(db.commit(tokens::seen("romeo", "ours.test", which, 0, 2)).ok());
    };
    seen(client("phone", 5));
    seen(client("laptop", 6));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "laptop", token("l", 100), "")).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("p", 100), "")).ok());
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
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("p", 100), "")).ok());
    REQUIRE(db.commit(tokens::forget(kOwner, "phone")).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 99))->size() == 1);
}

}  // namespace tokens_test
}  // namespace parlance::storage
