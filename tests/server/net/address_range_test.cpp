#include "server/net/address_range.h"

#include <catch2/catch.hpp>
#include <string>

using namespace parlance::server::net;

namespace address_range_test {

bool covers(const std::string& range, const std::string& address) {
    auto wide = AddressRange::parse(range);
    auto narrow = AddressRange::parse(address);
    REQUIRE(wide);
    REQUIRE(narrow);
    return wide->contains(*narrow);
}

TEST_CASE("ranges contain what begins with their bits") {
    CHECK(covers("192.0.2.7", "192.0.2.7"));
    CHECK_FALSE(covers("192.0.2.7", "192.0.2.8"));
    CHECK(covers("192.0.2.0/24", "192.0.2.255"));
    CHECK_FALSE(covers("192.0.2.0/24", "192.0.3.0"));
    CHECK(covers("10.0.0.0/9", "10.127.255.255"));
    CHECK_FALSE(covers("10.0.0.0/9", "10.128.0.0"));
    CHECK(covers("2001:db8::/33", "2001:db8:7fff::1"));
    CHECK_FALSE(covers("2001:db8::/33", "2001:db8:8000::1"));
    CHECK(covers("::/0", "192.0.2.7"));
    CHECK(covers("0.0.0.0/0", "192.0.2.7"));
    CHECK_FALSE(covers("0.0.0.0/0", "2001:db8::1"));
    CHECK_FALSE(covers("192.0.2.0/24", "192.0.0.0/16"));
}

TEST_CASE("IPv4 and the same mapped into IPv6 are one") {
    CHECK(covers("192.0.2.0/24", "::ffff:192.0.2.9"));
    CHECK(covers("::ffff:192.0.2.9", "192.0.2.9"));
    CHECK(AddressRange::parse("::ffff:192.0.2.9")->text() == "192.0.2.9");
}

TEST_CASE("one text for one range") {
    CHECK(AddressRange::parse("192.0.2.77/24")->text() == "192.0.2.0/24");
    CHECK(AddressRange::parse("2001:DB8:0:0::1/32")->text() == "2001:db8::/32");
    CHECK(AddressRange::parse("192.0.2.7/32")->text() == "192.0.2.7");
    CHECK(AddressRange::parse("::1")->text() == "::1");
}

TEST_CASE("what is no range") {
    for (const char* text : {"", "/", "192.0.2", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/",
                             "192.0.2.0/2x", "2001:db8::/129", "[::1]", "example.org", "1/8"}) {
        INFO(text);
        CHECK_FALSE(AddressRange::parse(text));
    }
}

TEST_CASE("how wide a range is") {
    CHECK(AddressRange::parse("0.0.0.0/1")->wider_than(16, 32));
    CHECK_FALSE(AddressRange::parse("10.1.0.0/16")->wider_than(16, 32));
    CHECK(AddressRange::parse("2001::/16")->wider_than(16, 32));
    CHECK_FALSE(AddressRange::parse("2001:db8::/32")->wider_than(16, 32));
    CHECK(AddressRange::parse("::/0")->wider_than(16, 32));
}

}  // namespace address_range_test
