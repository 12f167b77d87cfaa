// Accounts: their making, changes and end, and what a log-in reads, on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/archive.h"
#include "storage/blocklist.h"
#include "storage/last_activity.h"
#include "storage/managed_sessions.h"
#include "storage/outbound_spool.h"
#include "storage/pending_registrations.h"
#include "storage/private_xml.h"
#include "storage/pubsub.h"
#include "storage/push.h"
#include "storage/roles.h"
#include "storage/roster.h"
#include "storage/schema.h"
#include "storage/settings.h"
#include "storage/spool.h"
#include "storage/tokens.h"
#include "storage/user_state.h"
#include "storage/vcards.h"

namespace parlance::storage {

TEST_CASE("accounts are created once, found with credentials, changed and listed") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto again = db.commit(accounts::create(romeo()));
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().kind == DbError::Kind::constraint);

    auto found = db.run(accounts::find(db.database(), "romeo", "ours.test"));
    REQUIRE(found.ok());
    REQUIRE(found->has_value());
    const accounts::Account& account = **found;
    CHECK_FALSE(account.disabled);
    CHECK(account.created_us == 1'700'000'000'000'000);
    REQUIRE(account.credentials.size() == 2);
    CHECK(account.credentials[0].hash == "SHA-1");
    CHECK(account.credentials[0].salt == std::string("s\0lt", 4));
    CHECK(account.credentials[1].iterations == 10000);
    CHECK(account.credentials[1].stored_key == std::string("\xff\0", 2));
    CHECK(account.credentials[1].server_key == "server2");

    std::vector<accounts::Credential> changed = {{"SHA-512", 5000, "a", "b", "c"}};
    Batch batch = accounts::set_credentials("romeo", "ours.test", changed);
    batch.add(accounts::set_disabled("romeo", "ours.test", true));
    REQUIRE(db.commit(batch).ok());
    found = db.run(accounts::find(db.database(), "romeo", "ours.test"));
    REQUIRE(found.ok());
    CHECK((*found)->disabled);
    REQUIRE((*found)->credentials.size() == 1);
    CHECK((*found)->credentials[0].hash == "SHA-512");

    auto orphan = db.commit(accounts::set_credentials("nobody", "ours.test", changed));
    REQUIRE_FALSE(orphan.ok());
    CHECK(orphan.error().kind == DbError::Kind::constraint);

    REQUIRE(db.commit(accounts::create(accounts::Account("juliet", "ours.test"))).ok());
    REQUIRE(db.commit(accounts::create(accounts::Account("juliet", "other.test"))).ok());
    auto list = db.run(accounts::list(db.database(), "ours.test"));
    REQUIRE(list.ok());
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].username == "juliet");
    CHECK((*list)[1].disabled);
    CHECK(db.run(accounts::list(db.database(), ""))->size() == 3);
    CHECK(*db.run(accounts::exists(db.database(), "juliet", "ours.test")));
    CHECK_FALSE(*db.run(accounts::exists(db.database(), "nurse", "ours.test")));
    CHECK_FALSE(db.run(accounts::find(db.database(), "nurse", "ours.test"))->has_value());
}

TEST_CASE("deleting an account leaves nothing of it and everything of others") {
    FOR_EACH_BACKEND;
    for (const std::string user : {"romeo", "juliet"}) {
        std::string owner = accounts::owner_of(user, "ours.test");
        accounts::Account account = romeo();
        account.username = user;
        Batch batch = accounts::create(account);
        roster::Item item("nurse@ours.test");
        roster::add_change(batch, owner, item, roster::Versions(1, 0));
        batch.add(spool::insert(owner, spool::Message(spool_id(1), 1, "<message/>")));
        batch.add(archive::insert(
            owner, archive::Message(spool_id(1), "nurse@ours.test", "", "", "<message/>")));
        batch.add(blocklist::add(owner, "tybalt@ours.test"));
        batch.add(private_xml::put(owner, "storage:bookmarks", "storage", "<storage/>"));
        batch.add(vcards::put(owner, vcards::Vcard("<vCard/>", "")));
        batch.add(last_activity::put(owner, last_activity::Activity(1, "gone")));
        batch.add(settings::put(owner, "a", "b"));
        batch.add(managed_sessions::insert(owner, managed_sessions::Session(7, 1, 1, 5)));
        batch.add(push::put(owner, push::Registration("push.test", "device")));
        pubsub::Node node;
        node.name = "urn:xmpp:avatar:metadata";
        batch.add(pubsub::create(owner, node));
        batch.add(pubsub::put_item(owner, node.name, pubsub::Item()));
        batch.add(pubsub::set_affiliation(
            owner, pubsub::Affiliation(node.name, "nurse@ours.test", "member")));
        batch.add(pubsub::put_subscription(owner, pubsub::Subscription()));
        batch.add(pubsub::put_link(owner, "collection", node.name));
        batch.add(pubsub::put_moved(owner, node, "xmpp:elsewhere.test", 1));
        batch.add(outbound_spool::insert(
            user + ".theirs.test", outbound_spool::Message(spool_id(1), owner, 1, "<message/>")));
        batch.add(roles::grant(owner, "", roles::Role::support));
        batch.add(
            pending_registrations::add(pending_registrations::Registration(owner, "192.0.2.1", 1)));
        batch.append(tokens::seen(user, "ours.test", client("phone", 1), 0, 10));
        batch.append(tokens::issue(user, "ours.test", "phone", token("a token", 2), ""));
        REQUIRE(db.commit(batch).ok());
    }
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    for (const Table& table : tables()) {
        // What is left for the server to see outlives the account.
        if (std::string(table.columns[0].name).ends_with("id")) continue;
        // Rooms are no account's.
        if (std::string(table.columns[0].name) == "room") continue;
        // What administrators have decided stands.
        if (std::string(table.columns[0].name) == "scope") continue;
        // What was sent is sent.
        if (std::string(table.columns[0].name) == "domain") continue;
        std::string sql = std::string("SELECT count(*) FROM ") + table.name + " WHERE " +
                          (table.owned ? "owner = $1" : "username || '@' || host = $1");
        INFO(sql);
        Statement statement(sql.c_str());
        CHECK(db.read(Query(statement).bind(kOwner))->integer(0, 0) == 0);
        CHECK(db.read(Query(statement).bind("juliet@ours.test"))->integer(0, 0) > 0);
    }
    CHECK(*db.run(outbound_spool::count(db.database(), "romeo.theirs.test")) == 1);
    CHECK(db.commit(accounts::remove("romeo", "ours.test")).ok());
}

TEST_CASE("a change made outside the server waits for it, a removal with its subscriptions") {
    FOR_EACH_BACKEND;
    namespace changes = account_changes;
    const std::string first(16, '\1');
    const std::string second(16, '\2');
    Batch batch = accounts::create(romeo());
    roster::Item juliet("juliet@ours.test");
    juliet.subscription = roster::Subscription::both;
    roster::Item nurse("nurse@ours.test");
    nurse.ask = nurse.pending_in = true;
    roster::Item paris("paris@ours.test");  // listed, nothing else: nobody to tell
    for (const roster::Item& item : {juliet, nurse, paris}) batch.add(roster::put(kOwner, item));
    REQUIRE(db.commit(batch).ok());
    CHECK(db.run(changes::pending(db.database()))->empty());

    std::vector<accounts::Credential> changed = {{"SHA-512", 5000, "a", "b", "c"}};
    REQUIRE(db.commit(changes::set_credentials(first, "romeo", "ours.test", changed)).ok());
    CHECK_FALSE(db.commit(changes::set_credentials(second, "nobody", "ours.test", changed)).ok());
    REQUIRE(db.commit(changes::remove(second, "romeo", "ours.test")).ok());
    CHECK_FALSE(*db.run(accounts::exists(db.database(), "romeo", "ours.test")));
    CHECK(db.read(roster::all(kOwner))->empty());

    auto pending = db.run(changes::pending(db.database()));
    REQUIRE(pending.ok());
    REQUIRE(pending->size() == 2);
    CHECK((*pending)[0].id == first);
    CHECK((*pending)[0].owner == kOwner);
    CHECK((*pending)[0].kind == changes::Kind::password);
    CHECK((*pending)[1].id == second);
    CHECK((*pending)[1].kind == changes::Kind::removal);
    CHECK(db.run(changes::contacts(db.database(), first))->empty());
    auto contacts = db.run(changes::contacts(db.database(), second));
    REQUIRE(contacts.ok());
    REQUIRE(contacts->size() == 2);
    CHECK((*contacts)[0].contact == "juliet@ours.test");
    CHECK((*contacts)[0].subscription == roster::Subscription::both);
    CHECK((*contacts)[1].ask);
    CHECK((*contacts)[1].pending_in);

    REQUIRE(db.commit(changes::settle(second)).ok());
    CHECK(db.run(changes::pending(db.database()))->size() == 1);
    CHECK(db.run(changes::contacts(db.database(), second))->empty());
}

TEST_CASE("activation reads the whole state of a user") {
    FOR_EACH_BACKEND;
    auto nobody = db.run(load_user(db.database(), "nobody@ours.test"));
    REQUIRE(nobody.ok());
    CHECK_FALSE(nobody->exists);
    CHECK(nobody->roster.empty());

    Batch batch = accounts::create(romeo());
    roster::add_change(batch, kOwner, roster::Item("juliet@ours.test"), roster::Versions(3, 1));
    batch.add(blocklist::add(kOwner, "tybalt@ours.test"));
    batch.add(spool::insert(kOwner, spool::Message(spool_id(1), 1, "<message/>")));
    batch.add(settings::put(kOwner, "carbons", "on"));
    batch.add(vcards::put(kOwner, vcards::Vcard("<vCard/>", "abc")));
    REQUIRE(db.commit(batch).ok());
    auto state = db.run(load_user(db.database(), kOwner));
    REQUIRE(state.ok());
    CHECK(state->exists);
    REQUIRE(state->roster.size() == 1);
    CHECK(state->roster[0].contact == "juliet@ours.test");
    CHECK(state->roster_versions.current == 3);
    CHECK(state->blocklist.size() == 1);
    CHECK(state->spooled == 1);
    CHECK(state->settings.at("carbons") == "on");
    CHECK(state->photo_sha1 == "abc");
    CHECK(state->roles.empty());

    Batch promotion;
    promotion.add(roles::grant(kOwner, "", roles::Role::auditor));
    promotion.add(roles::grant(kOwner, "ours.test", roles::Role::operator_));
    REQUIRE(db.commit(promotion).ok());
    auto promoted = db.run(load_user(db.database(), kOwner));
    REQUIRE(promoted.ok());
    CHECK(promoted->roles ==
          std::vector{roles::Grant(kOwner, "", roles::Role::auditor),
                      roles::Grant(kOwner, "ours.test", roles::Role::operator_)});
    CHECK(promoted->exists);
}

}  // namespace parlance::storage
