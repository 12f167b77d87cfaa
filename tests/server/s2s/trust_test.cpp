#include "server/s2s/trust.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/server/s2s/certificates.h"
#include "xmpp/sasl/hash.h"

using namespace parlance::server;
using namespace parlance::server::s2s;
using net::PeerCertificate;
using net::TlsaRecord;
using Voucher = Trust::Voucher;
using test::Made;

namespace trust_test {

constexpr std::uint8_t kPkixEe = 1, kDaneTa = 2, kDaneEe = 3;

PeerCertificate with_dns(const std::string& name) {
    PeerCertificate shown;
    shown.trusted = true;
    shown.dns_names = {name};
    return shown;
}

PeerCertificate with_srv(const std::string& name) {
    PeerCertificate shown;
    shown.srv_names = {name};
    return shown;
}

PeerCertificate with_address(const std::string& name) {
    PeerCertificate shown;
    shown.xmpp_addresses = {name};
    return shown;
}

TlsaRecord of_key(std::uint8_t usage, const Made& made) {
    TlsaRecord record;
    record.usage = usage;
    record.selector = 1;
    record.matching = 1;
    record.data =
        parlance::xmpp::sasl::digest(parlance::xmpp::sasl::Hash::sha256, made.public_key());
    return record;
}

TEST_CASE("a DNS-ID is for that domain, whatever the case of its letters") {
    CHECK(is_for(with_dns("theirs.test"), "theirs.test"));
    CHECK(is_for(with_dns("TheirS.Test"), "theirs.test"));
    CHECK(is_for(with_dns("localhost"), "localhost"));
    for (const char* other : {"", "theirs.test.", ".theirs.test", "heirs.test", "atheirs.test",
                              "rooms.theirs.test", "theirs.test.evil.test", "test", "*"}) {
        INFO(other);
        CHECK_FALSE(is_for(with_dns(other), "theirs.test"));
    }
    CHECK_FALSE(is_for(with_dns(std::string("theirs.test\0.evil.test", 22)), "theirs.test"));
    CHECK_FALSE(is_for(PeerCertificate(), "theirs.test"));
    CHECK_FALSE(is_for(with_dns(""), ""));
    PeerCertificate common_name;
    common_name.subject = "CN=theirs.test";
    CHECK_FALSE(is_for(common_name, "theirs.test"));
}

TEST_CASE("any of many names will do") {
    PeerCertificate shown = with_dns("other.test");
    shown.dns_names.push_back("www.theirs.test");
    shown.srv_names = {"_xmpp-server.third.test"};
    shown.xmpp_addresses = {"fourth.test"};
    CHECK(is_for(shown, "other.test"));
    CHECK(is_for(shown, "www.theirs.test"));
    CHECK(is_for(shown, "third.test"));
    CHECK(is_for(shown, "fourth.test"));
    CHECK_FALSE(is_for(shown, "theirs.test"));
}

TEST_CASE("a wildcard stands for one whole label, the left-most of at least three") {
    CHECK(is_for(with_dns("*.theirs.test"), "rooms.theirs.test"));
    CHECK(is_for(with_dns("*.Theirs.test"), "m\xc3\xbcnchen.theirs.test"));
    CHECK_FALSE(is_for(with_dns("*.theirs.test"), "theirs.test"));
    CHECK_FALSE(is_for(with_dns("*.theirs.test"), "a.rooms.theirs.test"));
    CHECK_FALSE(is_for(with_dns("*.test"), "theirs.test"));
    CHECK_FALSE(is_for(with_dns("*."), "test"));
    CHECK_FALSE(is_for(with_dns("*"), "test"));
    CHECK_FALSE(is_for(with_dns("r*.theirs.test"), "rooms.theirs.test"));
    CHECK_FALSE(is_for(with_dns("*s.theirs.test"), "rooms.theirs.test"));
    CHECK_FALSE(is_for(with_dns("rooms.*.test"), "rooms.theirs.test"));
    CHECK_FALSE(is_for(with_dns("*.*.test"), "rooms.theirs.test"));
    CHECK_FALSE(is_for(with_dns("*.0.0.1"), "127.0.0.1"));
}

TEST_CASE("an SRV-ID is for the service of servers only") {
    CHECK(is_for(with_srv("_xmpp-server.theirs.test"), "theirs.test"));
    CHECK(is_for(with_srv("_XMPP-Server.Theirs.test"), "theirs.test"));
    CHECK(is_for(with_srv("_xmpp-server.*.theirs.test"), "rooms.theirs.test"));
    for (const char* other :
         {"_xmpp-client.theirs.test", "theirs.test", "_xmpp-server", "_xmpp-server.",
          "_xmpp-server.other.test", "*.theirs.test", "_xmpp-server._xmpp-server.theirs.test"}) {
        INFO(other);
        CHECK_FALSE(is_for(with_srv(other), "theirs.test"));
    }
    CHECK_FALSE(is_for(with_dns("_xmpp-server.theirs.test"), "theirs.test"));
}

TEST_CASE("an XmppAddr is for the domain that it is") {
    CHECK(is_for(with_address("theirs.test"), "theirs.test"));
    CHECK(is_for(with_address("M\xc3\xbcnchen.test"), "m\xc3\xbcnchen.test"));
    CHECK(is_for(with_address("127.0.0.1"), "127.0.0.1"));
    CHECK(is_for(with_address("[::1]"), "[::1]"));
    for (const char* other :
         {"romeo@theirs.test", "theirs.test/r", "*.test", "rooms.theirs.test", "@theirs.test"}) {
        INFO(other);
        CHECK_FALSE(is_for(with_address(other), "theirs.test"));
    }
}

TEST_CASE("names beyond ASCII are compared as the DNS has them") {
    CHECK(is_for(with_dns("xn--mnchen-3ya.test"), "m\xc3\xbcnchen.test"));
    CHECK(is_for(with_srv("_xmpp-server.XN--MNCHEN-3YA.test"), "m\xc3\xbcnchen.test"));
    CHECK_FALSE(is_for(with_dns("munchen.test"), "m\xc3\xbcnchen.test"));
    CHECK_FALSE(is_for(with_dns("m\xc3\xbcnchen.test"), "m\xc3\xbcnchen.test"));
}

TEST_CASE("a name does not stand for an address") {
    CHECK_FALSE(is_for(with_dns("127.0.0.1"), "127.0.0.1"));
    CHECK_FALSE(is_for(with_dns("[::1]"), "[::1]"));
}

TEST_CASE("authorities vouch for a certificate with the right name") {
    Trust trust = judge(nullptr, "theirs.test", "theirs.test", {});
    CHECK_FALSE(trust.good());
    CHECK(trust.problem == "it shows no certificate");
    CHECK(trust.method().empty());

    PeerCertificate shown = with_dns("theirs.test");
    trust = judge(&shown, "theirs.test", "xmpp.host.test", {});
    CHECK(trust.by == Voucher::authorities);
    CHECK(trust.method() == "certificate");
    CHECK(trust.problem.empty());

    trust = judge(&shown, "other.test", "theirs.test", {});
    CHECK_FALSE(trust.good());
    CHECK_FALSE(trust.refuted);
    CHECK(trust.problem == "it is for theirs.test, not for other.test");
    shown.dns_names = {"a.test", "b.test", "c.test", "d.test"};
    CHECK(judge(&shown, "other.test", "", {}).problem ==
          "it is for a.test, b.test, c.test and others, not for other.test");
    shown.dns_names = {};
    CHECK(judge(&shown, "other.test", "", {}).problem == "there is no name in it");

    shown = with_dns("theirs.test");
    shown.trusted = false;
    shown.problem = "certificate has expired";
    trust = judge(&shown, "theirs.test", "theirs.test", {});
    CHECK_FALSE(trust.good());
    CHECK(trust.problem == "certificate has expired");
    shown.problem.clear();
    CHECK_FALSE(judge(&shown, "theirs.test", "theirs.test", {}).problem.empty());
}

TEST_CASE("the DNS vouches for a certificate that names nobody and that nobody else trusts") {
    Made self(Made::Wish("self", nullptr, false, true));
    PeerCertificate shown;
    shown.chain = {self.der()};
    Trust trust = judge(&shown, "theirs.test", "xmpp.host.test", {of_key(kDaneEe, self)});
    CHECK(trust.by == Voucher::dns);
    CHECK(trust.method() == "DANE");
    CHECK_FALSE(trust.refuted);
}

TEST_CASE("an authority of the DNS vouches for names: that of the domain, or that of the host") {
    Made root(Made::Wish("root", nullptr, true));
    Made own(Made::Wish("own", &root, false));
    PeerCertificate shown = with_dns("theirs.test");
    shown.trusted = false;
    shown.chain = {own.der(), root.der()};
    const std::vector<TlsaRecord> records = {of_key(kDaneTa, root)};
    CHECK(judge(&shown, "theirs.test", "xmpp.host.test", records).by == Voucher::dns);
    CHECK(judge(&shown, "other.test", "theirs.test", records).by == Voucher::dns);
    Trust trust = judge(&shown, "other.test", "xmpp.host.test", records);
    CHECK_FALSE(trust.good());
    CHECK(trust.problem == "it is for theirs.test, not for other.test");
}

TEST_CASE("where DNS and authorities are both wanted, both must agree") {
    Made own(Made::Wish("own", nullptr, false));
    PeerCertificate shown = with_dns("theirs.test");
    shown.chain = {own.der()};
    const std::vector<TlsaRecord> records = {of_key(kPkixEe, own)};
    CHECK(judge(&shown, "theirs.test", "theirs.test", records).by == Voucher::dns);
    CHECK_FALSE(judge(&shown, "other.test", "xmpp.host.test", records).good());
    shown.trusted = false;
    shown.problem = "self-signed certificate";
    Trust trust = judge(&shown, "theirs.test", "theirs.test", records);
    CHECK_FALSE(trust.good());
    CHECK(trust.refuted);
    CHECK(trust.problem == "self-signed certificate");
}

TEST_CASE("authorities do not outweigh what the DNS names, but what is of no use") {
    Made own(Made::Wish("own", nullptr, false));
    Made other(Made::Wish("other", nullptr, false));
    PeerCertificate shown = with_dns("theirs.test");
    shown.chain = {own.der()};
    Trust trust = judge(&shown, "theirs.test", "theirs.test", {of_key(kDaneEe, other)});
    CHECK_FALSE(trust.good());
    CHECK(trust.refuted);
    CHECK(trust.problem == "it is none of those that the DNS names (TLSA)");
    CHECK(
        judge(&shown, "theirs.test", "theirs.test", {of_key(kDaneEe, other), of_key(kDaneEe, own)})
            .by == Voucher::dns);
    TlsaRecord useless = of_key(kDaneEe, other);
    useless.usage = 4;
    CHECK(judge(&shown, "theirs.test", "theirs.test", {useless}).by == Voucher::authorities);
}

}  // namespace trust_test
