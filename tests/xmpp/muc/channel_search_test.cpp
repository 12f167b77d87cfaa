#include "xmpp/muc/channel_search.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

using namespace parlance::xmpp;
using namespace parlance::xmpp::muc;

namespace channel_search_test {

using Parsed = parlance::base::Result<std::optional<ChannelSearch>, StanzaError>;
using Terms = std::vector<std::string>;

Parsed parse(const std::string& inside) {
    ParserPool parsers;
    auto search = parse_document(
        parsers, "<search xmlns='urn:xmpp:channel-search:0:search'>" + inside + "</search>");
    REQUIRE(search);
    return parse_channel_search(search->root());
}

std::string field(const std::string& var, const std::string& value) {
    return "<field var='" + var + "'><value>" + value + "</value></field>";
}

std::string form(const std::string& fields) {
    return "<x xmlns='jabber:x:data' type='submit'>" +
           field("FORM_TYPE", "urn:xmpp:channel-search:0:search-params") + fields + "</x>";
}

ChannelSearch searched(const std::string& fields) {
    Parsed parsed = parse(form(fields));
    REQUIRE(parsed);
    REQUIRE(*parsed);
    return **parsed;
}

// Condition, type and application condition.
std::string refusal_of(const std::string& inside) {
    Parsed parsed = parse(inside);
    if (parsed) return "none";
    const StanzaError& error = parsed.error();
    if (!error.application_name.empty()) {
        CHECK(error.application_ns == "urn:xmpp:channel-search:0:error");
    }
    return std::string(name_of(error.condition)) + " " + std::string(name_of(error.type)) + " " +
           std::string(error.application_name);
}

Channel coven() {
    Channel channel;
    channel.address = "coven@chat.shakespeare.lit";
    channel.name = "A Dark Cave";
    channel.description = "The place for \xc3\x84pfel, all good witches\nand C++";
    channel.occupants = 3;
    return channel;
}

bool found(const std::string& fields) {
    return matches(searched(fields), coven());
}

TEST_CASE("without a form, the form is asked for (XEP-0433 §4.2.1)") {
    Parsed parsed = parse("");
    REQUIRE(parsed);
    CHECK_FALSE(*parsed);
    Document search = channel_search_form();
    CHECK(search->is("search", "urn:xmpp:channel-search:0:search"));
    auto given = DataForm::parse(*search->child("x", "jabber:x:data"));
    REQUIRE(given);
    CHECK(given->kind() == FormKind::form);
    CHECK(given->form_type() == "urn:xmpp:channel-search:0:search-params");
    CHECK(given->find("q")->type == "text-single");
    for (const char* var : {"sinname", "sindescription", "sinaddress"}) {
        CAPTURE(var);
        REQUIRE(given->find(var) != nullptr);
        CHECK(given->find(var)->type == "boolean");
        CHECK(given->value(var) == "true");
    }
    CHECK(given->value("all") == "false");
    CHECK(given->value("types") == "xep-0045");
    CHECK(given->value("key") == "{urn:xmpp:channel-search:0:order}nusers");
    CHECK(given->find("key")->options.size() == 2);
}

TEST_CASE("a search is read, with defaults for what it leaves out (XEP-0433 §4.2.2)") {
    ChannelSearch search = searched(field("q", " The \"Dark  CAVE\" \xc3\x84pfel a ? "));
    CHECK(search.terms == Terms{"the", "dark", "cave", "\xc3\xa4pfel"});
    CHECK_FALSE(search.all);
    CHECK(search.in_name);
    CHECK(search.in_description);
    CHECK(search.in_address);
    CHECK(search.min_occupants == 0);
    CHECK(search.rooms);
    CHECK(search.order == ChannelOrder::occupants);
    CHECK_FALSE(search.page.max);

    search = searched(field("q", "xmpp.org") + field("sinname", "0") +
                      field("sindescription", "false") + field("min_users", "7") +
                      field("key", "{urn:xmpp:channel-search:0:order}address") +
                      field("{urn:x}flavour", "salt"));
    CHECK(search.terms == Terms{"xmpp.org"});
    CHECK_FALSE(search.in_name);
    CHECK_FALSE(search.in_description);
    CHECK(search.in_address);
    CHECK(search.min_occupants == 7);
    CHECK(search.order == ChannelOrder::address);
    CHECK_FALSE(searched(field("q", "xmpp") + field("sinaddress", "0")).in_address);
    CHECK_FALSE(searched(field("q", "xmpp") + field("sinaddr", "0")).in_address);

    search = searched(field("all", "true") + field("q", ""));
    CHECK(search.all);
    CHECK(search.terms.empty());
}

TEST_CASE("a search says which page and which kinds of service") {
    Parsed parsed = parse("<set xmlns='http://jabber.org/protocol/rsm'><max>5</max></set>" +
                          form(field("q", "xmpp")));
    REQUIRE(parsed);
    CHECK((**parsed).page.max == 5U);
    CHECK(searched(field("q", "xmpp") +
                   "<field var='types'><value>xep-0369</value><value>xep-0045</value></field>")
              .rooms);
    CHECK(searched(field("q", "xmpp") + "<field var='types'/>").rooms);
    CHECK_FALSE(searched(field("q", "xmpp") + field("types", "xep-0369")).rooms);
    CHECK_FALSE(searched(field("all", "1") + field("types", "irc")).rooms);
}

TEST_CASE("searches that cannot be are refused (XEP-0433 §4.2.2)") {
    const std::string q = field("q", "xmpp");
    CHECK(refusal_of(form(q)) == "none");
    CHECK(refusal_of(form("")) == "bad-request cancel no-search-conditions");
    CHECK(refusal_of(form(field("q", ""))) == "bad-request cancel no-search-conditions");
    CHECK(refusal_of(form(field("all", "0"))) == "bad-request cancel no-search-conditions");
    CHECK(refusal_of(form(q + field("sinname", "0") + field("sindescription", "0") +
                          field("sinaddress", "0"))) == "bad-request cancel no-search-conditions");
    CHECK(refusal_of(form(q + field("all", "1"))) == "bad-request modify conflicting-fields");
    for (const char* query : {" ", "\"", "a", "a b c", "?!", "+ -"}) {
        CAPTURE(query);
        CHECK(refusal_of(form(field("q", query))) == "bad-request modify invalid-search-terms");
    }
    std::string many;
    for (std::size_t i = 0; i < kMostSearchTerms; ++i) many += "word ";
    CHECK(refusal_of(form(field("q", many))) == "none");
    CHECK(refusal_of(form(field("q", many + "word"))) == "bad-request modify invalid-search-terms");
    CHECK(refusal_of(form(q + field("key", "{urn:x}age"))) ==
          "feature-not-implemented modify invalid-sort-key");

    const std::string set = "<set xmlns='http://jabber.org/protocol/rsm'><max>many</max></set>";
    const std::string bad[] = {
        "<x xmlns='jabber:x:data'/>",
        "<x xmlns='jabber:x:data' type='submit'>" + q + "</x>",
        "<x xmlns='jabber:x:data' type='submit'>" + field("FORM_TYPE", "x") + q + "</x>",
        "<x xmlns='jabber:x:data' type='form'>" +
            field("FORM_TYPE", "urn:xmpp:channel-search:0:search-params") + q + "</x>",
        form(q + field("sinname", "perhaps")),
        form(q + field("min_users", "-1")),
        form(q + field("min_users", "few")),
        form(q + field("min_users", "4294967296")),
        form("<field var='q'><value>xmpp</value><value>org</value></field>"),
        set + form(q),
    };
    for (const std::string& inside : bad) {
        CAPTURE(inside);
        CHECK(refusal_of(inside) == "bad-request modify ");
    }
}

TEST_CASE("all terms must be there, each anywhere that is searched") {
    CHECK(found(field("q", "cave")));
    CHECK(found(field("q", "WITCHES dark")));
    CHECK(found(field("q", "\xc3\xa4PFEL C++")));
    CHECK(found(field("q", "coven@chat")));
    CHECK_FALSE(found(field("q", "dark heath")));
    // What nodeprep refuses.
    Channel odd = coven();
    odd.name = "Kh\xee\x80\x80" + std::string(2'000, 'X');
    CHECK(matches(searched(field("q", "kH\xee\x80\x80" + std::string(1'500, 'x'))), odd));
    CHECK_FALSE(found(field("q", "cavethe")));
    CHECK(found(field("q", "coven")));
    CHECK_FALSE(found(field("q", "coven") + field("sinaddress", "0")));
    CHECK_FALSE(found(field("q", "dark") + field("sinname", "0")));
    CHECK_FALSE(found(field("q", "witches") + field("sindescription", "0")));
    CHECK(found(field("all", "1")));
    CHECK(found(field("all", "1") + field("min_users", "3")));
    CHECK_FALSE(found(field("all", "1") + field("min_users", "4")));
    CHECK_FALSE(found(field("all", "1") + field("types", "xep-0369")));
    Channel unknown = coven();
    unknown.occupants.reset();
    CHECK(matches(searched(field("q", "cave")), unknown));
    CHECK(matches(searched(field("q", "cave") + field("min_users", "1")), unknown));
}

TEST_CASE("results tell of each channel what is known (XEP-0433 §6.2)") {
    Channel full = coven();
    full.description = "For <good> witches";
    full.language = "en";
    full.open = full.non_anonymous = true;
    Channel bare;
    bare.address = "heath@chat.shakespeare.lit";
    ResultSet set;
    set.first = "one";
    set.last = "two";
    set.count = 2;
    CHECK(to_xml(channel_search_result({full, bare}, set).root()) ==
          "<result xmlns='urn:xmpp:channel-search:0:search'>"
          "<item address='coven@chat.shakespeare.lit'><name>A Dark Cave</name>"
          "<description>For &lt;good&gt; witches</description><language>en</language>"
          "<nusers>3</nusers><service-type>xep-0045</service-type><is-open>true</is-open>"
          "<anonymity-mode>{urn:xmpp:channel-search:0:anonymity}none</anonymity-mode></item>"
          "<item address='heath@chat.shakespeare.lit'><service-type>xep-0045</service-type>"
          "<anonymity-mode>muc_semianonymous</anonymity-mode></item>"
          "<set xmlns='http://jabber.org/protocol/rsm'><first>one</first><last>two</last>"
          "<count>2</count></set></result>");
    // Nothing found is no error (§5).
    CHECK(to_xml(channel_search_result({}, ResultSet()).root()) ==
          "<result xmlns='urn:xmpp:channel-search:0:search'>"
          "<set xmlns='http://jabber.org/protocol/rsm'/></result>");
}

TEST_CASE("a service may keep its full list to itself, and searches to a rate") {
    Document iq("iq", "jabber:client");
    full_list_rejected().append_to(iq.root());
    const Element* error = iq->child("error", "jabber:client");
    REQUIRE(error != nullptr);
    CHECK(error->attr("type") == "cancel");
    CHECK(error->has_child("not-allowed", "urn:ietf:params:xml:ns:xmpp-stanzas"));
    CHECK(error->has_child("full-set-retrieval-rejected", "urn:xmpp:channel-search:0:error"));
    Document wait("iq", "jabber:client");
    channel_search_rate_limited().append_to(wait.root());
    error = wait->child("error", "jabber:client");
    REQUIRE(error != nullptr);
    CHECK(error->attr("type") == "wait");
    CHECK(error->has_child("resource-constraint", "urn:ietf:params:xml:ns:xmpp-stanzas"));
    CHECK(error->has_child("rate-limit", "urn:xmpp:channel-search:0:error"));
}

}  // namespace channel_search_test
