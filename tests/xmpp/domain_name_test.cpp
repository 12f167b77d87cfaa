#include "xmpp/domain_name.h"

#include <catch2/catch.hpp>

using namespace parlance::xmpp;
using namespace std::string_literals;

namespace domain_name_test {
std::optional<std::string> prepared(std::string_view domain) {
    return prepare_domain(domain, Unassigned::allow);
}

TEST_CASE("domains are folded and lose one trailing dot") {
    CHECK(prepared("Example.COM") == "example.com");
    CHECK(prepared("example.com.") == "example.com");
    CHECK(prepared("example.com\u3002") == "example.com");
    CHECK(prepared("localhost") == "localhost");
    CHECK(prepared("127.0.0.1") == "127.0.0.1");
    CHECK(prepared("a_b.example") == "a_b.example");
}

TEST_CASE("labels that are no labels are refused") {
    std::string label64(64, 'a');
    for (std::string bad : {""s, "."s, ".."s, "example.com.."s, ".example.com"s, "a..b"s, "-a.b"s,
                            "a-.b"s, "a b"s, "a@b"s, "a/b"s, "a&b"s, "a\0b"s, label64 + ".com",
                            "\u00ad.com"s, "b\u00fccher-.de"s, "\xff.com"s}) {
        INFO(bad);
        CHECK_FALSE(prepared(bad));
        CHECK_FALSE(is_prepared_ascii_domain(bad));
    }
    CHECK(prepared(label64.substr(1) + ".com"));
}

TEST_CASE("characters that NFKC turns into separators are refused in a domain") {
    CHECK_FALSE(prepared("a\uff20b"));
    CHECK_FALSE(prepared("a\uff0fb"));
    CHECK_FALSE(prepared("\u2100.com"));  // "a/c"
    CHECK_FALSE(prepared("a\u2024b"));    // one dot leader becomes "."
    CHECK_FALSE(prepared("\u2488"));      // "1."
}

TEST_CASE("internationalised domains compare equal in all their forms") {
    const std::string u_label = "b\u00fccher.example";
    CHECK(prepared(u_label) == u_label);
    CHECK(prepared("B\u00dcCHER.example") == u_label);
    CHECK(prepared("xn--bcher-kva.example") == u_label);
    CHECK(prepared("XN--BCHER-KVA.Example.") == u_label);
    CHECK(prepared("bu\u0308cher\uff0eexample") == u_label);
    CHECK(prepared("\uff58n--bcher-kva.example") == u_label);  // fullwidth x
    CHECK(domain_to_ascii(u_label) == "xn--bcher-kva.example");
    CHECK(domain_to_ascii("example.com") == "example.com");
}

TEST_CASE("an A-label without a U-label stays as it is") {
    CHECK(prepared("xn--zz\u00e9") == std::nullopt);
    CHECK(prepared("xn--99999999.example") == "xn--99999999.example");
    // "straße": valid for IDNA2008, but nameprep would make it "strasse".
    CHECK(prepared("xn--strae-oqa.example") == "xn--strae-oqa.example");
    // U+2C87 U+3002 U+2D09: two labels, as soon as somebody writes it out.
    CHECK(prepared("xn--bhJuxn1e") == "xn--bhjuxn1e");
}

TEST_CASE("an A-label of unassigned characters is refused where its U-label would be") {
    CHECK(prepared("xn--bybmcherv") == "\u0892\u089f\u08a2\u089c\u089b\u0899\u0898");
    CHECK_FALSE(prepare_domain("xn--bybmcherv", Unassigned::refuse));
    CHECK_FALSE(prepare_domain(*prepared("xn--bybmcherv"), Unassigned::refuse));
}

TEST_CASE("a label too long in its ASCII form is refused") {
    // Characters far apart take three ASCII digits or more each.
    std::string label;
    for (int i = 0; i < 10; ++i) label += "\u00fc\u4e2d";
    CHECK(prepared(label + ".example"));
    for (int i = 0; i < 50; ++i) label += i % 2 ? "\u0431" : "\uac00";
    CHECK(label.size() < kMaxPartSize);
    CHECK_FALSE(prepared(label + ".example"));
}

TEST_CASE("IPv6 literals") {
    CHECK(prepared("[::1]") == "[::1]");
    CHECK(prepared("[2001:DB8:0:0::0:1]") == "[2001:db8::1]");
    CHECK_FALSE(domain_to_ascii("[::1]"));
    for (std::string bad : {"[]"s, "[::1"s, "::1"s, "[127.0.0.1]"s, "[::1]x"s, "[fe80::1%eth0]"s,
                            "[g::1]"s, "[::1\0]"s, "["s, "[::1]."s}) {
        INFO(bad);
        CHECK_FALSE(prepared(bad));
    }
}

TEST_CASE("a domain may be 1023 bytes long") {
    std::string domain;
    while (domain.size() < 1000) domain += "abcdefghi.";
    domain += std::string(kMaxPartSize - domain.size(), 'x');
    REQUIRE(domain.size() == kMaxPartSize);
    CHECK(prepared(domain) == domain);
    CHECK(prepared(domain + ".") == domain);
    CHECK_FALSE(prepared(domain + "x"));
    CHECK_FALSE(is_prepared_ascii_domain(domain + "x"));
}

}  // namespace domain_name_test
