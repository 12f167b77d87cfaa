#include "server/cli/diagnosis.h"

#include <catch2/catch.hpp>
#include <string>

using namespace parlance;
using namespace parlance::server;
using namespace parlance::server::cli;
using net::DnsAnswer;

namespace diagnosis_test {

constexpr std::int64_t kNowS = 1'767'225'600;  // 2026-01-01
constexpr std::int64_t kDay = 86'400;

std::string text_of(const Report& report) {
    std::string text;
    for (const Finding& finding : report.findings()) text += render(finding);
    return text;
}

// Priority 5, weight 1.
std::string srv(std::uint16_t port, const std::string& label) {
    std::string data({0, 5, 0, 1});
    data += static_cast<char>(port >> 8);
    data += static_cast<char>(port & 0xFF);
    if (!label.empty()) {
        data += static_cast<char>(label.size());
        data += label;
    }
    return data + '\0';
}

DnsAnswer found(std::vector<std::string> records, bool secure = false) {
    DnsAnswer answer;
    answer.status = DnsAnswer::Status::found;
    answer.records = std::move(records);
    answer.secure = secure;
    return answer;
}

DnsAnswer nothing() {
    DnsAnswer answer;
    answer.status = DnsAnswer::Status::no_domain;
    return answer;
}

DnsAnswer failure(std::string why) {
    DnsAnswer answer;
    answer.why = std::move(why);
    return answer;
}

ServiceAnswers services(DnsAnswer starttls, DnsAnswer direct) {
    ServiceAnswers answers;
    answers.starttls_name = "_xmpp-server._tcp.a.example";
    answers.direct_name = "_xmpps-server._tcp.a.example";
    answers.starttls = std::move(starttls);
    answers.direct = std::move(direct);
    return answers;
}

net::PeerCertificate certificate(std::string name, std::int64_t days) {
    net::PeerCertificate shown;
    shown.chain = {"der"};
    shown.trusted = true;
    shown.dns_names = {std::move(name)};
    shown.issuer = "CN=Authority";
    shown.not_before_s = kNowS - kDay;
    shown.not_after_s = kNowS + days * kDay;
    return shown;
}

std::string said_of(const net::PeerCertificate& shown) {
    Report report;
    diagnose_certificate(report, shown, "a.example", s2s::judge(&shown, "a.example", "", {}),
                         kNowS);
    return text_of(report);
}

Talk good_talk() {
    Talk talk;
    talk.answered = talk.has_features = true;
    talk.tls = "TLSv1.3";
    talk.dialback = talk.bidi = true;
    return talk;
}

s2s::Trust vouched() {
    s2s::Trust trust;
    trust.by = s2s::Trust::Voucher::authorities;
    return trust;
}

TEST_CASE("doctor: a finding is a line, and advice one below it") {
    CHECK(render(Finding(Finding::Level::ok, "DNS", "fine")) == "ok    DNS          fine\n");
    CHECK(render(Finding(Finding::Level::fail, "port", "closed", "Open it.")) ==
          "FAIL  port         closed\n                   Open it.\n");
    CHECK(render(Finding(Finding::Level::warn, "DNS", "a\x1b[2J\nb")) ==
          "warn  DNS          a?[2J?b\n");
}

TEST_CASE("doctor: only a FAIL fails") {
    std::size_t told = 0;
    Report report([&told](const Finding&) { ++told; });
    report.ok("a", "b");
    report.warn("a", "b");
    CHECK_FALSE(report.failed());
    report.fail("a", "b", "c");
    CHECK(report.failed());
    CHECK(told == 3);
}

TEST_CASE("doctor: SRV records, in an order of their own") {
    Report report;
    diagnose_services(report, "a.example", true,
                      services(found({srv(5269, "y"), srv(5269, "x"), srv(1, "")}), nothing()));
    CHECK(text_of(report) ==
          "ok    DNS          _xmpp-server._tcp.a.example: not offered (\".\"), "
          "x port 5269 (priority 5, weight 1), y port 5269 (priority 5, weight 1)\n");
}

TEST_CASE("doctor: no SRV records, silence and nonsense") {
    Report none;
    diagnose_services(none, "a.example", true, services(nothing(), nothing()));
    CHECK(text_of(none) ==
          "warn  DNS          no SRV records for servers: they try a.example port 5269\n"
          "                   Add _xmpp-server._tcp.a.example, unless that port of that name is "
          "right.\n");
    Report silent;
    diagnose_services(silent, "a.example", true,
                      services(failure("the DNS is silent"), found({"?"})));
    REQUIRE(silent.findings().size() == 2);
    CHECK(silent.findings()[0].text == "_xmpp-server._tcp.a.example: the DNS is silent");
    CHECK(silent.findings()[1].text ==
          "_xmpps-server._tcp.a.example: records that nobody understands");
    CHECK(silent.failed());
}

TEST_CASE("doctor: a target without an address") {
    Report report;
    diagnose_addresses(report, s2s::Target("x.example", 5269, false, false), HostAnswers());
    CHECK(report.failed());
    HostAnswers none;
    none.v4 = none.v6 = nothing();
    Report missing;
    diagnose_addresses(missing, s2s::Target("x.example", 5269, false, false), none);
    REQUIRE(missing.findings().size() == 1);
    CHECK(missing.findings()[0].text == "x.example has no address");
    HostAnswers one;
    one.v6 = nothing();
    one.v4 = found({std::string("\x7f\0\0\1", 4)});
    Report there;
    diagnose_addresses(there, s2s::Target("x.example", 5269, false, false), one);
    CHECK(text_of(there) == "ok    DNS          x.example: 127.0.0.1\n");
}

TEST_CASE("doctor: TLSA records need DNSSEC") {
    HostAnswers answers;
    answers.v6 = nothing();
    answers.v4 = found({std::string("\x7f\0\0\1", 4)});
    answers.asked_tlsa = true;
    const s2s::Target target("x.example", 5269, false, true);
    auto level = [&](DnsAnswer tlsa) {
        answers.tlsa = std::move(tlsa);
        Report report;
        diagnose_addresses(report, target, answers);
        return report.findings().size() < 2 ? std::string("nothing")
                                            : render(report.findings()[1]).substr(0, 4);
    };
    CHECK(level(found({"x"}, true)) == "ok  ");
    CHECK(level(found({"x"}, false)) == "warn");
    CHECK(level(failure("forged")) == "FAIL");
    CHECK(level(nothing()) == "nothing");
}

TEST_CASE("doctor: certificates") {
    CHECK(said_of(certificate("a.example", 90)) ==
          "ok    certificate  for a.example\n"
          "ok    certificate  valid for 90 days, until 2026-04-01\n"
          "ok    certificate  vouched for by an authority: CN=Authority (chain of 1)\n");
    CHECK(said_of(certificate("a.example", 13)).find("warn  certificate  expires in 13 days") !=
          std::string::npos);
    CHECK(said_of(certificate("b.example", 90))
              .find("FAIL  certificate  for b.example, not for a.example\n") != std::string::npos);

    net::PeerCertificate expired = certificate("a.example", -1);
    expired.trusted = false;
    expired.problem = "certificate has expired";
    CHECK(said_of(expired) ==
          "ok    certificate  for a.example\n"
          "FAIL  certificate  expired on 2025-12-31\n"
          "                   Renew it, and reload the server that shows it.\n");

    net::PeerCertificate early = certificate("a.example", 90);
    early.not_before_s = kNowS + kDay;
    CHECK(said_of(early).find("FAIL  certificate  not valid before 2026-01-02\n") !=
          std::string::npos);

    net::PeerCertificate own = certificate("a.example", 90);
    own.trusted = false;
    own.problem = "self-signed certificate";
    CHECK(said_of(own).find("FAIL  certificate  not trusted: self-signed certificate (chain of 1, "
                            "issued by CN=Authority)\n") != std::string::npos);
}

TEST_CASE("doctor: streams and their features") {
    const Greeting greeting("a.example", "ours.test", true, false);
    Report good;
    diagnose_stream(good, good_talk(), greeting, "127.0.0.1 port 5269");
    CHECK(text_of(good) ==
          "ok    TLS          127.0.0.1 port 5269: STARTTLS, TLSv1.3\n"
          "ok    features     dialback, bidi; not: EXTERNAL, stream management\n");
    Talk plain = good_talk();
    plain.tls.clear();
    Report bare;
    diagnose_stream(bare, plain, greeting, "127.0.0.1 port 5269");
    CHECK(bare.failed());
    Talk broken;
    broken.failure = "it ends the stream: host-unknown";
    Report unknown;
    diagnose_stream(unknown, broken, greeting, "127.0.0.1 port 5269");
    CHECK(text_of(unknown) ==
          "FAIL  stream       127.0.0.1 port 5269: it ends the stream: host-unknown\n"
          "                   Make sure that an XMPP server for a.example listens there.\n");
    Talk no_handshake;
    no_handshake.offers_tls = true;
    no_handshake.failure = "TLS: no shared cipher";
    Report handshake;
    diagnose_stream(handshake, no_handshake, greeting, "127.0.0.1 port 5269");
    REQUIRE(handshake.findings().size() == 1);
    CHECK(handshake.findings()[0].step == "TLS");
}

TEST_CASE("doctor: whether this server would send") {
    Config config;
    config.hosts = {"ours.test"};
    Talk talk = good_talk();
    auto verdict = [&](s2s::Trust trust) {
        Report report;
        diagnose_federation(report, "a.example", config, {{&talk, trust}});
        REQUIRE(report.findings().size() == 1);
        return report.findings()[0];
    };
    CHECK(verdict(vouched()).text ==
          "this server can send to a.example: TLSv1.3, it by certificate, we show who we are by "
          "dialback");
    CHECK(verdict({}).level == Finding::Level::ok);
    s2s::Trust refuted;
    refuted.refuted = true;
    CHECK(verdict(refuted).level == Finding::Level::fail);
    config.s2s.strict = {"a.example"};
    CHECK(verdict({}).level == Finding::Level::fail);
    CHECK(verdict(vouched()).level == Finding::Level::ok);
    config.s2s.strict.clear();
    talk.tls.clear();
    CHECK(verdict({}).level == Finding::Level::fail);
    config.s2s.insecure = {"a.example"};
    CHECK(verdict({}).level == Finding::Level::ok);
    talk.dialback = false;
    CHECK(verdict({}).level == Finding::Level::fail);
    // Without a certificate of our own there is nothing to show.
    talk = good_talk();
    talk.dialback = false;
    talk.external = true;
    CHECK(verdict(vouched()).level == Finding::Level::fail);
    config.tls.certificate = "ours.crt";
    CHECK(verdict(vouched()).text.ends_with("we show who we are by certificate"));
    config.s2s.deny = {"a.example"};
    CHECK(verdict(vouched()).text == "this server does not talk to a.example");
    config.s2s.enabled = false;
    CHECK(verdict(vouched()).text == "this server talks to no other");
}

TEST_CASE("what the web server of the domain says of a certificate is told") {
    net::PeerCertificate shown = certificate("hosting.example", 100);
    shown.trusted = false;
    s2s::posh::Findings findings;
    findings.fingerprints.emplace_back();
    s2s::Trust trust;
    trust.by = s2s::Trust::Voucher::web;
    Report report;
    diagnose_posh(report, findings);
    diagnose_certificate(report, shown, "a.example", trust, kNowS);
    CHECK_FALSE(report.failed());
    CHECK(text_of(report).find("vouched for by the domain's web server (POSH)") !=
          std::string::npos);

    Report nothing_found;
    diagnose_posh(nothing_found, s2s::posh::Findings());
    CHECK_FALSE(nothing_found.failed());
    CHECK(text_of(nothing_found).find("warn  POSH") == 0);
}

}  // namespace diagnosis_test
