// How often something may be done within an hour.
#include "server/defence/hourly_tally.h"

#include <catch2/catch.hpp>
#include <string>

#include "base/clock.h"

namespace parlance::server::defence {

namespace hourly_tally_test {

constexpr std::int64_t kHourUs = 3600 * base::kSecondUs;

TEST_CASE("so often within an hour, and again in the next", "[defence]") {
    HourlyTally tally;
    CHECK(tally.count("a", 2, 0));
    CHECK(tally.count("a", 2, kHourUs - 1));
    CHECK_FALSE(tally.count("a", 2, kHourUs - 1));
    CHECK(tally.count("b", 2, kHourUs - 1));
    // Of a new hour: what was refused in the old one does not count.
    CHECK(tally.count("a", 2, kHourUs));
    CHECK(tally.count("a", 2, kHourUs));
    CHECK_FALSE(tally.count("a", 2, kHourUs));
    CHECK_FALSE(tally.count("c", 0, kHourUs));
}

TEST_CASE("many keys cost no more memory than is allowed", "[defence]") {
    HourlyTally tally;
    for (std::size_t i = 0; i < HourlyTally::kKeys; ++i) {
        REQUIRE(tally.count(std::to_string(i), 2, 0));
    }
    CHECK_FALSE(tally.count("one more", 2, 1));
    CHECK(tally.count("0", 2, 1));
    CHECK(tally.size() == HourlyTally::kKeys);
    // Those whose hour is over make room.
    CHECK(tally.count("one more", 2, kHourUs + 60 * base::kSecondUs));
    CHECK(tally.size() == 1);
}

TEST_CASE("other servers use up no room but their own", "[defence]") {
    HourlyTally tally;
    for (std::size_t i = 0; i < HourlyTally::kKeys; ++i) {
        REQUIRE(tally.count_foreign(std::to_string(i) + ".example", 2, 0));
    }
    CHECK_FALSE(tally.count_foreign("montague.example", 2, 1));
    CHECK(tally.size() == 0);
    CHECK(tally.count("juliet@ours.test", 1, 1));
    // A key of one sort is none of the other.
    CHECK(tally.count("0.example", 1, 1));
    CHECK(tally.count_foreign("0.example", 2, 1));
    CHECK_FALSE(tally.count_foreign("0.example", 2, 1));
}

}  // namespace hourly_tally_test

}  // namespace parlance::server::defence
