#include "xmpp/caps2_hash.h"

#include <catch2/catch.hpp>
#include <string>

#include "xmpp/base64.h"
#include "xmpp/data_form.h"
#include "xmpp/named_hash.h"
#include "xmpp/namespaces.h"

using namespace parlance::xmpp;

namespace caps2_hash_test {

// XEP-0390 §4.5.1.
Document simple_example() {
    Document info("query", ns::disco_info);
    info->add("identity").set("category", "client").set("name", "BombusMod").set("type", "mobile");
    for (const char* var :
         {"http://jabber.org/protocol/si", "http://jabber.org/protocol/bytestreams",
          "http://jabber.org/protocol/chatstates", "http://jabber.org/protocol/disco#info",
          "http://jabber.org/protocol/disco#items", "urn:xmpp:ping", "jabber:iq:time",
          "jabber:iq:privacy", "jabber:iq:version", "http://jabber.org/protocol/rosterx",
          "urn:xmpp:time", "jabber:x:oob", "http://jabber.org/protocol/ibb",
          "http://jabber.org/protocol/si/profile/file-transfer", "urn:xmpp:receipts",
          "jabber:iq:roster", "jabber:iq:last"}) {
        info->add("feature").set("var", var);
    }
    return info;
}

std::string hash(const Document& info, std::string_view algorithm) {
    auto input = caps2_input(info.root());
    REQUIRE(input);
    auto digest = digest_by_name(algorithm, *input);
    REQUIRE(digest);
    return base64_encode(*digest);
}

Document with_form(const DataForm& form) {
    Document info("query", ns::disco_info);
    form.append_to(info.root());
    return info;
}

TEST_CASE("the simple example of XEP-0390", "[caps2_hash]") {
    Document info = simple_example();
    CHECK(hash(info, "sha-256") == "kzBZbkqJ3ADrj7v08reD1qcWUwNGHaidNUgD7nHpiw8=");
    CHECK(hash(info, "sha3-256") == "79mdYAfU9rEdTOcWDO7UEAt6E56SUzk/g6TnqUeuD9Q=");
}

TEST_CASE("identities inherit a language unless they have one", "[caps2_hash]") {
    Document info("query", ns::disco_info);
    info->add("identity").set("category", "client").set("type", "pc");
    info->add("identity").set("category", "client").set("type", "web").set("xml:lang", "en");
    auto input = caps2_input(info.root(), "de");
    REQUIRE(input);
    CHECK(*input ==
          "\x1c"
          "client\x1fpc\x1f"
          "de\x1f\x1f\x1e"
          "client\x1fweb\x1f"
          "en\x1f\x1f\x1e\x1c\x1c");
}

TEST_CASE("what XEP-0390 §4.1 does not know ends in an error", "[caps2_hash]") {
    Document strange("query", ns::disco_info);
    strange->add("other");
    CHECK_FALSE(caps2_input(strange.root()));
    CHECK_FALSE(caps2_input(with_form(DataForm(FormKind::result)).root()));
    DataForm two(FormKind::result, "urn:x");
    two.fields().front().values.emplace_back("urn:y");
    CHECK_FALSE(caps2_input(with_form(two).root()));
    Document table = with_form(DataForm(FormKind::result, "urn:x"));
    CHECK(caps2_input(table.root()));
    table.root().child("x", ns::data_forms)->add("reported");
    CHECK_FALSE(caps2_input(table.root()));
}

TEST_CASE("names of hash functions", "[named_hash]") {
    CHECK(digest_by_name("sha-1", "abc")->size() == 20);
    CHECK(digest_by_name("blake2b-512", "abc")->size() == 64);
    CHECK_FALSE(digest_by_name("md5", "abc"));
    CHECK_FALSE(digest_by_name("SHA-1", "abc"));
    CHECK(caps2_node("sha-256", "ab=") == "urn:xmpp:caps#sha-256.ab=");
}

}  // namespace caps2_hash_test
