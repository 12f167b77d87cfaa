// Whoever is told that a command has been carried out may rely on it at once, on every shard: the
// answer comes when what it says is in effect, not only when it is durable.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
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

void carry_out(Scene& scene, ScriptedClient& administrator, std::string_view node,
               const std::string& fields) {
    std::string session = begin_command(scene, administrator, node);
    submit(administrator, node, session, fields);
    REQUIRE(next_command(scene, administrator, "status") == "completed");
}

void set_contacts(Scene& scene, ScriptedClient& administrator, std::string_view account,
                  std::string_view most) {
    std::string session = begin_command(scene, administrator, kQuotas);
    submit(administrator, kQuotas, session, field("accountjid", account));
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
        set_contacts(scene, *romeo, "juliet@ours.test", "1");
        CHECK(add("two") == "error");
        set_contacts(scene, *romeo, "juliet@ours.test", "");
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
            carry_out(scene, *romeo, node, field("accountjids", "juliet@ours.test"));
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
        carry_out(scene, *romeo, kPassword,
                  field("accountjid", "romeo@ours.test") + field("password", "other"));
        scene.world.pass_time(5 * base::kSecondUs);
        CHECK_FALSE(online(*romeo));
    }
}

// Nothing can be decided about juliet, who is not in memory, while she cannot be loaded.
struct Held {
    explicit Held(Scene& scene) : world(scene.world) {
        scene.world.give_role("romeo", storage::roles::Role::operator_);
        romeo = scene.log_in("romeo");
        const std::string session = begin_command(scene, *romeo, kDelete);
        storage_gives(false);
        romeo->send("<message to='juliet@ours.test'><body>Wilt thou?</body></message>");
        world.pass_time(kMoment);
        storage_gives(true);
        submit(*romeo, kDelete, session, field("accountjids", "juliet@ours.test"));
        world.pass_time(kMoment);
        storage_gives(false);
        CHECK(romeo->inbox.empty());
    }
    void storage_gives(bool gives) {
        world.database_profile().fail_reads_per_mille = gives ? 0 : 1000;
    }
    static constexpr std::int64_t kMoment = base::kSecondUs / 10;

    SimWorld& world;
    std::unique_ptr<ScriptedClient> romeo;
};

TEST_CASE("a command does not wait for ever for storage that is away", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        Held held(scene);
        scene.world.pass_time(15 * base::kSecondUs);
        CHECK(held.romeo->inbox.empty());
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK(next_command(scene, *held.romeo, "status") == "completed");
        held.storage_gives(true);
        scene.world.pass_time(10 * base::kSecondUs);
        auto& store = scene.world.store();
        auto rows = store.run(storage::account_changes::pending(store.database()));
        REQUIRE(rows.ok());
        CHECK(rows->empty());
    }
}

TEST_CASE("a removal that takes long holds up no other command", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        Held held(scene);
        held.storage_gives(true);
        // Of the two, this one is answered first.
        set_contacts(scene, *held.romeo, "romeo@ours.test", "5");
        scene.world.pass_time(5 * base::kSecondUs);
        const auto& inbox = held.romeo->inbox;
        CHECK(std::any_of(inbox.begin(), inbox.end(), [](const xmpp::Document& stanza) {
            const xmpp::Element* command = stanza->child("command", xmpp::ns::commands);
            return command != nullptr && command->attr("node") == kDelete;
        }));
    }
}

}  // namespace commands_in_effect_test
