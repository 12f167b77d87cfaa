#include "xmpp/muc/voice_request.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace voice_request_test {

using Kind = VoiceMessage::Kind;

parlance::base::Result<VoiceMessage, StanzaError> voice(const std::string& inside) {
    ParserPool parsers;
    auto message =
        parse_document(parsers, "<message xmlns='jabber:client'>" + inside + "</message>");
    REQUIRE(message);
    return parse_voice_message(message->root());
}

std::string field(const std::string& var, const std::string& value) {
    return "<field var='" + var + "'><value>" + value + "</value></field>";
}

std::string form(const std::string& fields, const std::string& type = "submit") {
    return "<x xmlns='jabber:x:data' type='" + type + "'>" +
           field("FORM_TYPE", "http://jabber.org/protocol/muc#request") + fields + "</x>";
}

const std::string kParticipant = field("muc#role", "participant");
const std::string kWho =
    field("muc#jid", "hag66@Shakespeare.lit/pda") + field("muc#roomnick", "thirdwitch");

TEST_CASE("voice is asked for (XEP-0045 §7.13)") {
    auto asked = voice("<body>Please</body>" + form(kParticipant));
    REQUIRE(asked);
    CHECK(asked->kind == Kind::request);
    CHECK(asked->jid.empty());
    CHECK(asked->nick.empty());
    // Who says who it is asks as anybody does.
    CHECK(voice(form(kParticipant + kWho))->kind == Kind::request);
}

TEST_CASE("moderators answer (XEP-0045 §8.6)") {
    auto given = voice(form(kParticipant + kWho + field("muc#request_allow", "true")));
    REQUIRE(given);
    CHECK(given->kind == Kind::approval);
    CHECK(given->jid.full() == "hag66@shakespeare.lit/pda");
    CHECK(given->nick == "thirdwitch");
    CHECK(given->allow);
    given = voice(form(field("muc#roomnick", "third\xc2\xa0witch") + kParticipant +
                       field("muc#request_allow", "0")));
    REQUIRE(given);
    CHECK(given->kind == Kind::approval);
    CHECK(given->jid.empty());
    CHECK(given->nick == "third witch");
    CHECK_FALSE(given->allow);
    // The role has a default in the form that moderators fill in.
    CHECK(voice(form(kWho + field("muc#request_allow", "1")))->allow);
    CHECK(voice(form("", "cancel"))->kind == Kind::cancelled);
}

TEST_CASE("the form for moderators names who asks, and is answered as it stands") {
    Jid jid = *Jid::parse("hag66@shakespeare.lit/pda");
    DataForm form = voice_approval_form(jid, "thirdwitch");
    CHECK(form.kind() == FormKind::form);
    CHECK(form.form_type() == "http://jabber.org/protocol/muc#request");
    CHECK(form.value("muc#role") == "participant");
    CHECK(form.value("muc#jid") == jid.full());
    CHECK(form.value("muc#roomnick") == "thirdwitch");
    CHECK(form.value("muc#request_allow") == "false");
    CHECK(form.find("muc#role")->type == "list-single");
    CHECK(form.find("muc#jid")->type == "jid-single");
    CHECK(form.find("muc#roomnick")->type == "text-single");
    CHECK(form.find("muc#request_allow")->type == "boolean");
    Document message("message", "jabber:client");
    form.append_to(message.root());
    message->child("x", "jabber:x:data")->set("type", "submit");
    auto answer = parse_voice_message(message.root());
    REQUIRE(answer);
    CHECK(answer->kind == Kind::approval);
    CHECK(answer->jid == jid);
    CHECK_FALSE(answer->allow);
}

TEST_CASE("other messages have nothing about voice") {
    for (const char* inside :
         {"", "<body>voice</body>", "<x xmlns='jabber:x:data'/>",
          "<x xmlns='jabber:x:data' type='submit'><field var='muc#role'>"
          "<value>participant</value></field></x>",
          "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
          "<value>http://jabber.org/protocol/muc#register</value></field></x>"}) {
        CAPTURE(inside);
        auto parsed = voice(inside);
        REQUIRE(parsed);
        CHECK(parsed->kind == Kind::none);
    }
}

TEST_CASE("forms about voice that cannot be are refused") {
    const std::string allow = field("muc#request_allow", "1");
    const std::string bad[] = {
        form(kParticipant, "form"),
        form(kParticipant, "result"),
        form(field("muc#role", "moderator")),
        form(field("muc#role", "")),
        form(kParticipant + allow),
        form(kParticipant + field("muc#jid", "@") + allow),
        form(kParticipant + field("muc#roomnick", "\xe2\x80\x8e") + allow),
        form(kParticipant + kWho + field("muc#request_allow", "perhaps")),
        form("<field var='muc#role'><value>participant</value><value>visitor</value></field>"),
    };
    for (const std::string& inside : bad) {
        CAPTURE(inside);
        auto parsed = voice(inside);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().condition == Condition::bad_request);
    }
}

}  // namespace voice_request_test
