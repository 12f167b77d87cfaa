// Limits that an account has of its own (a story tells of those for all).
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "server/archive_limits.h"
#include "storage/settings.h"
#include "tests/sim/scene.h"

using namespace parlance;
using namespace parlance::sim;

namespace archive_retention_test {

void limit(Scene& scene, const std::string& jid, const std::string& setting) {
    storage::Batch batch;
    batch.add(storage::settings::put(jid, server::kRetentionSetting, setting));
    REQUIRE(scene.world.store().commit(std::move(batch)).ok());
}

using Ids = std::vector<std::string>;

TEST_CASE("an account has limits of its own", "[archive]") {
    Scene scene(1);
    scene.world.add_account("nurse", "secret");
    limit(scene, "juliet@ours.test", server::to_setting(server::ArchiveLimits(0, 2)));
    limit(scene, "nurse@ours.test", "what?");
    auto romeo = scene.log_in("romeo");
    for (const std::string id : {"1", "2", "3", "4"}) {
        for (const std::string to : {"juliet", "nurse"}) {
            romeo->send("<message to='" + to + "@ours.test' type='chat' id='" + id +
                        "'><body>x</body></message>");
        }
    }
    scene.world.pass_time(15 * kMinute);
    CHECK(scene.world.archived("juliet@ours.test") == Ids{"3", "4"});
    // A setting that cannot be read limits nothing.
    CHECK(scene.world.archived("nurse@ours.test") == Ids{"1", "2", "3", "4"});
    limit(scene, "juliet@ours.test", server::to_setting(server::ArchiveLimits(kMinute, 0)));
    scene.world.pass_time(15 * kMinute);
    CHECK(scene.world.archived("juliet@ours.test").empty());
}

TEST_CASE("limits survive as a setting", "[archive]") {
    auto limits = server::archive_limits(server::to_setting(server::ArchiveLimits(5, 7)));
    REQUIRE(limits);
    CHECK(limits->keep_us == 5);
    CHECK(limits->messages == 7);
    for (const char* bad : {"", "5", "5 x", "x 5", " "}) CHECK_FALSE(server::archive_limits(bad));
}

}  // namespace archive_retention_test
