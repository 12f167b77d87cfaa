#include "server/s2s/targets.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <vector>

using namespace parlance::server;
using namespace parlance::server::s2s;
using net::DnsAnswer;
using parlance::base::SeededRandom;
using Status = DnsAnswer::Status;
using Texts = std::vector<std::string>;

namespace targets_test {

void append_number(std::string& out, unsigned number) {
    out += static_cast<char>(number >> 8);
    out += static_cast<char>(number & 0xff);
}

// As on the wire; the target is labels without a dot at the end, "" for ".".
std::string srv(unsigned priority, unsigned weight, unsigned port, const std::string& target) {
    std::string out;
    for (unsigned number : {priority, weight, port}) append_number(out, number);
    for (std::size_t at = 0; at < target.size();) {
        std::size_t end = std::min(target.find('.', at), target.size());
        out += static_cast<char>(end - at);
        out.append(target, at, end - at);
        at = end + 1;
    }
    return out + '\0';
}

DnsAnswer found(Texts records, bool secure = false) {
    DnsAnswer answer;
    answer.status = Status::found;
    answer.records = std::move(records);
    answer.secure = secure;
    return answer;
}

DnsAnswer nothing(Status status = Status::no_data, bool secure = false) {
    DnsAnswer answer;
    answer.status = status;
    answer.secure = secure;
    return answer;
}

DnsAnswer failed(const std::string& why = "timed out") {
    DnsAnswer answer;
    answer.why = why;
    return answer;
}

Targets targets(const DnsAnswer& direct_tls, const DnsAnswer& starttls, std::uint64_t seed = 1) {
    SeededRandom random(seed);
    return targets_of("theirs.test", direct_tls, starttls, random);
}

// "host:port", with "+" for direct TLS and "!" for what DNSSEC vouches for.
Texts told(const Targets& found) {
    Texts out;
    for (const Target& each : found.list) {
        out.push_back(each.host + ":" + std::to_string(each.port) + (each.direct_tls ? "+" : "") +
                      (each.secure ? "!" : ""));
    }
    return out;
}

TEST_CASE("SRV records of both services are one list, ordered by priority") {
    Targets found_ones =
        targets(found({srv(20, 0, 5270, "late.test"), srv(5, 0, 443, "early.test")}, true),
                found({srv(30, 0, 5269, "last.test"), srv(10, 0, 5269, "xmpp.theirs.test")}));
    CHECK(told(found_ones) ==
          Texts{"early.test:443+!", "xmpp.theirs.test:5269", "late.test:5270+!", "last.test:5269"});
    CHECK(told(targets(nothing(), found({srv(0, 0, 1, "a.test")}, true))) == Texts{"a.test:1!"});
    CHECK(told(targets(found({srv(0, 0, 1, "a.test")}), nothing())) == Texts{"a.test:1+"});
}

TEST_CASE("within a priority chances are as weights are") {
    const DnsAnswer answer = found({srv(1, 0, 1, "zero.test"), srv(1, 10, 1, "ten.test"),
                                    srv(1, 30, 1, "thirty.test"), srv(2, 60000, 1, "other.test")});
    std::map<std::string, int> firsts;
    SeededRandom random(7);
    constexpr int kRounds = 4'000;
    for (int i = 0; i < kRounds; ++i) {
        Targets list = targets_of("theirs.test", nothing(), answer, random);
        REQUIRE(list.list.size() == 4);
        ++firsts[list.list[0].host];
        CHECK(list.list[3].host == "other.test");
    }
    // 1 to 10 to 30 of 41, within five standard deviations or so.
    CHECK(firsts["thirty.test"] > 2'760);
    CHECK(firsts["thirty.test"] < 3'090);
    CHECK(firsts["ten.test"] > 830);
    CHECK(firsts["ten.test"] < 1'120);
    CHECK(firsts["zero.test"] > 40);
    CHECK(firsts["zero.test"] < 160);
}

TEST_CASE("the weight counts across both services, whatever the order of records") {
    int direct = 0;
    SeededRandom random(3);
    for (int i = 0; i < 1'000; ++i) {
        Targets list = targets_of("theirs.test", found({srv(1, 30, 1, "a.test")}),
                                  found({srv(1, 10, 1, "b.test")}), random);
        if (list.list[0].direct_tls) ++direct;
    }
    CHECK(direct > 670);
    CHECK(direct < 830);
}

TEST_CASE("the same order follows from the same randomness") {
    Texts records;
    for (int i = 0; i < 8; ++i) records.push_back(srv(1, 10, 1, "h" + std::to_string(i) + ".test"));
    CHECK(told(targets(nothing(), found(records), 5)) ==
          told(targets(nothing(), found(records), 5)));
    CHECK(told(targets(nothing(), found(records), 5)) !=
          told(targets(nothing(), found(records), 6)));
}

TEST_CASE("without any SRV record the domain is its own target") {
    CHECK(told(targets(nothing(), nothing(Status::no_domain))) == Texts{"theirs.test:5269"});
    CHECK(told(targets(nothing(Status::no_data, true), nothing(Status::no_domain, true))) ==
          Texts{"theirs.test:5269!"});
    CHECK(told(targets(nothing(), nothing(Status::no_domain, true))) == Texts{"theirs.test:5269"});
    SeededRandom random(1);
    CHECK(told(targets_of("m\xc3\xbcnchen.test", nothing(), nothing(), random)) ==
          Texts{"xn--mnchen-3ya.test:5269"});
}

TEST_CASE("a service that is decidedly not available is not guessed at") {
    const DnsAnswer no = found({srv(0, 0, 0, "")});
    for (const auto& [direct, plain] :
         {std::pair(no, no), std::pair(no, nothing()), std::pair(nothing(), no)}) {
        Targets none = targets(direct, plain);
        CHECK(none.list.empty());
        CHECK(none.lasting);
        CHECK_FALSE(none.why.empty());
    }
    CHECK(told(targets(no, found({srv(0, 0, 5269, "a.test")}))) == Texts{"a.test:5269"});
    CHECK(told(targets(found({srv(0, 0, 5270, "a.test")}), no)) == Texts{"a.test:5270+"});
}

TEST_CASE("nothing is guessed while the DNS does not answer") {
    for (const auto& [direct, plain] :
         {std::pair(failed(), failed()), std::pair(failed(), nothing()),
          std::pair(nothing(), failed())}) {
        Targets none = targets(direct, plain);
        CHECK(none.list.empty());
        CHECK_FALSE(none.lasting);
        CHECK(none.why == "timed out");
    }
    CHECK(told(targets(failed(), found({srv(0, 0, 5269, "a.test")}))) == Texts{"a.test:5269"});
    CHECK(told(targets(found({srv(0, 0, 5270, "a.test")}), failed())) == Texts{"a.test:5270+"});
    Targets none = targets(failed(), found({srv(0, 0, 0, "")}));
    CHECK(none.list.empty());
    CHECK_FALSE(none.lasting);
    CHECK_FALSE(targets(failed(""), failed("")).why.empty());
}

TEST_CASE("records that make no sense are as if they were not there, but no reason to guess") {
    CHECK(told(targets(nothing(), found({"", "short", srv(0, 0, 5269, "a.test"),
                                         srv(0, 0, 5269, "a.test").substr(0, 9),
                                         srv(0, 0, 0, "b.test")}))) == Texts{"a.test:5269"});
    Targets none = targets(nothing(), found({"short", srv(0, 0, 0, "b.test")}));
    CHECK(none.list.empty());
    CHECK_FALSE(none.lasting);
    CHECK_FALSE(none.why.empty());
}

TEST_CASE("a target is tried once, and few of very many") {
    CHECK(told(targets(found({srv(2, 0, 5269, "a.test")}),
                       found({srv(1, 0, 5269, "a.test"), srv(2, 5, 5269, "a.test"),
                              srv(3, 0, 5222, "a.test")}))) ==
          Texts{"a.test:5269", "a.test:5269+", "a.test:5222"});
    Texts records;
    for (unsigned i = 1; i <= 3'000; ++i) records.push_back(srv(1, 1, i, "a.test"));
    CHECK(targets(found(records), found(records)).list.size() == kMaxTargets);
}

TEST_CASE("SRV records are asked for in ASCII, and not of addresses") {
    auto names = service_names("m\xc3\xbcnchen.test");
    REQUIRE(names.has_value());
    CHECK(names->direct_tls == "_xmpps-server._tcp.xn--mnchen-3ya.test");
    CHECK(names->starttls == "_xmpp-server._tcp.xn--mnchen-3ya.test");
    CHECK(service_names("localhost").has_value());
    CHECK(service_names("1.2.3.4.test").has_value());
    CHECK_FALSE(service_names("127.0.0.1").has_value());
    CHECK_FALSE(service_names("[::1]").has_value());
    CHECK(address_target("127.0.0.1") == Target("127.0.0.1", 5269, false, true));
    CHECK(address_target("[2001:db8::1]") == Target("2001:db8::1", 5269, false, true));
}

TEST_CASE("addresses of both families are tried in turn, IPv6 first") {
    auto v6 = [](char last) {
        return std::string("\x20\x01\x0d\xb8", 4) + std::string(11, '\0') + last;
    };
    auto v4 = [](char last) { return std::string("\xc0\x00\x02", 3) + last; };
    CHECK(addresses_of(found({v6(1), v6(2)}), found({v4(1), v4(2), v4(3), "bad"})) ==
          Texts{"2001:db8::1", "192.0.2.1", "2001:db8::2", "192.0.2.2", "192.0.2.3"});
    CHECK(addresses_of(nothing(), found({v4(1)})) == Texts{"192.0.2.1"});
    CHECK(addresses_of(found({v6(1)}), failed()) == Texts{"2001:db8::1"});
    CHECK(addresses_of(nothing(Status::no_domain), nothing(Status::no_domain)).empty());
    CHECK(addresses_of(found({"bad", ""}), found({})).empty());
    Texts many(100, v4(1));
    CHECK(addresses_of(found(Texts(100, v6(1))), found(many)).size() == kMaxAddresses);
}

}  // namespace targets_test
