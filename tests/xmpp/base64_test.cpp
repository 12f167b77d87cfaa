#include "xmpp/base64.h"

#include <catch2/catch.hpp>

#include "base/random.h"

using namespace parlance::xmpp;
using namespace std::string_literals;

TEST_CASE("the vectors of RFC 4648 §10") {
    const std::pair<std::string, std::string> vectors[] = {
        {"", ""},
        {"f", "Zg=="},
        {"fo", "Zm8="},
        {"foo", "Zm9v"},
        {"foob", "Zm9vYg=="},
        {"fooba", "Zm9vYmE="},
        {"foobar", "Zm9vYmFy"},
        {"\0\xff\xfe"s, "AP/+"},
    };
    for (const auto& [bytes, text] : vectors) {
        CHECK(base64_encode(bytes) == text);
        CHECK(base64_decode(text) == bytes);
    }
}

TEST_CASE("only the canonical text decodes") {
    for (std::string bad : {"Z",     "Zg",       "Zg=",  "Zg===",    "=",       "==",     "===",
                            "====",  "Zh==",     "Zm9=", "Zm8=Zm8=", "Z=g=",    "Zg==\n", "Z g=",
                            " Zg==", "Zm9v\r\n", "Zm9-", "Zm9_",     "Zm\xff=", "Zg=A",   "=Zg="}) {
        INFO(bad);
        CHECK_FALSE(base64_decode(bad));
    }
    CHECK_FALSE(base64_decode("Zm\0v"s));
}

TEST_CASE("every string of bytes comes back") {
    parlance::base::SeededRandom random(7);
    for (std::size_t size = 0; size < 300; ++size) {
        std::string bytes = random.bytes(size);
        REQUIRE(base64_decode(base64_encode(bytes)) == bytes);
    }
}

TEST_CASE("what decodes, encodes to the same text") {
    parlance::base::SeededRandom random(8);
    const std::string characters = "AQgw/+=Z9 ";
    int decoded = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string text;
        for (std::uint64_t n = random.below(9); n > 0; --n) {
            text.push_back(characters[random.below(characters.size())]);
        }
        if (auto bytes = base64_decode(text)) {
            ++decoded;
            REQUIRE(base64_encode(*bytes) == text);
        }
    }
    CHECK(decoded > 1000);
}
