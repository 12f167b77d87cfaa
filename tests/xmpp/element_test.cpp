#include "xmpp/element.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/serializer.h"

using namespace parlance::xmpp;

TEST_CASE("an element is found by name and namespace", "[element]") {
    Document doc("message", ns::client);
    doc->add("body").add_text("plain");
    doc->add("body", "urn:other").add_text("other");
    CHECK(doc->child_text("body", ns::client) == "plain");
    CHECK(doc->child_text("body", "urn:other") == "other");
    CHECK(doc->child("subject", ns::client) == nullptr);
    CHECK(doc->child_in("urn:other")->name() == "body");
    CHECK(doc->child_count() == 2);
}

TEST_CASE("attributes are set, replaced and removed", "[element]") {
    Document doc("iq", ns::client);
    doc->set("id", "1").set("type", "get").set_if("to", "");
    CHECK_FALSE(doc->has_attr("to"));
    doc->set("id", "2");
    CHECK(doc->attr("id") == "2");
    doc->remove_attr("type");
    CHECK_FALSE(doc->has_attr("type"));
    doc->set("lang", "x");
    CHECK(to_xml(doc.root()) == "<iq id='2' lang='x'/>");
    doc->remove_attr("id");
    doc->remove_attr("lang");
    doc->set("last", "y");
    CHECK(to_xml(doc.root()) == "<iq last='y'/>");
}

TEST_CASE("text that arrives in pieces is one text", "[element]") {
    Document doc("body", ns::client);
    std::string expected;
    for (int i = 0; i < 3000; ++i) {
        doc->add_text("ab");
        expected += "ab";
    }
    CHECK(doc->text() == expected);
    CHECK(doc->nodes()->next == nullptr);
}

TEST_CASE("children are removed by name, the rest stays in order", "[element]") {
    Document doc("a", ns::client);
    doc->add("x");
    doc->add_text("t");
    doc->add("y");
    doc->add("x");
    doc->remove_children("x", ns::client);
    CHECK(to_xml(doc.root()) == "<a>t<y/></a>");
    doc->add("z");
    CHECK(to_xml(doc.root()) == "<a>t<y/><z/></a>");
}

TEST_CASE("a copy outlives its original and equals it", "[element]") {
    Document copy;
    {
        Document doc("m", "urn:m");
        doc->set("k", "v").add("c", "urn:c").set("xml:lang", "de").add_text("<&>");
        copy = Document::copy_of(doc.root());
        CHECK(equal(doc.root(), copy.root()));
        doc->set("k", "w");
        CHECK_FALSE(equal(doc.root(), copy.root()));
    }
    CHECK(to_xml(copy.root()) ==
          "<m xmlns='urn:m' k='v'><c xmlns='urn:c' xml:lang='de'>&lt;&amp;&gt;</c></m>");
}

TEST_CASE("equality looks at attributes in any order, and at everything", "[element]") {
    auto make = [](const char* first, const char* second, const char* text) {
        Document doc("e", "urn:e");
        doc->set(first, "1").set(second, "1").add_text(text);
        return doc;
    };
    CHECK(equal(make("a", "b", "t").root(), make("b", "a", "t").root()));
    CHECK_FALSE(equal(make("a", "b", "t").root(), make("a", "c", "t").root()));
    CHECK_FALSE(equal(make("a", "b", "t").root(), make("a", "b", "u").root()));
    Document more = make("a", "b", "t");
    more->add("x");
    CHECK_FALSE(equal(make("a", "b", "t").root(), more.root()));
}
