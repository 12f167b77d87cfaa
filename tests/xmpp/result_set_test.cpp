#include "xmpp/result_set.h"

#include <catch2/catch.hpp>

#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::xmpp {

namespace result_set_test {

Document query(std::initializer_list<std::pair<const char*, const char*>> fields) {
    Document out("query", "urn:example");
    Element& set = out->add("set", ns::rsm);
    for (auto [name, text] : fields) set.add_text_child(name, text);
    return out;
}

TEST_CASE("result sets are asked for by limit and by what is known", "[rsm]") {
    Document none("query", "urn:example");
    auto request = parse_result_set(none.root());
    REQUIRE(request.ok());
    CHECK_FALSE(request->max);
    CHECK_FALSE(request->before);

    request = parse_result_set(query({{"max", "10"}, {"after", "x"}}).root());
    REQUIRE(request.ok());
    CHECK(request->max == 10u);
    CHECK(request->after == "x");

    request = parse_result_set(query({{"max", "0"}, {"before", ""}}).root());
    REQUIRE(request.ok());
    CHECK(request->max == 0u);
    REQUIRE(request->before);
    CHECK(request->before->empty());

    request = parse_result_set(query({{"index", "7"}}).root());
    REQUIRE(request.ok());
    CHECK(request->index == 7u);
}

TEST_CASE("result sets that cannot be are refused", "[rsm]") {
    for (const char* text : {"", "-1", "ten", "1e3", "99999999999", "1 "}) {
        auto request = parse_result_set(query({{"max", text}}).root());
        INFO(text);
        REQUIRE_FALSE(request.ok());
        CHECK(request.error().condition == Condition::bad_request);
    }
    auto both = parse_result_set(query({{"after", "a"}, {"before", "b"}}).root());
    REQUIRE_FALSE(both.ok());
    CHECK(both.error().condition == Condition::bad_request);
}

TEST_CASE("the set of an answer names the page's ends", "[rsm]") {
    Document fin("fin", "urn:example");
    ResultSet set;
    set.count = 0;
    append_result_set(fin.root(), set);
    CHECK(to_xml(fin.root()) ==
          "<fin xmlns='urn:example'><set xmlns='http://jabber.org/protocol/rsm'>"
          "<count>0</count></set></fin>");

    Document page("fin", "urn:example");
    set.first = "a";
    set.last = "b";
    set.index = 4;
    set.count = 9;
    append_result_set(page.root(), set);
    CHECK(to_xml(page.root()) ==
          "<fin xmlns='urn:example'><set xmlns='http://jabber.org/protocol/rsm'>"
          "<first index='4'>a</first><last>b</last><count>9</count></set></fin>");
}

}  // namespace result_set_test
}  // namespace parlance::xmpp
