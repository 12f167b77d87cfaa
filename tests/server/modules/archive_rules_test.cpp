// What is kept of a conversation (XEP-0313 §6.1.1, XEP-0334 §4).
#include "server/modules/mam/archive_rules.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

using namespace parlance;

namespace archive_rules_test {

xmpp::Document message(const std::string& type, const std::string& content) {
    xmpp::ParserPool parsers;
    auto document = xmpp::parse_document(
        parsers, "<message xmlns='jabber:client' type='" + type + "'>" + content + "</message>");
    REQUIRE(document);
    return std::move(*document);
}

bool instant(const std::string& content) {
    return server::modules::is_instant_message(message("chat", content).root());
}

bool kept(const std::string& type, const std::string& content) {
    xmpp::Document document = message(type, content);
    auto stanza = xmpp::Stanza::make(std::move(document), *xmpp::Jid::parse("romeo@ours.test/r"),
                                     *xmpp::Jid::parse("juliet@ours.test"));
    REQUIRE(stanza);
    return server::modules::worth_archiving(*stanza);
}

const std::string kBody = "<body>hail</body>";
const std::string kStore = "<store xmlns='urn:xmpp:hints'/>";
const std::string kNoStore = "<no-store xmlns='urn:xmpp:hints'/>";
const std::string kNotForEver = "<no-permanent-store xmlns='urn:xmpp:hints'/>";

TEST_CASE("what is said to a person is told from news about it", "[archive][inbox]") {
    for (const char* content :
         {"<body>hi</body>", "<encrypted xmlns='urn:xmpp:omemo:2'/>",
          "<encrypted xmlns='eu.siacs.conversations.axolotl'/><body>cannot be read</body>",
          "<retracted xmlns='urn:xmpp:message-retract:1' stamp='1969-07-21T02:56:15Z'/>",
          "<propose xmlns='urn:xmpp:jingle-message:0' id='1'/>",
          "<x xmlns='jabber:x:conference' jid='room@muc.test'/>"}) {
        INFO(content);
        CHECK(instant(content));
    }
    for (const char* content :
         {"", "<subject>Supper</subject>", "<received xmlns='urn:xmpp:receipts' id='1'/>",
          "<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>",
          "<body>hi!</body><replace xmlns='urn:xmpp:message-correct:0' id='1'/>",
          "<body>\xf0\x9f\x91\x8d</body><reactions xmlns='urn:xmpp:reactions:0' id='1'/>",
          "<retract xmlns='urn:xmpp:message-retract:1' id='1'/><body>was retracted</body>",
          "<accept xmlns='urn:xmpp:jingle-message:0' id='1'/>", "<body xmlns='urn:other'>x</body>",
          "<x xmlns='http://jabber.org/protocol/muc#user'/>"}) {
        INFO(content);
        CHECK_FALSE(instant(content));
    }
}

TEST_CASE("bodies are kept in what is said to somebody", "[archive]") {
    CHECK(kept("chat", kBody));
    CHECK(kept("normal", kBody));
    CHECK(kept("", kBody));
    CHECK_FALSE(kept("groupchat", kBody));
    CHECK_FALSE(kept("headline", kBody));
    CHECK_FALSE(kept("error", kBody));
}

TEST_CASE("hints decide, and the sender's wish for privacy most of all", "[archive]") {
    CHECK(kept("chat", "<x xmlns='urn:example:game'/>" + kStore));
    CHECK_FALSE(kept("chat", kBody + kNoStore));
    CHECK_FALSE(kept("chat", kBody + kNotForEver));
    CHECK_FALSE(kept("chat", kStore + kBody + kNotForEver));
    CHECK_FALSE(kept("error", kBody + kStore));
    CHECK_FALSE(kept("headline", kBody + kStore));
}

TEST_CASE("what belongs to a conversation is kept without a body", "[archive]") {
    for (const char* content :
         {"<subject>Supper</subject>", "<encrypted xmlns='eu.siacs.conversations.axolotl'/>",
          "<encrypted xmlns='urn:xmpp:omemo:2'/>",
          "<openpgp xmlns='urn:xmpp:openpgp:0'>x</openpgp>",
          "<received xmlns='urn:xmpp:receipts' id='1'/>",
          "<displayed xmlns='urn:xmpp:chat-markers:0' id='1'/>",
          "<reactions xmlns='urn:xmpp:reactions:0' id='1'/>",
          "<retract xmlns='urn:xmpp:message-retract:1' id='1'/>",
          "<propose xmlns='urn:xmpp:jingle-message:0' id='1'/>",
          "<x xmlns='jabber:x:conference' jid='room@muc.test'/>",
          "<x xmlns='http://jabber.org/protocol/muc#user'><invite from='a@b'/></x>"}) {
        INFO(content);
        CHECK(kept("chat", content));
    }
    for (const char* content :
         {"", "<composing xmlns='http://jabber.org/protocol/chatstates'/>",
          "<request xmlns='urn:xmpp:receipts'/>", "<markable xmlns='urn:xmpp:chat-markers:0'/>",
          "<thread>t</thread>", "<x xmlns='http://jabber.org/protocol/muc#user'/>",
          "<event xmlns='http://jabber.org/protocol/pubsub#event'/>"}) {
        INFO(content);
        CHECK_FALSE(kept("chat", content));
    }
}

}  // namespace archive_rules_test
