#include "server/net/address.h"

#include <catch2/catch.hpp>

using parlance::server::net::Address;

TEST_CASE("addresses are read and written as the configuration has them") {
    auto v4 = Address::parse("127.0.0.1:5222");
    REQUIRE(v4);
    CHECK(v4->family() == AF_INET);
    CHECK(v4->ip() == "127.0.0.1");
    CHECK(v4->port() == 5222);
    CHECK(v4->text() == "127.0.0.1:5222");

    auto v6 = Address::parse("[::1]:65535");
    REQUIRE(v6);
    CHECK(v6->family() == AF_INET6);
    CHECK(v6->ip() == "::1");
    CHECK(v6->text() == "[::1]:65535");
    CHECK(Address::from(*v6->raw()).text() == "[::1]:65535");
    CHECK(Address::parse("[::]:5222"));
    CHECK(Address::parse("0.0.0.0:0"));
}

TEST_CASE("what is no address is refused with a reason that quotes it") {
    for (const char* text :
         {"", ":", ":5222", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536",
          "127.0.0.1:-1", "127.0.0.1: 1", "256.0.0.1:1", "127.0.0.1.1:1", "localhost:5222",
          "::1:5222", "[::1]", "[::1]5222", "[::1:5222", "[]:1", "[127.0.0.1]:1", "[::g]:1"}) {
        auto address = Address::parse(text);
        INFO(text);
        REQUIRE_FALSE(address);
        CHECK(address.error().find("\"" + std::string(text) + "\": ") == 0);
    }
}
