// The inbox, on every kind of store.
#include "storage/inbox.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/rooms.h"

namespace parlance::storage {

namespace inbox_test {

const std::string kOwner = "juliet@ours.test";

std::string id_at(std::int64_t us) {
    return archive::id_of_time(us) + std::string(8, 'x');
}

inbox::Conversation conversation(const std::string& contact, std::int64_t us, std::int64_t unread) {
    inbox::Conversation made(contact);
    made.own.last = id_at(us + 1);
    made.message = us == 0 ? std::string() : id_at(us);
    made.own.read = id_at(us - 1);
    made.own.unread = unread;
    return made;
}

void fill(BlockingDatabase& db) {
    Batch batch;
    batch.add(archive::insert(
        kOwner, archive::Message(id_at(300), "nurse@ours.test", "chamber", "", "<message/>")));
    batch.add(inbox::put(kOwner, conversation("nurse@ours.test", 100, 9)));
    batch.add(inbox::put(kOwner, conversation("nurse@ours.test", 300, 2)));
    batch.add(inbox::put(kOwner, conversation("romeo@ours.test", 200, 0)));
    batch.add(inbox::put(kOwner, conversation("tybalt@ours.test", 400, 5)));
    // Only receipts: nothing to list.
    batch.add(inbox::put(kOwner, conversation("paris@ours.test", 0, 0)));
    batch.add(inbox::put("romeo@ours.test", conversation(kOwner, 250, 1)));
    batch.add(inbox::set_through(kOwner, id_at(300)));
    batch.add(inbox::set_through(kOwner, id_at(401)));
    REQUIRE(db.commit(std::move(batch)).ok());
}

using Contacts = std::vector<std::string>;

std::vector<inbox::Entry> entries(BlockingDatabase& db, const inbox::Range& range,
                                  bool oldest_first = false, bool with_messages = false,
                                  std::int64_t limit = 10) {
    auto rows = db.read(inbox::page(kOwner, range, oldest_first, with_messages, limit));
    REQUIRE(rows.ok());
    return inbox::entries(*rows);
}

Contacts contacts(const std::vector<inbox::Entry>& entries) {
    Contacts out;
    for (const inbox::Entry& entry : entries) out.push_back(entry.conversation.contact);
    return out;
}

TEST_CASE("conversations by the time of their newest message, from either end", "[inbox]") {
    FOR_EACH_FILLED_BACKEND;
    inbox::Range range;
    CHECK(contacts(entries(db, range)) ==
          Contacts{"tybalt@ours.test", "nurse@ours.test", "romeo@ours.test"});
    CHECK(contacts(entries(db, range, true, false, 2)) ==
          Contacts{"romeo@ours.test", "nurse@ours.test"});
    range.older_than = id_at(400);
    CHECK(contacts(entries(db, range, false, true, 1)) == Contacts{"nurse@ours.test"});
    range.unread_only = true;
    CHECK(contacts(entries(db, range, true, true)) == Contacts{"nurse@ours.test"});
    range.newer_than = id_at(300);
    CHECK(entries(db, range).empty());
}

TEST_CASE("an entry holds what was written last, and the message if it is there", "[inbox]") {
    FOR_EACH_FILLED_BACKEND;
    auto all = entries(db, inbox::Range(), false, true);
    REQUIRE(all.size() == 3);
    CHECK(all[0].message.stanza.empty());
    CHECK(all[1].message.stanza == "<message/>");
    CHECK(all[1].message.id == id_at(300));
    CHECK(all[1].message.resource == "chamber");
    CHECK(all[1].conversation.own.unread == 2);
    CHECK(all[1].conversation.own.last == id_at(301));
    CHECK(all[1].conversation.own.read == id_at(299));
    CHECK(entries(db, inbox::Range())[1].message.stanza.empty());
    auto found = inbox::conversations(*db.read(inbox::find(kOwner, "nurse@ours.test")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].own.unread == 2);
    CHECK(inbox::conversations(*db.read(inbox::find(kOwner, "nobody@ours.test"))).empty());
    CHECK(db.read(inbox::through(kOwner))->blob(0, 0) == id_at(401));
    CHECK(db.read(inbox::through("romeo@ours.test"))->empty());
}

TEST_CASE("how much is unread is set unless the conversation has gone on", "[inbox]") {
    FOR_EACH_FILLED_BACKEND;
    auto find = [&] {
        return inbox::conversations(*db.read(inbox::find(kOwner, "nurse@ours.test"))).front();
    };
    auto set = [&](const inbox::Conversation& conversation) {
        auto written = db.commit(inbox::set_unread(kOwner, conversation));
        REQUIRE(written.ok());
        return !written->front().empty();
    };
    Batch counted;
    counted.add(inbox::count(kOwner));
    REQUIRE(db.commit(std::move(counted)).ok());
    inbox::Conversation conversation = find();
    conversation.own.unread = 1;
    CHECK(set(conversation));
    CHECK(find().own.unread == 1);
    CHECK_FALSE(inbox::totals_of(*db.read(inbox::totals(kOwner))));
    conversation.own.unread = 0;
    conversation.own.last = id_at(300);
    CHECK_FALSE(set(conversation));
    conversation.own.last = find().own.last;
    conversation.own.read = id_at(298);
    CHECK_FALSE(set(conversation));
    CHECK(find().own.unread == 1);
}

TEST_CASE("totals, until the archive has forgotten", "[inbox]") {
    FOR_EACH_FILLED_BACKEND;
    auto known = [&] { return inbox::totals_of(*db.read(inbox::totals(kOwner))); };
    auto totals = [&] {
        Batch batch;
        batch.add(inbox::count(kOwner));
        REQUIRE(db.commit(std::move(batch)).ok());
        REQUIRE(known());
        return *known();
    };
    CHECK_FALSE(known());
    CHECK(totals().conversations == 3);
    CHECK(totals().with_unread == 2);
    CHECK(totals().unread == 7);
    Batch none;
    inbox::add_erase_through(none, kOwner, id_at(199));
    REQUIRE(db.commit(std::move(none)).ok());
    CHECK(known());
    Batch old;
    inbox::add_erase_through(old, kOwner, id_at(300));
    REQUIRE(db.commit(std::move(old)).ok());
    CHECK_FALSE(known());
    CHECK(totals().unread == 5);
    CHECK(contacts(entries(db, inbox::Range())) == Contacts{"tybalt@ours.test"});
    Batch all;
    inbox::add_erase_all(all, kOwner);
    REQUIRE(db.commit(std::move(all)).ok());
    CHECK(known());
    CHECK(known()->conversations == 0);
    CHECK(db.read(inbox::through(kOwner))->empty());
    CHECK(inbox::conversations(*db.read(inbox::find("romeo@ours.test", kOwner))).size() == 1);
}

// XEP-0430 §3.1: the text comes from the archive that has the message.
TEST_CASE("what a room has comes beside what the account's archive has", "[inbox]") {
    FOR_EACH_FILLED_BACKEND;
    const std::string room = "coven@rooms.test";
    inbox::Conversation conversation(room);
    conversation.own.last = id_at(350);
    conversation.own.unread = 1;
    conversation.room.last = conversation.message = id_at(360);
    conversation.room.read = id_at(359);
    conversation.room.unread = 2;
    Batch batch;
    batch.add(inbox::put(kOwner, conversation));
    batch.add(
        archive::insert(room, archive::Message(id_at(360), "x@y.test/z", "nick", "", "<m/>")));
    REQUIRE(db.commit(std::move(batch)).ok());
    inbox::Range unread;
    unread.unread_only = true;
    auto found = entries(db, unread, false, true);
    REQUIRE(contacts(found) == Contacts{"tybalt@ours.test", room, "nurse@ours.test"});
    CHECK(found[1].message.stanza == "<m/>");
    CHECK(found[1].message.resource == "nick");
    CHECK(found[1].conversation.own.unread == 1);
    CHECK(found[1].conversation.room.unread == 2);
    CHECK(found[1].conversation.room.read == id_at(359));

    conversation.own.unread = 0;
    REQUIRE(db.commit(inbox::set_unread(kOwner, conversation)).ok());
    auto find = [&] { return inbox::conversations(*db.read(inbox::find(kOwner, room))).front(); };
    CHECK(find().unread() == 2);
    // The account's archive forgets; the room's does not.
    Batch old;
    inbox::add_erase_through(old, kOwner, id_at(500));
    REQUIRE(db.commit(std::move(old)).ok());
    CHECK(contacts(entries(db, inbox::Range())) == Contacts{room});
    CHECK(find().own.last.empty());
    CHECK(find().room.last == id_at(360));
}

TEST_CASE("rooms of a member, and those that it has left", "[inbox]") {
    FOR_EACH_FILLED_BACKEND;
    auto make = [&db](const std::string& name, const std::string& affiliation, bool persistent) {
        rooms::Room room;
        room.jid = name;
        room.persistent = persistent;
        room.created_us = 77;
        rooms::Affiliation user;
        user.jid = kOwner;
        user.name = affiliation;
        Batch batch;
        batch.add(rooms::put(room));
        batch.add(rooms::put_affiliation(name, user));
        batch.add(archive::insert(name, archive::Message(id_at(10), "", "", "", "<m/>")));
        batch.add(archive::insert(name, archive::Message(id_at(11), "", "", "", "<m/>")));
        inbox::Conversation conversation(name);
        conversation.room.last = id_at(9);
        batch.add(inbox::put(kOwner, conversation));
        REQUIRE(db.commit(std::move(batch)).ok());
    };
    make("a@rooms.test", "member", true);
    make("b@rooms.test", "none", true);
    make("c@rooms.test", "owner", false);
    make("d@rooms.test", "outcast", true);
    make("e@rooms.test", "admin", true);
    Batch batch;
    // Nothing is left to read there.
    batch.add(archive::erase_through("e@rooms.test", id_at(11)));
    batch.add(rooms::put_seen("a@rooms.test", kOwner, id_at(8)));
    REQUIRE(db.commit(std::move(batch)).ok());
    auto states = inbox::room_states(*db.read(inbox::rooms(kOwner, 10)));
    REQUIRE(states.size() == 1);
    CHECK(states[0].room == "a@rooms.test");
    CHECK(states[0].newest == id_at(11));
    CHECK(states[0].seen == id_at(8));
    CHECK(states[0].last == id_at(9));
    CHECK(states[0].created_us == 77);
    Contacts left;
    for (auto& each : inbox::conversations(*db.read(inbox::left_rooms(kOwner)))) {
        left.push_back(each.contact);
    }
    std::sort(left.begin(), left.end());
    CHECK(left == Contacts{"b@rooms.test", "c@rooms.test", "d@rooms.test", "e@rooms.test"});
    Batch gone;
    rooms::add_erase(gone, "a@rooms.test");
    gone.add(inbox::erase(kOwner, "b@rooms.test"));
    REQUIRE(db.commit(std::move(gone)).ok());
    CHECK(inbox::room_states(*db.read(inbox::rooms(kOwner, 10))).empty());
    CHECK(db.read(inbox::left_rooms(kOwner))->size() == 4);
}

}  // namespace inbox_test
}  // namespace parlance::storage
