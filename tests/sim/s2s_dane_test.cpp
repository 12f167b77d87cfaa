// A server that comes with a certificate of its own making is let in by EXTERNAL if the DNS vouches
// for that certificate, and in no other case.
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "server/s2s/dane.h"
#include "tests/server/s2s/certificates.h"
#include "tests/sim/scene.h"
#include "tests/sim/scripted_server.h"

using namespace parlance;
using namespace parlance::sim;

namespace s2s_dane_test {

using server::s2s::dane::Usage;
using server::s2s::test::Made;

const std::string kDomain = "montague.example";
const std::string kService = "_xmpp-server._tcp.montague.example";
const std::string kHost = "xmpp.montague.example";
const std::string kPlace = "_5269._tcp.xmpp.montague.example";

struct Verona {
    Verona() : random(1), own(Made::Wish(kDomain, nullptr, false)), world(options()) {
        world.dns().add_srv(kService, {0, 0, 5269, kHost});
    }
    static WorldOptions options() {
        WorldOptions chosen;
        chosen.settings["s2s.authentication"] = "\"certificate\"";
        chosen.settings["s2s.dnssec_anchors"] = "\"simulated\"";
        return chosen;
    }
    void sign() {
        for (const std::string& name : {kService, kHost, kPlace}) world.dns().sign(name);
    }
    // The record names the key of that certificate.
    void vouch(const Made& made, Usage usage = Usage::dane_ee) {
        std::string data;
        data += static_cast<char>(usage);
        data += '\1';
        data += '\0';
        world.dns().add_tlsa(kPlace, data + made.public_key());
    }
    server::net::PeerCertificate shown() const {
        server::net::PeerCertificate shown = certificate_for({kDomain});
        shown.chain = {own.der()};
        shown.trusted = false;
        shown.problem = "self-signed certificate";
        return shown;
    }
    // Whether it is let in as montague.example with its own certificate.
    bool let_in() {
        ScriptedServer server(random);
        ServerProfile profile;
        profile.domain = kDomain;
        profile.peer = std::string(SimWorld::kDomain);
        server.connect(world.connect_server("198.51.100.1", false, shown()), profile);
        world.run_until([&] { return server.state() != ScriptedClient::State::negotiating; },
                        kMinute);
        return online(server);
    }

    base::SeededRandom random;
    Made own;
    SimWorld world;
};

TEST_CASE("a server comes with a certificate that the DNS vouches for", "[s2s]") {
    Verona verona;
    verona.sign();
    verona.vouch(verona.own);
    CHECK(verona.let_in());
}

// XEP-0509: it has seen before what it will be offered.
TEST_CASE("what a server sends ahead of the features waits for the DNS", "[s2s]") {
    Verona verona;
    verona.sign();
    bool vouched = false;
    SECTION("which vouches for its certificate") {
        verona.vouch(verona.own);
        vouched = true;
    }
    SECTION("which does not") {}
    ScriptedServer server(verona.random);
    server.open_raw(verona.world.connect_server("198.51.100.1", true, verona.shown()), true);
    REQUIRE(verona.world.run_until([&] { return server.secure(); }, kMinute));
    server.send(server.header_for(kDomain, std::string(SimWorld::kDomain)) +
                "<bidi xmlns='urn:xmpp:bidi'/><authenticate xmlns='urn:xmpp:sasl:2' "
                "mechanism='EXTERNAL'><initial-response>=</initial-response></authenticate>");
    verona.world.settle();
    std::size_t offered = server.raw.find("<stream:features>");
    REQUIRE(offered != std::string::npos);
    CHECK((server.raw.find("<authentication", offered) != std::string::npos) == vouched);
    CHECK((server.raw.find("<success", offered) != std::string::npos) == vouched);
    CHECK((server.raw.find("<not-authorized", offered) != std::string::npos) != vouched);
}

TEST_CASE("nobody vouches for the certificate of the server that comes", "[s2s]") {
    Verona verona;
    SECTION("there is no record") {
        verona.sign();
    }
    SECTION("another key") {
        verona.sign();
        verona.vouch(Made(Made::Wish(kDomain, nullptr, false)));
    }
    SECTION("only together with an authority, and there is none") {
        verona.sign();
        verona.vouch(verona.own, Usage::pkix_ee);
    }
    SECTION("no DNSSEC") {
        verona.vouch(verona.own);
    }
    SECTION("the way to the host is not signed") {
        verona.vouch(verona.own);
        verona.world.dns().sign(kPlace);
    }
    SECTION("the record is not signed") {
        verona.vouch(verona.own);
        verona.world.dns().sign(kService);
    }
    SECTION("the DNS does not answer") {
        verona.sign();
        verona.vouch(verona.own);
        verona.world.dns().fail(kPlace);
    }
    SECTION("the DNS does not know the service") {
        verona.sign();
        verona.vouch(verona.own);
        verona.world.dns().forget(kService);
    }
    CHECK_FALSE(verona.let_in());
}

}  // namespace s2s_dane_test
