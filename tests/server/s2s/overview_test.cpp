#include "server/s2s/overview.h"

#include <catch2/catch.hpp>

#include "base/clock.h"

using namespace parlance;
using namespace parlance::server::s2s;
using storage::outbound_spool::Waiting;

namespace overview_test {

constexpr std::int64_t kMidnightUs = 1'767'225'600 * base::kSecondUs;  // 2026-01-01

DomainState::Connection line(bool outgoing, bool both_ways, std::string tls, std::string method) {
    DomainState::Connection connection;
    connection.outgoing = outgoing;
    connection.both_ways = both_ways;
    connection.tls = std::move(tls);
    connection.method = std::move(method);
    return connection;
}

DomainState state_of(std::string domain) {
    DomainState state;
    state.domain = std::move(domain);
    return state;
}

TEST_CASE("overview: nothing is known, nothing is told") {
    CHECK(overview_rows({}, {}).empty());
}

TEST_CASE("overview: what a certificate says, whatever it is made of") {
    server::net::PeerCertificate certificate;
    certificate.dns_names = {"a.example", "*.a.example"};
    certificate.srv_names = {"_xmpp-server.a.example"};
    certificate.issuer = "CN = R\x01 11\xff";
    certificate.not_after_s = kMidnightUs / base::kSecondUs;
    CHECK(described(certificate) ==
          "a.example, *.a.example, _xmpp-server.a.example by CN = R? 11?, until 2026-01-01");
    certificate.dns_names = {"1", "2", "3", "4", "5"};
    certificate.issuer.clear();
    certificate.problem = "certificate has expired";
    CHECK(described(certificate) == "1, 2, 3, 4, ..., until 2026-01-01: certificate has expired");
    server::net::PeerCertificate nameless;
    nameless.subject = "CN = nobody";
    CHECK(described(nameless) == "CN = nobody");
}

TEST_CASE("overview: a domain for each row, in order, with what storage has") {
    DomainState away = state_of("montague.example");
    away.waiting = 2;
    away.last_error = "connection refused";
    away.last_error_us = kMidnightUs;
    away.retry_in_us = 1'500'000;
    DomainState there = state_of("capulet.example");
    there.connections.push_back(line(true, false, "TLSv1.3 TLS_AES_256_GCM_SHA384", "DANE"));
    there.connections.push_back(line(false, false, "TLSv1.2 X", "dialback"));
    auto rows = overview_rows({away, there}, {Waiting("verona.example", 7, kMidnightUs),
                                              Waiting("montague.example", 40, kMidnightUs)});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].domain == "capulet.example");
    CHECK(rows[0].direction == "in and out");
    CHECK(rows[0].security == "TLSv1.2, dialback; TLSv1.3, DANE");
    CHECK(rows[0].queue.empty());
    CHECK(rows[0].last_error.empty());
    CHECK(rows[0].next_attempt.empty());
    CHECK_FALSE(rows[0].waits);
    CHECK(rows[1].domain == "montague.example");
    CHECK(rows[1].direction == "none");
    CHECK(rows[1].security.empty());
    CHECK(rows[1].queue == "2 in memory, 40 in storage since 2026-01-01 00:00 UTC");
    CHECK(rows[1].last_error == "connection refused (2026-01-01 00:00 UTC)");
    CHECK(rows[1].next_attempt == "in 2 s");
    CHECK(rows[1].waits);
    CHECK(rows[2].domain == "verona.example");
    CHECK(rows[2].queue == "7 in storage since 2026-01-01 00:00 UTC");
    CHECK(rows[2].waits);
}

TEST_CASE("overview: one way, both ways, and on the way") {
    DomainState in = state_of("a.example");
    in.connections.push_back(line(false, false, "", ""));
    DomainState both = state_of("b.example");
    both.connections.push_back(line(true, true, "TLSv1.3 X", "certificate"));
    DomainState soon = state_of("c.example");
    soon.connecting = true;
    auto rows = overview_rows({in, both, soon}, {});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].direction == "in");
    CHECK(rows[0].security == "no encryption");
    CHECK(rows[1].direction == "in and out");
    CHECK(rows[2].direction == "connecting");
}

TEST_CASE("overview: several shards know the same") {
    DomainState nobody = state_of("");
    nobody.connections.push_back(line(false, false, "TLSv1.3 X", ""));
    DomainState connection = state_of("a.example");
    connection.connections.push_back(line(false, false, "TLSv1.3 X", "certificate"));
    DomainState home = state_of("a.example");
    home.waiting = 1;
    home.last_error = "timed out";
    auto rows = overview_rows({nobody, connection, nobody, home}, {});
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].domain == "(not known yet)");
    CHECK(rows[0].security == "TLSv1.3");
    CHECK_FALSE(rows[0].waits);
    CHECK(rows[1].direction == "in");
    CHECK(rows[1].queue == "1 in memory");
    CHECK(rows[1].last_error.starts_with("timed out ("));
}

}  // namespace overview_test
