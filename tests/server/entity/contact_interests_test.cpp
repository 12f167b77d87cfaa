// What resources of others want to be told: by contact and by account, and how many there are.
#include "server/entity/contact_interests.h"

#include <memory>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace parlance::server::entity {

namespace {

xmpp::Jid jid(std::string_view text) {
    auto parsed = xmpp::Jid::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

InterestsPtr wants(const std::string& node) {
    std::vector<std::string> nodes(1, node);
    return std::make_shared<Interests>(node, std::move(nodes));
}

constexpr std::string_view kOwner = "juliet@ours.test";

}  // namespace

TEST_CASE("interests are found by contact and by account", "[interests]") {
    ContactInterests all;
    all.put(kOwner, jid("romeo@theirs.test/a"), wants("urn:a"));
    all.put(kOwner, jid("romeo@theirs.test/b"), wants("urn:b"));
    all.put(kOwner, jid("tybalt@theirs.test/a"), wants("urn:a"));
    all.put("juliet@ours.test2", jid("romeo@theirs.test/a"), wants("urn:a"));

    CHECK(all.interested(kOwner, jid("romeo@theirs.test"), "urn:a").size() == 1);
    CHECK(all.interested(kOwner, "urn:a") ==
          std::vector<xmpp::Jid>{jid("romeo@theirs.test/a"), jid("tybalt@theirs.test/a")});
    CHECK(all.interested(kOwner, "urn:c").empty());
    CHECK(all.interested("juliet@ours", "urn:a").empty());
    CHECK(all.resources(kOwner) == std::vector<xmpp::Jid>{jid("romeo@theirs.test/a"),
                                                          jid("romeo@theirs.test/b"),
                                                          jid("tybalt@theirs.test/a")});
    CHECK(all.resources("romeo@ours.test").empty());

    all.erase(kOwner, jid("romeo@theirs.test/a"));
    CHECK(all.interested(kOwner, "urn:a").size() == 1);
    all.erase_owner(kOwner);
    CHECK(all.size() == 1);
}

TEST_CASE("who has said first what it wants goes first", "[interests]") {
    ContactInterests all(2);
    all.put(kOwner, jid("a@theirs.test/a"), wants("urn:a"));
    all.put(kOwner, jid("b@theirs.test/a"), wants("urn:a"));
    // The same again is no other one.
    CHECK(all.put(kOwner, jid("a@theirs.test/a"), wants("urn:a")) != nullptr);
    CHECK(all.put(kOwner, jid("c@theirs.test/a"), wants("urn:a")) == nullptr);
    CHECK(all.find(kOwner, jid("a@theirs.test/a")) == nullptr);
    CHECK(all.resources(kOwner).size() == 2);
}

}  // namespace parlance::server::entity
