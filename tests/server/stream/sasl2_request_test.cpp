#include "server/stream/sasl2_request.h"

#include <catch2/catch.hpp>

#include "xmpp/parse_document.h"

using namespace parlance;
using namespace parlance::server::stream;
using xmpp::sasl::Condition;

namespace sasl2_request_test {

constexpr std::string_view kAgent = "<user-agent id='D4565FA7-4D72-4749-b3d3-740edbf87770'/>";

base::Result<Sasl2Request, Condition> parse(std::string_view inner,
                                            std::string_view mechanism = "PLAIN") {
    xmpp::ParserPool pool;
    auto document = xmpp::parse_document(pool, "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='" +
                                                   std::string(mechanism) + "'>" +
                                                   std::string(inner) + "</authenticate>");
    REQUIRE(document);
    return parse_sasl2_request(document->root());
}

TEST_CASE("a SASL2 request names its client") {
    auto request = parse(
        "<user-agent id='D4565FA7-4D72-4749-b3d3-740edbf87770'><software>S</software>"
        "<device>D</device></user-agent>");
    REQUIRE(request.ok());
    CHECK(request->mechanism == "PLAIN");
    CHECK(request->agent.id == "d4565fa7-4d72-4749-b3d3-740edbf87770");
    CHECK(request->agent.software == "S");
    CHECK(request->agent.device == "D");
    CHECK_FALSE(request->resume);
    CHECK_FALSE(request->bind);
    CHECK_FALSE(request->fast);
    CHECK(request->token_wanted.empty());
}

TEST_CASE("a SASL2 request must make sense") {
    CHECK(parse("", "").error() == Condition::malformed_request);
    for (const char* id :
         {"", "x", "d4565fa7-4d72-4749-b3d3-740edbf8777", "d4565fa74d724749b3d3",
          "d4565fa7-4d72-4749-b3d3-740edbf877700", "g4565fa7-4d72-4749-b3d3-740edbf87770"}) {
        CHECK(parse("<user-agent id='" + std::string(id) + "'/>").error() ==
              Condition::malformed_request);
    }
}

TEST_CASE("descriptions of clients are cut between characters") {
    std::string name;
    for (int i = 0; i < 100; ++i) name += "\xE2\x82\xAC";
    auto request = parse("<user-agent><software>" + name + "</software></user-agent>");
    REQUIRE(request.ok());
    CHECK(request->agent.id.empty());
    CHECK(request->agent.software == name.substr(0, 126));
}

TEST_CASE("tokens in a SASL2 request") {
    std::string agent(kAgent);
    auto use = parse(agent + "<fast xmlns='urn:xmpp:fast:0' count='7' invalidate='1'/>");
    REQUIRE(use.ok());
    REQUIRE(use->fast);
    CHECK(use->fast->count == 7);
    CHECK(use->fast->invalidate);
    for (const char* count : {"0", "-1", "x", "", "99999999999999999999"}) {
        CHECK(parse(agent + "<fast xmlns='urn:xmpp:fast:0' count='" + count + "'/>").error() ==
              Condition::malformed_request);
    }
    CHECK(parse("<fast xmlns='urn:xmpp:fast:0'/>").error() == Condition::malformed_request);
    std::string wish = "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-NONE'/>";
    CHECK(parse(agent + wish)->token_wanted == "HT-SHA-256-NONE");
    CHECK(parse(wish)->token_wanted.empty());
}

TEST_CASE("resumption in a SASL2 request") {
    auto good = parse("<resume xmlns='urn:xmpp:sm:3' previd='abc' h='5'/>");
    REQUIRE(good->resume);
    CHECK(good->resume->previous == "abc");
    CHECK(good->resume->h == 5U);
    for (const char* h : {"", " h=''", " h='-1'", " h='4294967296'"}) {
        auto bad = parse("<resume xmlns='urn:xmpp:sm:3' previd='abc'" + std::string(h) + "/>");
        REQUIRE(bad->resume);
        CHECK_FALSE(bad->resume->h);
    }
}

}  // namespace sasl2_request_test
