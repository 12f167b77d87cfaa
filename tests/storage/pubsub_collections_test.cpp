// Which nodes are in which collections (XEP-0248), on every kind of store.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "storage/pubsub.h"
#include "store_fixture.h"

namespace parlance::storage {

namespace pubsub_collections_test {

const std::string kOwner = "pubsub.ours.test";
using Names = std::vector<std::string>;

Names names_in(BlockingDatabase& db, const std::string& collection, const std::string& after = "",
               std::int64_t limit = 10) {
    Names out;
    auto found = db.read(pubsub::list_in(kOwner, collection, after, limit));
    REQUIRE(found.ok());
    for (const pubsub::Node& node : pubsub::nodes(*found)) out.push_back(node.name);
    return out;
}

std::int64_t count(BlockingDatabase& db, const std::string& collection) {
    return db.read(pubsub::count_in(kOwner, collection))->integer(0, 0);
}

TEST_CASE("nodes in collections and in none", "[pubsub]") {
    Backend backend = GENERATE(from_range(backends()));
    INFO(name_of(backend));
    TestStore store(backend);
    BlockingDatabase db(*store);
    Batch batch;
    for (const std::string name : {"blogs", "news", "musings", "ravings"}) {
        pubsub::Node node;
        node.name = name;
        batch.add(pubsub::create(kOwner, node));
        batch.add(pubsub::create("elsewhere.test", node));
    }
    batch.add(pubsub::put_link(kOwner, "blogs", "ravings"));
    batch.add(pubsub::put_link(kOwner, "blogs", "musings"));
    batch.add(pubsub::put_link(kOwner, "news", "musings"));
    batch.add(pubsub::put_link(kOwner, "news", "musings"));
    batch.add(pubsub::put_link("elsewhere.test", "news", "blogs"));
    REQUIRE(db.commit(std::move(batch)).ok());
    CHECK(names_in(db, "") == Names{"blogs", "news"});
    CHECK(count(db, "") == 2);
    CHECK(names_in(db, "blogs") == Names{"musings", "ravings"});
    CHECK(names_in(db, "blogs", "musings") == Names{"ravings"});
    CHECK(names_in(db, "blogs", "", 1) == Names{"musings"});
    CHECK(count(db, "blogs") == 2);
    auto of = db.read(pubsub::collections_of(kOwner, "musings"));
    CHECK(pubsub::names(*of) == Names{"blogs", "news"});
    auto children = db.read(pubsub::children_of(kOwner, "news"));
    CHECK(pubsub::names(*children) == Names{"musings"});

    Batch less;
    less.add(pubsub::erase_link(kOwner, "news", "musings"));
    REQUIRE(db.commit(std::move(less)).ok());
    CHECK(names_in(db, "news").empty());
    Batch gone;
    pubsub::add_erase(gone, kOwner, "blogs");
    REQUIRE(db.commit(std::move(gone)).ok());
    CHECK(names_in(db, "") == Names{"musings", "news", "ravings"});
    CHECK(pubsub::names(*db.read(pubsub::children_of("elsewhere.test", "news"))) == Names{"blogs"});
}

TEST_CASE("nodes that the service makes beside others do not count", "[pubsub]") {
    Backend backend = GENERATE(from_range(backends()));
    INFO(name_of(backend));
    TestStore store(backend);
    BlockingDatabase db(*store);
    Batch batch;
    for (const std::string name :
         {"urn:xmpp:pubsub-attachments:1/xmpp:a", "urn:xmpp:pubsub-attachments:summary:1/blog",
          "urn:xmpp:pps:subscribers:0/blog", "urn:xmpp:pps:subscribers:01",
          "URN:xmpp:pps:subscribers:0/x", "urn:xmpp:pubsub-attachments:", "blog"}) {
        pubsub::Node node;
        node.name = name;
        node.creator = "romeo@ours.test";
        batch.add(pubsub::create(kOwner, node));
    }
    REQUIRE(db.commit(std::move(batch)).ok());
    CHECK(db.read(pubsub::count(kOwner))->integer(0, 0) == 4);
    CHECK(db.read(pubsub::count_made_by(kOwner, "romeo@ours.test"))->integer(0, 0) == 4);
    CHECK(db.read(pubsub::count_made_by(kOwner, "juliet@ours.test"))->integer(0, 0) == 0);
}

}  // namespace pubsub_collections_test
}  // namespace parlance::storage
