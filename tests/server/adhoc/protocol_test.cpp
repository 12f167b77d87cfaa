#include "server/adhoc/protocol.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

using namespace parlance;
using namespace parlance::server::adhoc;

namespace protocol_test {

ParsedRequest parse(const std::string& attributes, const std::string& inside = "") {
    static xmpp::ParserPool pool;
    auto command =
        xmpp::parse_document(pool, "<command xmlns='http://jabber.org/protocol/commands' " +
                                       attributes + ">" + inside + "</command>");
    REQUIRE(command.has_value());
    return parse_request(command->root());
}

std::string refusal(const std::string& attributes) {
    auto request = parse(attributes);
    if (request) return "accepted";
    return std::string(xmpp::name_of(request.error().condition)) + " " +
           std::string(request.error().application_name);
}

bool has_form(const std::string& inside) {
    auto request = parse("node='a'", inside);
    REQUIRE(request);
    return request->form.has_value();
}

TEST_CASE("a request says which command, which session, what to do", "[adhoc]") {
    auto request = parse("node='config' sessionid='s' action='prev'");
    REQUIRE(request);
    CHECK(request->node == "config");
    CHECK(request->session == "s");
    CHECK(request->action == Action::prev);
    auto plain = parse("node='config'");
    REQUIRE(plain);
    CHECK_FALSE(plain->session.has_value());
    CHECK(plain->action == Action::execute);
    // Empty is not absent: it names no session.
    CHECK(parse("node='config' sessionid=''")->session == "");
}

TEST_CASE("a request that makes no sense", "[adhoc]") {
    CHECK(refusal("") == "bad-request ");
    CHECK(refusal("node=''") == "bad-request ");
    for (const char* action : {"", "hurry", "Execute", "completed"}) {
        CHECK(refusal("node='a' action='" + std::string(action) + "'") ==
              "bad-request malformed-action");
    }
    for (const char* lang : {"de", "fr-ca", "eng", "x"}) {
        CHECK(refusal("node='a' xml:lang='" + std::string(lang) + "'") == "bad-request bad-locale");
    }
    for (const char* lang : {"en", "en-GB", ""}) {
        CHECK(refusal("node='a' xml:lang='" + std::string(lang) + "'") == "accepted");
    }
}

TEST_CASE("XEP-0050 §3.5.1: forms are filled in, or are none", "[adhoc]") {
    CHECK(has_form("<x xmlns='jabber:x:data' type='submit'/>"));
    CHECK(has_form("<x xmlns='jabber:x:data' type='cancel'/>"));
    CHECK_FALSE(has_form(""));
    CHECK_FALSE(has_form("<x xmlns='jabber:x:data' type='form'/>"));
    CHECK_FALSE(has_form("<x xmlns='jabber:x:data' type='result'/>"));
    CHECK_FALSE(has_form("<x xmlns='jabber:x:data'/>"));
    CHECK_FALSE(has_form("<x xmlns='jabber:x:oob' type='submit'/>"));
}

TEST_CASE("XEP-0050 §3.4: which actions are allowed, and what execute means", "[adhoc]") {
    Stage only(0, 1);
    Stage first(0, 3);
    Stage middle(1, 3);
    Stage last(2, 3);
    CHECK(action_at(Action::execute, only) == Action::complete);
    CHECK(action_at(Action::execute, first) == Action::next);
    CHECK(action_at(Action::execute, last) == Action::complete);
    CHECK_FALSE(action_at(Action::prev, only));
    CHECK_FALSE(action_at(Action::next, only));
    CHECK(action_at(Action::complete, only));
    CHECK_FALSE(action_at(Action::prev, first));
    CHECK(action_at(Action::next, first));
    CHECK_FALSE(action_at(Action::complete, first));
    CHECK(action_at(Action::prev, middle));
    CHECK(action_at(Action::next, middle));
    CHECK_FALSE(action_at(Action::complete, middle));
    CHECK(action_at(Action::prev, last));
    CHECK_FALSE(action_at(Action::next, last));
    for (const Stage& stage : {only, first, middle, last}) {
        CHECK(action_at(Action::cancel, stage) == Action::cancel);
    }
}

TEST_CASE("an answer asks, or ends the command", "[adhoc]") {
    Step question{xmpp::DataForm(xmpp::FormKind::form)};
    question.notes.emplace_back(Severity::warn, "a < b");
    xmpp::Document asked = answer_of("n", "s", question, Stage(1, 3));
    CHECK(xmpp::to_xml(asked.root()) ==
          "<command xmlns='http://jabber.org/protocol/commands' node='n' sessionid='s' "
          "status='executing' xml:lang='en'><actions execute='next'><prev/><next/></actions>"
          "<note type='warn'>a &lt; b</note><x xmlns='jabber:x:data' type='form'/></command>");
    Answer failure = failed("no");
    REQUIRE(failure);
    xmpp::Document ended = answer_of("n", "s", *failure, Stage(2, 3));
    CHECK(xmpp::to_xml(ended.root()) ==
          "<command xmlns='http://jabber.org/protocol/commands' node='n' sessionid='s' "
          "status='completed' xml:lang='en'><note type='error'>no</note></command>");
    xmpp::Document given_up = canceled("n", "s");
    CHECK(xmpp::to_xml(given_up.root()) ==
          "<command xmlns='http://jabber.org/protocol/commands' node='n' sessionid='s' "
          "status='canceled' xml:lang='en'/>");
}

}  // namespace protocol_test
