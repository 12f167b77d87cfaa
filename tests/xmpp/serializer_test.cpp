#include "xmpp/serializer.h"

#include <catch2/catch.hpp>

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
