// Of several addresses of a server the next one is tried beside one that does not answer (RFC 8305,
// XEP-0495), and at once after one that refuses; the first that answers is used, alone.
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "server/shard.h"
#include "tests/sim/scene.h"
#include "tests/sim/scripted_server.h"

using namespace parlance;
using namespace parlance::sim;

namespace s2s_dialling_test {

using Door = SimNetwork::Door;

constexpr std::uint16_t kPort = 5269;
constexpr const char* kFirst = "2001:db8::7";  // IPv6 before IPv4
constexpr const char* kSecond = "198.51.100.7";

// How long a message needs to the second address, with these doors.
std::int64_t time_to_second(Scene& scene, Door first) {
    SimWorld& world = scene.world;
    world.dns().add_srv("_xmpp-server._tcp.montague.example",
                        {0, 0, kPort, "xmpp.montague.example"});
    world.dns().add_address("xmpp.montague.example", kSecond);
    world.dns().add_address("xmpp.montague.example", kFirst);
    world.network().set_door(kFirst, kPort, first);
    world.network().set_door(kSecond, kPort, Door::open);
    auto romeo = scene.log_in("romeo");
    const base::Clock& clock = world.shard(0).environment().clock;
    const std::int64_t since_us = clock.monotonic_us();
    romeo->send("<message to='tybalt@montague.example' type='chat'><body>x</body></message>");
    ScriptedServer server(scene.random);
    ServerProfile profile;
    profile.domain = "montague.example";
    std::unique_ptr<Wire> wire;
    auto take = [&](const char* ip) {
        if (!wire) {
            wire = world.network().take_dialled(ip, kPort, certificate_for({"montague.example"}));
        }
        return wire != nullptr;
    };
    REQUIRE(world.run_until([&] { return take(kSecond); }, kMinute));
    const std::int64_t needed_us = clock.monotonic_us() - since_us;
    server.accept(std::move(wire), profile);
    REQUIRE(world.run_until([&] { return !server.inbox.empty(); }, kMinute));
    CHECK(server.inbox.front()->name() == "message");
    return needed_us;
}

TEST_CASE("the next address is tried beside one that does not answer", "[s2s]") {
    Scene scene(1);
    const std::int64_t needed_us = time_to_second(scene, Door::silent);
    CHECK(needed_us >= base::kSecondUs / 4);
    CHECK(needed_us < base::kSecondUs);
}

TEST_CASE("after an address that refuses the next one is tried at once", "[s2s]") {
    Scene scene(1);
    CHECK(time_to_second(scene, Door::refused) < base::kSecondUs / 4);
}

TEST_CASE("of two addresses the one of IPv6 is enough if it answers", "[s2s]") {
    Scene scene(1);
    SimWorld& world = scene.world;
    world.dns().add_srv("_xmpp-server._tcp.montague.example",
                        {0, 0, kPort, "xmpp.montague.example"});
    for (const char* ip : {kSecond, kFirst}) {
        world.dns().add_address("xmpp.montague.example", ip);
        world.network().set_door(ip, kPort, Door::open);
    }
    auto romeo = scene.log_in("romeo");
    romeo->send("<message to='tybalt@montague.example' type='chat'><body>x</body></message>");
    world.run_until([&] { return world.network().dialled(kFirst, kPort) == 1; }, kMinute);
    world.pass_time(base::kSecondUs);
    CHECK(world.network().dialled(kFirst, kPort) == 1);
    CHECK(world.network().dialled(kSecond, kPort) == 0);
}

}  // namespace s2s_dialling_test
