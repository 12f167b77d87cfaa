// Scripted servers understand each other over what the simulated network gives a shard that dials,
// whatever it does with the bytes.
#include <catch2/catch.hpp>
#include <functional>
#include <memory>
#include <string>

#include "tests/sim/scripted_server.h"
#include "tests/sim/sim_network.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace scripted_server_test {

using Authentication = ServerProfile::Authentication;
using State = ScriptedClient::State;

constexpr std::string_view kIp = "198.51.100.1";
constexpr std::uint16_t kPort = 5269;

// A shard's end as a wire, so that a script can be the server that has dialled.
class DialledWire final : public Wire, private server::net::TransportEvents {
  public:
    explicit DialledWire(std::unique_ptr<SimTransport> transport)
        : transport_(std::move(transport)) {
        transport_->set_events(this);
    }
    void set_events(WireEvents* events) override { events_ = events; }
    void write(std::string_view bytes) override { transport_->write(bytes); }
    void start_tls() override {
        server::net::TlsClientOptions options;
        options.server_name = "montague.example";
        options.alpn = {"xmpp-server"};
        transport_->connect_tls(options);
    }
    const ChannelBinding* binding() const override {
        return transport_->tls() == nullptr ? nullptr : &binding_;
    }
    void set_reading(bool) override {}
    void close() override { transport_->close(); }
    void reset() override { transport_->fail("reset"); }

    const SimTransport& transport() const { return *transport_; }

  private:
    void on_data(std::span<const char> data) override {
        if (events_ != nullptr) events_->on_bytes({data.data(), data.size()});
    }
    void on_tls_ready() override {
        if (events_ != nullptr) events_->on_secure();
    }
    void on_closed(std::string_view) override {
        if (events_ != nullptr) events_->on_closed();
    }

    std::unique_ptr<SimTransport> transport_;
    WireEvents* events_ = nullptr;
    ChannelBinding binding_;
};

NetworkProfile rough() {
    NetworkProfile profile;
    profile.split_per_mille = 500;
    return profile;
}

struct Pair {
    explicit Pair(std::uint64_t seed)
        : random(seed), schedule(seed), network(schedule, rough()), caller(random), callee(random) {
        network.set_door(std::string(kIp), kPort, SimNetwork::Door::open);
        auto transport = network.dial(std::string(kIp), kPort);
        auto owned = std::make_unique<DialledWire>(std::move(transport));
        wire = owned.get();
        outgoing = std::move(owned);
    }
    std::unique_ptr<Wire> incoming() {
        return network.take_dialled(std::string(kIp), kPort, certificate_for({"montague.example"}));
    }
    void settle() {
        for (;;) {
            network.flush(0);
            auto arrivals = network.arrivals();
            if (!arrivals.empty()) {
                network.deliver(arrivals[schedule.below(arrivals.size())]);
                continue;
            }
            auto next = network.next_us();
            if (!next) return;
            schedule.clock().move_to(*next);
        }
    }

    base::SeededRandom random;
    Schedule schedule;
    SimNetwork network;
    ScriptedServer caller, callee;
    std::unique_ptr<Wire> outgoing;
    DialledWire* wire;
};

ServerProfile profile(const char* domain, const char* peer, Authentication authentication) {
    ServerProfile chosen;
    chosen.domain = domain;
    chosen.peer = peer;
    chosen.authentication = authentication;
    chosen.key = "a key";
    return chosen;
}

TEST_CASE("scripted servers negotiate over a dialled connection", "[s2s]") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        Pair pair(seed);
        auto authentication = seed % 2 == 0 ? Authentication::external : Authentication::dialback;
        bool tls = seed % 4 < 2;
        auto ours = profile("ours.test", "montague.example", authentication);
        auto theirs = profile("montague.example", "ours.test", authentication);
        ours.tls = theirs.tls = tls;
        pair.caller.connect(std::move(pair.outgoing), ours);
        // Nobody answers before the connection has been taken.
        if (seed % 3 == 0) pair.settle();
        CHECK(pair.caller.state() == State::negotiating);
        pair.callee.accept(pair.incoming(), theirs);
        pair.settle();
        REQUIRE(pair.caller.state() == State::online);
        REQUIRE(pair.callee.state() == State::online);
        CHECK(pair.caller.secure() == tls);
        CHECK(pair.callee.secure() == tls);
        REQUIRE((pair.wire->transport().peer_certificate() != nullptr) == tls);
        if (tls) {
            CHECK(pair.wire->transport().peer_certificate()->trusted);
            CHECK(pair.wire->transport().tls()->server_name == "montague.example");
        }
        pair.caller.send("<message from='ours.test' to='montague.example' id='1'/>");
        pair.settle();
        REQUIRE(pair.callee.inbox.size() == 1);
        CHECK(pair.callee.inbox.front()->is("message", xmpp::ns::client));
        CHECK(pair.network.dialled(std::string(kIp), kPort) == 0);
        pair.callee.drop();
        pair.settle();
        CHECK(pair.caller.state() == State::closed);
    }
}

TEST_CASE("who dials a scripted server may begin with TLS, before or after it is taken", "[s2s]") {
    for (bool early : {false, true}) {
        Pair pair(7);
        auto ours = profile("ours.test", "montague.example", Authentication::external);
        auto theirs = profile("montague.example", "ours.test", Authentication::external);
        ours.direct_tls = theirs.direct_tls = true;
        pair.caller.connect(std::move(pair.outgoing), ours);
        pair.wire->start_tls();
        if (early) pair.settle();
        pair.callee.accept(pair.incoming(), theirs);
        pair.settle();
        CHECK(pair.caller.state() == State::online);
        CHECK(pair.callee.state() == State::online);
        CHECK(pair.wire->transport().tls()->alpn == "xmpp-server");
    }
}

TEST_CASE("a scripted server refuses who is not whom it expects", "[s2s]") {
    Pair pair(3);
    pair.caller.connect(std::move(pair.outgoing),
                        profile("forged.test", "montague.example", Authentication::external));
    pair.callee.accept(pair.incoming(),
                       profile("montague.example", "ours.test", Authentication::external));
    pair.settle();
    CHECK(pair.callee.state() == State::refused);
    CHECK(pair.caller.state() == State::negotiating);
}

}  // namespace scripted_server_test
