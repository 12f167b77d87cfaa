#include "xmpp/muc/invitation.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace invitation_test {

Document message(const std::string& inside) {
    ParserPool parsers;
    auto document =
        parse_document(parsers, "<message xmlns='jabber:client'>" + inside + "</message>");
    REQUIRE(document);
    return std::move(*document);
}

std::string x(const std::string& inside) {
    return "<x xmlns='http://jabber.org/protocol/muc#user'>" + inside + "</x>";
}

std::string refusal_of(const std::string& inside) {
    auto invitations = parse_invitations(message(inside).root());
    if (!invitations) return std::string(name_of(invitations.error().condition));
    auto decline = parse_decline(message(inside).root());
    return decline ? "none" : std::string(name_of(decline.error().condition));
}

const Jid kRoom = *Jid::parse("coven@chat.shakespeare.lit");
const Jid kCrone = *Jid::parse("crone1@shakespeare.lit/desktop");

TEST_CASE("invitations are read (XEP-0045 §7.8.2, §7.9)") {
    auto parsed = parse_invitations(
        message(x("<invite to='Hecate@shakespeare.lit'><reason>Hey Hecate!</reason></invite>"
                  "<status code='100'/>"
                  "<invite to='wiccarocks@shakespeare.lit/laptop' from='mallory@x.test'>"
                  "<continue thread='e0ffe42b'/></invite>"
                  "<invite to='heath@chat.shakespeare.lit/witch'><continue/></invite>"))
            .root());
    REQUIRE(parsed);
    REQUIRE(parsed->size() == 3);
    CHECK((*parsed)[0].to.full() == "hecate@shakespeare.lit");
    CHECK((*parsed)[0].reason == "Hey Hecate!");
    CHECK_FALSE((*parsed)[0].continues);
    CHECK((*parsed)[1].to.full() == "wiccarocks@shakespeare.lit/laptop");
    CHECK((*parsed)[1].reason.empty());
    CHECK((*parsed)[1].continues);
    CHECK((*parsed)[1].thread == "e0ffe42b");
    CHECK((*parsed)[2].continues);
    CHECK((*parsed)[2].thread.empty());
}

TEST_CASE("a refusal is read (XEP-0045 §7.8.2)") {
    auto parsed = parse_decline(
        message(x("<decline to='crone1@shakespeare.lit'><reason>Too busy.</reason></decline>"))
            .root());
    REQUIRE(parsed);
    REQUIRE(*parsed);
    CHECK((**parsed).to.full() == "crone1@shakespeare.lit");
    CHECK((**parsed).reason == "Too busy.");
}

TEST_CASE("messages about something else invite nobody") {
    for (const std::string& inside :
         {std::string(), x(""), std::string("<invite to='hecate@shakespeare.lit'/>"),
          std::string("<x xmlns='jabber:x:conference' jid='coven@chat.shakespeare.lit'/>"),
          x("<invite xmlns='x' to='hecate@shakespeare.lit'/>")}) {
        CAPTURE(inside);
        auto invitations = parse_invitations(message(inside).root());
        REQUIRE(invitations);
        CHECK(invitations->empty());
        auto decline = parse_decline(message(inside).root());
        REQUIRE(decline);
        CHECK_FALSE(*decline);
    }
}

TEST_CASE("invitations that cannot be sent are refused, all of a message") {
    CHECK(refusal_of(x("<invite/>")) == "jid-malformed");
    CHECK(refusal_of(x("<invite to=''/>")) == "jid-malformed");
    CHECK(refusal_of(x("<invite to='a@b'/><invite to='@'/>")) == "jid-malformed");
    CHECK(refusal_of(x("<decline/>")) == "jid-malformed");
    CHECK(refusal_of(x("<decline to='@'/>")) == "jid-malformed");
    std::string many;
    for (std::size_t i = 0; i < kMostInvitations; ++i) many += "<invite to='a@b'/>";
    CHECK(refusal_of(x(many)) == "none");
    CHECK(refusal_of(x(many + "<invite to='a@b'/>")) == "policy-violation");
}

TEST_CASE("the room sends an invitation on, for every kind of client") {
    Invitation invitation;
    invitation.to = *Jid::parse("hecate@shakespeare.lit");
    Document plain = message("");
    append_invitation(plain.root(), invitation, kCrone, kRoom, "");
    CHECK(to_xml(plain.root()) ==
          "<message><x xmlns='http://jabber.org/protocol/muc#user'>"
          "<invite from='crone1@shakespeare.lit/desktop'/></x>"
          "<x xmlns='jabber:x:conference' jid='coven@chat.shakespeare.lit'/></message>");

    invitation.reason = "Hey & Hecate";
    invitation.continues = true;
    invitation.thread = "e0ff";
    Document full = message("");
    append_invitation(full.root(), invitation, kCrone, kRoom, "cauldronburn");
    CHECK(to_xml(full.root()) ==
          "<message><x xmlns='http://jabber.org/protocol/muc#user'>"
          "<invite from='crone1@shakespeare.lit/desktop'><reason>Hey &amp; Hecate</reason>"
          "<continue thread='e0ff'/></invite><password>cauldronburn</password></x>"
          "<x xmlns='jabber:x:conference' jid='coven@chat.shakespeare.lit' "
          "password='cauldronburn' reason='Hey &amp; Hecate' continue='true' thread='e0ff'>"
          "Hey &amp; Hecate</x></message>");
}

TEST_CASE("the room tells the inviter who declines") {
    Decline decline;
    decline.to = kCrone;
    decline.reason = "Too busy.";
    Document told = message("");
    append_decline(told.root(), decline, *Jid::parse("hecate@shakespeare.lit"));
    CHECK(to_xml(told.root()) ==
          "<message><x xmlns='http://jabber.org/protocol/muc#user'>"
          "<decline from='hecate@shakespeare.lit'><reason>Too busy.</reason></decline></x>"
          "</message>");
}

}  // namespace invitation_test
