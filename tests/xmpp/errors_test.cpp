#include <catch2/catch.hpp>

#include "xmpp/stanza_error.h"
#include "xmpp/stream_error.h"

using namespace parlance::xmpp;

TEST_CASE("stream errors read as RFC 6120 section 4.9 writes them", "[errors]") {
    CHECK(StreamError(StreamCondition::not_well_formed).to_xml() ==
          "<stream:error><not-well-formed xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
          "</stream:error>");
    CHECK(StreamError(StreamCondition::policy_violation, "a<b").to_xml() ==
          "<stream:error><policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
          "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams' xml:lang='en'>a&lt;b</text>"
          "</stream:error>");
    CHECK(name_of(StreamCondition::unsupported_version) == "unsupported-version");
    CHECK(name_of(StreamCondition::bad_format) == "bad-format");
}

TEST_CASE("conditions carry the type the RFC couples with them", "[errors]") {
    CHECK(default_type(Condition::bad_request) == ErrorType::modify);
    CHECK(default_type(Condition::forbidden) == ErrorType::auth);
    CHECK(default_type(Condition::item_not_found) == ErrorType::cancel);
    CHECK(default_type(Condition::resource_constraint) == ErrorType::wait);
    CHECK(name_of(Condition::unexpected_request) == "unexpected-request");
    CHECK(name_of(ErrorType::cont) == "continue");
}
