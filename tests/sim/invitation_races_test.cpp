// Invitations that several come with at once, and one whose inviter had not got the contact when
// power failed.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "server/entity/creation.h"
#include "server/entity/host.h"
#include "server/modules/invitations.h"
#include "server/shard.h"
#include "storage/accounts.h"
#include "storage/invitations.h"
#include "storage/roster.h"
#include "tests/sim/sim_world.h"

using namespace parlance;
using namespace parlance::sim;

namespace invitation_races_test {

using storage::invitations::Invitation;

Invitation invitation_of_romeo(std::int64_t uses) {
    Invitation made;
    made.id = std::string(16, 'i');
    made.inviter = "romeo@ours.test";
    made.host = "ours.test";
    made.registers = true;
    made.befriends = true;
    made.uses_left = uses;
    return made;
}

void store(SimWorld& world, const Invitation& invitation) {
    storage::Batch batch;
    batch.add(storage::invitations::create(invitation, 100));
    auto stored = world.store().commit(std::move(batch));
    REQUIRE(stored.ok());
}

std::vector<storage::roster::Item> roster_of(SimWorld& world, const std::string& owner) {
    auto rows = world.store().run(world.store().database().read(storage::roster::all(owner)));
    REQUIRE(rows.ok());
    return storage::roster::items(*rows);
}

base::Task<> redeem(server::Shard* shard, xmpp::Jid jid, Invitation invitation, int* made) {
    server::entity::Terms terms;
    terms.invitation = invitation.id;
    storage::Batch more = server::modules::redemption_of(invitation, jid, 1);
    auto created = co_await server::entity::create_account(shard, jid, "x", std::move(more), terms);
    if (created) ++*made;
}

TEST_CASE("an invitation makes as many accounts as it says, whoever comes at once",
          "[invitations]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        WorldOptions options;
        options.seed = seed;
        options.shards = 3;
        SimWorld world(options);
        world.add_account("romeo", "x");
        Invitation invitation = invitation_of_romeo(2);
        store(world, invitation);
        int made = 0;
        for (std::size_t i = 0; i < 6; ++i) {
            server::Shard* shard = &world.shard(i % 3);
            auto jid = xmpp::Jid::parse("guest" + std::to_string(i) + "@ours.test");
            shard->environment().executor.post([=, &made] {
                shard->hosts().front()->scope().spawn("test",
                                                      redeem(shard, *jid, invitation, &made));
            });
        }
        world.settle();
        CHECK(made == 2);
        auto all =
            world.store().run(storage::accounts::list(world.store().database(), "ours.test"));
        REQUIRE(all.ok());
        CHECK(all->size() == 3);
        // Whoever got no account got no roster either.
        std::size_t rows = 0;
        for (int i = 0; i < 6; ++i) {
            rows += roster_of(world, "guest" + std::to_string(i) + "@ours.test").size();
        }
        CHECK(rows == 2);
    }
}

TEST_CASE("an inviter who did not get the contact before power failed gets it afterwards, once",
          "[invitations]") {
    WorldOptions options;
    SimWorld world(options);
    world.add_account("romeo", "x");
    world.add_account("juliet", "x");
    store(world, invitation_of_romeo(1));
    REQUIRE(
        world.store()
            .commit(storage::invitations::use(std::string(16, 'i'), "juliet@ours.test", 1, true))
            .ok());
    world.crash();
    world.settle();
    auto roster = roster_of(world, "romeo@ours.test");
    REQUIRE(roster.size() == 1);
    CHECK(roster.front().contact == "juliet@ours.test");
    CHECK(roster.front().listed);
    CHECK(roster.front().subscription == storage::roster::Subscription::both);
    auto owed = world.store().run(storage::invitations::owed(world.store().database()));
    REQUIRE(owed.ok());
    CHECK(owed->empty());
    std::int64_t version = roster.front().version;
    world.crash();
    world.settle();
    CHECK(roster_of(world, "romeo@ours.test").front().version == version);
}

}  // namespace invitation_races_test
