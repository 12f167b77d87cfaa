// The table families of a user's data, on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/blocklist.h"
#include "storage/last_activity.h"
#include "storage/managed_sessions.h"
#include "storage/private_xml.h"
#include "storage/push.h"
#include "storage/roster.h"
#include "storage/settings.h"
#include "storage/spool.h"
#include "storage/user_state.h"
#include "storage/vcards.h"

namespace parlance::storage {

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
    auto alone = roster::items(*db.read(roster::find(kOwner, juliet.contact)));
    REQUIRE(alone.size() == 1);
    CHECK(alone[0].groups == juliet.groups);
    CHECK(db.read(roster::find("other@ours.test", juliet.contact))->empty());
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

}  // namespace parlance::storage
