// Where a certificate is demanded, one of a server's own making is enough if the web server of its
// domain vouches for it (RFC 7711), and in no other case; whichever side has opened the stream.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/shard.h"
#include "tests/sim/scene.h"
#include "tests/sim/scripted_server.h"
#include "xmpp/base64.h"
#include "xmpp/sasl/hash.h"

using namespace parlance;
using namespace parlance::sim;

namespace s2s_posh_test {

const std::string kDomain = "montague.example";
const std::string kWhere = "/.well-known/posh/xmpp-server.json";
const std::string kHosting = "hosting.example";
const std::string kServerIp = "198.51.100.7";
constexpr std::uint16_t kPort = 5269;

// The simulated network calls anything a certificate.
const std::string kOwn = "one of its own making";

std::string fingerprints_of(const std::string& certificate, int expires_s = 3600) {
    return "{\"fingerprints\":[{\"sha-256\":\"" +
           xmpp::base64_encode(xmpp::sasl::digest(xmpp::sasl::Hash::sha256, certificate)) +
           "\"}],\"expires\":" + std::to_string(expires_s) + "}";
}

std::string reference_to(const std::string& url) {
    return "{\"url\":\"" + url + "\",\"expires\":3600}";
}

using Settings = std::map<std::string, std::string>;

struct Verona {
    explicit Verona(Settings settings = {}) : random(1), world(options(std::move(settings))) {
        world.dns().add_address(kDomain, "198.51.100.8");
        world.dns().add_address(kHosting, "198.51.100.9");
    }
    static WorldOptions options(Settings settings) {
        WorldOptions chosen;
        chosen.settings = std::move(settings);
        chosen.settings.try_emplace("s2s.authentication", "\"certificate\"");
        return chosen;
    }
    // Signed by nobody, or by an authority for somebody else: that is how hosting looks.
    static server::net::PeerCertificate shown(bool trusted = false) {
        server::net::PeerCertificate shown = certificate_for({kHosting});
        shown.chain = {kOwn};
        shown.trusted = trusted;
        if (!trusted) shown.problem = "self-signed certificate";
        return shown;
    }
    // Whether it is let in as montague.example with its own certificate.
    bool let_in(bool trusted = false, const std::string& domain = kDomain) {
        ScriptedServer server(random);
        ServerProfile profile;
        profile.domain = domain;
        profile.peer = std::string(SimWorld::kDomain);
        server.connect(world.connect_server("198.51.100.1", false, shown(trusted)), profile);
        world.run_until([&] { return server.state() != ScriptedClient::State::negotiating; },
                        kMinute);
        return online(server);
    }
    std::size_t requests() { return world.web().asked().size(); }

    base::SeededRandom random;
    SimWorld world;
};

TEST_CASE("a server comes with a certificate that the web server of its domain vouches for",
          "[s2s]") {
    Verona verona;
    SECTION("as it is") {
        verona.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
    }
    SECTION("from where that one refers to") {
        verona.world.web().put(kDomain + kWhere, reference_to("https://hosting.example/x?y"));
        verona.world.web().put(kHosting + "/x?y", fingerprints_of(kOwn));
    }
    SECTION("from another port") {
        verona.world.web().put(kDomain + kWhere, reference_to("https://hosting.example:8443/"));
        verona.world.web().put(kHosting + ":8443/", fingerprints_of(kOwn));
    }
    SECTION("from where that one redirects to") {
        verona.world.web().redirect(kDomain + kWhere, "https://hosting.example/a");
        verona.world.web().redirect(kHosting + "/a", "https://hosting.example/b", 308);
        verona.world.web().put(kHosting + "/b", fingerprints_of(kOwn));
    }
    CHECK(verona.let_in());
    // An authority that vouches for another name makes no difference.
    CHECK(verona.let_in(true));
}

TEST_CASE("no web server vouches for the certificate of the server that comes", "[s2s]") {
    Verona verona;
    SimWeb& web = verona.world.web();
    SECTION("nobody answers") {}
    SECTION("another certificate") {
        web.put(kDomain + kWhere, fingerprints_of("another"));
    }
    SECTION("there is no such document") {
        web.refuse(kDomain + kWhere, 404);
    }
    SECTION("an empty answer") {
        web.put(kDomain + kWhere, "");
    }
    SECTION("no longer valid") {
        web.put(kDomain + kWhere, fingerprints_of(kOwn, 0));
    }
    SECTION("a reference to a reference") {
        web.put(kDomain + kWhere, reference_to("https://hosting.example/a"));
        web.put(kHosting + "/a", reference_to("https://hosting.example/b"));
        web.put(kHosting + "/b", fingerprints_of(kOwn));
    }
    SECTION("a reference to what is not https") {
        web.put(kDomain + kWhere, reference_to("http://hosting.example/a"));
        web.put(kHosting + "/a", fingerprints_of(kOwn));
    }
    SECTION("a redirect to an address") {
        web.redirect(kDomain + kWhere, "https://198.51.100.9/a");
        web.put("198.51.100.9/a", fingerprints_of(kOwn));
    }
    SECTION("a redirect to nowhere") {
        web.redirect(kDomain + kWhere, "");
    }
    SECTION("redirects for ever") {
        web.redirect(kDomain + kWhere, "https://" + kDomain + kWhere);
    }
    SECTION("a reference to a host that does not exist") {
        web.put(kDomain + kWhere, reference_to("https://nobody.example/a"));
        web.put("nobody.example/a", fingerprints_of(kOwn));
    }
    SECTION("the DNS fails") {
        web.put(kDomain + kWhere, fingerprints_of(kOwn));
        verona.world.dns().fail(kDomain);
    }
    CHECK_FALSE(verona.let_in());
    CHECK(verona.requests() < 6);
}

TEST_CASE("a web server is not asked for nothing", "[s2s]") {
    SECTION("the operator does not want it") {
        Verona verona(Settings{{"s2s.posh", "false"}});
        verona.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
        CHECK_FALSE(verona.let_in());
        CHECK(verona.requests() == 0);
    }
    SECTION("dialback will do") {
        Verona verona(Settings{{"s2s.authentication", "\"dialback\""}});
        verona.let_in();
        CHECK(verona.requests() == 0);
    }
    SECTION("this server has nothing to do with the domain") {
        Verona verona(Settings{{"s2s.deny", "[\"example\"]"}});
        CHECK_FALSE(verona.let_in());
        CHECK(verona.requests() == 0);
    }
    SECTION("nor with the host that it is referred to, in ASCII") {
        Verona verona(Settings{{"s2s.deny", "[\"bücher.example\"]"}});
        verona.world.web().put(kDomain + kWhere, reference_to("https://xn--bcher-kva.example/"));
        verona.world.web().put("xn--bcher-kva.example/", fingerprints_of(kOwn));
        verona.world.dns().add_address("xn--bcher-kva.example", "198.51.100.9");
        CHECK_FALSE(verona.let_in());
        CHECK(verona.requests() == 1);
    }
    SECTION("nor with the host that it is referred to") {
        Verona verona(Settings{{"s2s.deny", "[\"hosting.example\"]"}});
        verona.world.web().put(kDomain + kWhere, reference_to("https://a.hosting.example/"));
        verona.world.web().put("a.hosting.example/", fingerprints_of(kOwn));
        verona.world.dns().add_address("a.hosting.example", "198.51.100.9");
        CHECK_FALSE(verona.let_in());
        CHECK(verona.requests() == 1);
    }
    SECTION("the domain is ours, malformed, or an address") {
        Verona verona;
        for (const char* domain : {"ours.test", "not a domain", "198.51.100.1", "[2001:db8::1]"}) {
            INFO(domain);
            CHECK_FALSE(verona.let_in(false, domain));
        }
        CHECK(verona.requests() == 0);
    }
}

TEST_CASE("what a web server has said is believed as long as it says", "[s2s]") {
    Verona verona;
    verona.world.web().put(kDomain + kWhere, fingerprints_of(kOwn, 600));
    CHECK(verona.let_in());
    verona.world.web().put(kDomain + kWhere, fingerprints_of("another", 600));
    verona.world.pass_time(590 * base::kSecondUs);
    CHECK(verona.let_in());
    CHECK(verona.requests() == 1);
    verona.world.pass_time(20 * base::kSecondUs);
    CHECK_FALSE(verona.let_in());
    CHECK(verona.requests() == 2);
}

TEST_CASE("that a web server has nothing to say is believed for a minute", "[s2s]") {
    Verona verona;
    CHECK_FALSE(verona.let_in());
    CHECK_FALSE(verona.let_in());
    CHECK(verona.requests() == 1);
    verona.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
    verona.world.pass_time(kMinute + base::kSecondUs);
    CHECK(verona.let_in());
    CHECK(verona.requests() == 2);
}

// The second configuration may well be where the first one was.
TEST_CASE(
    "what a web server has said is forgotten with the configuration, however often that changes",
    "[s2s]") {
    Verona verona;
    verona.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
    CHECK(verona.let_in());
    CHECK(verona.let_in());
    CHECK(verona.requests() == 1);
    verona.world.web().put(kDomain + kWhere, fingerprints_of("another"));
    SimConfig::ConfigPtr first(SimConfig::ConfigPtr(), &verona.world.config());
    auto second = std::make_shared<const server::Config>(*first);
    for (std::size_t i = 0; i < verona.world.shard_count(); ++i) {
        server::Shard& shard = verona.world.shard(i);
        shard.environment().executor.post([&shard, first, second] {
            shard.reconfigure(second);
            shard.reconfigure(first);
        });
    }
    CHECK_FALSE(verona.let_in());
    CHECK(verona.requests() == 2);
}

TEST_CASE("many who come at once have a web server asked once", "[s2s]") {
    Verona verona;
    verona.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
    std::vector<std::unique_ptr<ScriptedServer>> servers;
    for (int i = 0; i < 5; ++i) {
        servers.push_back(std::make_unique<ScriptedServer>(verona.random));
        ServerProfile profile;
        profile.domain = kDomain;
        profile.peer = std::string(SimWorld::kDomain);
        servers.back()->connect(verona.world.connect_server("198.51.100.1", false, Verona::shown()),
                                profile);
    }
    auto all_in = [&] {
        return std::all_of(servers.begin(), servers.end(),
                           [](const auto& each) { return online(*each); });
    };
    CHECK(verona.world.run_until(all_in, kMinute));
    CHECK(verona.requests() == 1);
}

// The server that we call.
struct Called : Verona {
    Called() {
        world.dns().add_srv("_xmpp-server._tcp." + kDomain, {0, 0, kPort, "xmpp." + kDomain});
        world.dns().add_address("xmpp." + kDomain, kServerIp);
        world.network().set_door(kServerIp, kPort, SimNetwork::Door::open);
        world.add_account("romeo", "secret");
    }
    std::unique_ptr<ScriptedClient> log_in() {
        auto fresh = std::make_unique<ScriptedClient>(random);
        ClientProfile client;
        client.username = "romeo";
        client.domain = std::string(SimWorld::kDomain);
        client.password = "secret";
        client.resource = "orchard";
        fresh->log_in(world.connect("127.0.0.9", false), client);
        REQUIRE(world.run_until([&] { return online(*fresh); }, kMinute));
        return fresh;
    }
    // Whether a message gets through to it.
    bool reached() {
        romeo = log_in();
        romeo->send(
            "<message to='juliet@montague.example' type='chat'><body>soft</body></message>");
        ScriptedServer server(random);
        ServerProfile profile;
        profile.domain = kDomain;
        bool dialled = false;
        auto is_over = [&] {
            auto wire = dialled ? nullptr : world.network().take_dialled(kServerIp, kPort, shown());
            if (wire) {
                dialled = true;
                server.accept(std::move(wire), profile);
            }
            return !server.inbox.empty() ||
                   (dialled && server.state() == ScriptedClient::State::closed);
        };
        REQUIRE(world.run_until(is_over, kMinute));
        return !server.inbox.empty() && server.inbox.front().root().name() == "message";
    }
    // Whether it gets through later, however often we have to call.
    bool reached_later() {
        ServerProfile profile;
        profile.domain = kDomain;
        std::vector<std::unique_ptr<ScriptedServer>> servers;
        auto has_come = [&] {
            if (auto wire = world.network().take_dialled(kServerIp, kPort, shown())) {
                servers.push_back(std::make_unique<ScriptedServer>(random));
                servers.back()->accept(std::move(wire), profile);
            }
            return std::any_of(servers.begin(), servers.end(),
                               [](const auto& each) { return has_message(each->inbox, "chat"); });
        };
        return world.run_until(has_come, 5 * kMinute);
    }
    // Whether its sender has it back.
    bool is_returned() {
        return world.run_until([&] { return has_message(romeo->inbox, "error"); },
                               2 * base::kSecondUs);
    }
    template <class Inbox>
    static bool has_message(const Inbox& inbox, std::string_view type) {
        return std::any_of(inbox.begin(), inbox.end(), [type](const auto& each) {
            return each.root().name() == "message" && each.root().attr("type") == type;
        });
    }

    std::unique_ptr<ScriptedClient> romeo;
};

TEST_CASE("a server is called whose certificate the web server of its domain vouches for",
          "[s2s]") {
    Called called;
    called.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
    CHECK(called.reached());
    CHECK(called.world.web().asked().size() == 1);
}

TEST_CASE("a server is called for whose certificate nobody vouches", "[s2s]") {
    Called called;
    SECTION("nobody answers") {}
    SECTION("another certificate") {
        called.world.web().put(kDomain + kWhere, fingerprints_of("another"));
    }
    SECTION("there is no such document") {
        called.world.web().refuse(kDomain + kWhere, 404);
    }
    SECTION("there is no web server") {
        called.world.dns().forget(kDomain);
    }
    CHECK_FALSE(called.reached());
    CHECK(called.is_returned());
}

TEST_CASE("what is for a server waits while the web server of its domain is out of order",
          "[s2s]") {
    Called called;
    SimWeb& web = called.world.web();
    SECTION("it is overloaded") {
        web.refuse(kDomain + kWhere, 503);
    }
    SECTION("it is asked too often") {
        web.refuse(kDomain + kWhere, 429);
    }
    SECTION("it does not answer") {
        web.silence(kDomain + kWhere);
    }
    SECTION("so is the one that it refers to") {
        web.put(kDomain + kWhere, reference_to("https://hosting.example/a"));
        web.refuse(kHosting + "/a", 500);
    }
    SECTION("the DNS fails") {
        called.world.dns().fail(kHosting);
        web.redirect(kDomain + kWhere, "https://hosting.example/a");
    }
    CHECK_FALSE(called.reached());
    CHECK_FALSE(called.is_returned());
    web.put(kDomain + kWhere, fingerprints_of(kOwn));
    CHECK(called.reached_later());
}

// RFC 6120 §4.2: it has not been greeted yet, while its certificate is being asked for.
TEST_CASE("a server is called that speaks before its time", "[s2s]") {
    Called called;
    called.world.web().put(kDomain + kWhere, fingerprints_of(kOwn));
    called.world.dns().add_srv("_xmpps-server._tcp." + kDomain, {0, 0, kPort, "xmpp." + kDomain});
    called.world.dns().forget("_xmpp-server._tcp." + kDomain);
    auto romeo = called.log_in();
    romeo->send("<message to='juliet@montague.example' type='chat'><body>soft</body></message>");
    ScriptedServer server(called.random);
    std::unique_ptr<Wire> wire;
    auto is_dialled = [&] {
        if (!wire) wire = called.world.network().take_dialled(kServerIp, kPort, Verona::shown());
        return wire != nullptr;
    };
    REQUIRE(called.world.run_until(is_dialled, kMinute));
    server.accept_raw(std::move(wire), true);
    REQUIRE(called.world.run_until([&] { return server.secure(); }, kMinute));
    server.send(server.header_for(kDomain, std::string(SimWorld::kDomain)) +
                "<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                "<mechanism>EXTERNAL</mechanism></mechanisms></stream:features>");
    called.world.settle();
    CHECK(server.raw.find("<policy-violation") != std::string::npos);
    CHECK(server.raw.find("<auth") == std::string::npos);
}

}  // namespace s2s_posh_test
