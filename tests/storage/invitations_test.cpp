// Invitations and registrations that wait, on every kind of store.
#include <catch2/catch.hpp>

#include <string>

#include "families_fixture.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/invitations.h"
#include "storage/pending_registrations.h"

namespace parlance::storage {

namespace invitations_test {

invitations::Invitation invitation(std::string id) {
    invitations::Invitation made;
    made.id = std::move(id);
    made.inviter = kOwner;
    made.host = "ours.test";
    made.befriends = true;
    made.created_us = 100;
    made.expires_us = 1000;
    return made;
}

// Whether there was room for it.
bool make(BlockingDatabase& db, const invitations::Invitation& each, std::int64_t most = 10) {
    auto written = db.commit(one(invitations::create(each, most)));
    REQUIRE(written.ok());
    return !written->front().empty();
}

bool use(BlockingDatabase& db, const std::string& id, const std::string& invitee,
         bool owed = false) {
    auto used = db.commit(invitations::use(id, invitee, 200, owed));
    if (!used) CHECK(used.error().kind == DbError::Kind::constraint);
    return used.ok();
}

TEST_CASE("an invitation is used as often as it says, and not when it has been revoked") {
    FOR_EACH_BACKEND;
    auto twice = invitation("twice");
    twice.uses_left = 2;
    twice.kind = invitations::Kind::account;
    twice.registers = true;
    twice.username = "tybalt";
    REQUIRE(make(db, twice));
    REQUIRE(make(db, invitation("revoked")));
    CHECK(use(db, "twice", "a@ours.test"));
    auto found = db.run(invitations::find(db.database(), "twice"));
    REQUIRE(found.ok());
    REQUIRE(found->has_value());
    CHECK((*found)->uses_left == 1);
    CHECK((*found)->kind == invitations::Kind::account);
    CHECK((*found)->registers);
    CHECK((*found)->befriends);
    CHECK((*found)->username == "tybalt");
    CHECK((*found)->inviter == kOwner);
    CHECK((*found)->open(999));
    CHECK_FALSE((*found)->open(1000));
    CHECK(use(db, "twice", "b@ours.test"));
    CHECK_FALSE(use(db, "twice", "c@ours.test"));
    CHECK_FALSE(use(db, "never made", "c@ours.test"));

    auto of_nobody = db.commit(one(invitations::revoke("revoked", "juliet@ours.test", "")));
    REQUIRE(of_nobody.ok());
    CHECK(of_nobody->front().empty());
    auto elsewhere = db.commit(one(invitations::revoke("revoked", "", "theirs.test")));
    REQUIRE(elsewhere.ok());
    CHECK(elsewhere->front().empty());
    auto revoked = db.commit(one(invitations::revoke("revoked", kOwner, "")));
    REQUIRE(revoked.ok());
    CHECK_FALSE(revoked->front().empty());
    CHECK_FALSE(use(db, "revoked", "c@ours.test"));
    found = db.run(invitations::find(db.database(), "revoked"));
    REQUIRE(found.ok());
    CHECK_FALSE(found->has_value());
}

TEST_CASE("what goes with a use that is refused is not written") {
    FOR_EACH_BACKEND;
    REQUIRE(make(db, invitation("once")));
    CHECK(use(db, "once", "a@ours.test"));
    Batch batch = accounts::create(romeo());
    batch.append(invitations::use("once", kOwner, 200, true));
    auto written = db.commit(std::move(batch));
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().kind == DbError::Kind::constraint);
    auto exists = db.run(accounts::exists(db.database(), "romeo", "ours.test"));
    REQUIRE(exists.ok());
    CHECK_FALSE(*exists);
}

TEST_CASE("open invitations are counted, listed, and keep names free") {
    FOR_EACH_BACKEND;
    REQUIRE(make(db, invitation("first"), 2));
    auto second = invitation("second");
    second.username = "tybalt";
    second.created_us = 150;
    REQUIRE(make(db, second, 2));
    auto third = invitation("third");
    third.created_us = 200;
    third.expires_us = 0;
    CHECK_FALSE(make(db, third, 2));
    // Of others there may be as many as they like.
    auto other = third;
    other.id = "other";
    other.inviter = "juliet@ours.test";
    CHECK(make(db, other, 1));
    // Those that have expired do not count.
    third.created_us = 1000;
    CHECK(make(db, third, 1));

    auto listed = db.run(invitations::list(db.database(), kOwner, "", 500));
    REQUIRE(listed.ok());
    REQUIRE(listed->size() == 3);
    CHECK(listed->front().id == "third");
    CHECK(listed->back().id == "first");
    listed = db.run(invitations::list(db.database(), "", "ours.test", 1000));
    REQUIRE(listed.ok());
    REQUIRE(listed->size() == 2);
    CHECK(listed->back().id == "other");
    listed = db.run(invitations::list(db.database(), "", "theirs.test", 0));
    REQUIRE(listed.ok());
    CHECK(listed->empty());

    auto reserving = [&](const std::string& name, const std::string& host, std::int64_t now) {
        auto kept = db.run(invitations::reserving(db.database(), name, host, now));
        REQUIRE(kept.ok());
        return kept->has_value();
    };
    CHECK(reserving("tybalt", "ours.test", 999));
    CHECK_FALSE(reserving("tybalt", "ours.test", 1000));
    CHECK_FALSE(reserving("tybalt", "theirs.test", 999));
    CHECK_FALSE(reserving("", "ours.test", 999));
    CHECK(use(db, "second", "tybalt@ours.test"));
    CHECK_FALSE(reserving("tybalt", "ours.test", 999));

    // Nothing that can still be used is forgotten.
    REQUIRE(db.commit(one(invitations::forget("ours.test", 1001))).ok());
    listed = db.run(invitations::list(db.database(), "", "", 0));
    REQUIRE(listed.ok());
    REQUIRE(listed->size() == 2);
}

TEST_CASE("who is owed a contact is known until it is settled, or an account is gone") {
    FOR_EACH_BACKEND;
    auto owed = [&] {
        auto uses = db.run(invitations::owed(db.database()));
        REQUIRE(uses.ok());
        return uses->size();
    };
    auto many = invitation("many");
    many.uses_left = 4;
    REQUIRE(make(db, many));
    CHECK(use(db, "many", "a@ours.test", true));
    CHECK(use(db, "many", "b@ours.test", true));
    CHECK(use(db, "many", "c@ours.test", false));
    CHECK(owed() == 2);
    REQUIRE(db.commit(one(invitations::settle(kOwner, "a@ours.test"))).ok());
    CHECK(owed() == 1);
    REQUIRE(db.commit(accounts::remove("b", "ours.test")).ok());
    CHECK(owed() == 0);
    CHECK(use(db, "many", "d@ours.test", true));
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    CHECK(owed() == 0);
    CHECK_FALSE(use(db, "many", "e@ours.test"));
}

TEST_CASE("registrations wait until they are approved, enabled otherwise, or gone") {
    FOR_EACH_BACKEND;
    namespace pending = pending_registrations;
    auto waiting = [&] {
        auto all = db.run(pending::list(db.database(), "ours.test"));
        REQUIRE(all.ok());
        return *all;
    };
    auto add = [&](const std::string& name, std::int64_t when) {
        accounts::Account account(name, "ours.test");
        account.disabled = true;
        Batch batch = accounts::create(account);
        batch.add(pending::add(pending::Registration(name + "@ours.test", "192.0.2.1", when)));
        auto added = db.commit(std::move(batch));
        REQUIRE(added.ok());
    };
    add("romeo", 30);
    add("paris", 20);
    add("tybalt", 10);
    REQUIRE(waiting().size() == 3);
    CHECK(waiting().front().owner == "tybalt@ours.test");
    CHECK(waiting().front().address == "192.0.2.1");
    CHECK(waiting().front().asked_us == 10);
    REQUIRE(db.commit(pending::approve("romeo", "ours.test")).ok());
    auto found = db.run(accounts::find(db.database(), "romeo", "ours.test"));
    REQUIRE(found.ok());
    CHECK_FALSE((**found).disabled);
    REQUIRE(db.commit(one(accounts::set_disabled("paris", "ours.test", false))).ok());
    REQUIRE(waiting().size() == 1);
    REQUIRE(db.commit(account_changes::remove("0123456789abcdef", "tybalt", "ours.test")).ok());
    CHECK(waiting().empty());
    // Disabled for another reason: nobody waits.
    REQUIRE(db.commit(one(accounts::set_disabled("romeo", "ours.test", true))).ok());
    CHECK(waiting().empty());
}

}  // namespace invitations_test
}  // namespace parlance::storage
