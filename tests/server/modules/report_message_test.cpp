// What leaves of a reported message, and what is read of a report that comes.
#include "server/modules/report_message.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace report_message_test {

constexpr const char* kRecipient = "juliet@ours.test";

xmpp::Document parsed(const std::string& xml) {
    static xmpp::ParserPool pool;
    auto document = xmpp::parse_document(pool, xml);
    if (!document) FAIL("not XML: " + xml);
    return std::move(*document);
}

std::optional<xmpp::Document> shown(const std::string& children) {
    auto sender = xmpp::Jid::parse("room@muc.example/nick");
    return anonymous(parsed("<message to='juliet@ours.test/balcony' from='room@muc.example/nick' "
                            "id='1'>" +
                            children + "</message>")
                         .root(),
                     *sender, kRecipient);
}

std::string shown_xml(const std::string& children) {
    auto document = shown(children);
    return document ? xmpp::to_xml(document->root()) : std::string();
}

TEST_CASE("addresses for reports are those of XMPP", "[reports]") {
    CHECK(address_in_uri("xmpp:abuse@montague.example").full() == "abuse@montague.example");
    CHECK(address_in_uri("xmpp:montague.example?message;body=x").full() == "montague.example");
    for (const char* other : {"", "xmpp:", "xmpp:@", "mailto:abuse@montague.example",
                              "abuse@montague.example", "https://montague.example"}) {
        INFO(other);
        CHECK(address_in_uri(other).empty());
    }
}

TEST_CASE("nothing that leaves says who has made the report", "[reports]") {
    const std::string plain = "<message from='room@muc.example/nick' id='1'><body>Buy</body>";
    CHECK(shown_xml("<body>Buy</body>") == plain + "</message>");
    // Ids of the recipient's archive, whatever it is called, and of any other but the sender's.
    CHECK(shown_xml("<body>Buy</body><stanza-id xmlns='urn:xmpp:sid:0' by='ours.test' id='a'/>"
                    "<stanza-id xmlns='urn:xmpp:sid:0' by='juliet@ours.test' id='b'/>") ==
          plain + "</message>");
    CHECK(shown_xml("<body>Buy</body><stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.example' "
                    "id='a'/>")
              .find("sid:0") != std::string::npos);
    // What is added names them at any depth, in any case.
    CHECK(shown_xml("<body>Buy</body><addresses xmlns='http://jabber.org/protocol/address'>"
                    "<address type='to' jid='Juliet@Ours.test'/></addresses>"
                    "<x xmlns='jabber:x:oob'><url>https://a.example/JULIET@ours.test</url></x>") ==
          plain + "</message>");
    // So do her devices and her conversations, without her address.
    CHECK(shown_xml("<body>Buy</body><thread>t</thread>"
                    "<encrypted xmlns='eu.siacs.conversations.axolotl'><header sid='1'>"
                    "<key rid='2'>a</key></header></encrypted><x xmlns='urn:x'/>"
                    "<html xmlns='http://jabber.org/protocol/xhtml-im'/>") == plain + "</message>");
}

TEST_CASE("what helps to judge a reported message leaves with it", "[reports]") {
    const std::string kept =
        "<subject>News</subject><body>Buy</body>"
        "<x xmlns='jabber:x:oob'><url>https://montague.example/gold</url></x>"
        "<origin-id xmlns='urn:xmpp:sid:0' id='o'/>"
        "<stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.example' id='s'/>"
        "<delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>";
    auto document = shown(kept + "<x xmlns='urn:x'/>");
    REQUIRE(document);
    CHECK(xmpp::equal(
        document->root(),
        parsed("<message from='room@muc.example/nick' id='1'>" + kept + "</message>").root()));
}

TEST_CASE("a message whose text says who got it stays here", "[reports]") {
    CHECK(shown("<body>Hello</body>"));
    CHECK_FALSE(shown("<body>Hello Juliet@ours.test, buy</body>"));
    CHECK_FALSE(shown("<subject>juliet@OURS.test</subject><body>Buy</body>"));
    // Several have to fit into a stanza.
    CHECK_FALSE(shown("<body>" + std::string(9'000, 'x') + "</body>"));
}

ReceivedReport received(const std::string& children) {
    auto from = xmpp::Jid::parse("montague.example");
    auto to = xmpp::Jid::parse("ours.test");
    auto stanza = xmpp::Stanza::make(parsed("<message>" + children + "</message>"), *from, *to);
    REQUIRE(stanza);
    return report_of_server(*stanza);
}

std::string with_report(const std::string& children) {
    return "<report xmlns='urn:xmpp:reporting:1' reason='urn:xmpp:reporting:spam'>" + children +
           "</report>";
}

TEST_CASE("a report of another server says whom it is about, and why", "[reports]") {
    auto none = received("<body>Hello</body>");
    REQUIRE(none);
    CHECK_FALSE(none->has_value());
    auto full =
        received(with_report("<jid xmlns='urn:xmpp:jid:0'>Romeo@ours.test/orchard</jid>"
                             "<text>One</text><text>Two</text>"));
    REQUIRE(full);
    REQUIRE(full->has_value());
    CHECK((**full).reported == "romeo@ours.test");
    CHECK((**full).reason == "urn:xmpp:reporting:spam");
    CHECK((**full).remark == "One\nTwo");
    CHECK_FALSE(received(with_report("")));
    CHECK_FALSE(received(with_report("<jid>romeo@ours.test</jid>")));
    CHECK_FALSE(received(with_report("<jid xmlns='urn:xmpp:jid:0'>@</jid>")));
    CHECK_FALSE(
        received("<report xmlns='urn:xmpp:reporting:1'><jid xmlns='urn:xmpp:jid:0'>"
                 "romeo@ours.test</jid></report>"));
    CHECK_FALSE(received("<report xmlns='urn:xmpp:reporting:1' reason='" + std::string(201, 'x') +
                         "'><jid xmlns='urn:xmpp:jid:0'>romeo@ours.test</jid></report>"));
}

TEST_CASE("of what another server shows little is kept", "[reports]") {
    std::string message =
        "<forwarded xmlns='urn:xmpp:forward:0'><message xmlns='jabber:client' "
        "from='romeo@ours.test/a'><body>" +
        std::string(5'000, 'x') + "</body></message></forwarded>";
    std::string many = with_report("<jid xmlns='urn:xmpp:jid:0'>romeo@ours.test</jid><text>" +
                                   std::string(9'000, 'y') + "</text>");
    for (int i = 0; i < 20; ++i) many += message;
    auto report = received(many);
    REQUIRE(report);
    REQUIRE(report->has_value());
    CHECK((**report).remark.size() > 8'000);
    CHECK((**report).remark.size() < 9'200);
}

TEST_CASE("what goes out reads as what comes in", "[reports]") {
    storage::abuse_reports::Report report;
    report.host = "ours.test";
    report.reporter = kRecipient;
    report.reported = "tybalt@montague.example";
    report.reason = "urn:xmpp:reporting:abuse";
    report.remark = "A villain";
    std::vector<Evidence> evidence;
    evidence.emplace_back(
        parsed("<message from='tybalt@montague.example/a'><body>Draw</body></message>"), 0);
    xmpp::Document message = report_message(report, evidence, "id");
    CHECK(xmpp::to_xml(message.root()).find("juliet") == std::string::npos);
    auto stanza = xmpp::Stanza::make(std::move(message), *xmpp::Jid::parse("ours.test"),
                                     *xmpp::Jid::parse("montague.example"));
    REQUIRE(stanza);
    auto read = report_of_server(*stanza);
    REQUIRE(read);
    REQUIRE(read->has_value());
    CHECK((**read).reported == report.reported);
    CHECK((**read).reason == report.reason);
    CHECK((**read).remark == "A villain\nMessages, as that server shows them:\n> Draw");
}

}  // namespace report_message_test

}  // namespace parlance::server::modules
