#include "xmpp/hex.h"

#include <catch2/catch.hpp>

using namespace std::string_literals;

TEST_CASE("bytes as hexadecimal digits") {
    CHECK(parlance::xmpp::hex_encode("") == "");
    CHECK(parlance::xmpp::hex_encode("\0\x7f\x80\xff"s) == "007f80ff");
}
