#include "server/s2s/dane.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/server/s2s/certificates.h"
#include "xmpp/sasl/hash.h"

using namespace parlance::server;
using namespace parlance::server::s2s;
using net::TlsaRecord;
using parlance::xmpp::sasl::digest;
using parlance::xmpp::sasl::Hash;
using test::Made;

namespace dane_test {

TlsaRecord record(int usage, int selector, int matching, std::string data) {
    TlsaRecord made;
    made.usage = static_cast<std::uint8_t>(usage);
    made.selector = static_cast<std::uint8_t>(selector);
    made.matching = static_cast<std::uint8_t>(matching);
    made.data = std::move(data);
    return made;
}

// The record of that kind that a zone would have for the certificate.
TlsaRecord record_of(int usage, int selector, int matching, const Made& made) {
    std::string data = selector == 0 ? made.der() : made.public_key();
    if (matching == 1) data = digest(Hash::sha256, data);
    if (matching == 2) data = digest(Hash::sha512, data);
    return record(usage, selector, matching, data);
}

// A root, an authority below it, a server's certificate.
struct Family {
    Made root;
    Made between;
    Made own;

    Family()
        : root(Made::Wish("root", nullptr, true)),
          between(Made::Wish("between", &root, true)),
          own(Made::Wish("own", &between, false)) {}
    std::vector<std::string> chain() const { return {own.der(), between.der(), root.der()}; }
};

TEST_CASE("a TLSA record of each kind matches the server's own certificate") {
    Family family;
    for (int usage : {1, 3}) {
        for (int selector : {0, 1}) {
            for (int matching : {0, 1, 2}) {
                INFO(usage << ' ' << selector << ' ' << matching);
                CHECK(dane::matches(record_of(usage, selector, matching, family.own),
                                    family.chain()));
                CHECK_FALSE(dane::matches(record_of(usage, selector, matching, family.between),
                                          family.chain()));
                CHECK_FALSE(dane::matches(record_of(usage, selector, matching, family.own), {}));
            }
        }
    }
}

TEST_CASE("a TLSA record of each kind matches the authorities above a certificate") {
    Family family;
    for (int usage : {0, 2}) {
        for (int selector : {0, 1}) {
            for (int matching : {0, 1, 2}) {
                INFO(usage << ' ' << selector << ' ' << matching);
                for (const Made* authority : {&family.root, &family.between}) {
                    CHECK(dane::matches(record_of(usage, selector, matching, *authority),
                                        family.chain()));
                }
                CHECK_FALSE(dane::matches(record_of(usage, selector, matching, family.own),
                                          family.chain()));
                CHECK_FALSE(dane::matches(record_of(usage, selector, matching, family.own),
                                          {family.own.der(), family.own.der()}));
                // A digest says nothing of what has not been sent.
                std::vector<std::string> rootless = {family.own.der(), family.between.der()};
                bool whole = selector == 0 && matching == 0;
                CHECK(dane::matches(record_of(usage, selector, matching, family.root), rootless) ==
                      whole);
            }
        }
    }
}

TEST_CASE("an authority that has not issued a certificate does not vouch for it") {
    Family family;
    Family others;
    // Whoever wants to pass sends the right authority along.
    std::vector<std::string> chain = others.chain();
    chain.push_back(family.root.der());
    chain.push_back(family.between.der());
    CHECK_FALSE(dane::matches(record_of(2, 0, 1, family.root), chain));
    CHECK_FALSE(dane::matches(record_of(2, 1, 1, family.between), chain));
    CHECK_FALSE(dane::matches(record_of(2, 0, 0, family.root), others.chain()));
    CHECK(dane::matches(record_of(2, 0, 1, others.root), chain));
    // The name of the authority, but not its key.
    Made twin(Made::Wish("between", nullptr, true));
    Made forged(Made::Wish("own", &twin, false));
    CHECK_FALSE(
        dane::matches(record_of(2, 0, 1, family.between), {forged.der(), family.between.der()}));
}

TEST_CASE("a certificate that may not issue others, or whose time is over, ends the path") {
    Made root(Made::Wish("root", nullptr, true));
    Made server(Made::Wish("server", &root, false));
    Made below(Made::Wish("below", &server, false));
    CHECK_FALSE(dane::matches(record_of(2, 1, 1, root), {below.der(), server.der(), root.der()}));
    CHECK_FALSE(dane::matches(record_of(2, 1, 1, server), {below.der(), server.der()}));

    Made expired(Made::Wish("expired", &root, false, true));
    CHECK_FALSE(dane::matches(record_of(2, 1, 1, root), {expired.der(), root.der()}));
    Made between(Made::Wish("between", &root, true, true));
    Made own(Made::Wish("own", &between, false));
    CHECK_FALSE(dane::matches(record_of(2, 1, 1, root), {own.der(), between.der(), root.der()}));
    // Its own certificate is the DNS's affair alone (RFC 7671 §5.1).
    CHECK(dane::matches(record_of(3, 1, 1, expired), {expired.der()}));
}

TEST_CASE("what is no certificate matches nothing") {
    Family family;
    const TlsaRecord about = record_of(3, 0, 1, family.own);
    CHECK_FALSE(dane::matches(about, {"", family.own.der()}));
    CHECK_FALSE(dane::matches(about, {family.own.der() + "x"}));
    CHECK_FALSE(dane::matches(record(3, 0, 0, "x"), {"x"}));
    CHECK_FALSE(dane::matches(record(2, 0, 0, "x"), family.chain()));
    CHECK_FALSE(dane::matches(about, {family.own.der().substr(0, 40)}));
    // Garbage between does no harm.
    CHECK(dane::matches(record_of(2, 0, 1, family.root),
                        {family.own.der(), "x", family.between.der(), family.root.der()}));
}

TEST_CASE("TLSA records of unknown kinds and of wrong sizes are of no use") {
    const std::string sha256(32, 'a');
    const std::string sha512(64, 'a');
    CHECK(dane::usable({record(3, 1, 1, sha256), record(2, 0, 2, sha512), record(0, 0, 0, "x")})
              .size() == 3);
    CHECK(dane::usable({record(4, 1, 1, sha256), record(255, 1, 1, sha256), record(3, 2, 1, sha256),
                        record(3, 1, 3, sha256), record(3, 1, 1, sha512), record(3, 1, 2, sha256),
                        record(3, 1, 1, ""), record(3, 1, 0, "")})
              .empty());
    CHECK_FALSE(dane::matches(record(3, 0, 3, ""), {""}));
}

TEST_CASE("of digests of the same kind the strongest counts") {
    const std::string sha256(32, 'a');
    const std::string sha512(64, 'a');
    auto left =
        dane::usable({record(3, 1, 1, sha256), record(3, 1, 2, sha512), record(3, 0, 1, sha256),
                      record(2, 1, 1, sha256), record(3, 1, 0, "key")});
    REQUIRE(left.size() == 4);
    CHECK(left[0].matching == 2);
    CHECK(left[1].selector == 0);
    CHECK(left[2].usage == 2);
    CHECK(left[3].matching == 0);
    // One that is of no use does not displace any.
    CHECK(dane::usable({record(3, 1, 1, sha256), record(3, 1, 2, "short")}).size() == 1);
    std::vector<TlsaRecord> many(1'000, record(3, 1, 1, sha256));
    CHECK(dane::usable(many).size() < 100);
}

}  // namespace dane_test
