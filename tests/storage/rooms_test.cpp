// Rooms and their affiliations, on every kind of store.
#include "storage/rooms.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/archive.h"
#include "storage/archive_words.h"
#include "storage/inbox.h"
#include "storage/vcards.h"

namespace parlance::storage {

namespace rooms_test {

const std::string kService = "rooms.ours.test";
const std::string kElsewhere = "chat.ours.test";
const std::string kCoven = "coven@rooms.ours.test";
const std::string kCrone = "crone1@ours.test";

constexpr Statement kWords("SELECT id FROM archive_words WHERE owner = $1");

rooms::Room room(const std::string& jid, bool listed = true) {
    rooms::Room made;
    made.jid = jid;
    made.config = "muc#roomconfig_roomname A Dark Cave\n";
    made.subject = "<subject>Fire Burn and Cauldron Bubble!</subject>";
    made.created_us = 1'700'000'000'000'000;
    made.version = 3;
    made.persistent = true;
    made.listed = listed;
    made.name = "A Dark Cave";
    made.description = "The place for all good witches!";
    made.language = "en";
    return made;
}

rooms::Affiliation affiliation(const std::string& jid, const std::string& name,
                               std::int64_t version, const std::string& nick = "") {
    rooms::Affiliation made;
    made.jid = jid;
    made.name = name;
    made.nick = nick;
    made.reason = "Avaunt, you cullion!";
    made.version = version;
    return made;
}

void commit(BlockingDatabase& db, Query query) {
    Batch batch;
    batch.add(std::move(query));
    auto written = db.commit(std::move(batch));
    REQUIRE(written.ok());
}

std::optional<rooms::Room> find(BlockingDatabase& db, const std::string& jid) {
    auto rows = db.read(rooms::find(jid));
    REQUIRE(rows.ok());
    std::vector<rooms::Room> found = rooms::rooms(*rows);
    REQUIRE(found.size() <= 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

using Texts = std::vector<std::string>;

// "jid affiliation nick version" of each, in order.
Texts affiliations(BlockingDatabase& db, const std::string& jid) {
    auto rows = db.read(rooms::affiliations(jid));
    REQUIRE(rows.ok());
    Texts out;
    for (const rooms::Affiliation& each : rooms::affiliations_of(*rows)) {
        CHECK(each.reason == "Avaunt, you cullion!");
        out.push_back(each.jid + " " + each.name + " " + each.nick + " " +
                      std::to_string(each.version));
    }
    std::sort(out.begin(), out.end());
    return out;
}

Texts jids(BlockingDatabase& db, Query query) {
    auto rows = db.read(std::move(query));
    REQUIRE(rows.ok());
    Texts out;
    for (const rooms::Room& each : rooms::rooms(*rows)) out.push_back(each.jid);
    return out;
}

Texts addresses(BlockingDatabase& db, Query query) {
    auto rows = db.read(std::move(query));
    REQUIRE(rows.ok());
    return rooms::addresses(*rows);
}

std::int64_t number(BlockingDatabase& db, Query query) {
    auto rows = db.read(std::move(query));
    REQUIRE(rows.ok());
    REQUIRE(rows->size() == 1);
    return rows->integer(0, 0);
}

std::string id_at(std::int64_t us) {
    return archive::id_of_time(us) + std::string(8, 'x');
}

// A room with everything that one can have.
void furnish(BlockingDatabase& db, const std::string& jid) {
    Batch batch;
    batch.add(rooms::put(room(jid)));
    batch.add(rooms::put_affiliation(jid, affiliation(kCrone, "owner", 1)));
    batch.add(rooms::put_affiliation(jid, affiliation("tybalt@ours.test", "none", 2)));
    batch.add(archive::insert(
        jid, archive::Message(id_at(100), jid, "thirdwitch", "", "<message>cauldron</message>")));
    batch.add(archive_words::insert(jid, id_at(100), "cauldron"));
    batch.add(archive_words::set_through(jid, id_at(100)));
    inbox::Conversation conversation(jid);
    conversation.own.last = conversation.message = id_at(100);
    batch.add(inbox::put(jid, conversation));
    batch.add(inbox::set_through(jid, id_at(100)));
    batch.add(vcards::put(jid, vcards::Vcard("<vCard xmlns='vcard-temp'/>", "")));
    auto written = db.commit(std::move(batch));
    REQUIRE(written.ok());
}

// What furnish() has left: one letter for each kind.
std::string furniture(BlockingDatabase& db, const std::string& jid) {
    std::string out;
    auto look = [&](char letter, Query query) {
        auto rows = db.read(std::move(query));
        REQUIRE(rows.ok());
        if (!rows->empty()) out += letter;
    };
    look('r', rooms::find(jid));
    look('f', rooms::affiliations(jid));
    look('a', archive::page(jid, archive::Range(), false, 10));
    look('w', Query(kWords).bind(jid));
    look('t', archive_words::through(jid));
    look('i', inbox::find(jid, jid));
    look('u', inbox::through(jid));
    look('v', vcards::photo_sha1(jid));
    return out;
}

TEST_CASE("a request for membership is kept until it is erased", "[rooms]") {
    FOR_EACH_BACKEND;
    commit(db, rooms::put(room(kCoven)));
    commit(db, rooms::put_affiliation(kCoven, affiliation(kCrone, "none", 0, "firstwitch")));
    commit(db, rooms::put_affiliation(kCoven, affiliation("hag66@ours.test", "none", 7, "hag")));
    // Though it is none, and old.
    commit(db, rooms::forget_removed(kCoven, 1'000));
    CHECK(affiliations(db, kCoven) ==
          Texts{"crone1@ours.test none firstwitch 0", "hag66@ours.test none hag 7"});
    CHECK(addresses(db, rooms::of_jid(kService, kCrone)).empty());
    commit(db, rooms::erase_affiliation(kCoven, kCrone));
    CHECK(affiliations(db, kCoven) == Texts{"hag66@ours.test none hag 7"});
}

TEST_CASE("rooms that have been asked for membership before some time", "[rooms]") {
    FOR_EACH_BACKEND;
    const std::string heath = "heath@rooms.ours.test";
    const std::string castle = "castle@rooms.ours.test";
    const std::string other = "coven@chat.ours.test";
    for (const std::string& each : {kCoven, heath, castle, other})
        commit(db, rooms::put(room(each)));
    auto ask = [&db](const std::string& where, const std::string& who, std::int64_t when) {
        rooms::Affiliation request = affiliation(who, "none", 0, "nick");
        request.asked_us = when;
        commit(db, rooms::put_affiliation(where, request));
    };
    ask(kCoven, kCrone, 1'000);
    ask(kCoven, "hag66@ours.test", 1'001);
    ask(heath, kCrone, 999);
    ask(castle, kCrone, 5'000);
    ask(other, kCrone, 1);
    commit(db, rooms::put_affiliation(castle, affiliation("hag66@ours.test", "none", 7)));
    // Of a room that is not there.
    ask("moor@rooms.ours.test", kCrone, 1);
    auto before = [&db](std::int64_t us, const std::string& after, std::int64_t limit) {
        return addresses(db, rooms::asked_before(kService, us, after, limit));
    };
    CHECK(before(999, "", 10).empty());
    CHECK(before(1'000, "", 10) == Texts{heath});
    CHECK(before(2'000, "", 10) == Texts{kCoven, heath});
    CHECK(before(2'000, "", 1) == Texts{kCoven});
    CHECK(before(2'000, kCoven, 10) == Texts{heath});
    CHECK(before(6'000, "", 10) == Texts{castle, kCoven, heath});
    auto rows = db.read(rooms::affiliations(castle));
    REQUIRE(rows.ok());
    std::int64_t when = 0;
    for (const rooms::Affiliation& each : rooms::affiliations_of(*rows)) when += each.asked_us;
    CHECK(when == 5'000);
    commit(db, rooms::put_affiliation(heath, affiliation(kCrone, "member", 8)));
    CHECK(before(1'000, "", 10).empty());
}

TEST_CASE("a role is kept with or without an affiliation", "[rooms]") {
    FOR_EACH_BACKEND;
    commit(db, rooms::put(room(kCoven)));
    rooms::Affiliation stranger = affiliation(kCrone, "none", 2);
    stranger.role = "participant";
    rooms::Affiliation member = affiliation("hag66@ours.test", "member", 3);
    member.role = "visitor";
    commit(db, rooms::put_affiliation(kCoven, stranger));
    commit(db, rooms::put_affiliation(kCoven, member));
    commit(db, rooms::put_affiliation(kCoven, affiliation("tybalt@ours.test", "none", 4)));
    commit(db, rooms::forget_removed(kCoven, 1'000));
    auto roles = [&db] {
        auto rows = db.read(rooms::affiliations(kCoven));
        REQUIRE(rows.ok());
        Texts out;
        for (const rooms::Affiliation& each : rooms::affiliations_of(*rows)) {
            out.push_back(each.jid + " " + each.role);
        }
        std::sort(out.begin(), out.end());
        return out;
    };
    CHECK(roles() == Texts{"crone1@ours.test participant", "hag66@ours.test visitor"});
    commit(db, rooms::put_affiliation(kCoven, affiliation("hag66@ours.test", "member", 3)));
    CHECK(roles() == Texts{"crone1@ours.test participant", "hag66@ours.test "});
}

TEST_CASE("a room is put, found and put again", "[rooms]") {
    FOR_EACH_BACKEND;
    CHECK_FALSE(find(db, kCoven));
    commit(db, rooms::put(room(kCoven)));
    auto found = find(db, kCoven);
    REQUIRE(found);
    CHECK(found->jid == kCoven);
    CHECK(found->config == room(kCoven).config);
    CHECK(found->subject == room(kCoven).subject);
    CHECK(found->created_us == 1'700'000'000'000'000);
    CHECK(found->version == 3);
    CHECK(found->persistent);
    CHECK(found->listed);
    CHECK(found->name == "A Dark Cave");
    CHECK(found->description == "The place for all good witches!");
    CHECK(found->language == "en");
    CHECK_FALSE(find(db, "coven@chat.ours.test"));

    rooms::Room other;
    other.jid = kCoven;
    other.config = "c\xc3\xa9";
    commit(db, rooms::put(other));
    found = find(db, kCoven);
    REQUIRE(found);
    CHECK(found->config == "c\xc3\xa9");
    CHECK(found->subject.empty());
    CHECK(found->created_us == 0);
    CHECK(found->version == 0);
    CHECK_FALSE(found->persistent);
    CHECK_FALSE(found->listed);
    CHECK(found->name.empty());
    CHECK(found->description.empty());
    CHECK(found->language.empty());
}

TEST_CASE("subject and version are set for one room and leave the rest", "[rooms]") {
    FOR_EACH_BACKEND;
    commit(db, rooms::put(room(kCoven)));
    commit(db, rooms::put(room("heath@rooms.ours.test")));
    commit(db, rooms::set_subject(kCoven, "When shall we three meet again?"));
    commit(db, rooms::set_version(kCoven, 9'000'000'000));
    auto found = find(db, kCoven);
    REQUIRE(found);
    CHECK(found->subject == "When shall we three meet again?");
    CHECK(found->version == 9'000'000'000);
    CHECK(found->config == room(kCoven).config);
    auto heath = find(db, "heath@rooms.ours.test");
    REQUIRE(heath);
    CHECK(heath->subject == room(kCoven).subject);
    CHECK(heath->version == 3);
    // Nothing is made of a room that is not there.
    commit(db, rooms::set_subject("none@rooms.ours.test", "x"));
    commit(db, rooms::set_version("none@rooms.ours.test", 1));
    CHECK_FALSE(find(db, "none@rooms.ours.test"));
}

TEST_CASE("affiliations are given, changed, taken away and forgotten", "[rooms]") {
    FOR_EACH_BACKEND;
    const std::string heath = "heath@rooms.ours.test";
    commit(db, rooms::put(room(kCoven)));
    for (const std::string& each : {kCoven, heath}) {
        commit(db, rooms::put_affiliation(each, affiliation(kCrone, "owner", 1, "firstwitch")));
        commit(db, rooms::put_affiliation(each, affiliation("montague.test", "outcast", 2)));
        commit(db, rooms::put_affiliation(each, affiliation("a@ours.test", "member", 3)));
        commit(db, rooms::put_affiliation(each, affiliation("b@ours.test", "member", 4, "b")));
    }
    CHECK(affiliations(db, kCoven) == Texts{"a@ours.test member  3", "b@ours.test member b 4",
                                            "crone1@ours.test owner firstwitch 1",
                                            "montague.test outcast  2"});
    CHECK(affiliations(db, "none@rooms.ours.test").empty());

    commit(db, rooms::put_affiliation(kCoven, affiliation("montague.test", "none", 5)));
    commit(db, rooms::put_affiliation(kCoven, affiliation("a@ours.test", "none", 6)));
    commit(db, rooms::put_affiliation(kCoven, affiliation("b@ours.test", "none", 4, "b")));
    const Texts taken{"a@ours.test none  6", "b@ours.test none b 4",
                      "crone1@ours.test owner firstwitch 1", "montague.test none  5"};
    CHECK(affiliations(db, kCoven) == taken);
    commit(db, rooms::forget_removed(kCoven, 4));
    CHECK(affiliations(db, kCoven) == taken);
    // A nick stays reserved.
    commit(db, rooms::forget_removed(kCoven, 5));
    CHECK(affiliations(db, kCoven) == Texts{"a@ours.test none  6", "b@ours.test none b 4",
                                            "crone1@ours.test owner firstwitch 1"});
    CHECK(affiliations(db, heath).size() == 4);
}

TEST_CASE("the listed rooms of a service, a page at a time", "[rooms]") {
    FOR_EACH_BACKEND;
    CHECK(number(db, rooms::count_listed(kService)) == 0);
    // In the order of bytes, whatever the database thinks of letters.
    for (const char* jid : {"c@rooms.ours.test", "\xc3\xa4@rooms.ours.test", "a@rooms.ours.test",
                            "b-2@rooms.ours.test", "b@rooms.ours.test", "a@chat.ours.test"}) {
        commit(db, rooms::put(room(jid)));
    }
    commit(db, rooms::put(room("bb@rooms.ours.test", false)));
    const Texts all{"a@rooms.ours.test", "b-2@rooms.ours.test", "b@rooms.ours.test",
                    "c@rooms.ours.test", "\xc3\xa4@rooms.ours.test"};
    CHECK(jids(db, rooms::list(kService, "", 10)) == all);
    CHECK(jids(db, rooms::list(kService, "", 2)) == Texts{all[0], all[1]});
    CHECK(jids(db, rooms::list(kService, all[1], 2)) == Texts{all[2], all[3]});
    CHECK(jids(db, rooms::list(kService, "bb@rooms.ours.test", 1)) == Texts{all[3]});
    CHECK(jids(db, rooms::list(kService, all[4], 2)).empty());
    CHECK(jids(db, rooms::list(kElsewhere, "", 10)) == Texts{"a@chat.ours.test"});
    CHECK(jids(db, rooms::list("ours.test", "", 10)).empty());

    CHECK(jids(db, rooms::list_back(kService, "", 2)) == Texts{all[4], all[3]});
    CHECK(jids(db, rooms::list_back(kService, all[3], 2)) == Texts{all[2], all[1]});
    CHECK(jids(db, rooms::list_back(kService, all[0], 2)).empty());
    CHECK(jids(db, rooms::list_back(kElsewhere, "", 2)) == Texts{"a@chat.ours.test"});

    CHECK(number(db, rooms::count_listed(kService)) == 5);
    CHECK(number(db, rooms::count_listed(kElsewhere)) == 1);
    auto rows = db.read(rooms::list(kService, "", 1));
    REQUIRE(rows.ok());
    CHECK(rooms::rooms(*rows).at(0).name == "A Dark Cave");
    // Hidden, and shown.
    commit(db, rooms::put(room(all[0], false)));
    commit(db, rooms::put(room("bb@rooms.ours.test", true)));
    CHECK(jids(db, rooms::list(kService, "", 10)) ==
          Texts{all[1], all[2], "bb@rooms.ours.test", all[3], all[4]});
    CHECK(number(db, rooms::count_listed(kService)) == 5);
}

TEST_CASE("rooms that outlived what made them", "[rooms]") {
    FOR_EACH_BACKEND;
    auto put = [&](const std::string& jid, bool persistent, std::int64_t created_us) {
        rooms::Room made = room(jid, false);
        made.persistent = persistent;
        made.created_us = created_us;
        commit(db, rooms::put(made));
    };
    put("lasting@rooms.ours.test", true, 100);
    put("old@rooms.ours.test", false, 100);
    put("new@rooms.ours.test", false, 200);
    put("old@chat.ours.test", false, 100);
    rooms::Affiliation owner;
    owner.jid = "romeo@ours.test";
    owner.name = "owner";
    owner.reason = "Avaunt, you cullion!";
    for (const char* jid : {"lasting@rooms.ours.test", "old@rooms.ours.test"}) {
        commit(db, rooms::put_affiliation(jid, owner));
    }
    auto there = [&](const std::string& jid) {
        auto rows = db.read(rooms::find(jid));
        REQUIRE(rows.ok());
        return !rows->empty();
    };
    const std::string id(16, 'a');
    for (const char* jid : {"lasting@rooms.ours.test", "old@rooms.ours.test"}) {
        commit(db, archive_words::insert(jid, id, "thrice the cat"));
        commit(db, archive_words::set_through(jid, id));
    }
    auto searched = [&](const std::string& jid) {
        auto rows = db.read(archive_words::through(jid));
        REQUIRE(rows.ok());
        return !rows->empty();
    };
    auto words = [&] {
        static const Statement kCount("SELECT count(*) FROM archive_words");
        auto rows = db.read(Query(kCount));
        REQUIRE(rows.ok());
        return rows->integer(0, 0);
    };
    auto end = [&](std::int64_t before_us) {
        Batch batch;
        rooms::add_erase_abandoned(batch, kService, before_us);
        REQUIRE(db.commit(std::move(batch)).ok());
    };
    end(100);
    CHECK(there("old@rooms.ours.test"));
    end(101);
    CHECK_FALSE(there("old@rooms.ours.test"));
    CHECK(there("new@rooms.ours.test"));
    CHECK(there("lasting@rooms.ours.test"));
    CHECK(there("old@chat.ours.test"));
    // With what was theirs, and with nothing of others.
    CHECK(affiliations(db, "old@rooms.ours.test").empty());
    CHECK(affiliations(db, "lasting@rooms.ours.test").size() == 1);
    CHECK_FALSE(searched("old@rooms.ours.test"));
    CHECK(searched("lasting@rooms.ours.test"));
    CHECK(words() == 1);
}

TEST_CASE("what somebody owns, and where somebody has a standing", "[rooms]") {
    FOR_EACH_BACKEND;
    const Texts names{"a@rooms.ours.test", "b@rooms.ours.test", "c@rooms.ours.test",
                      "d@rooms.ours.test", "a@chat.ours.test"};
    const Texts standings{"owner", "member", "none", "owner", "owner"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        commit(db, rooms::put(room(names[i])));
        commit(db, rooms::put_affiliation(names[i], affiliation(kCrone, standings[i], 1)));
    }
    commit(db, rooms::put_affiliation(names[1], affiliation("b@ours.test", "owner", 1)));
    // Of a room that is gone.
    commit(db, rooms::put_affiliation("gone@rooms.ours.test", affiliation(kCrone, "owner", 1)));
    CHECK(number(db, rooms::count_owned(kService, kCrone)) == 2);
    CHECK(number(db, rooms::count_owned(kElsewhere, kCrone)) == 1);
    CHECK(number(db, rooms::count_owned(kService, "b@ours.test")) == 1);
    CHECK(number(db, rooms::count_owned(kService, "nobody@ours.test")) == 0);
    CHECK(addresses(db, rooms::of_jid(kService, kCrone)) == Texts{names[0], names[1], names[3]});
    CHECK(addresses(db, rooms::of_jid(kElsewhere, kCrone)) == Texts{names[4]});
    CHECK(addresses(db, rooms::of_jid(kService, "nobody@ours.test")).empty());
}

TEST_CASE("an account that is removed is nothing in any room", "[rooms]") {
    FOR_EACH_BACKEND;
    REQUIRE(db.commit(accounts::create(romeo())).ok());
    const std::string one = "a@rooms.ours.test";
    const std::string other = "b@rooms.ours.test";
    for (const std::string& jid : {one, other}) {
        commit(db, rooms::put(room(jid, true)));
        commit(db, rooms::put_affiliation(jid, affiliation(kOwner, "owner", 1)));
        commit(db, rooms::put_affiliation(jid, affiliation("juliet@ours.test", "member", 2)));
        commit(db, rooms::put_seen(jid, kOwner, std::string(16, 'x')));
        commit(db, rooms::put_seen(jid, "juliet@ours.test", std::string(16, 'x')));
    }
    REQUIRE(db.commit(accounts::remove("romeo", "ours.test")).ok());
    for (const std::string& jid : {one, other}) {
        CHECK(affiliations(db, jid) == Texts{"juliet@ours.test member  2"});
    }
    CHECK(addresses(db, rooms::of_jid(kService, kOwner)).empty());
    static constexpr Statement kSeen("SELECT jid FROM room_seen ORDER BY room");
    auto seen = db.read(Query(kSeen));
    REQUIRE(seen.ok());
    REQUIRE(seen->size() == 2);
    CHECK(seen->text(0, 0) == "juliet@ours.test");
    CHECK(seen->text(1, 0) == "juliet@ours.test");
}

TEST_CASE("who is gone wears no hats, and is nothing in one room alone if that is meant",
          "[rooms]") {
    FOR_EACH_BACKEND;
    const std::string cave = "cave@rooms.ours.test";
    for (const std::string& each : {kCoven, cave}) {
        commit(db, rooms::put(room(each)));
        commit(db, rooms::put_affiliation(each, affiliation(kCrone, "owner", 1)));
        commit(db, rooms::put_seen(each, kCrone, std::string(16, 'x')));
    }
    // Of another one, whose address ends in the same way.
    commit(db, rooms::set_hats(kCoven, "<hats><hat><wearer>" + kCrone + "</wearer><wearer>old" +
                                           kCrone + "</wearer></hat></hats>"));
    Batch batch;
    rooms::add_erase_jid_at(batch, cave, kCrone);
    REQUIRE(db.commit(std::move(batch)).ok());
    CHECK(rooms::affiliations_of(*db.read(rooms::affiliations(cave))).empty());
    CHECK(rooms::affiliations_of(*db.read(rooms::affiliations(kCoven))).size() == 1);
    // Versions that the room has had are of no use any more, where it has been something only.
    const std::int64_t before = find(db, kCoven)->version;
    const std::int64_t unconcerned = find(db, cave)->version;
    Batch removal;
    rooms::add_erase_jid(removal, kCrone);
    REQUIRE(db.commit(std::move(removal)).ok());
    CHECK(find(db, kCoven)->version == rooms::version_behind_all(before));
    CHECK(rooms::version_behind_all(before) - before > rooms::kChangesKept);
    CHECK(find(db, cave)->version == unconcerned);
    CHECK(rooms::affiliations_of(*db.read(rooms::affiliations(kCoven))).empty());
    auto hats = db.read(rooms::hats(kCoven));
    REQUIRE(hats.ok());
    CHECK(hats->text(0, 0) == "<hats><hat><wearer>old" + kCrone + "</wearer></hat></hats>");
}

TEST_CASE("what administrators see of rooms, listed or not", "[rooms]") {
    FOR_EACH_BACKEND;
    commit(db, rooms::put(room(kCoven, false)));
    commit(db, rooms::put(room("heath@rooms.ours.test")));
    commit(db, rooms::put(room("coven@" + kElsewhere)));
    commit(db, rooms::put_affiliation(kCoven, affiliation(kCrone, "owner", 1)));
    commit(db, rooms::put_affiliation(kCoven, affiliation("hag66@ours.test", "none", 2)));
    auto seen = [&db](const std::string& text, std::int64_t limit) {
        auto rows = db.read(rooms::overview(kService, text, limit));
        REQUIRE(rows.ok());
        return rooms::overviews(*rows);
    };
    REQUIRE(seen("", 10).size() == 2);
    CHECK(seen("", 10).front().room.jid == kCoven);
    CHECK(seen("", 10).front().affiliations == 1);
    CHECK(seen("", 1).size() == 1);
    CHECK(seen("HEATH", 10).size() == 1);
    CHECK(seen("dark cave", 10).size() == 2);
    CHECK(seen("%", 10).empty());
}

TEST_CASE("a room is erased with all it has, and no other", "[rooms]") {
    FOR_EACH_BACKEND;
    const Texts others{"coven@chat.ours.test", "coven2@rooms.ours.test", kCrone};
    furnish(db, kCoven);
    for (const std::string& each : others) furnish(db, each);
    const std::string all = "rfawtiuv";
    CHECK(furniture(db, kCoven) == all);
    Batch batch;
    rooms::add_erase(batch, kCoven);
    auto written = db.commit(std::move(batch));
    REQUIRE(written.ok());
    CHECK(furniture(db, kCoven).empty());
    for (const std::string& each : others) {
        INFO(each);
        CHECK(furniture(db, each) == all);
    }
    // A room of that address has nothing of the one before.
    commit(db, rooms::put(room(kCoven)));
    CHECK(furniture(db, kCoven) == "r");
}

}  // namespace rooms_test
}  // namespace parlance::storage
