#include "server/modules/presence.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"

using namespace parlance;
using server::modules::priority_of;

namespace presence_test {

std::optional<std::int8_t> priority(const std::string& inside) {
    static xmpp::ParserPool pool;
    auto presence = xmpp::parse_document(pool, "<presence>" + inside + "</presence>");
    REQUIRE(presence.has_value());
    return priority_of(presence->root());
}

TEST_CASE("RFC 6121 §4.7.2.3: priorities from -128 to 127, 0 by default") {
    CHECK(priority("") == 0);
    CHECK(priority("<show>away</show><priority>5</priority>") == 5);
    CHECK(priority("<priority>127</priority>") == 127);
    CHECK(priority("<priority>-128</priority>") == -128);
    CHECK(priority("<priority> +7\n</priority>") == 7);
    CHECK(priority("<priority xmlns='urn:x'>1000</priority>") == 0);
}

TEST_CASE("anything else is no priority") {
    for (const char* bad : {"128", "-129", "1000000000000", "", " ", "high", "1.0", "0x1", "1 2",
                            "+-1", "--1", "+"}) {
        INFO(bad);
        CHECK_FALSE(priority("<priority>" + std::string(bad) + "</priority>").has_value());
    }
    CHECK_FALSE(priority("<priority>1</priority><priority>1</priority>").has_value());
}

}  // namespace presence_test
