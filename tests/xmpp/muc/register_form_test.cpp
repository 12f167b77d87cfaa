#include "xmpp/muc/register_form.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace register_form_test {

parlance::base::Result<Registration, StanzaError> registration(const std::string& inside) {
    ParserPool parsers;
    auto query =
        parse_document(parsers, "<query xmlns='jabber:iq:register'>" + inside + "</query>");
    REQUIRE(query);
    return parse_registration(query->root());
}

// A submission with those values for the nickname, as XML.
std::string submission(const std::string& values) {
    return "<x xmlns='jabber:x:data' type='submit'>"
           "<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#register</value></field>"
           "<field var='muc#register_email'><value>hag66@witchesonline</value></field>"
           "<field var='muc#register_roomnick'>" +
           values + "</field></x>";
}

std::string refusal_of(const std::string& inside) {
    auto parsed = registration(inside);
    return parsed ? "none" : std::string(name_of(parsed.error().condition));
}

TEST_CASE("the form asks for a nickname alone (XEP-0045 §7.10)") {
    Document query = registration_query("A Dark Cave");
    CHECK(query->is("query", "jabber:iq:register"));
    CHECK(query->has_child("instructions", "jabber:iq:register"));
    const Element* x = query->child("x", "jabber:x:data");
    REQUIRE(x != nullptr);
    auto form = DataForm::parse(*x);
    REQUIRE(form);
    CHECK(form->kind() == FormKind::form);
    CHECK(form->form_type() == "http://jabber.org/protocol/muc#register");
    CHECK(form->title == "Registration: A Dark Cave");
    REQUIRE(form->fields().size() == 2);
    CHECK(form->fields()[1].var == "muc#register_roomnick");
    CHECK(form->fields()[1].type == "text-single");
    CHECK(form->fields()[1].required);
    CHECK(DataForm::parse(*registration_query("")->child("x", "jabber:x:data"))->title ==
          "Registration");
}

TEST_CASE("one that waits for an admin is told so, and for which nickname (XEP-0045 §9.9)") {
    Document query = registration_query("A Dark Cave", "thirdwitch");
    CHECK(query->child_text("instructions", "jabber:iq:register") !=
          registration_query("A Dark Cave")->child_text("instructions", "jabber:iq:register"));
    auto form = DataForm::parse(*query->child("x", "jabber:x:data"));
    REQUIRE(form);
    CHECK(form->value("muc#register_roomnick") == "thirdwitch");
}

TEST_CASE("one that is registered is told so") {
    CHECK(to_xml(registered_query("thirdwitch").root()) ==
          "<query xmlns='jabber:iq:register'><registered/><username>thirdwitch</username></query>");
    CHECK(to_xml(registered_query("").root()) ==
          "<query xmlns='jabber:iq:register'><registered/></query>");
}

TEST_CASE("a nickname is read in its prepared form") {
    auto parsed = registration(submission("<value>third\xc2\xa0witch</value>"));
    REQUIRE(parsed);
    CHECK(parsed->nick == "third witch");
    CHECK_FALSE(parsed->remove);
    parsed = registration("<remove/>");
    REQUIRE(parsed);
    CHECK(parsed->remove);
    CHECK(parsed->nick.empty());
}

TEST_CASE("what is no registration is refused") {
    const std::string good = submission("<value>thirdwitch</value>");
    CHECK(refusal_of(good) == "none");
    auto altered = [&good](const std::string& from, const std::string& to) {
        std::string text = good;
        return text.replace(text.find(from), from.size(), to);
    };
    const std::string bad[] = {
        "",
        "<username>thirdwitch</username>",
        "<x xmlns='jabber:x:data'/>",
        altered("'submit'", "'cancel'"),
        altered("'submit'", "'form'"),
        altered("muc#register<", "muc#request<"),
        altered("'FORM_TYPE'", "'x'"),
        altered("_roomnick'", "_first'"),
        submission(""),
        submission("<value/>"),
        submission("<value> \xc2\xa0 </value>"),
        submission("<value>a</value><value>b</value>"),
        submission("<value>two\nlines</value>"),
        submission("<value>\xe2\x80\x8e</value>"),  // resourceprep prohibits it
        submission("<value>" + std::string(1'024, 'x') + "</value>"),
        "<remove/>" + good,
        "<remove/><remove/>",
    };
    for (const std::string& inside : bad) {
        CAPTURE(inside);
        CHECK(refusal_of(inside) == "bad-request");
    }
}

}  // namespace register_form_test
