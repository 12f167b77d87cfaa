#include "xmpp/muc/moderation.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace moderation_test {

constexpr std::int64_t kStamp = 1'568'934'752'000'000;  // 2019-09-19T23:12:32Z

Document xml(const std::string& text) {
    ParserPool parsers;
    auto document = parse_document(parsers, text);
    REQUIRE(document);
    return std::move(*document);
}

std::string moderate(const std::string& attributes, const std::string& inside) {
    return "<moderate xmlns='urn:xmpp:message-moderate:1'" + attributes + ">" + inside +
           "</moderate>";
}

std::string apply_to(const std::string& attributes, const std::string& inside) {
    return "<apply-to xmlns='urn:xmpp:fasten:0'" + attributes + ">" + inside + "</apply-to>";
}

std::string old_moderate(const std::string& inside) {
    return "<moderate xmlns='urn:xmpp:message-moderate:0'>" + inside + "</moderate>";
}

const std::string kRetract = "<retract xmlns='urn:xmpp:message-retract:1'/>";
const std::string kOldRetract = "<retract xmlns='urn:xmpp:message-retract:0'/>";
const std::string kId = " id='stanza-id-1'";

std::string refusal_of(const std::string& payload) {
    auto parsed = parse_moderation(xml(payload).root());
    return parsed ? "none" : std::string(name_of(parsed.error().condition));
}

Moderation moderation(const std::string& reason) {
    Moderation made;
    made.id = "stanza-id-1";
    made.reason = reason;
    return made;
}

const Moderator kMacbeth("room@muc.example.com/macbeth", "dd72");

TEST_CASE("moderators ask in either version (XEP-0425 §3)") {
    auto parsed =
        parse_moderation(xml(moderate(kId, kRetract + "<reason>Inappropriate</reason>")).root());
    REQUIRE(parsed);
    CHECK(parsed->id == "stanza-id-1");
    CHECK(parsed->reason == "Inappropriate");
    CHECK_FALSE(parsed->legacy);
    parsed = parse_moderation(xml(moderate(kId, kRetract)).root());
    REQUIRE(parsed);
    CHECK(parsed->reason.empty());
    parsed = parse_moderation(
        xml(apply_to(kId, old_moderate(kOldRetract + "<reason>Inappropriate</reason>"))).root());
    REQUIRE(parsed);
    CHECK(parsed->id == "stanza-id-1");
    CHECK(parsed->reason == "Inappropriate");
    CHECK(parsed->legacy);
}

TEST_CASE("what is no moderation of a message is refused") {
    CHECK(refusal_of(moderate("", kRetract)) == "bad-request");
    CHECK(refusal_of(moderate(" id=''", kRetract)) == "bad-request");
    CHECK(refusal_of(moderate(kId, "")) == "bad-request");
    CHECK(refusal_of(moderate(kId, "<reason>x</reason>")) == "bad-request");
    CHECK(refusal_of(moderate(kId, "<edit xmlns='x'/>")) == "feature-not-implemented");
    CHECK(refusal_of(moderate(kId, kOldRetract)) == "feature-not-implemented");
    CHECK(refusal_of(apply_to("", old_moderate(kOldRetract))) == "bad-request");
    CHECK(refusal_of(apply_to(kId, old_moderate(""))) == "bad-request");
    CHECK(refusal_of(apply_to(kId, old_moderate(kRetract))) == "feature-not-implemented");
    CHECK(refusal_of(apply_to(kId, "")) == "feature-not-implemented");
    CHECK(refusal_of(apply_to(kId, moderate("", kRetract))) == "feature-not-implemented");
    CHECK(refusal_of(old_moderate(kOldRetract)) == "bad-request");
    CHECK(refusal_of("<query xmlns='x'/>") == "bad-request");
}

TEST_CASE("occupants are told in both versions") {
    Document message("message", "jabber:client");
    append_moderated(message.root(), moderation("Inappropriate"), kMacbeth);
    CHECK(to_xml(message.root()) ==
          "<message><retract xmlns='urn:xmpp:message-retract:1' id='stanza-id-1'>"
          "<moderated xmlns='urn:xmpp:message-moderate:1' by='room@muc.example.com/macbeth'>"
          "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='dd72'/></moderated>"
          "<reason>Inappropriate</reason></retract>"
          "<apply-to xmlns='urn:xmpp:fasten:0' id='stanza-id-1'>"
          "<moderated xmlns='urn:xmpp:message-moderate:0' by='room@muc.example.com/macbeth'>"
          "<retract xmlns='urn:xmpp:message-retract:0'/><reason>Inappropriate</reason>"
          "</moderated></apply-to></message>");
    CHECK_FALSE(may_be_taken_back(message.root()));

    Document silent("message", "jabber:client");
    append_moderated(silent.root(), moderation(""), Moderator());
    CHECK(to_xml(silent.root()) ==
          "<message><retract xmlns='urn:xmpp:message-retract:1' id='stanza-id-1'>"
          "<moderated xmlns='urn:xmpp:message-moderate:1'/></retract>"
          "<apply-to xmlns='urn:xmpp:fasten:0' id='stanza-id-1'>"
          "<moderated xmlns='urn:xmpp:message-moderate:0'>"
          "<retract xmlns='urn:xmpp:message-retract:0'/></moderated></apply-to></message>");
}

TEST_CASE("a tombstone tells who spoke and not what was said (XEP-0425 §4, XEP-0424 §4)") {
    Document said = xml(
        "<message xmlns='jabber:client' type='groupchat' from='room@muc.example.com/oldhag' "
        "to='room@muc.example.com' id='message-id-1' xml:lang='en' secret='magic'>"
        "<body>DM me for free magic potions!</body><subject>magic</subject>"
        "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='ef73' secret='magic'>magic</occupant-id>"
        "<stanza-id xmlns='urn:xmpp:sid:0' by='room@muc.example.com' id='stanza-id-1'/>"
        "<stanza-id xmlns='urn:xmpp:sid:0' by='magic.example.com' id='magic'/>"
        "<x xmlns='http://jabber.org/protocol/muc#user'>"
        "<item jid='hag66@shakespeare.lit/pda' role='visitor'>magic</item>"
        "<password>magic</password></x>"
        "<x xmlns='jabber:x:oob'><url>https://magic.example.com/</url></x></message>");
    CHECK(may_be_taken_back(said.root()));
    const std::string author =
        "<message type='groupchat' id='message-id-1' from='room@muc.example.com/oldhag' "
        "to='room@muc.example.com'>"
        "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='ef73'/>"
        "<stanza-id xmlns='urn:xmpp:sid:0' id='stanza-id-1' by='room@muc.example.com'/>"
        "<x xmlns='http://jabber.org/protocol/muc#user'>"
        "<item jid='hag66@shakespeare.lit/pda' role='visitor'/></x>";
    Document stone = moderated_tombstone(said.root(), moderation("Inappropriate"), kMacbeth,
                                         "retraction-id-1", kStamp);
    CHECK(to_xml(stone.root()) ==
          author +
              "<retracted xmlns='urn:xmpp:message-retract:1' id='retraction-id-1' "
              "stamp='2019-09-19T23:12:32Z'>"
              "<moderated xmlns='urn:xmpp:message-moderate:1' by='room@muc.example.com/macbeth'>"
              "<occupant-id xmlns='urn:xmpp:occupant-id:0' id='dd72'/></moderated>"
              "<reason>Inappropriate</reason></retracted></message>");
    CHECK_FALSE(may_be_taken_back(stone.root()));
    CHECK(to_xml(retracted_tombstone(said.root(), "retract-message-1", kStamp).root()) ==
          author +
              "<retracted xmlns='urn:xmpp:message-retract:1' id='retract-message-1' "
              "stamp='2019-09-19T23:12:32Z'/></message>");
    // Of a message that says nothing of itself.
    CHECK(to_xml(retracted_tombstone(xml("<message xmlns='jabber:client'><stanza-id "
                                         "xmlns='urn:xmpp:sid:0' id='x'/></message>")
                                         .root(),
                                     "r", kStamp)
                     .root()) ==
          "<message><retracted xmlns='urn:xmpp:message-retract:1' id='r' "
          "stamp='2019-09-19T23:12:32Z'/></message>");
}

}  // namespace moderation_test
