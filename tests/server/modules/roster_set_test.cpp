#include "server/modules/roster_set.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"

using namespace parlance;
using namespace parlance::server::modules;
using xmpp::Condition;

namespace roster_set_test {

base::Result<RosterSet, xmpp::StanzaError> parse(const std::string& inside) {
    static xmpp::ParserPool pool;
    auto query =
        xmpp::parse_document(pool, "<query xmlns='jabber:iq:roster'>" + inside + "</query>");
    REQUIRE(query.has_value());
    return parse_roster_set(query->root(), *xmpp::Jid::parse("romeo@ours.test"));
}

Condition refused(const std::string& inside) {
    auto result = parse(inside);
    REQUIRE_FALSE(result.ok());
    return result.error().condition;
}

std::string item(const std::string& name, const std::string& children) {
    return "<item jid='juliet@ours.test' name='" + name + "'>" + children + "</item>";
}

TEST_CASE("a roster set is read, its address prepared") {
    auto set = parse(
        "<item jid='Juliet@OURS.test' name='J' subscription='both' ask='subscribe'>"
        "<group>A</group><other xmlns='urn:x'/><group>B</group></item>");
    REQUIRE(set.ok());
    CHECK(set->contact.full() == "juliet@ours.test");
    CHECK_FALSE(set->remove);
    CHECK(set->name == "J");
    CHECK(set->groups == std::vector<std::string>{"A", "B"});
}

TEST_CASE("a removal needs nothing but the address") {
    auto set = parse("<item jid='juliet@ours.test' subscription='remove'><group/></item>");
    REQUIRE(set.ok());
    CHECK(set->remove);
    // Whatever has come into a roster, also one's own address, can be taken out again.
    CHECK(parse("<item jid='romeo@ours.test' subscription='remove'/>").ok());
}

TEST_CASE("RFC 6121 §2.3.3: what makes a roster set wrong") {
    CHECK(refused("") == Condition::bad_request);
    CHECK(refused("<item jid='a@b'/><item jid='c@d'/>") == Condition::bad_request);
    CHECK(refused("<item jid='a@b'/><other xmlns='urn:x'/>") == Condition::bad_request);
    CHECK(refused("<item xmlns='urn:x' jid='a@b'/>") == Condition::bad_request);
    CHECK(refused("<item name='a'/>") == Condition::bad_request);
    CHECK(refused("<item jid='a@'/>") == Condition::jid_malformed);
    CHECK(refused(item("", "<group>A</group><group>B</group><group>A</group>")) ==
          Condition::bad_request);
    CHECK(refused(item("", "<group/>")) == Condition::not_acceptable);
    CHECK(refused("<item jid='romeo@ours.test'/>") == Condition::not_allowed);
    CHECK(refused("<item jid='romeo@ours.test/x'/>") == Condition::not_allowed);
}

TEST_CASE("names have 1023 bytes at most") {
    std::string most(kRosterTextBytes, 'x');
    CHECK(parse(item(most, "<group>" + most + "</group>")).ok());
    CHECK(refused(item(most + "x", "")) == Condition::not_acceptable);
    CHECK(refused(item("", "<group>" + most + "x</group>")) == Condition::not_acceptable);
}

}  // namespace roster_set_test
