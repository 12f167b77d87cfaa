// What waits for other servers, on every kind of store.
#include "storage/outbound_spool.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"

namespace parlance::storage {

namespace outbound_spool_test {

using outbound_spool::Message;
using Texts = std::vector<std::string>;

const std::string kTheirs = "theirs.test";
// "münchen.test": names are kept as Unicode.
const std::string kOthers = "m\xc3\xbcnchen.test";

Message message(std::uint64_t n) {
    return Message(spool_id(n), kOwner, static_cast<std::int64_t>(n) * 10,
                   "<message>" + std::to_string(n) + "</message>");
}

// Five for theirs.test, not in order, and one for the others.
void fill(BlockingDatabase& db) {
    Batch batch;
    for (std::uint64_t n : {5u, 1u, 4u, 2u, 3u}) {
        batch.add(outbound_spool::insert(kTheirs, message(n)));
    }
    batch.add(outbound_spool::insert(kOthers, Message(spool_id(1), "ours.test", 7, "<presence/>")));
    REQUIRE(db.commit(std::move(batch)).ok());
}

Texts stanzas(const outbound_spool::MessagesResult& found) {
    REQUIRE(found.ok());
    Texts out;
    for (const Message& each : *found) out.push_back(each.stanza);
    return out;
}

Texts numbered(const std::vector<int>& numbers) {
    Texts out;
    for (int n : numbers) out.push_back("<message>" + std::to_string(n) + "</message>");
    return out;
}

TEST_CASE("what waits for a domain is read in order of ids, page by page, with its sender") {
    FOR_EACH_BACKEND;
    fill(db);
    auto page = db.run(outbound_spool::page(db.database(), kTheirs, "", 3));
    CHECK(stanzas(page) == numbered({1, 2, 3}));
    CHECK((*page)[2].id == spool_id(3));
    CHECK((*page)[2].sender == kOwner);
    CHECK((*page)[2].stamp_us == 30);
    page = db.run(outbound_spool::page(db.database(), kTheirs, spool_id(3), 3));
    CHECK(stanzas(page) == numbered({4, 5}));
    page = db.run(outbound_spool::page(db.database(), kTheirs, spool_id(5), 3));
    CHECK(stanzas(page).empty());
    page = db.run(outbound_spool::page(db.database(), kOthers, "", 3));
    CHECK(stanzas(page) == Texts{"<presence/>"});
    page = db.run(outbound_spool::page(db.database(), "nobody.test", "", 3));
    CHECK(stanzas(page).empty());
}

TEST_CASE("what a domain has is erased, what others have is not") {
    FOR_EACH_BACKEND;
    fill(db);
    Batch batch;
    outbound_spool::add_erase(batch, kTheirs, {spool_id(1), spool_id(3), spool_id(9)});
    outbound_spool::add_erase(batch, kTheirs, {});
    batch.add(outbound_spool::erase("nobody.test", spool_id(2)));
    REQUIRE(db.commit(std::move(batch)).ok());
    auto page = db.run(outbound_spool::page(db.database(), kTheirs, "", 10));
    CHECK(stanzas(page) == numbered({2, 4, 5}));
    CHECK(*db.run(outbound_spool::count(db.database(), kTheirs)) == 3);
    CHECK(*db.run(outbound_spool::count(db.database(), kOthers)) == 1);
    CHECK(*db.run(outbound_spool::count(db.database(), "nobody.test")) == 0);
}

TEST_CASE("a domain has one message of an id") {
    FOR_EACH_BACKEND;
    fill(db);
    auto refused = db.commit(one(outbound_spool::insert(kTheirs, message(2))));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == DbError::Kind::constraint);
    CHECK(db.commit(one(outbound_spool::insert(kOthers, message(2)))).ok());
}

TEST_CASE("the oldest messages expire") {
    FOR_EACH_BACKEND;
    fill(db);
    auto found = db.run(outbound_spool::expired(db.database(), kTheirs, 30, 10));
    CHECK(stanzas(found) == numbered({1, 2}));
    found = db.run(outbound_spool::expired(db.database(), kTheirs, 1'000, 2));
    CHECK(stanzas(found) == numbered({1, 2}));
    found = db.run(outbound_spool::expired(db.database(), kTheirs, 10, 10));
    CHECK(stanzas(found).empty());
    found = db.run(outbound_spool::expired(db.database(), "nobody.test", 1'000, 10));
    CHECK(stanzas(found).empty());
}

TEST_CASE("domains for which something waits are known, with how much and since when") {
    FOR_EACH_BACKEND;
    CHECK(db.run(outbound_spool::domains(db.database()))->empty());
    CHECK(db.run(outbound_spool::overview(db.database()))->empty());
    fill(db);
    CHECK(*db.run(outbound_spool::domains(db.database())) == Texts{kOthers, kTheirs});
    auto overview = db.run(outbound_spool::overview(db.database()));
    REQUIRE(overview.ok());
    REQUIRE(overview->size() == 2);
    CHECK((*overview)[0].domain == kOthers);
    CHECK((*overview)[0].count == 1);
    CHECK((*overview)[0].oldest_us == 7);
    CHECK((*overview)[1].domain == kTheirs);
    CHECK((*overview)[1].count == 5);
    CHECK((*overview)[1].oldest_us == 10);
}

}  // namespace outbound_spool_test
}  // namespace parlance::storage
