// The inbox, on every kind of store.
#include "storage/inbox.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"

namespace parlance::storage {

namespace inbox_test {

const std::string kOwner = "juliet@ours.test";

std::string id_at(std::int64_t us) {
    return archive::id_of_time(us) + std::string(8, 'x');
}

inbox::Conversation conversation(const std::string& contact, std::int64_t us, std::int64_t unread) {
    inbox::Conversation made(contact);
    made.last = id_at(us + 1);
    made.message = us == 0 ? std::string() : id_at(us);
    made.read = id_at(us - 1);
    made.unread = unread;
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
    CHECK(all[1].conversation.unread == 2);
    CHECK(all[1].conversation.last == id_at(301));
    CHECK(all[1].conversation.read == id_at(299));
    CHECK(entries(db, inbox::Range())[1].message.stanza.empty());
    auto found = inbox::conversations(*db.read(inbox::find(kOwner, "nurse@ours.test")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].unread == 2);
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
    conversation.unread = 1;
    CHECK(set(conversation));
    CHECK(find().unread == 1);
    CHECK_FALSE(inbox::totals_of(*db.read(inbox::totals(kOwner))));
    conversation.unread = 0;
    conversation.last = id_at(300);
    CHECK_FALSE(set(conversation));
    conversation.last = find().last;
    conversation.read = id_at(298);
    CHECK_FALSE(set(conversation));
    CHECK(find().unread == 1);
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

}  // namespace inbox_test
}  // namespace parlance::storage
