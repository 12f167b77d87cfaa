#include "base/utf8.h"

#include <catch2/catch.hpp>
#include <string>

using parlance::base::first_bytes;

TEST_CASE("a text is cut between characters") {
    CHECK(first_bytes("Romeo", 5) == "Romeo");
    CHECK(first_bytes("Romeo", 4) == "Rome");
    CHECK(first_bytes("Romeo", 0).empty());
    CHECK(first_bytes("", 3).empty());
    CHECK(first_bytes("aé", 2) == "a");
    CHECK(first_bytes("aé", 3) == "aé");
    CHECK(first_bytes("€€", 5) == "€");
    CHECK(first_bytes("€", 2).empty());
    CHECK(first_bytes("\x80\x80\x80", 1).empty());                     // nothing to hold on to
    const std::string text = "a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80";  // of 1, 2, 3 and 4 bytes
    CHECK(first_bytes(text, 10) == text);
    CHECK(first_bytes(text, 9) == "a\xc3\xa9\xe2\x82\xac");
    CHECK(first_bytes(text, 6) == "a\xc3\xa9\xe2\x82\xac");
    CHECK(first_bytes(text, 5) == "a\xc3\xa9");
    CHECK(first_bytes(text, 3) == "a\xc3\xa9");
    CHECK(first_bytes(text, 2) == "a");
}
