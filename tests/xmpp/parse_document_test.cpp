#include "xmpp/parse_document.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/serializer.h"

using namespace parlance::xmpp;

TEST_CASE("what was serialised is read back, one after the other from the same pool") {
    ParserPool pool;
    const std::string xml[] = {"<presence/>",
                               "<message type='chat' id='1'><body>a &lt; b &amp; c</body><x "
                               "xmlns='urn:x' k='&apos;'/></message>",
                               "<presence xml:lang='de'><show>away</show><c "
                               "xmlns='http://jabber.org/protocol/caps' ver='x'/></presence>"};
    for (int round = 0; round < 3; ++round) {
        for (const std::string& text : xml) {
            auto document = parse_document(pool, text);
            REQUIRE(document.has_value());
            CHECK(to_xml(document->root()) == text);
        }
    }
}

TEST_CASE("anything but one whole element is refused, and the next document does not notice") {
    ParserPool pool;
    for (const char* bad :
         {"", "text", "<a/><b/>", "<a>", "<a></b>", "<a/>text", "<a/><b>", "<a", "<a/><",
          "<!-- c --><a/>", "<a>&undefined;</a>", "<p:a/>", "</stream:stream>"}) {
        INFO(bad);
        CHECK_FALSE(parse_document(pool, bad).has_value());
        auto next = parse_document(pool, "<a/>");
        REQUIRE(next.has_value());
        CHECK(next->root().is("a", "jabber:client"));
    }
}

TEST_CASE("a large and deep document passes") {
    ParserPool pool;
    std::string text;
    for (int i = 0; i < 200; ++i) text += "<a>";
    text += std::string(1'000'000, 'x');
    for (int i = 0; i < 200; ++i) text += "</a>";
    auto document = parse_document(pool, text);
    REQUIRE(document.has_value());
    CHECK(to_xml(document->root()) == text);
}
