// How often users ask those who run rooms for something.
#include "server/defence/asking_tally.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/clock.h"

namespace parlance::server::defence {

namespace asking_tally_test {

constexpr std::int64_t kHourUs = 3600 * base::kSecondUs;

xmpp::Jid jid(const std::string& text) {
    auto parsed = xmpp::Jid::parse(text);
    REQUIRE(parsed);
    return *parsed;
}

TEST_CASE("a user asks so often within an hour, whatever others do", "[defence]") {
    AskingTally tally;
    CHECK(tally.count(jid("hag@ours.test/a"), true, 2, 1));
    CHECK(tally.count(jid("hag@ours.test/b"), true, 2, 1));
    CHECK_FALSE(tally.count(jid("hag@ours.test/a"), true, 2, kHourUs));
    CHECK(tally.count(jid("wicca@ours.test"), true, 2, 1));
    CHECK(tally.count(jid("hag@ours.test"), true, 2, kHourUs + 1));
    for (int i = 0; i < 1'000; ++i) CHECK(tally.count(jid("hag@ours.test"), true, 0, 1));
}

TEST_CASE("a user of another server uses up nothing but its own", "[defence]") {
    AskingTally tally;
    int admitted = 0;
    for (int i = 0; i < 1'000; ++i) {
        admitted += tally.count(jid("romeo@montague.example"), false, 3, 1) ? 1 : 0;
    }
    CHECK(admitted == 3);
    CHECK(tally.count(jid("benvolio@montague.example"), false, 3, 1));
}

TEST_CASE("a server that invents users uses up nothing but its own", "[defence]") {
    AskingTally tally;
    std::uint32_t admitted = 0;
    for (int i = 0; i < 1'000; ++i) {
        auto who = jid("u" + std::to_string(i) + "@montague.example");
        admitted += tally.count(who, false, 3, 1) ? 1 : 0;
    }
    CHECK(admitted == 3 * AskingTally::kUsersOfServer);
    CHECK_FALSE(tally.count(jid("u0@montague.example"), false, 3, 1));
    CHECK(tally.count(jid("juliet@capulet.example"), false, 3, 1));
    CHECK(tally.count(jid("hag@ours.test"), true, 3, 1));
    CHECK(tally.count(jid("u0@montague.example"), false, 3, kHourUs + 60 * base::kSecondUs));
}

}  // namespace asking_tally_test

}  // namespace parlance::server::defence
