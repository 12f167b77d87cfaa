#include "xmpp/pubsub/type_filter.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using parlance::xmpp::pubsub::TypeFilter;

namespace type_filter_test {

parlance::base::Result<TypeFilter, StanzaError> filter(const std::string& inside) {
    ParserPool parsers;
    auto query = parse_document(
        parsers, "<query xmlns='http://jabber.org/protocol/disco#items'>" + inside + "</query>");
    REQUIRE(query);
    return TypeFilter::parse(query->root());
}

std::string form(const std::string& fields, const std::string& type = "urn:xmpp:pubsub-filter:0") {
    return "<filter xmlns='urn:xmpp:pubsub-filter:0'><x xmlns='jabber:x:data' type='submit'>"
           "<field var='FORM_TYPE' type='hidden'><value>" +
           type + "</value></field>" + fields + "</x></filter>";
}

const std::string kIncluded =
    "<field var='included-types'><value>urn:xmpp:microblog:0</value><value/></field>";
const std::string kExcluded =
    "<field var='excluded-types'><value>urn:xmpp:spaces:0</value></field>";

TEST_CASE("nodes are listed by their types (XEP-0462 §3.2)") {
    CHECK(filter("")->takes("anything"));
    CHECK(filter(form(""))->takes("anything"));

    auto included = filter(form(kIncluded));
    REQUIRE(included);
    CHECK(included->takes("urn:xmpp:microblog:0"));
    CHECK(included->takes(""));
    CHECK_FALSE(included->takes("urn:xmpp:spaces:0"));

    auto excluded = filter(form(kExcluded));
    REQUIRE(excluded);
    CHECK(excluded->takes("urn:xmpp:microblog:0"));
    CHECK(excluded->takes(""));
    CHECK_FALSE(excluded->takes("urn:xmpp:spaces:0"));

    CHECK_FALSE(filter(form("<field var='included-types'/>"))->takes(""));
}

TEST_CASE("a filter that says nothing clear is refused") {
    const std::string bad[] = {form(kIncluded + kExcluded), form(kIncluded, "urn:xmpp:other"),
                               "<filter xmlns='urn:xmpp:pubsub-filter:0'/>",
                               "<filter xmlns='urn:xmpp:pubsub-filter:0'>"
                               "<x xmlns='jabber:x:data' type='form'/></filter>"};
    for (const std::string& each : bad) {
        auto parsed = filter(each);
        REQUIRE_FALSE(parsed);
        CHECK(parsed.error().condition == Condition::bad_request);
    }
}

}  // namespace type_filter_test
