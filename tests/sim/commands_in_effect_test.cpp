// Whoever is told that a command has been carried out may rely on it at once, on every shard: the
// answer comes when what it says is in effect, not only when it is durable.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "storage/account_changes.h"
#include "tests/sim/scripted_commands.h"

using namespace parlance;
using namespace parlance::sim;

namespace commands_in_effect_test {

constexpr int kSeeds = 60;
constexpr std::string_view kQuotas = "urn:parlance:admin#set-quotas";
constexpr std::string_view kDisable = "http://jabber.org/protocol/admin#disable-user";
constexpr std::string_view kPassword = "http://jabber.org/protocol/admin#change-user-password";
constexpr std::string_view kDelete = "http://jabber.org/protocol/admin#delete-user";

void set_contacts(Scene& scene, ScriptedClient& administrator, std::string_view most) {
    std::string session = begin_command(scene, administrator, kQuotas);
    submit(administrator, kQuotas, session, field("accountjid", "juliet@ours.test"));
    next_command(scene, administrator, "sessionid");
    submit(administrator, kQuotas, session, field("contacts", most));
    REQUIRE(next_command(scene, administrator, "status") == "completed");
}

TEST_CASE("a quota holds for what is sent after the answer", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        scene.world.give_role("romeo", storage::roles::Role::operator_);
        auto romeo = scene.log_in("romeo");
        auto juliet = scene.log_in("juliet");
        auto add = [&](const std::string& contact) {
            juliet->send("<iq type='set' id='r'><query xmlns='jabber:iq:roster'><item jid='" +
                         contact + "@ours.test'/></query></iq>");
            return std::string(scene.next(*juliet)->attr("type"));
        };
        REQUIRE(add("one") == "result");
        set_contacts(scene, *romeo, "1");
        CHECK(add("two") == "error");
        set_contacts(scene, *romeo, "");
        CHECK(add("two") == "result");
    }
}

TEST_CASE("who has been disabled or deleted is gone when that is said", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        for (std::string_view node : {kDisable, kDelete}) {
            INFO("seed " << seed << ", " << node);
            Scene scene(seed);
            scene.world.give_role("romeo", storage::roles::Role::operator_);
            auto romeo = scene.log_in("romeo");
            auto juliet = scene.log_in("juliet");
            std::string session = begin_command(scene, *romeo, node);
            submit(*romeo, node, session, field("accountjids", "juliet@ours.test"));
            REQUIRE(next_command(scene, *romeo, "status") == "completed");
            juliet->send("<message to='romeo@ours.test/r'><body>Ay me!</body></message>");
            scene.world.settle();
            CHECK(romeo->inbox.empty());
            CHECK_FALSE(online(*juliet));
        }
    }
}

TEST_CASE("an administrator who ends its own sessions is told first", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        scene.world.give_role("romeo", storage::roles::Role::operator_);
        auto romeo = scene.log_in("romeo");
        std::string session = begin_command(scene, *romeo, kPassword);
        submit(*romeo, kPassword, session,
               field("accountjid", "romeo@ours.test") + field("password", "other"));
        CHECK(next_command(scene, *romeo, "status") == "completed");
        scene.world.pass_time(5 * base::kSecondUs);
        CHECK_FALSE(online(*romeo));
    }
}

TEST_CASE("a command does not wait for ever for storage that is away", "[adhoc]") {
    Scene scene(1);
    scene.world.give_role("romeo", storage::roles::Role::operator_);
    auto romeo = scene.log_in("romeo");
    auto juliet = scene.log_in("juliet");
    std::string session = begin_command(scene, *romeo, kDelete);
    submit(*romeo, kDelete, session, field("accountjids", "juliet@ours.test"));
    auto& store = scene.world.store();
    scene.world.run_until(
        [&] {
            auto rows = store.run(storage::account_changes::pending(store.database()));
            return rows.ok() && !rows->empty();
        },
        kMinute);
    constexpr std::uint32_t kAlways = 1000;
    scene.world.database_profile().fail_per_mille = kAlways;
    CHECK(next_command(scene, *romeo, "status") == "completed");
    scene.world.database_profile().fail_per_mille = 0;
    scene.world.pass_time(10 * base::kSecondUs);
    CHECK(online(*romeo));
    CHECK_FALSE(online(*juliet));
}

}  // namespace commands_in_effect_test
