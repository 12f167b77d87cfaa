// The table families, on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "storage/account_changes.h"
#include "storage/accounts.h"
#include "storage/archive.h"
#include "storage/blocklist.h"
#include "storage/last_activity.h"
#include "storage/managed_sessions.h"
#include "storage/private_xml.h"
#include "storage/pubsub.h"
#include "storage/push.h"
#include "storage/roster.h"
#include "storage/schema.h"
#include "storage/settings.h"
#include "storage/spool.h"
#include "storage/tokens.h"
#include "storage/user_state.h"
#include "storage/vcards.h"
#include "store_fixture.h"

namespace parlance::storage {

namespace {

const std::string kOwner = "romeo@ours.test";

Batch one(Query query) {
    Batch batch;
    batch.add(std::move(query));
    return batch;
}

accounts::Account romeo() {
    accounts::Account account("romeo", "ours.test");
    account.created_us = 1'700'000'000'000'000;
    account.credentials.emplace_back("SHA-1", 4096, std::string("s\0lt", 4), "stored1", "server1");
    account.credentials.emplace_back("SHA-256", 10000, "salt", std::string("\xff\0", 2), "server2");
    return account;
}

tokens::Token token(std::string id, std::int64_t expires_us) {
    tokens::Token made;
    made.id = std::move(id);
    made.mechanism = "HT-SHA-256-NONE";
    made.secret = std::string("secret\0of ", 10) + made.id;
    made.issued_us = 10;
    made.expires_us = expires_us;
    return made;
}

tokens::Client client(std::string agent, std::int64_t last_us) {
    tokens::Client made;
    made.agent = std::move(agent);
    made.software = "AwesomeXMPP";
    made.mechanism = "PLAIN";
    made.last_us = last_us;
    return made;
}

}  // namespace

#define FOR_EACH_BACKEND                                \
    Backend backend = GENERATE(from_range(backends())); \
    INFO(name_of(backend));                             \
    TestStore store(backend);                           \
    BlockingDatabase db(*store)

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
    CHECK(account.role == accounts::Role::user);
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
    batch.add(accounts::set_role("romeo", "ours.test", accounts::Role::administrator));
    batch.add(accounts::set_disabled("romeo", "ours.test", true));
    REQUIRE(db.commit(batch).ok());
    found = db.run(accounts::find(db.database(), "romeo", "ours.test"));
    REQUIRE(found.ok());
    CHECK((*found)->role == accounts::Role::administrator);
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
    CHECK((*list)[1].role == accounts::Role::administrator);
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
        batch.append(tokens::seen(user, "ours.test", client("phone", 1), 0, 10));
        batch.append(tokens::issue(user, "ours.test", "phone", token("a token", 2)));
        REQUIRE(db.commit(batch).ok());
    }
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    for (const Table& table : tables()) {
        // What is left for the server to see outlives the account.
        if (std::string(table.columns[0].name).ends_with("id")) continue;
        std::string sql = std::string("SELECT count(*) FROM ") + table.name + " WHERE " +
                          (table.owned ? "owner = $1" : "username || '@' || host = $1");
        INFO(sql);
        Statement statement(sql.c_str());
        CHECK(db.read(Query(statement).bind(kOwner))->integer(0, 0) == 0);
        CHECK(db.read(Query(statement).bind("juliet@ours.test"))->integer(0, 0) > 0);
    }
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

TEST_CASE("roster rows keep their whole state") {
    FOR_EACH_BACKEND;
    roster::Item juliet("juliet@ours.test");
    juliet.name = "Juliet \xe2\x99\xa5";
    juliet.groups = {"Friends", "a,b [\"c\"]", ""};
    juliet.subscription = roster::Subscription::both;
    juliet.version = 7;
    roster::Item nurse("nurse@ours.test");
    nurse.listed = false;
    nurse.pending_in = true;
    nurse.request = "<presence type='subscribe'/>";
    roster::Item paris("paris@ours.test");
    paris.ask = true;
    paris.approved = true;
    paris.version = 5;
    Batch batch;
    roster::add_change(batch, kOwner, juliet, roster::Versions(6, 0));
    roster::add_change(batch, kOwner, nurse, roster::Versions(7, 2));
    batch.add(roster::put(kOwner, paris));
    REQUIRE(db.commit(batch).ok());

    auto items = roster::items(*db.read(roster::all(kOwner)));
    REQUIRE(items.size() == 3);
    CHECK(items[0].name == juliet.name);
    CHECK(items[0].groups == juliet.groups);
    CHECK(items[0].subscription == roster::Subscription::both);
    CHECK(items[0].version == 7);
    CHECK(items[0].listed);
    CHECK_FALSE(items[1].listed);
    CHECK(items[1].pending_in);
    CHECK(items[1].request == nurse.request);
    CHECK(items[1].groups.empty());
    CHECK(items[2].ask);
    CHECK(items[2].approved);
    CHECK(items[2].subscription == roster::Subscription::none);
    auto versions = roster::versions_of(*db.read(roster::versions(kOwner)));
    CHECK(versions.current == 7);
    CHECK(versions.oldest == 2);
    CHECK(roster::versions_of(*db.read(roster::versions("other@ours.test"))).current == 0);

    juliet.listed = false;  // a tombstone
    juliet.subscription = roster::Subscription::none;
    juliet.version = 8;
    batch = Batch();
    roster::add_change(batch, kOwner, juliet, roster::Versions(8, 2));
    batch.add(roster::erase(kOwner, "paris@ours.test"));
    REQUIRE(db.commit(batch).ok());
    items = roster::items(*db.read(roster::all(kOwner)));
    REQUIRE(items.size() == 2);
    CHECK(items[0].version == 8);
    REQUIRE(db.commit(one(roster::forget_removed(kOwner, 8))).ok());
    items = roster::items(*db.read(roster::all(kOwner)));
    REQUIRE(items.size() == 1);  // the pending request stays
    CHECK(items[0].contact == "nurse@ours.test");
}

TEST_CASE("the spool is read in order of ids, page by page, and erased") {
    FOR_EACH_BACKEND;
    Batch batch;
    for (std::uint64_t n : {5u, 1u, 4u, 2u, 3u}) {
        batch.add(spool::insert(
            kOwner, spool::Message(spool_id(n), static_cast<std::int64_t>(n) * 10, "<m/>")));
    }
    batch.add(spool::insert("other@ours.test", spool::Message(spool_id(1), 1, "<o/>")));
    REQUIRE(db.commit(batch).ok());
    CHECK(*db.run(spool::count(db.database(), kOwner)) == 5);
    auto page = db.run(spool::page(db.database(), kOwner, "", 3));
    REQUIRE(page.ok());
    REQUIRE(page->size() == 3);
    CHECK((*page)[0].id == spool_id(1));
    CHECK((*page)[2].stamp_us == 30);
    page = db.run(spool::page(db.database(), kOwner, (*page)[2].id, 3));
    REQUIRE(page->size() == 2);
    CHECK((*page)[0].id == spool_id(4));

    batch = Batch();
    spool::add_erase(batch, kOwner, {spool_id(5), spool_id(9)});
    batch.add(spool::erase_range(kOwner, "", spool_id(2)));
    REQUIRE(db.commit(batch).ok());
    page = db.run(spool::page(db.database(), kOwner, "", 100));
    REQUIRE(page->size() == 2);
    CHECK((*page)[0].id == spool_id(3));
    REQUIRE(db.commit(one(spool::erase_all(kOwner))).ok());
    CHECK(*db.run(spool::count(db.database(), kOwner)) == 0);
    CHECK(*db.run(spool::count(db.database(), "other@ours.test")) == 1);
}

TEST_CASE("what is known of a managed session is updated, and forgotten with it or by its age") {
    FOR_EACH_BACKEND;
    const std::uint64_t key = 0xfedcba9876543210;
    Batch batch;
    batch.add(managed_sessions::insert(kOwner, managed_sessions::Session(key, 3, 3, 1000)));
    batch.add(managed_sessions::insert(kOwner, managed_sessions::Session(1, 0, 0, 2000)));
    batch.add(managed_sessions::set_handled(kOwner, key, 4'000'000'000));
    REQUIRE(db.commit(std::move(batch)).ok());
    auto found = managed_sessions::session_of(*db.read(managed_sessions::find(kOwner, key)));
    REQUIRE(found);
    CHECK(found->key == key);
    CHECK(found->base == 3);
    CHECK(found->handled == 4'000'000'000);
    CHECK(found->since_us == 1000);
    CHECK(db.read(managed_sessions::find("other@ours.test", key))->empty());
    CHECK(found->ended_us == 0);
    REQUIRE(db.commit(one(managed_sessions::erase_begun_before(2000))).ok());
    CHECK(db.read(managed_sessions::find(kOwner, key))->empty());
    REQUIRE(db.read(managed_sessions::find(kOwner, 1))->size() == 1);
    REQUIRE(db.commit(one(managed_sessions::erase(kOwner, 1))).ok());
    CHECK(db.read(managed_sessions::find(kOwner, 1))->empty());
}

TEST_CASE("the latest managed sessions that have ended are remembered, for some time") {
    FOR_EACH_BACKEND;
    Batch batch;
    for (std::uint64_t key : {1u, 2u, 3u, 4u}) {
        batch.add(managed_sessions::insert(kOwner, managed_sessions::Session(key, 5, 5, 1000)));
        if (key == 4) continue;
        auto when = static_cast<std::int64_t>(2000 + key);
        batch.append(managed_sessions::end(kOwner, key, 4'000'000'000, when, 2));
    }
    batch.append(managed_sessions::end(kOwner, 77, 1, 3000, 2));
    batch.append(managed_sessions::end("other@ours.test", 2, 1, 3000, 2));
    REQUIRE(db.commit(std::move(batch)).ok());
    auto known = [&db](std::uint64_t key) {
        return managed_sessions::session_of(*db.read(managed_sessions::find(kOwner, key)));
    };
    CHECK(!known(1));
    CHECK(!known(77));
    REQUIRE(known(2));
    CHECK(known(2)->handled == 4'000'000'000);
    CHECK(known(2)->ended_us == 2002);
    REQUIRE(db.commit(one(managed_sessions::erase_ended_before(2003))).ok());
    CHECK(!known(2));
    CHECK(known(3));
    CHECK(known(4));
    // The start of the server leaves those alone that ended in time.
    REQUIRE(db.commit(one(managed_sessions::erase_begun_before(5000))).ok());
    CHECK(known(3));
    CHECK(!known(4));
}

TEST_CASE("messages of the spool are found one by one, and taken with an answer") {
    FOR_EACH_BACKEND;
    Batch batch;
    for (std::uint64_t n : {1u, 2u, 3u, 4u}) {
        batch.add(spool::insert(
            kOwner, spool::Message(spool_id(n), static_cast<std::int64_t>(n) * 10, "<m/>")));
    }
    batch.add(spool::insert("other@ours.test", spool::Message(spool_id(4), 1, "<o/>")));
    REQUIRE(db.commit(batch).ok());
    auto found = db.run(spool::find(db.database(), kOwner, spool_id(3)));
    REQUIRE(found->has_value());
    CHECK((*found)->id == spool_id(3));
    CHECK((*found)->stamp_us == 30);
    CHECK((*found)->stanza == "<m/>");
    CHECK_FALSE(db.run(spool::find(db.database(), kOwner, spool_id(9)))->has_value());
    CHECK_FALSE(db.run(spool::find(db.database(), kOwner, ""))->has_value());
    auto ids = db.run(spool::ids(db.database(), kOwner, spool_id(2)));
    CHECK(*ids == std::vector<std::string>{spool_id(3), spool_id(4)});

    batch = Batch();
    batch.add(spool::take(kOwner, spool_id(2)));
    batch.add(spool::take(kOwner, spool_id(9)));
    auto taken = db.commit(batch);
    REQUIRE(taken.ok());
    CHECK((*taken)[0].size() == 1);
    CHECK((*taken)[1].empty());
    CHECK(*db.run(spool::count(db.database(), kOwner)) == 3);
    CHECK(*db.run(spool::count(db.database(), "other@ours.test")) == 1);
}

TEST_CASE("push registrations are kept by service and node, and are part of the user's state") {
    FOR_EACH_BACKEND;
    auto registration = [](const std::string& service, const std::string& node) {
        push::Registration made(service, node);
        made.resource = "phone of " + node;
        return made;
    };
    Batch batch;
    batch.add(push::put(kOwner, registration("push.b.test", "2")));
    batch.add(push::put(kOwner, registration("push.b.test", "")));
    batch.add(push::put(kOwner, registration("push.a.test", "9")));
    batch.add(push::put("other@ours.test", registration("push.a.test", "9")));
    push::Registration again = registration("push.b.test", "2");
    again.options = "<x xmlns='jabber:x:data'/>";
    again.resource = "tablet";
    batch.add(push::put(kOwner, again));
    REQUIRE(db.commit(batch).ok());
    auto list = push::registrations(*db.read(push::all(kOwner)));
    REQUIRE(list.size() == 3);
    CHECK(list[0].service == "push.a.test");
    CHECK(list[1].node.empty());
    CHECK(list[1].resource == "phone of ");
    CHECK(list[2].resource == "tablet");
    CHECK(list[2].options == again.options);
    CHECK(db.run(load_user(db.database(), kOwner))->push.size() == 3);

    REQUIRE(db.commit(one(push::erase(kOwner, "push.b.test", "2"))).ok());
    CHECK(push::registrations(*db.read(push::all(kOwner))).size() == 2);
    REQUIRE(db.commit(one(push::erase_service(kOwner, "push.b.test"))).ok());
    list = push::registrations(*db.read(push::all(kOwner)));
    REQUIRE(list.size() == 1);
    CHECK(list[0].service == "push.a.test");
    CHECK(push::registrations(*db.read(push::all("other@ours.test"))).size() == 1);
}

TEST_CASE("blocklist, private XML, vCard, last activity and settings") {
    FOR_EACH_BACKEND;
    Batch batch;
    batch.add(blocklist::add(kOwner, "b@x.test"));
    batch.add(blocklist::add(kOwner, "a@x.test"));
    batch.add(blocklist::add(kOwner, "a@x.test"));
    batch.add(private_xml::put(kOwner, "ns", "storage", "<storage xmlns='ns'/>"));
    batch.add(private_xml::put(kOwner, "ns", "storage", "<storage xmlns='ns'>2</storage>"));
    batch.add(vcards::put(kOwner, vcards::Vcard("<vCard/>", "")));
    batch.add(vcards::put(kOwner, vcards::Vcard("<vCard>2</vCard>", std::string(40, 'a'))));
    batch.add(last_activity::put(kOwner, last_activity::Activity(1, "")));
    batch.add(last_activity::put(kOwner, last_activity::Activity(2, "Heading home")));
    batch.add(settings::put(kOwner, "a", "1"));
    batch.add(settings::put(kOwner, "b", "2"));
    batch.add(settings::put(kOwner, "a", "3"));
    batch.add(settings::remove(kOwner, "b"));
    REQUIRE(db.commit(batch).ok());
    CHECK(db.read(settings::next_owner("", "a", "b"))->text(0, 0) == kOwner);
    CHECK(db.read(settings::next_owner("", "b", "a"))->text(0, 0) == kOwner);
    CHECK(db.read(settings::next_owner(kOwner, "a", "b"))->empty());
    CHECK(db.read(settings::next_owner("", "b", "c"))->empty());

    auto jids = blocklist::jids(*db.read(blocklist::all(kOwner)));
    CHECK(jids == std::vector<std::string>{"a@x.test", "b@x.test"});
    REQUIRE(db.commit(one(blocklist::remove(kOwner, "a@x.test"))).ok());
    CHECK(blocklist::jids(*db.read(blocklist::all(kOwner))).size() == 1);
    REQUIRE(db.commit(one(blocklist::clear(kOwner))).ok());
    CHECK(blocklist::jids(*db.read(blocklist::all(kOwner))).empty());

    auto xml = db.run(private_xml::find(db.database(), kOwner, "ns", "storage"));
    CHECK(**xml == "<storage xmlns='ns'>2</storage>");
    CHECK_FALSE(db.run(private_xml::find(db.database(), kOwner, "ns", "other"))->has_value());
    CHECK(*db.run(private_xml::total_size(db.database(), kOwner)) == 31);
    REQUIRE(db.commit(one(private_xml::remove(kOwner, "ns", "storage"))).ok());
    CHECK(*db.run(private_xml::total_size(db.database(), kOwner)) == 0);

    auto vcard = db.run(vcards::find(db.database(), kOwner));
    CHECK((*vcard)->xml == "<vCard>2</vCard>");
    CHECK((*vcard)->photo_sha1 == std::string(40, 'a'));
    REQUIRE(db.commit(one(vcards::remove(kOwner))).ok());
    CHECK_FALSE(db.run(vcards::find(db.database(), kOwner))->has_value());

    auto activity = db.run(last_activity::find(db.database(), kOwner));
    CHECK((*activity)->stamp_us == 2);
    CHECK((*activity)->status == "Heading home");
    CHECK_FALSE(db.run(last_activity::find(db.database(), "x@y"))->has_value());
    auto values = settings::values(*db.read(settings::all(kOwner)));
    CHECK(values == std::map<std::string, std::string>{{"a", "3"}});
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
}

namespace {

std::vector<std::string> ids(BlockingDatabase& db, const std::string& agent) {
    std::vector<std::string> list;
    auto found = db.run(tokens::find(db.database(), kOwner, agent));
    REQUIRE(found.ok());
    for (const auto& each : *found) list.push_back(each.id);
    return list;
}

// Whether the token could be used.
bool use(BlockingDatabase& db, const tokens::Token& which, std::int64_t count) {
    auto used = db.commit(tokens::use(kOwner, "phone", which, count));
    REQUIRE(used.ok());
    return !used->front().empty();
}

}  // namespace

TEST_CASE("a client has one token in use and one that is new") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto issue = [&](const std::string& agent, const tokens::Token& which) {
        REQUIRE(db.commit(tokens::issue("romeo", "ours.test", agent, which)).ok());
    };
    issue("phone", token("first", 100));
    issue("phone", token("second", 200));
    issue("laptop", token("other", 100));
    CHECK(ids(db, "phone") == std::vector<std::string>{"second"});
    CHECK(use(db, token("second", 200), 0));
    issue("phone", token("third", 300));
    issue("phone", token("fourth", 400));
    CHECK(ids(db, "phone") == std::vector<std::string>{"fourth", "second"});
    CHECK(use(db, token("fourth", 400), 0));
    CHECK(ids(db, "phone") == std::vector<std::string>{"fourth"});
    CHECK(ids(db, "laptop") == std::vector<std::string>{"other"});
    auto found = db.run(tokens::find(db.database(), kOwner, "phone"));
    REQUIRE(found.ok());
    CHECK(found->front().secret == token("fourth", 400).secret);
    CHECK(found->front().used);
    CHECK_FALSE(use(db, token("third", 300), 0));
    REQUIRE(db.commit(one(tokens::revoke(kOwner, "phone"))).ok());
    CHECK(ids(db, "phone").empty());
    CHECK_FALSE(use(db, token("fourth", 400), 0));
}

TEST_CASE("a token's count only rises") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    tokens::Token counted = token("first", 100);
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", counted)).ok());
    CHECK(use(db, counted, 0));
    CHECK(use(db, counted, 0));
    CHECK(use(db, counted, 3));
    // What was read before somebody else has counted.
    CHECK_FALSE(use(db, counted, 0));
    counted.count = 3;
    CHECK_FALSE(use(db, counted, 0));
    CHECK_FALSE(use(db, counted, 3));
    CHECK_FALSE(use(db, counted, 2));
    CHECK(use(db, counted, 4));
}

TEST_CASE("tokens end with the password and with the account") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("a", 100))).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 5), 0, 10)).ok());
    REQUIRE(db.commit(accounts::set_credentials("romeo", "ours.test", romeo().credentials)).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->size() == 1);
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("b", 100))).ok());
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->empty());
    // Late.
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("c", 100))).ok());
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("phone", 6), 0, 10)).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 0))->empty());
}

TEST_CASE("clients are remembered, the ones long away are not") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    auto seen = [&](const tokens::Client& which) {
        REQUIRE(db.commit(tokens::seen("romeo", "ours.test", which, 0, 2)).ok());
    };
    seen(client("phone", 5));
    seen(client("laptop", 6));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "laptop", token("l", 100))).ok());
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("p", 100))).ok());
    tokens::Client renamed = client("phone", 7);
    renamed.software = "Renamed";
    seen(renamed);
    auto list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list.ok());
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].agent == "phone");
    CHECK((*list)[0].software == "Renamed");
    CHECK((*list)[0].first_us == 5);
    CHECK((*list)[0].last_us == 7);
    CHECK((*list)[0].has_token);
    CHECK_FALSE(db.run(tokens::clients(db.database(), kOwner, 100))->front().has_token);
    seen(client("tablet", 8));
    list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list->size() == 2);
    CHECK((*list)[0].agent == "tablet");
    CHECK((*list)[1].agent == "phone");
    CHECK(ids(db, "laptop").empty());
    // Absent for too long.
    REQUIRE(db.commit(tokens::seen("romeo", "ours.test", client("tablet", 9), 8, 2)).ok());
    list = db.run(tokens::clients(db.database(), kOwner, 99));
    REQUIRE(list->size() == 1);
    CHECK((*list)[0].agent == "tablet");
    CHECK(ids(db, "phone").empty());
    seen(client("phone", 9));
    REQUIRE(db.commit(tokens::issue("romeo", "ours.test", "phone", token("p", 100))).ok());
    REQUIRE(db.commit(tokens::forget(kOwner, "phone")).ok());
    CHECK(ids(db, "phone").empty());
    CHECK(db.run(tokens::clients(db.database(), kOwner, 99))->size() == 1);
}

}  // namespace parlance::storage
