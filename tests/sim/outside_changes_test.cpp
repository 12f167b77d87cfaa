// Accounts changed from the command line beside a running server, when storage fails or the name is
// taken again at once; the plain cases are stories (operator_*.story).
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "storage/account_changes.h"
#include "storage/roster.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace outside_changes_test {

constexpr std::uint32_t kAlways = 1000;

std::size_t pending(Scene& scene) {
    auto& store = scene.world.store();
    auto rows = store.run(storage::account_changes::pending(store.database()));
    REQUIRE(rows.ok());
    return rows->size();
}

std::size_t presences(const ScriptedClient& client, std::string_view type) {
    return static_cast<std::size_t>(
        std::count_if(client.inbox.begin(), client.inbox.end(), [type](const auto& stanza) {
            return stanza->is("presence", xmpp::ns::client) && stanza->attr("type") == type;
        }));
}

TEST_CASE("a deletion is carried out once, when storage allows", "[outside]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        auto juliet = scene.log_in("juliet");
        juliet->send("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq><presence/>");
        scene.world.settle();
        romeo->send("<presence to='juliet@ours.test' type='subscribe'/>");
        scene.world.settle();
        scene.world.remove_account("romeo");
        scene.world.database_profile().fail_per_mille = kAlways;
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK(online(*romeo));
        CHECK(presences(*juliet, "unsubscribe") == 0);
        CHECK(pending(scene) == 1);
        scene.world.database_profile().fail_per_mille = 0;
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK_FALSE(online(*romeo));
        CHECK(presences(*juliet, "unsubscribe") == 1);
        CHECK(pending(scene) == 0);
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK(presences(*juliet, "unsubscribe") == 1);
        CHECK(online(*juliet));
        CHECK(scene.world.stanzas_lost() == 0);
    }
}

TEST_CASE("whoever has the name of a deleted account at once inherits nothing", "[outside]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        scene.world.remove_account("romeo");
        scene.world.add_account("romeo", "other");
        // The old session is still there and does as it pleases.
        romeo->send(
            "<iq type='set' id='1'><query xmlns='jabber:iq:roster'>"
            "<item jid='juliet@ours.test'/></query></iq>");
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK_FALSE(online(*romeo));
        CHECK_FALSE(online(*scene.try_to_log_in("romeo")));
        auto heir = scene.log_in("romeo", "other");
        REQUIRE(online(*heir));
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK(online(*heir));
        CHECK(scene.world.store().read(storage::roster::all("romeo@ours.test"))->empty());
        CHECK(pending(scene) == 0);
    }
}

TEST_CASE("a new password is seen when storage can be read again", "[outside]") {
    Scene scene(1);
    auto romeo = scene.log_in("romeo");
    scene.world.set_password("romeo", "other");
    scene.world.database_profile().fail_reads_per_mille = kAlways;
    scene.world.pass_time(10 * base::kSecondUs);
    CHECK(online(*romeo));
    scene.world.database_profile().fail_reads_per_mille = 0;
    scene.world.pass_time(3 * base::kSecondUs);
    CHECK_FALSE(online(*romeo));
    CHECK(pending(scene) == 0);
    auto again = scene.log_in("romeo", "other");
    scene.world.pass_time(10 * base::kSecondUs);
    CHECK(online(*again));
}

}  // namespace outside_changes_test
