// The simulated DNS speaks as a real one does: what it answers can be read.
#include <catch2/catch.hpp>

#include "tests/sim/sim_dns.h"

using namespace parlance;
using namespace parlance::sim;
using server::net::DnsAnswer;
using server::net::RecordType;

TEST_CASE("the simulated DNS answers with what it was told", "[s2s]") {
    SimDns dns;
    const std::string service = "_xmpp-server._tcp.montague.example";
    dns.add_srv(service, {10, 5, 5269, "xmpp.montague.example"});
    dns.add_srv(service, {0, 0, 0, ""});
    dns.add_address("XMPP.montague.example", "198.51.100.17");

    auto services = dns.answer(service, RecordType::srv);
    REQUIRE(services.status == DnsAnswer::Status::found);
    REQUIRE(services.records.size() == 2);
    auto record = server::net::parse_srv(services.records.front());
    REQUIRE(record);
    CHECK(record->priority == 10);
    CHECK(record->weight == 5);
    CHECK(record->port == 5269);
    CHECK(record->target == "xmpp.montague.example");
    auto none = server::net::parse_srv(services.records.back());
    REQUIRE(none);
    CHECK(none->target.empty());

    auto addresses = dns.answer("xmpp.montague.example", RecordType::a);
    REQUIRE(addresses.records.size() == 1);
    CHECK(server::net::parse_address(addresses.records.front()) == "198.51.100.17");
    CHECK_FALSE(addresses.secure);
    CHECK_THROWS(dns.add_address("a", "xmpp.montague.example"));
}

TEST_CASE("the simulated DNS tells nothing, nobody and no answer apart", "[s2s]") {
    SimDns dns;
    dns.add_address("montague.example", "198.51.100.1");
    CHECK(dns.answer("montague.example", RecordType::aaaa).status == DnsAnswer::Status::no_data);
    CHECK(dns.answer("capulet.example", RecordType::a).status == DnsAnswer::Status::no_domain);
    dns.sign("montague.example");
    CHECK(dns.answer("montague.example", RecordType::a).secure);
    dns.sign("capulet.example");
    CHECK(dns.answer("capulet.example", RecordType::a).status == DnsAnswer::Status::no_domain);
    dns.fail("montague.example");
    auto failed = dns.answer("montague.example", RecordType::a);
    CHECK(failed.status == DnsAnswer::Status::failed);
    CHECK_FALSE(failed.why.empty());
    dns.forget("montague.example");
    CHECK(dns.answer("montague.example", RecordType::a).status == DnsAnswer::Status::no_domain);
}
