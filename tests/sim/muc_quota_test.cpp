// How many rooms an account owns (XEP-0045 §14.6), when it makes several at once: those that wait
// for their configuration are not stored, and do not count before they have it.
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "storage/rooms.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/sim_world.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace muc_quota_test {

constexpr std::uint32_t kSeeds = 30;
constexpr std::size_t kMade = 6;

std::string room(std::size_t i) {
    return "room" + std::to_string(i) + "@conference.ours.test";
}

WorldOptions options(std::uint64_t seed) {
    WorldOptions chosen;
    chosen.seed = seed;
    chosen.settings["limits.rooms"] = "2";
    return chosen;
}

struct Maker {
    explicit Maker(std::uint64_t seed) : random(seed), world(options(seed)) {
        world.add_account("romeo", "secret");
        ClientProfile profile;
        profile.username = "romeo";
        profile.domain = std::string(SimWorld::kDomain);
        profile.password = "secret";
        profile.resource = "r";
        romeo = std::make_unique<ScriptedClient>(random);
        romeo->log_in(world.connect("127.0.0.9", false), profile);
        world.settle();
        REQUIRE(romeo->state() == ScriptedClient::State::online);
        for (std::size_t i = 0; i < kMade; ++i) {
            romeo->send("<presence to='" + room(i) +
                        "/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        }
        world.settle();
        romeo->inbox.clear();
    }
    void configure(std::size_t i) {
        romeo->send("<iq type='set' id='c" + std::to_string(i) + "' to='" + room(i) +
                    "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                    "<x xmlns='jabber:x:data' type='submit'/></query></iq>");
    }
    std::int64_t owned() {
        auto rows = world.store().read(
            storage::rooms::count_owned("conference.ours.test", "romeo@ours.test"));
        REQUIRE(rows.ok());
        return rows->integer(0, 0);
    }

    base::SeededRandom random;
    SimWorld world;
    std::unique_ptr<ScriptedClient> romeo;
};

TEST_CASE("rooms that wait for their configuration do not get past the quota of rooms", "[muc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Maker maker(seed);
        for (std::size_t i = 0; i < kMade; ++i) {
            maker.configure(i);
            maker.world.run_steps(maker.random.below(20));
        }
        maker.world.settle();
        CHECK(maker.owned() == 2);
    }
}

TEST_CASE("as many rooms as the quota allows can be made one after the other", "[muc]") {
    Maker maker(1);
    for (std::size_t i = 0; i < kMade; ++i) {
        maker.configure(i);
        maker.world.settle();
    }
    CHECK(maker.owned() == 2);
}

}  // namespace muc_quota_test
