#include "server/net/interfaces.h"

#include <catch2/catch.hpp>

using parlance::server::net::is_interface_address;

TEST_CASE("the addresses of this machine") {
    CHECK(is_interface_address("127.0.0.1"));
    CHECK(is_interface_address("127.3.2.1"));
    // RFC 5737: nobody's.
    CHECK_FALSE(is_interface_address("192.0.2.1"));
    CHECK_FALSE(is_interface_address("2001:db8::1"));
    CHECK_FALSE(is_interface_address("no address"));
}
