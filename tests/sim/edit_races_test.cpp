// Two administrators send in what they have made of one list at the same moment.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "storage/server_blocks.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace edit_races_test {

constexpr std::string_view kNode = "http://jabber.org/protocol/admin#edit-blacklist";

std::string begin(Scene& scene, ScriptedClient& client) {
    client.send("<iq type='set' id='b' to='ours.test'><command node='" + std::string(kNode) +
                "' xmlns='http://jabber.org/protocol/commands'/></iq>");
    xmpp::Document form = scene.next(client);
    const xmpp::Element* command = form->child("command", xmpp::ns::commands);
    REQUIRE(command != nullptr);
    return std::string(command->attr("sessionid"));
}

void submit(ScriptedClient& client, const std::string& session, const std::string& domain) {
    client.send("<iq type='set' id='s' to='ours.test'><command node='" + std::string(kNode) +
                "' xmlns='http://jabber.org/protocol/commands' action='complete' sessionid='" +
                session +
                "'><x xmlns='jabber:x:data' type='submit'><field var='blacklistjids'><value>" +
                domain + "</value></field></x></command></iq>");
}

std::string status(Scene& scene, ScriptedClient& client) {
    xmpp::Document end = scene.next(client);
    const xmpp::Element* command = end->child("command", xmpp::ns::commands);
    REQUIRE(command != nullptr);
    return std::string(command->attr("status"));
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
        std::string his = begin(scene, *romeo);
        std::string hers = begin(scene, *juliet);
        submit(*romeo, his, "france.example");
        submit(*juliet, hers, "denmark.example");
        std::string his_end = status(scene, *romeo);
        std::string her_end = status(scene, *juliet);
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
