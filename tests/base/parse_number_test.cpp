#include "base/parse_number.h"

#include <catch2/catch.hpp>
#include <cstdint>

using parlance::base::parse_number;

TEST_CASE("a number is the whole text, and fits") {
    CHECK(parse_number<std::uint32_t>("0") == 0U);
    CHECK(parse_number<std::uint32_t>("4294967295") == 4294967295U);
    CHECK(parse_number<std::int8_t>("-128") == -128);
    for (const char* text : {"", " 1", "1 ", "+1", "1a", "0x1", "-1", "4294967296"}) {
        INFO(text);
        CHECK_FALSE(parse_number<std::uint32_t>(text));
    }
}
