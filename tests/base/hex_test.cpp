#include "base/hex.h"

#include <catch2/catch.hpp>

using namespace std::string_literals;

TEST_CASE("bytes as hexadecimal digits") {
    CHECK(parlance::base::hex_encode("") == "");
    CHECK(parlance::base::hex_encode("\0\x7f\x80\xff"s) == "007f80ff");
}

TEST_CASE("hexadecimal digits as bytes, and what are none") {
    using parlance::base::hex_decode;
    CHECK(hex_decode("") == "");
    CHECK(hex_decode("007f80Ff") == "\0\x7f\x80\xff"s);
    for (const char* bad : {"0", "0g", "g0", " 0", "+1", "-1", "0x", "00 "}) {
        CHECK_FALSE(hex_decode(bad).has_value());
    }
}
