#include "xmpp/muc/register_approval.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace register_approval_test {

using Kind = RegistrationAnswer::Kind;

parlance::base::Result<RegistrationAnswer, StanzaError> answer(const std::string& inside) {
    ParserPool parsers;
    auto message =
        parse_document(parsers, "<message xmlns='jabber:client'>" + inside + "</message>");
    REQUIRE(message);
    return parse_registration_answer(message->root());
}

std::string filled_field(const std::string& var, const std::string& value) {
    return "<field var='" + var + "'><value>" + value + "</value></field>";
}

std::string answer_form(const std::string& fields, const std::string& type = "submit",
                        const std::string& kind = "http://jabber.org/protocol/muc#register") {
    return "<x xmlns='jabber:x:data' type='" + type + "'>" + filled_field("FORM_TYPE", kind) +
           fields + "</x>";
}

const std::string kWho = filled_field("{urn:parlance:rooms}jid", "hag66@Shakespeare.lit/pda");
const std::string kNick = filled_field("muc#register_roomnick", "third\xc2\xa0witch");
const std::string kYes = filled_field("muc#register_allow", "true");
const std::string kNo = filled_field("muc#register_allow", "0");

std::string refusal_of(const std::string& inside) {
    auto parsed = answer(inside);
    return parsed ? "none" : std::string(name_of(parsed.error().condition));
}

TEST_CASE("admins decide on registrations (XEP-0045 §9.9)") {
    auto given = answer(answer_form(kWho + kNick + kYes));
    REQUIRE(given);
    CHECK(given->kind == Kind::decision);
    CHECK(given->jid.full() == "hag66@shakespeare.lit");
    CHECK(given->nick == "third witch");
    CHECK(given->allow);
    // A client that sends back the fields that it knows.
    given = answer(answer_form(kNick + kNo + filled_field("muc#register_email", "a@b")));
    REQUIRE(given);
    CHECK(given->kind == Kind::decision);
    CHECK(given->jid.empty());
    CHECK_FALSE(given->allow);
    CHECK(answer(answer_form({}, "cancel"))->kind == Kind::skipped);
}

TEST_CASE("other messages decide nothing") {
    CHECK(answer("<body>Yes</body>")->kind == Kind::none);
    CHECK(answer("<x xmlns='jabber:x:data' type='submit'>" + kWho + kYes + "</x>")->kind ==
          Kind::none);
    CHECK(answer(answer_form(kWho + kYes, "submit", "http://jabber.org/protocol/muc#request"))
              ->kind == Kind::none);
}

TEST_CASE("what does not say who and whether is refused") {
    CHECK(refusal_of(answer_form(kWho + kNick)) == "bad-request");
    CHECK(refusal_of(answer_form(kYes)) == "bad-request");
    CHECK(refusal_of(answer_form(kWho + filled_field("muc#register_allow", "perhaps"))) ==
          "bad-request");
    CHECK(refusal_of(answer_form(filled_field("{urn:parlance:rooms}jid", "@") + kYes)) ==
          "bad-request");
    CHECK(refusal_of(answer_form(kWho + kYes, "form")) == "bad-request");
    CHECK(refusal_of(answer_form(kWho + kYes, "result")) == "bad-request");
}

TEST_CASE("the form that admins get says who asks and refuses by default") {
    DataForm form = registration_approval_form("hag66@shakespeare.lit", "thirdwitch");
    CHECK(form.kind() == FormKind::form);
    CHECK(form.form_type() == "http://jabber.org/protocol/muc#register");
    CHECK(form.value("{urn:parlance:rooms}jid") == "hag66@shakespeare.lit");
    CHECK(form.value("muc#register_roomnick") == "thirdwitch");
    CHECK(form.value("muc#register_allow") == "0");
}

}  // namespace register_approval_test
