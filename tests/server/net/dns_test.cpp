// Records of the DNS as anybody may send them.
#include "server/net/dns.h"

#include <catch2/catch.hpp>

using namespace parlance::server::net;
using namespace std::string_literals;

TEST_CASE("an SRV record") {
    auto record = parse_srv("\x00\x05\x01\x02\x14\x95\x04xmpp\x07"s + "example\x03org\x00"s);
    REQUIRE(record);
    CHECK(record->priority == 5);
    CHECK(record->weight == 0x102);
    CHECK(record->port == 5269);
    CHECK(record->target == "xmpp.example.org");
}

TEST_CASE("an SRV record that says that there is no such service") {
    auto record = parse_srv("\x00\x00\x00\x00\x00\x00\x00"s);
    REQUIRE(record);
    CHECK(record->target.empty());
}

TEST_CASE("the longest label and the longest name") {
    const std::string label = "\x3f" + std::string(63, 'a');
    const std::string numbers(6, '\0');
    // 3 * 64 + 62 + 1 = 255.
    const std::string longest = label + label + label + "\x3d" + std::string(61, 'b') + "\0"s;
    REQUIRE(parse_srv(numbers + longest));
    CHECK(parse_srv(numbers + longest)->target.size() == 253);
    CHECK_FALSE(parse_srv(numbers + label + label + label + "\x3e" + std::string(62, 'b') + "\0"s));
    CHECK_FALSE(parse_srv(numbers + "\x40" + std::string(64, 'a') + "\0"s));
}

TEST_CASE("what is no SRV record") {
    const std::string numbers(6, '\0');
    const std::string bad = GENERATE(
        as<std::string>(), "", "\0"s, "\0\0\0\0\0"s, "\0\0\0\0\0\0"s,
        // no end; a label longer than what there is
        "\0\0\0\0\0\0\x03one"s, "\0\0\0\0\0\0\x04one"s, "\0\0\0\0\0\0\x3f"s,
        // something behind the end
        "\0\0\0\0\0\0\x03one\0\0"s, "\0\0\0\0\0\0\0x"s,
        // a pointer (RFC 1035 §4.1.4), to itself
        "\0\0\0\0\0\0\xc0\x06"s,
        // labels that pretend to be more, or something else
        "\0\0\0\0\0\0\x03o.e\0"s, "\0\0\0\0\0\0\x03o\0e\0"s, "\0\0\0\0\0\0\x03o e\0"s,
        "\0\0\0\0\0\0\x03o/e\0"s, "\0\0\0\0\0\0\x03o\nx\0"s, "\0\0\0\0\0\0\x03o\xc3\xa9\0"s);
    CAPTURE(bad);
    CHECK_FALSE(parse_srv(bad));
}

TEST_CASE("a TLSA record") {
    auto record = parse_tlsa("\x03\x01\x02\xaa\xbb\x00"s);
    REQUIRE(record);
    CHECK(record->usage == 3);
    CHECK(record->selector == 1);
    CHECK(record->matching == 2);
    CHECK(record->data == "\xaa\xbb\x00"s);
    CHECK_FALSE(parse_tlsa(""));
    CHECK_FALSE(parse_tlsa("\x03\x01\x02"));
}

TEST_CASE("addresses") {
    CHECK(parse_address("\xc0\x00\x02\x01"s) == "192.0.2.1");
    CHECK(parse_address("\x20\x01\x0d\xb8\0\0\0\0\0\0\0\0\0\0\0\x01"s) == "2001:db8::1");
    CHECK(parse_address("").empty());
    CHECK(parse_address("abc").empty());
    CHECK(parse_address("abcde").empty());
    CHECK(parse_address(std::string(17, 'x')).empty());
}
