// How many rooms an account owns (XEP-0045 §14.6), when it makes several at once: those that wait
// for their configuration are not stored, and do not count before they have it.
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "storage/rooms.h"
#include "tests/sim/scene.h"

using namespace parlance;
using namespace parlance::sim;

namespace muc_quota_test {

constexpr std::uint32_t kSeeds = 30;
constexpr std::size_t kMade = 6;

std::string room(std::size_t i) {
    return "room" + std::to_string(i) + "@conference.ours.test";
}

WorldOptions options(std::uint64_t seed) {
    WorldOptions chosen = Scene::options(seed);
    chosen.settings["limits.rooms"] = "2";
    return chosen;
}

struct Maker {
    explicit Maker(std::uint64_t seed) : scene(options(seed)), romeo(scene.log_in("romeo")) {
        for (std::size_t i = 0; i < kMade; ++i) {
            romeo->send("<presence to='" + room(i) +
                        "/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        }
        scene.world.settle();
        romeo->inbox.clear();
    }
    void configure(std::size_t i) {
        romeo->send("<iq type='set' id='c" + std::to_string(i) + "' to='" + room(i) +
                    "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                    "<x xmlns='jabber:x:data' type='submit'/></query></iq>");
    }
    std::int64_t owned() {
        auto rows = scene.world.store().read(
            storage::rooms::count_owned("conference.ours.test", "romeo@ours.test"));
        REQUIRE(rows.ok());
        return rows->integer(0, 0);
    }

    Scene scene;
    std::unique_ptr<ScriptedClient> romeo;
};

TEST_CASE("rooms that wait for their configuration do not get past the quota of rooms", "[muc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Maker maker(seed);
        for (std::size_t i = 0; i < kMade; ++i) {
            maker.configure(i);
            maker.scene.world.run_steps(maker.scene.random.below(20));
        }
        maker.scene.world.settle();
        CHECK(maker.owned() == 2);
    }
}

TEST_CASE("as many rooms as the quota allows can be made one after the other", "[muc]") {
    Maker maker(1);
    for (std::size_t i = 0; i < kMade; ++i) {
        maker.configure(i);
        maker.scene.world.settle();
    }
    CHECK(maker.owned() == 2);
}

TEST_CASE("a room is made and configured while it is still being read", "[muc]") {
    Scene scene(options(1));
    auto romeo = scene.log_in("romeo");
    auto& database = scene.world.database_profile();
    database.fail_reads_per_mille = 1'000;
    romeo->send("<presence to='" + room(0) +
                "/Romeo'><x xmlns='http://jabber.org/protocol/muc'/></presence>"
                "<iq type='set' id='c' to='" +
                room(0) +
                "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                "<x xmlns='jabber:x:data' type='submit'/></query></iq>");
    scene.world.settle();
    CHECK(romeo->inbox.empty());
    database.fail_reads_per_mille = 0;
    scene.world.pass_time(kMinute);
    std::string answer;
    for (const auto& stanza : romeo->inbox) {
        if (stanza->attr("id") == "c") answer = stanza->attr("type");
    }
    CHECK(answer == "result");
}

}  // namespace muc_quota_test
