#include "xmpp/jid.h"

#include <catch2/catch.hpp>
#include <set>
#include <unordered_set>
#include <vector>

#include "base/random.h"

using namespace parlance;
using namespace parlance::xmpp;
using namespace std::string_literals;

TEST_CASE("the parts of an address") {
    std::optional<Jid> jid = Jid::parse("Juliet@Example.COM./Balcony");
    REQUIRE(jid);
    CHECK(jid->full() == "juliet@example.com/Balcony");
    CHECK(jid->local() == "juliet");
    CHECK(jid->domain() == "example.com");
    CHECK(jid->resource() == "Balcony");
    CHECK(jid->bare_view() == "juliet@example.com");
    CHECK(jid->bare().full() == "juliet@example.com");
    CHECK_FALSE(jid->is_bare());
    CHECK(jid->bare().is_bare());
    CHECK(jid->has_local());
    CHECK_FALSE(jid->is_domain());
}

TEST_CASE("the examples of RFC 7622 §3.5") {
    for (std::string_view text :
         {"juliet@example.com", "juliet@example.com/foo", "juliet@example.com/foo bar",
          "juliet@example.com/foo@bar", "foo\\20bar@example.com", "fussball@example.com",
          "\u03c0@example.com", "king@example.com/\u265a", "example.com", "example.com/foobar",
          "a.example.com/b@example.net"}) {
        INFO(text);
        std::optional<Jid> jid = Jid::parse(text);
        REQUIRE(jid);
        CHECK(jid->full() == text);
    }
    CHECK(Jid::parse("a.example.com/b@example.net")->resource() == "b@example.net");
    CHECK(Jid::parse("\u03a3@example.com/foo")->full() == "\u03c3@example.com/foo");
    for (std::string_view text :
         {"\"juliet\"@example.com", "foo bar@example.com", "juliet@example.com/", "@example.com",
          "henry\u2163@", "@", "/", "", "juliet@", "a@b@c", "example.com/", "a@/r", "/r", "@/"}) {
        INFO(text);
        CHECK_FALSE(Jid::parse(text));
    }
}

TEST_CASE("a resource may hold separators, and NFKC may make them") {
    CHECK(Jid::parse("a@b/c/d@e")->resource() == "c/d@e");
    CHECK(Jid::parse("a@b/c\uff0fd")->resource() == "c/d");
    CHECK_FALSE(Jid::parse("a\uff0fx@b/c"));
    CHECK_FALSE(Jid::parse("a\uff20x@b/c"));
    CHECK_FALSE(Jid::parse("a\uff20x"));
}

TEST_CASE("each part may be 1023 bytes long") {
    std::string part(kMaxPartSize, 'a');
    CHECK(Jid::parse(part + "@b/" + part));
    CHECK_FALSE(Jid::parse(part + "a@b"));
    CHECK_FALSE(Jid::parse("b/" + part + "a"));
    CHECK(Jid::from_parts(part, "b", part));
    CHECK_FALSE(Jid::from_parts(part + "a", "b", ""));
    CHECK_FALSE(Jid::parse("b")->with_resource(part + "a"));
    CHECK_FALSE(Jid::parse(std::string(100'000, '@')));
}

TEST_CASE("building from parts prepares each") {
    CHECK(Jid::from_parts("", "EXAMPLE.com", "")->full() == "example.com");
    CHECK(Jid::from_parts("A", "b", "C")->full() == "a@b/C");
    CHECK(Jid::from_parts("", "b", "C")->full() == "b/C");
    CHECK_FALSE(Jid::from_parts("a/b", "c", ""));
    CHECK_FALSE(Jid::from_parts("a@b", "c", ""));
    CHECK_FALSE(Jid::from_parts("a", "", "c"));
    CHECK_FALSE(Jid::from_parts("a", "b/c", ""));
    CHECK_FALSE(Jid::from_parts("", "a@b", ""));
    CHECK_FALSE(Jid::from_parts("a", "b", "c\n"));
}

TEST_CASE("changing the resource") {
    Jid jid = *Jid::parse("a@b/c");
    CHECK(jid.with_resource("d\u212b")->full() == "a@b/d\u00c5");
    CHECK(Jid::parse("b")->with_resource("x")->full() == "b/x");
    CHECK_FALSE(jid.with_resource(""));
    CHECK_FALSE(jid.with_resource("\x01"));
    CHECK_FALSE(Jid().with_resource("x"));
}

TEST_CASE("the empty address") {
    Jid none;
    CHECK(none.empty());
    CHECK_FALSE(none);
    CHECK(none.local().empty());
    CHECK(none.domain().empty());
    CHECK(none.resource().empty());
    CHECK(none.bare() == none);
    CHECK(none.is_bare());
    CHECK_FALSE(none.is_domain());
    CHECK_FALSE(none.has_local());
}

TEST_CASE("a moved-from address is empty") {
    for (std::string_view text : {"a@b/c", "a-long-localpart@a-long-domain.example/resource"}) {
        Jid from = *Jid::parse(text);
        Jid to = std::move(from);
        CHECK(to.full() == text);
        CHECK(from.empty());
        CHECK(from.domain().empty());
        CHECK(from.resource().empty());
        Jid assigned = *Jid::parse("x@y/z");
        assigned = std::move(to);
        CHECK(assigned.full() == text);
        CHECK(assigned.resource() == text.substr(text.find('/') + 1));
        CHECK(to.empty());
        CHECK(to.bare_view().empty());
        Jid copy = assigned;
        CHECK(copy == assigned);
    }
}

TEST_CASE("comparison, order and hash follow the prepared text") {
    CHECK(*Jid::parse("A@B/c") == *Jid::parse("a@b/c"));
    CHECK(*Jid::parse("a@b/C") != *Jid::parse("a@b/c"));
    CHECK(*Jid::parse("a@b") < *Jid::parse("a@b/c"));
    CHECK((*Jid::parse("a@b") <=> *Jid::parse("a@b")) == std::strong_ordering::equal);
    std::unordered_set<Jid> set{*Jid::parse("A@b"), *Jid::parse("a@b"), *Jid::parse("a@b/c")};
    CHECK(set.size() == 2);
}

TEST_CASE("home_hash never changes") {
    // Pinned: other values would move every entity of a running cluster.
    CHECK(Jid::parse("juliet@example.com/x")->home_hash() == 0x6255a7159399b671U);
    CHECK(Jid::parse("example.com")->home_hash() == 0xa3ed73b6feb06a16U);
    CHECK(Jid::parse("b\u00fccher.example")->home_hash() == 0xdcf68980f2ff3038U);
    CHECK(Jid::parse("juliet@example.com")->home_hash() ==
          Jid::parse("juliet@example.com/balcony")->home_hash());
    std::set<std::uint64_t> high_bytes;
    std::set<std::uint64_t> low_bytes;
    for (int i = 0; i < 4096; ++i) {
        std::uint64_t hash = Jid::from_parts("user" + std::to_string(i), "h", "")->home_hash();
        high_bytes.insert(hash >> 56);
        low_bytes.insert(hash & 0xff);
    }
    CHECK(high_bytes.size() == 256);
    CHECK(low_bytes.size() == 256);
}

TEST_CASE("unassigned code points pass on the wire but not in new addresses") {
    CHECK(Jid::parse("room@muc/\U0001f600"));
    CHECK_FALSE(Jid::parse("room@muc/\U0001f600", Unassigned::refuse));
    CHECK_FALSE(Jid::from_parts("\u07ca", "b", "", Unassigned::refuse));
}

TEST_CASE("whatever parses, parses again to itself") {
    base::SeededRandom random(20240229);
    const std::vector<std::string> pieces = {
        "a",      "B",      "@",      "/",      ".",      "-",      "xn--",       "bcher-kva",
        "\u00fc", "\u00df", "\u3002", "\uff0f", "\uff20", "\u0627", "\u0308",     "\u1e9b\u0323",
        " ",      "\u00ad", "[",      "]",      "::1",    "1",      "\U0001f600", "\u0345",
        "\u03b1", "\u2126", "\xff",   "\u00a8", "\u037a", "\u0387", "\u1100",     "\u1161"};
    int parsed = 0;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (std::uint64_t n = 1 + random.below(10); n > 0; --n) {
            text += pieces[random.below(pieces.size())];
        }
        std::optional<Jid> jid = Jid::parse(text);
        if (!jid) continue;
        ++parsed;
        std::optional<Jid> again = Jid::parse(jid->full());
        bool same = again && *again == *jid && again->local() == jid->local() &&
                    again->domain() == jid->domain() && again->resource() == jid->resource();
        if (!same) FAIL_CHECK(text << " -> " << jid->full());
    }
    CHECK(parsed > 1000);
}
