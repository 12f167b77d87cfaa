#include "xmpp/pubsub/payload_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/stringprep.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::pubsub;

namespace payload_text_test {

std::string text_of(const std::string& xml) {
    ParserPool parsers;
    auto payload = parse_document(parsers, xml);
    REQUIRE(payload);
    return payload_text(payload->root());
}

std::string entry(const std::string& inside) {
    return "<entry xmlns='http://www.w3.org/2005/Atom'>" + inside + "</entry>";
}

TEST_CASE("what an Atom entry says in words (XEP-0060 §12.8)", "[pubsub]") {
    CHECK(text_of(entry("<title>Soliloquy</title>")) == "Soliloquy");
    CHECK(text_of(entry("<title> Soliloquy\n</title><summary>To be</summary>")) ==
          "Soliloquy\nTo be");
    CHECK(text_of(entry("<summary type='text'>To be</summary>")) == "To be");
    CHECK(text_of(entry("<title>To be</title><summary>To be</summary>")) == "To be");
    CHECK(text_of(entry("<content>To be, or not</content>")) == "To be, or not");
    // Markup is no text.
    CHECK(text_of(entry("<title type='html'>&lt;b&gt;</title>")).empty());
    CHECK(text_of(entry("<content type='xhtml'><div xmlns='urn:x'>a</div></content>")).empty());
    CHECK(text_of(entry("<title xmlns='urn:x'>a</title>")).empty());
    CHECK(text_of(entry("")).empty());
}

TEST_CASE("what other payloads say in words", "[pubsub]") {
    CHECK(text_of("<tune xmlns='http://jabber.org/protocol/tune'><artist>Yes</artist>"
                  "<title>Heart</title></tune>") == "Yes – Heart");
    CHECK(text_of("<tune xmlns='http://jabber.org/protocol/tune'><title>Heart</title></tune>") ==
          "Heart");
    CHECK(text_of("<tune xmlns='http://jabber.org/protocol/tune'/>").empty());
    CHECK(
        text_of("<mood xmlns='http://jabber.org/protocol/mood'><happy/><text>Yay</text></mood>") ==
        "Yay");
    CHECK(text_of("<nick xmlns='http://jabber.org/protocol/nick'>Ishmael</nick>") == "Ishmael");
    CHECK(text_of("<entry xmlns='urn:x'><title>a</title></entry>").empty());
    CHECK(text_of("<feed xmlns='http://www.w3.org/2005/Atom'><title>a</title></feed>").empty());
    CHECK(has_payload_text("http://www.w3.org/2005/Atom"));
    CHECK_FALSE(has_payload_text("urn:x"));
    CHECK_FALSE(has_payload_text(""));
}

TEST_CASE("what a payload says is cut short between characters", "[pubsub]") {
    std::string title = "a";
    for (int i = 0; i < 1'000; ++i) title += "é";
    std::string text = text_of(entry("<title>" + title + "</title>"));
    CHECK(text.size() == kLongestPayloadText - 1);
    CHECK(is_valid_utf8(text));
}

}  // namespace payload_text_test
