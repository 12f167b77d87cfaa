#include "server/modules/block_rules.h"

#include <catch2/catch.hpp>

using namespace parlance;
using namespace parlance::server::modules;

namespace block_rules_test {

bool covers(const char* entry, const char* peer) {
    auto jid = xmpp::Jid::parse(peer);
    REQUIRE(jid);
    bool one = block_matches(entry, *jid);
    CHECK(is_blocked({entry}, *jid) == one);
    CHECK(is_blocked({"aaa.test", entry, "zzz@zzz.test"}, *jid) == one);
    return one;
}

TEST_CASE("XEP-0191 §5: user@domain/resource covers that resource") {
    CHECK(covers("romeo@montague.test/orchard", "romeo@montague.test/orchard"));
    CHECK_FALSE(covers("romeo@montague.test/orchard", "romeo@montague.test/lute"));
    CHECK_FALSE(covers("romeo@montague.test/orchard", "romeo@montague.test"));
}

TEST_CASE("XEP-0191 §5: user@domain covers every resource") {
    CHECK(covers("romeo@montague.test", "romeo@montague.test"));
    CHECK(covers("romeo@montague.test", "romeo@montague.test/lute"));
    CHECK_FALSE(covers("romeo@montague.test", "montague.test"));
    CHECK_FALSE(covers("romeo@montague.test", "benvolio@montague.test"));
}

TEST_CASE("XEP-0191 §5: domain/resource covers itself") {
    CHECK(covers("montague.test/bot", "montague.test/bot"));
    CHECK_FALSE(covers("montague.test/bot", "montague.test"));
    CHECK_FALSE(covers("montague.test/bot", "romeo@montague.test/bot"));
}

TEST_CASE("XEP-0191 §5: domain covers the domain and all who live there") {
    CHECK(covers("montague.test", "montague.test"));
    CHECK(covers("montague.test", "montague.test/bot"));
    CHECK(covers("montague.test", "romeo@montague.test"));
    CHECK(covers("montague.test", "romeo@montague.test/orchard"));
    CHECK_FALSE(covers("montague.test", "romeo@sub.montague.test"));
    CHECK_FALSE(covers("montague.test", "ontague.test"));
}

TEST_CASE("nobody is covered by an empty list, nor is no address by any") {
    CHECK_FALSE(is_blocked({}, *xmpp::Jid::parse("romeo@montague.test")));
    CHECK_FALSE(is_blocked({"", "montague.test"}, xmpp::Jid()));
}

}  // namespace block_rules_test
