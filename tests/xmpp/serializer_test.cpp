#include "xmpp/serializer.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

using namespace parlance::xmpp;

TEST_CASE("the five special characters are escaped everywhere", "[serializer]") {
    std::string out;
    append_escaped(out, "a<b>c&d'e\"f", false);
    CHECK(out == "a&lt;b&gt;c&amp;d&apos;e&quot;f");
}

TEST_CASE("line ends in attributes survive normalisation by the next parser", "[serializer]") {
    std::string attribute;
    append_escaped(attribute, "a\tb\nc\rd", true);
    CHECK(attribute == "a&#9;b&#10;c&#13;d");
    std::string text;
    append_escaped(text, "a\tb\nc\rd", false);
    CHECK(text == "a\tb\nc&#13;d");
}

TEST_CASE("every octet is escaped or not wherever it is", "[serializer]") {
    const std::map<char, std::string> in_text = {{'<', "&lt;"},   {'>', "&gt;"},
                                                 {'&', "&amp;"},  {'\'', "&apos;"},
                                                 {'"', "&quot;"}, {'\r', "&#13;"}};
    std::map<char, std::string> in_attribute = in_text;
    in_attribute['\t'] = "&#9;";
    in_attribute['\n'] = "&#10;";
    for (int octet = 0; octet < 256; ++octet) {
        char c = static_cast<char>(octet);
        for (std::size_t before : {0U, 1U, 7U, 8U, 9U, 20U}) {
            for (std::size_t behind : {0U, 1U, 8U, 17U}) {
                for (bool attribute : {false, true}) {
                    const auto& names = attribute ? in_attribute : in_text;
                    auto name = names.find(c);
                    std::string middle = name == names.end() ? std::string(1, c) : name->second;
                    std::string left(before, 'a'), right(behind, '\xe4'), out = "=";
                    append_escaped(out, left + c + c + right + c, attribute);
                    REQUIRE(out == "=" + left + middle + middle + right + middle);
                }
            }
        }
    }
}

TEST_CASE("namespaces are declared where they change", "[serializer]") {
    Document doc("iq", ns::client);
    doc->add("query", "urn:q").add("item").add("x", ns::client);
    CHECK(to_xml(doc.root()) ==
          "<iq><query xmlns='urn:q'><item><x xmlns='jabber:client'/></item></query></iq>");
    CHECK(to_xml(doc.root(), ns::server).substr(0, 27) == "<iq xmlns='jabber:client'><");
}

TEST_CASE("an element without a namespace undeclares the default", "[serializer]") {
    Document doc("a", "urn:a");
    doc->add("b", "");
    CHECK(to_xml(doc.root()) == "<a xmlns='urn:a'><b xmlns=''/></a>");
}

TEST_CASE("a prefixed attribute gets a prefix of ours", "[serializer]") {
    Document doc("a", ns::client);
    doc->append_attribute("k", "urn:k", "v");
    CHECK(to_xml(doc.root()) == "<a xmlns:a0='urn:k' a0:k='v'/>");
}
