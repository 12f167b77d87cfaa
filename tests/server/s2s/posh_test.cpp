#include "server/s2s/posh.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "base/timers.h"
#include "server/environment.h"
#include "server/s2s/posh_search.h"
#include "server/s2s/trust.h"
#include "xmpp/base64.h"

using namespace parlance::server;
using namespace parlance::server::s2s;
using parlance::xmpp::base64_encode;
using parlance::xmpp::sasl::digest;
using parlance::xmpp::sasl::Hash;

namespace posh_test {

const std::string kCertificate = "the bytes of a certificate";

std::string sha256(const std::string& bytes = kCertificate) {
    return "{\"sha-256\":\"" + base64_encode(digest(Hash::sha256, bytes)) + "\"}";
}

std::string document(const std::string& fingerprints, const std::string& expires = "3600") {
    return "{\"fingerprints\":" + fingerprints + ",\"expires\":" + expires + "}";
}

std::string problem(const std::string& json) {
    auto parsed = posh::parse(json);
    return parsed.ok() ? "" : parsed.error();
}

TEST_CASE("a POSH document names certificates by their fingerprints") {
    auto parsed = posh::parse(document("[" + sha256("another") + "," + sha256() + "]"));
    REQUIRE(parsed.ok());
    CHECK(parsed->expires_s == 3600);
    CHECK(parsed->url.empty());
    REQUIRE(parsed->fingerprints.size() == 2);
    CHECK(posh::matches(parsed->fingerprints, kCertificate));
    CHECK(posh::matches(parsed->fingerprints, "another"));
    CHECK_FALSE(posh::matches(parsed->fingerprints, "a third"));
    CHECK_FALSE(posh::matches(parsed->fingerprints, ""));
    CHECK_FALSE(posh::matches({}, kCertificate));
}

TEST_CASE("of several fingerprints of one certificate the strongest counts") {
    std::string strong = base64_encode(digest(Hash::sha512, kCertificate));
    std::string weak = base64_encode(digest(Hash::sha256, "another"));
    auto parsed =
        posh::parse(document("[{\"sha-256\":\"" + weak + "\",\"sha-512\":\"" + strong + "\"}]"));
    REQUIRE(parsed.ok());
    CHECK(posh::matches(parsed->fingerprints, kCertificate));
    CHECK_FALSE(posh::matches(parsed->fingerprints, "another"));
}

TEST_CASE("fingerprints of unknown and of broken hashes count for nothing") {
    std::string sha1 = "{\"sha-1\":\"" + base64_encode(digest(Hash::sha1, kCertificate)) + "\"}";
    CHECK_FALSE(problem(document("[" + sha1 + "]")).empty());
    CHECK_FALSE(problem(document("[{}]")).empty());
    CHECK_FALSE(problem(document("[{\"sha-999\":5}]")).empty());
    // Beside one that is known they do no harm.
    CHECK(problem(document("[{\"sha-999\":5}," + sha1 + "," + sha256() + "]")).empty());
}

TEST_CASE("a POSH document may refer to another one") {
    auto parsed = posh::parse("{\"url\":\"https://hosting.example/posh.json\",\"expires\":86400}");
    REQUIRE(parsed.ok());
    CHECK(parsed->url == "https://hosting.example/posh.json");
    CHECK(parsed->fingerprints.empty());
}

TEST_CASE("what is no POSH document is refused") {
    for (const std::string& bad :
         {std::string(),
          std::string("no JSON"),
          std::string("{"),
          std::string("[]"),
          std::string("null"),
          std::string("17"),
          std::string("{}"),
          std::string("{\"expires\":3600}"),
          document("[]"),
          document("{}"),
          document("null"),
          document("[17]"),
          document("[\"x\"]"),
          document("[[]]"),
          document("[null]"),
          document("[{\"sha-256\":17}]"),
          document("[{\"sha-256\":null}]"),
          document("[{\"sha-256\":\"\"}]"),
          document("[{\"sha-256\":\"not base64!\"}]"),
          document("[{\"sha-256\":\"" + base64_encode("short") + "\"}]"),
          document("[" + sha256() + ",{\"sha-512\":\"AAAA\"}]"),
          std::string("{\"url\":17,\"expires\":3600}"),
          "{\"url\":\"https://a.example/\",\"fingerprints\":[" + sha256() + "],\"expires\":60}",
          document("[" + sha256() + "]") + "x",
          "\xff" + document("[" + sha256() + "]"),
          "{\"x\":\"\xff\",\"expires\":60,\"fingerprints\":[" + sha256() + "]}"}) {
        INFO(bad);
        CHECK_FALSE(problem(bad).empty());
    }
}

TEST_CASE("a POSH document that is not valid at all, or for ever") {
    for (const char* bad :
         {"0", "-1", "-3600", "0.5", "\"3600\"", "null", "[]", "true", "-1e400"}) {
        INFO(bad);
        CHECK_FALSE(problem(document("[" + sha256() + "]", bad)).empty());
    }
    CHECK_FALSE(problem("{\"fingerprints\":[" + sha256() + "]}").empty());
    for (const char* large : {"86401", "1e18", "18446744073709551615", "9999999999999999999999"}) {
        INFO(large);
        auto parsed = posh::parse(document("[" + sha256() + "]", large));
        REQUIRE(parsed.ok());
        CHECK(parsed->expires_s == 86'400);
    }
    CHECK(posh::parse(document("[" + sha256() + "]", "90.7"))->expires_s == 90);
}

TEST_CASE("a POSH document has its limits") {
    std::string many = sha256();
    for (int i = 0; i < 500; ++i) many += "," + sha256(std::to_string(i));
    auto parsed = posh::parse(document("[" + many + "]"));
    REQUIRE(parsed.ok());
    CHECK(parsed->fingerprints.size() < 100);
    CHECK_FALSE(problem(document("[" + sha256() + std::string(70'000, ' ') + "]")).empty());
    CHECK_FALSE(problem(std::string(60'000, '[')).empty());
    CHECK_FALSE(problem(std::string(30'000, '[') + std::string(30'000, ']')).empty());
}

TEST_CASE("a URL is read as far as it matters to whoever connects") {
    auto place = posh::place_of("https://hosting.example/posh/x.json?a=b#top");
    REQUIRE(place.ok());
    CHECK(place->host == "hosting.example");
    CHECK(place->port == 443);
    CHECK(place->path == "/posh/x.json?a=b");
    place = posh::place_of("HTTPS://Hosting.Example:8443?a");
    REQUIRE(place.ok());
    CHECK(place->host == "hosting.example");
    CHECK(place->port == 8443);
    CHECK(place->path == "/?a");
    CHECK(posh::place_of("https://hosting.example")->path == "/");
}

TEST_CASE("URLs that nobody is sent to") {
    for (const std::string& bad : {std::string(),
                                   std::string("x"),
                                   std::string("http://hosting.example/"),
                                   std::string("file:///etc/passwd"),
                                   std::string("//hosting.example/"),
                                   std::string("https:/hosting.example/"),
                                   std::string("https://"),
                                   std::string("https:///x"),
                                   std::string("https://?x"),
                                   std::string("https://user@hosting.example/"),
                                   std::string("https://user:secret@hosting.example/"),
                                   std::string("https://127.0.0.1/"),
                                   std::string("https://2130706433/"),
                                   std::string("https://0x7f000001/"),
                                   std::string("https://127.0x1/"),
                                   std::string("https://[::1]/"),
                                   std::string("https://hosting.example:0/"),
                                   std::string("https://hosting.example:/"),
                                   std::string("https://hosting.example:70000/"),
                                   std::string("https://hosting.example:-1/"),
                                   std::string("https://hosting.example:44x/"),
                                   std::string("https://hosting.example:443:443/"),
                                   std::string("https://.example/"),
                                   std::string("https://a..example/"),
                                   std::string("https://hosting.example./"),
                                   std::string("https://host ing.example/"),
                                   std::string("https://hosting.example/a b"),
                                   std::string("https://hosting.example/\r\nHost: x"),
                                   std::string("https://hosting.example\\@evil.example/"),
                                   std::string("https://h\xc3\xb6st.example/"),
                                   std::string("https://hosting,x.example/"),
                                   "https://hosting.example/" + std::string(3'000, 'x')}) {
        INFO(bad);
        CHECK_FALSE(posh::place_of(bad).ok());
    }
}

TEST_CASE("the web server of a domain vouches for one certificate and no others") {
    net::PeerCertificate shown;
    shown.chain = {kCertificate, "an authority"};
    posh::Findings findings;
    findings.fingerprints = posh::parse(document("[" + sha256() + "]"))->fingerprints;
    Trust trust = judge_by_web(&shown, findings);
    CHECK(trust.by == Trust::Voucher::web);
    CHECK(trust.method() == "POSH");

    CHECK_FALSE(judge_by_web(nullptr, findings).good());
    // That of an authority says nothing of whom it has certified.
    shown.chain = {"another", kCertificate};
    trust = judge_by_web(&shown, findings);
    CHECK_FALSE(trust.good());
    CHECK_FALSE(trust.refuted);
    CHECK(trust.problem == "it is none of those that the domain's web server names (POSH)");
    shown.chain = {};
    CHECK_FALSE(judge_by_web(&shown, findings).good());
    posh::Findings none;
    none.why = "it answers 404";
    shown.chain = {kCertificate};
    CHECK(judge_by_web(&shown, none).problem == "it answers 404");
    CHECK_FALSE(judge_by_web(&shown, none).passing);
    none.passing = true;
    CHECK(judge_by_web(&shown, none).passing);
}

// It keeps what it is asked, and answers when the test wants it to.
struct SlowNetwork final : Network {
    std::unique_ptr<net::Transport> attach(std::unique_ptr<net::DetachedTransport>) override {
        return nullptr;
    }
    void dial(std::string, std::uint16_t, std::int64_t,
              parlance::base::Callback<void(Dialled)>) override {}
    void resolve(std::string, net::RecordType,
                 parlance::base::Callback<void(net::DnsAnswer)> done) override {
        questions.push_back(std::move(done));
    }
    void fetch(net::HttpsRequest request,
               parlance::base::Callback<void(net::HttpsAnswer)> done) override {
        timeouts_us.push_back(request.timeout_us);
        requests.push_back(std::move(done));
    }
    void find_addresses() {
        for (auto& question : std::exchange(questions, {})) {
            net::DnsAnswer answer;
            answer.status = net::DnsAnswer::Status::found;
            answer.records = {std::string("\x7f\0\0\x01", 4)};
            question(std::move(answer));
        }
    }

    std::vector<parlance::base::Callback<void(net::DnsAnswer)>> questions;
    std::vector<parlance::base::Callback<void(net::HttpsAnswer)>> requests;
    std::vector<std::int64_t> timeouts_us;
};

struct StoppedClock final : parlance::base::Clock {
    std::int64_t monotonic_us() const override { return now_us; }
    std::int64_t wall_us() const override { return now_us; }
    std::int64_t now_us = 0;
};

struct Searching {
    Searching() {
        posh::search(
            network, clock, timers, "one.test", [](std::string_view) { return true; },
            [this](posh::Searched searched) { found.push_back(std::move(searched)); });
    }
    void pass(std::int64_t seconds) {
        clock.now_us += seconds * parlance::base::kSecondUs;
        timers.run_due(clock.now_us);
    }

    SlowNetwork network;
    StoppedClock clock;
    parlance::base::Timers timers;
    std::vector<posh::Searched> found;
};

TEST_CASE("a search ends in time, whatever the network does") {
    Searching search;
    SECTION("the DNS does not answer") {
        search.pass(15);
        REQUIRE(search.found.size() == 1);
        search.network.find_addresses();
        CHECK(search.network.requests.empty());
    }
    SECTION("the web server does not answer") {
        search.pass(5);
        search.network.find_addresses();
        REQUIRE(search.network.requests.size() == 1);
        CHECK(search.network.timeouts_us.front() <= 7 * parlance::base::kSecondUs);
        search.pass(8);
        REQUIRE(search.found.size() == 1);
        net::HttpsAnswer late;
        late.status = 200;
        late.body = document("[" + sha256() + "]");
        search.network.requests.front()(std::move(late));
    }
    REQUIRE(search.found.size() == 1);
    CHECK(search.found.front().findings.passing);
    CHECK(search.found.front().findings.fingerprints.empty());
    CHECK_FALSE(search.timers.next_deadline_us());
}

TEST_CASE("a search that has ended, or that nobody remembers, leaves nothing behind") {
    Searching search;
    SECTION("ended") {
        search.network.find_addresses();
        REQUIRE(search.network.requests.size() == 1);
        net::HttpsAnswer answer;
        answer.status = 200;
        answer.body = document("[" + sha256() + "]");
        search.network.requests.front()(std::move(answer));
        REQUIRE(search.found.size() == 1);
        CHECK(search.found.front().findings.fingerprints.size() == 1);
        CHECK_FALSE(search.timers.next_deadline_us());
    }
    SECTION("forgotten by the network") {
        search.network.questions.clear();
        search.pass(15);
        CHECK(search.found.empty());
    }
}

}  // namespace posh_test
