#include "xmpp/datetime.h"

#include <catch2/catch.hpp>
#include <limits>

#include "base/random.h"

using namespace parlance::xmpp;

namespace datetime_test {
constexpr std::int64_t kSecond = 1'000'000;

TEST_CASE("the moon landing of XEP-0082 in two zones") {
    CHECK(parse_datetime("1969-07-21T02:56:15Z") == -14'159'025 * kSecond);
    CHECK(parse_datetime("1969-07-20T21:56:15-05:00") == -14'159'025 * kSecond);
    CHECK(format_datetime(-14'159'025 * kSecond) == "1969-07-21T02:56:15Z");
}

TEST_CASE("known moments") {
    CHECK(parse_datetime("1970-01-01T00:00:00Z") == 0);
    CHECK(parse_datetime("1970-01-01T00:00:00+00:00") == 0);
    CHECK(parse_datetime("1970-01-01T05:30:00+05:30") == 0);
    CHECK(parse_datetime("1969-12-31T10:00:00-14:00") == 0);
    CHECK(parse_datetime("2024-02-29T12:00:00Z") == 1'709'208'000 * kSecond);
    CHECK(format_datetime(0) == "1970-01-01T00:00:00Z");
    CHECK(format_datetime(-1) == "1969-12-31T23:59:59.999999Z");
    CHECK(format_datetime(1'709'208'000 * kSecond) == "2024-02-29T12:00:00Z");
}

TEST_CASE("fractions of a second") {
    CHECK(parse_datetime("1970-01-01T00:00:00.5Z") == 500'000);
    CHECK(parse_datetime("1970-01-01T00:00:00.001Z") == 1'000);
    CHECK(parse_datetime("1970-01-01T00:00:00.1234569999999Z") == 123'456);
    CHECK(parse_datetime("1969-12-31T23:59:59.75Z") == -250'000);
    CHECK(format_datetime(120'000) == "1970-01-01T00:00:00.120Z");
    CHECK(format_datetime(1) == "1970-01-01T00:00:00.000001Z");
}

TEST_CASE("times that do not exist are refused") {
    for (std::string_view bad : {"",
                                 "Z",
                                 "1970-01-01",
                                 "1970-01-01T00:00:00",
                                 "1970-01-01T00:00Z",
                                 "1970-1-1T00:00:00Z",
                                 "1970-13-01T00:00:00Z",
                                 "1970-00-01T00:00:00Z",
                                 "1970-01-00T00:00:00Z",
                                 "1970-04-31T00:00:00Z",
                                 "2023-02-29T00:00:00Z",
                                 "1900-02-29T00:00:00Z",
                                 "1970-01-01T24:00:00Z",
                                 "1970-01-01T23:60:00Z",
                                 "2016-12-31T23:59:60Z",
                                 "0000-01-01T00:00:00Z",
                                 "-001-01-01T00:00:00Z",
                                 "12024-01-01T00:00:00Z",
                                 "1970-01-01t00:00:00Z",
                                 "1970-01-01T00:00:00z",
                                 "1970-01-01 00:00:00Z",
                                 "1970-01-01T00:00:00.Z",
                                 "1970-01-01T00:00:00,5Z",
                                 "1970-01-01T00:00:00+0100",
                                 "1970-01-01T00:00:00+01",
                                 "1970-01-01T00:00:00+14:01",
                                 "1970-01-01T00:00:00+15:00",
                                 "1970-01-01T00:00:00+01:60",
                                 "1970-01-01T00:00:00 01:00",
                                 "1970-01-01T00:00:00ZZ",
                                 "1970-01-01T00:00:00Z ",
                                 " 1970-01-01T00:00:00Z",
                                 "+970-01-01T00:00:00Z",
                                 "1970-01-01T 1:00:00Z",
                                 "19700101T00:00:00",
                                 "20020910T23:08:25"}) {
        INFO(bad);
        CHECK_FALSE(parse_datetime(bad));
    }
    CHECK(parse_datetime("2000-02-29T00:00:00Z"));
}

TEST_CASE("what cannot be written is clamped") {
    CHECK(format_datetime(std::numeric_limits<std::int64_t>::max()) ==
          "9999-12-31T23:59:59.999999Z");
    CHECK(format_datetime(std::numeric_limits<std::int64_t>::min()) == "0001-01-01T00:00:00Z");
    CHECK(parse_datetime("9999-12-31T23:59:59.999999Z") == 253'402'300'799'999'999);
    CHECK(parse_datetime("0001-01-01T00:00:00Z") == -62'135'596'800 * kSecond);
}

TEST_CASE("every moment comes back") {
    parlance::base::SeededRandom random(82);
    for (int i = 0; i < 20'000; ++i) {
        auto us = static_cast<std::int64_t>(random.below(315'537'897'600'000'000)) -
                  62'135'596'800 * kSecond;
        if (i % 2 == 0) us -= us % kSecond;
        REQUIRE(parse_datetime(format_datetime(us)) == us);
    }
}

}  // namespace datetime_test
