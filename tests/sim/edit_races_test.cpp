// Two administrators send in what they have made of one list at the same moment.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "storage/server_blocks.h"
#include "tests/sim/scripted_commands.h"

using namespace parlance;
using namespace parlance::sim;

namespace edit_races_test {

constexpr std::string_view kNode = "http://jabber.org/protocol/admin#edit-blacklist";

void submit_block(ScriptedClient& client, const std::string& session, const std::string& domain) {
    submit(client, kNode, session, field("blacklistjids", domain));
}

TEST_CASE("of two edits in the same moment one is shown the other", "[adhoc]") {
    int first_won = 0;
    constexpr int kSeeds = 60;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        scene.world.give_role("romeo", storage::roles::Role::operator_);
        scene.world.give_role("juliet", storage::roles::Role::operator_);
        auto romeo = scene.log_in("romeo");
        auto juliet = scene.log_in("juliet");
        std::string his = begin_command(scene, *romeo, kNode);
        std::string hers = begin_command(scene, *juliet, kNode);
        submit_block(*romeo, his, "france.example");
        submit_block(*juliet, hers, "denmark.example");
        std::string his_end = next_command(scene, *romeo, "status");
        std::string her_end = next_command(scene, *juliet, "status");
        CHECK((his_end == "completed") != (her_end == "completed"));
        if (his_end == "completed") ++first_won;
        auto& store = scene.world.store();
        auto blocks = store.run(storage::server_blocks::all(store.database()));
        REQUIRE(blocks.ok());
        REQUIRE(blocks->size() == 1);
        CHECK(blocks->front().value ==
              (his_end == "completed" ? "france.example" : "denmark.example"));
    }
    // Chance decides.
    CHECK(first_won > 0);
    CHECK(first_won < kSeeds);
}

}  // namespace edit_races_test
