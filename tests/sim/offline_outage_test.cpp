// Offline messages while storage fails: each is delivered once, in order, before what is newer.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "server/shard.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace offline_outage_test {

constexpr std::uint32_t kAlways = 1000;

void chat(Scene& scene, ScriptedClient& from, const std::string& body) {
    from.send("<message to='juliet@ours.test' type='chat'><body>" + body + "</body></message>");
    scene.world.settle();
}

std::vector<std::string> bodies(const ScriptedClient& client) {
    std::vector<std::string> out;
    for (const xmpp::Document& each : client.inbox) {
        if (each->has_child("body", xmpp::ns::client)) {
            out.push_back(each->child_text("body", xmpp::ns::client));
        }
    }
    return out;
}

using Bodies = std::vector<std::string>;

TEST_CASE("stored messages come first although storage cannot be read for a while", "[offline]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        chat(scene, *romeo, "1");
        chat(scene, *romeo, "2");
        auto juliet = scene.log_in("juliet");
        scene.world.database_profile().fail_reads_per_mille = kAlways;
        juliet->send("<presence/>");
        scene.world.settle();
        chat(scene, *romeo, "3");
        scene.world.pass_time(2 * base::kSecondUs);
        CHECK(bodies(*juliet).empty());
        scene.world.database_profile().fail_reads_per_mille = 0;
        scene.world.pass_time(2 * base::kSecondUs);
        CHECK(bodies(*juliet) == Bodies{"1", "2", "3"});
    }
}

TEST_CASE("what has been delivered is forgotten although storage refuses for a while",
          "[offline]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        chat(scene, *romeo, "1");
        chat(scene, *romeo, "2");
        auto juliet = scene.log_in("juliet");
        scene.world.database_profile().fail_per_mille = kAlways;
        juliet->send("<presence/>");
        scene.world.pass_time(2 * base::kSecondUs);
        CHECK(bodies(*juliet) == Bodies{"1", "2"});
        juliet->drop();
        scene.world.pass_time(2 * base::kSecondUs);
        scene.world.database_profile().fail_per_mille = 0;
        // Long enough for juliet to leave memory: what counts is what storage says.
        scene.world.pass_time(2 * kMinute);
        auto again = scene.log_in("juliet");
        again->send("<presence/>");
        scene.world.settle();
        CHECK(bodies(*again).empty());
        chat(scene, *romeo, "3");
        CHECK(bodies(*again) == Bodies{"3"});
        CHECK(scene.world.stanzas_lost() == 0);
    }
}

}  // namespace offline_outage_test
