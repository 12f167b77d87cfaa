// The archive, on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/archive.h"
#include "storage/archive_words.h"
#include "storage/spool.h"

namespace parlance::storage {

namespace archive_test {

const std::string kOwner = "juliet@ours.test";

std::string id_at(std::int64_t us) {
    return archive::id_of_time(us) + std::string(8, 'x');
}

archive::Message message(std::int64_t us, const std::string& contact,
                         const std::string& resource = "") {
    return archive::Message(id_at(us), contact, resource, "",
                            "<message to='" + std::to_string(us) + "'/>");
}

std::vector<std::int64_t> times(BlockingDatabase& db, const archive::Range& range,
                                bool newest_first, std::int64_t limit) {
    auto rows = db.read(archive::page(kOwner, range, newest_first, limit));
    REQUIRE(rows.ok());
    auto texts = db.read(archive::page_of_texts(kOwner, range, newest_first, limit));
    REQUIRE(texts.ok());
    std::vector<archive::Message> same = archive::texts(std::move(*texts));
    std::vector<archive::Message> messages = archive::messages(std::move(*rows));
    REQUIRE(same.size() == messages.size());
    std::vector<std::int64_t> out;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        out.push_back(archive::time_of_id(messages[i].id));
        CHECK(same[i].id == messages[i].id);
        CHECK(same[i].stanza == messages[i].stanza);
        CHECK(same[i].contact.empty());
    }
    return out;
}

using Times = std::vector<std::int64_t>;

void fill(BlockingDatabase& db) {
    Batch batch;
    for (std::int64_t us : {300, 100, 200, 400}) {
        batch.add(archive::insert(kOwner,
                                  message(us, us % 200 == 0 ? "romeo@ours.test" : "nurse@ours.test",
                                          us == 400 ? "orchard" : "")));
    }
    batch.add(archive::insert("romeo@ours.test", message(250, kOwner)));
    REQUIRE(db.commit(std::move(batch)).ok());
}

TEST_CASE("ids carry their time and sort by it", "[archive]") {
    CHECK(archive::time_of_id(archive::id_of_time(1'764'086'400'000'000)) == 1'764'086'400'000'000);
    CHECK(archive::id_of_time(255) < archive::id_of_time(256));
    CHECK(archive::id_of_time(7) < id_at(7));
    CHECK(id_at(7) < archive::id_of_time(8));
    CHECK(archive::id_of_time(-5) == std::string(8, '\0'));
}

TEST_CASE("a page of the archive, from either end, within bounds", "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    archive::Range all;
    CHECK(times(db, all, false, 10) == Times{100, 200, 300, 400});
    CHECK(times(db, all, false, 2) == Times{100, 200});
    CHECK(times(db, all, true, 3) == Times{400, 300, 200});
    archive::Range middle;
    middle.after = id_at(100);
    middle.before = id_at(400);
    CHECK(times(db, middle, false, 10) == Times{200, 300});
    archive::Range by_time;
    by_time.after = archive::id_of_time(200);
    by_time.before = archive::id_of_time(300 + 1);
    CHECK(times(db, by_time, true, 10) == Times{300, 200});
    auto counted = db.read(archive::count(kOwner, middle));
    REQUIRE(counted.ok());
    CHECK(counted->integer(0, 0) == 2);
}

TEST_CASE("a page of one conversation", "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    archive::Range romeo;
    romeo.contact = "romeo@ours.test";
    CHECK(times(db, romeo, false, 10) == Times{200, 400});
    CHECK(times(db, romeo, true, 1) == Times{400});
    romeo.resource = "orchard";
    CHECK(times(db, romeo, false, 10) == Times{400});
    CHECK(db.read(archive::count(kOwner, romeo))->integer(0, 0) == 1);
    romeo.contact = "nobody@ours.test";
    CHECK(times(db, romeo, false, 10).empty());
}

TEST_CASE("messages are found, replaced, and forgotten from the oldest on", "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    CHECK(db.read(archive::exists(kOwner, id_at(200)))->size() == 1);
    CHECK(db.read(archive::exists(kOwner, id_at(250)))->empty());
    Batch batch;
    batch.add(archive::replace(kOwner, id_at(200), "<message to='x'/>"));
    REQUIRE(db.commit(std::move(batch)).ok());
    auto found = archive::messages(*db.read(archive::find(kOwner, id_at(200))));
    REQUIRE(found.size() == 1);
    CHECK(found[0].stanza == "<message to='x'/>");
    CHECK(found[0].contact == "romeo@ours.test");
    auto kept = db.read(archive::id_before_newest(kOwner, 2));
    REQUIRE(kept->size() == 1);
    CHECK(kept->blob(0, 0) == id_at(200));
    CHECK(db.read(archive::id_before_newest(kOwner, 4))->empty());
    Batch rest;
    rest.add(archive::erase_through(kOwner, kept->blob(0, 0)));
    REQUIRE(db.commit(std::move(rest)).ok());
    CHECK(times(db, archive::Range(), false, 10) == Times{300, 400});
    Batch twice;
    twice.add(archive::insert(kOwner, message(300, "x@ours.test")));
    auto refused = db.commit(std::move(twice));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == DbError::Kind::constraint);
}

TEST_CASE("messages are found by the session they came from", "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    Batch batch;
    std::int64_t us = 1000;
    for (const char* origin : {"aaaaaaaa00000001", "aaaaaaaa00000002", "bbbbbbbb00000001", ""}) {
        archive::Message row = message(++us, "romeo@ours.test");
        row.origin = origin;
        batch.add(archive::insert(kOwner, row));
    }
    REQUIRE(db.commit(std::move(batch)).ok());
    auto found = archive::messages(*db.read(archive::of_origin(kOwner, "aaaaaaaa", 10)));
    REQUIRE(found.size() == 2);
    // Not among the newest two.
    CHECK(archive::messages(*db.read(archive::of_origin(kOwner, "aaaaaaaa", 2))).empty());
    archive::Range range;
    range.contact = "romeo@ours.test";
    range.after = archive::id_of_time(1001);
    CHECK(db.read(archive::origin_exists(kOwner, range, "aaaaaaaa00000002"))->size() == 1);
    CHECK(db.read(archive::origin_exists(kOwner, range, "aaaaaaaa00000003"))->empty());
    range.contact = "nurse@ours.test";
    CHECK(db.read(archive::origin_exists(kOwner, range, "aaaaaaaa00000002"))->empty());
}

TEST_CASE("copies of one message are kept once, others of its id not at all", "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    CHECK_FALSE(db.commit(one(archive::insert(kOwner, message(200, "x@ours.test")))).ok());
    CHECK(db.commit(one(archive::insert_once(kOwner, message(200, "x@ours.test")))).ok());
    CHECK(db.commit(one(archive::insert_once(kOwner, message(500, "x@ours.test")))).ok());
    CHECK(times(db, archive::Range(), false, 10) == Times{100, 200, 300, 400, 500});
    archive::Range range;
    range.contact = "x@ours.test";
    CHECK(times(db, range, false, 10) == Times{500});
    const spool::Message waiting(id_at(200), 200, "<m/>");
    CHECK(db.commit(one(spool::insert_once(kOwner, waiting))).ok());
    CHECK(db.commit(one(spool::insert_once(kOwner, waiting))).ok());
    CHECK_FALSE(db.commit(one(spool::insert(kOwner, waiting))).ok());
    CHECK(*db.run(spool::count(db.database(), kOwner)) == 1);
}

TEST_CASE("what the archive has need not wait in the spool", "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    Batch batch;
    batch.add(spool::insert(kOwner, spool::Message(id_at(200), 200, "<m/>")));
    batch.add(spool::insert(kOwner, spool::Message(id_at(250), 250, "<m/>")));
    batch.add(spool::insert("romeo@ours.test", spool::Message(id_at(250), 250, "<m/>")));
    batch.add(spool::erase_archived(kOwner, "", id_at(199)));
    batch.add(spool::erase_archived(kOwner, id_at(201), id_at(900)));
    REQUIRE(db.commit(std::move(batch)).ok());
    CHECK(*db.run(spool::count(db.database(), kOwner)) == 2);
    Batch more;
    more.add(spool::erase_archived(kOwner, id_at(200), id_at(200)));
    REQUIRE(db.commit(std::move(more)).ok());
    CHECK(*db.run(spool::count(db.database(), kOwner)) == 1);
    CHECK(*db.run(spool::count(db.database(), "romeo@ours.test")) == 1);
}

TEST_CASE("words lead to messages of one account, page by page, until they are forgotten",
          "[archive]") {
    FOR_EACH_FILLED_BACKEND;
    auto found = [&](const std::string& text, bool newest_first = false, std::int64_t limit = 10) {
        auto rows =
            db.read(archive_words::page(kOwner, archive::Range(), text, newest_first, limit));
        REQUIRE(rows.ok());
        Times out;
        for (const auto& each : archive::messages(std::move(*rows))) {
            out.push_back(archive::time_of_id(each.id));
        }
        return out;
    };
    CHECK(db.read(archive_words::through(kOwner))->empty());
    Batch batch;
    batch.add(archive_words::insert(kOwner, id_at(100), "The quick brown fox"));
    batch.add(archive_words::insert(kOwner, id_at(200), "the lazy dog's bone; it's \"QUICK\""));
    batch.add(archive_words::insert(kOwner, id_at(400), "r\xc3\xa9sum\xc3\xa9"));
    batch.add(archive_words::insert("romeo@ours.test", id_at(250), "quick"));
    batch.add(archive_words::set_through(kOwner, id_at(300)));
    batch.add(archive_words::set_through(kOwner, id_at(400)));
    REQUIRE(db.commit(std::move(batch)).ok());
    CHECK(db.read(archive_words::through(kOwner))->blob(0, 0) == id_at(400));
    CHECK(found("quick") == Times{100, 200});
    CHECK(found("Quick", true, 1) == Times{200});
    CHECK(found("quick FOX") == Times{100});
    CHECK(found("fox OR dog").empty());
    CHECK(found("it's - \"quick\" !") == Times{200});
    CHECK(found("R\xc3\xa9sum\xc3\xa9") == Times{400});
    CHECK(found("keys : x").empty());
    archive::Range nurse;
    nurse.contact = "nurse@ours.test";
    auto rows = db.read(archive_words::page(kOwner, nurse, "quick", false, 10));
    REQUIRE(rows.ok());
    CHECK(rows->size() == 1);
    CHECK_FALSE(archive_words::searchable(" ?! \"*"));
    // Quotation marks, punctuation of other scripts, an emoji, a flag made of tags.
    for (const char* signs : {"\u00ab \u00bb", "\u2014", "\u300c\u300d", "\uff01\uff1f", "\u061f",
                              "\U0001f44d", "\U0001f3f4\U000e0067\U000e0062\U000e007f"}) {
        CHECK_FALSE(archive_words::searchable(signs));
    }
    CHECK(archive_words::searchable("\u3042\u3002"));
    CHECK(archive_words::searchable("\xc3\xa9"));

    Batch forget;
    forget.add(archive_words::erase(kOwner, id_at(200)));
    REQUIRE(db.commit(std::move(forget)).ok());
    CHECK(found("quick") == Times{100});
    Batch more;
    more.add(archive_words::erase_through(kOwner, id_at(100)));
    REQUIRE(db.commit(std::move(more)).ok());
    CHECK(found("quick").empty());
    CHECK(found("r\xc3\xa9sum\xc3\xa9") == Times{400});
    Batch all;
    archive_words::add_erase_all(all, kOwner);
    REQUIRE(db.commit(std::move(all)).ok());
    CHECK(found("r\xc3\xa9sum\xc3\xa9").empty());
    CHECK(db.read(archive_words::through(kOwner))->empty());
    auto others =
        db.read(archive_words::page("romeo@ours.test", archive::Range(), "quick", false, 9));
    CHECK(others->size() == 1);
}

}  // namespace archive_test
}  // namespace parlance::storage
