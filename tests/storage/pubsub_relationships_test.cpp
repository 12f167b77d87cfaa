// To which nodes nodes are related (XEP-0496), on every kind of store.
#include <algorithm>
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "storage/pubsub.h"
#include "store_fixture.h"

namespace parlance::storage {

namespace pubsub_relationships_test {

const std::string kOwner = "pubsub.ours.test";
using Relatives = std::vector<std::pair<std::string, bool>>;

pubsub::Node node(const std::string& name, const std::string& parent = "",
                  const std::string& link = "") {
    pubsub::Node made;
    made.name = name;
    made.parent = parent;
    made.link = link;
    return made;
}

Relatives related_to(BlockingDatabase& db, const std::string& name) {
    Relatives out;
    auto found = db.read(pubsub::related_to(kOwner, name));
    REQUIRE(found.ok());
    for (const pubsub::Relative& each : pubsub::relatives(*found)) {
        out.emplace_back(each.node, each.links);
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::int64_t below(BlockingDatabase& db, const std::string& name, std::int64_t most = 100) {
    auto found = db.read(pubsub::count_below(kOwner, name, most));
    REQUIRE(found.ok());
    return found->integer(0, 0);
}

TEST_CASE("relationships of nodes", "[pubsub]") {
    Backend backend = GENERATE(from_range(backends()));
    INFO(name_of(backend));
    TestStore store(backend);
    BlockingDatabase db(*store);
    Batch batch;
    batch.add(pubsub::create(kOwner, node("site")));
    batch.add(pubsub::create(kOwner, node("blog", "site")));
    batch.add(pubsub::create(kOwner, node("answers", "site", "blog")));
    batch.add(pubsub::create(kOwner, node("comments", "blog")));
    batch.add(pubsub::create(kOwner, node("other")));
    batch.add(pubsub::create("elsewhere.test", node("x", "site", "blog")));
    auto batch_result = db.commit(std::move(batch));
    REQUIRE(batch_result.ok());

    for (const pubsub::Node& so :
         {node("site"), node("blog", "site"), node("answers", "site", "blog")}) {
        Batch required;
        required.add(pubsub::require(kOwner, so.name, so.parent, so.link));
        auto required_result = db.commit(std::move(required));
        CHECK(required_result.ok());
    }
    for (const pubsub::Node& other : {node("nowhere"), node("blog"), node("site", "blog"),
                                      node("answers", "site"), node("x", "site", "blog")}) {
        Batch required;
        required.add(pubsub::create(kOwner, node("never made")));
        required.add(pubsub::require(kOwner, other.name, other.parent, other.link));
        auto result = db.commit(std::move(required));
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().kind == DbError::Kind::constraint);
    }
    auto refused = [&db](Query query) {
        Batch required;
        required.add(std::move(query));
        return !db.commit(std::move(required)).ok();
    };
    CHECK(refused(pubsub::require_alone(kOwner, "site")));
    CHECK(refused(pubsub::require_alone(kOwner, "blog")));
    CHECK_FALSE(refused(pubsub::require_alone(kOwner, "answers")));
    CHECK_FALSE(refused(pubsub::require_alone(kOwner, "")));
    CHECK(refused(pubsub::require_followed(kOwner, "blog", "")));
    CHECK_FALSE(refused(pubsub::require_followed(kOwner, "blog", "site")));
    CHECK_FALSE(refused(pubsub::require_followed(kOwner, "site", "x")));
    auto never = db.read(pubsub::find(kOwner, "never made"));
    REQUIRE(never.ok());
    CHECK(never->empty());

    auto found = db.read(pubsub::find(kOwner, "answers"));
    REQUIRE(found.ok());
    CHECK(pubsub::nodes(*found).front().parent == "site");
    CHECK(pubsub::nodes(*found).front().link == "blog");
    CHECK(related_to(db, "site") == Relatives{{"answers", false}, {"blog", false}});
    CHECK(related_to(db, "blog") == Relatives{{"answers", true}, {"comments", false}});
    // Nodes without a parent are not children of the node without a name.
    CHECK(related_to(db, "").empty());
    CHECK(related_to(db, "comments").empty());
    // Whoever is below by both ways counts once.
    CHECK(below(db, "site") == 4);
    CHECK(below(db, "blog") == 3);
    CHECK(below(db, "other") == 1);
    CHECK(below(db, "nowhere") == 0);
    CHECK(below(db, "site", 2) == 2);

    Batch moved;
    moved.add(pubsub::set_relationships(kOwner, "comments", "other", ""));
    moved.add(pubsub::set_relationships(kOwner, "answers", "", ""));
    auto moved_result = db.commit(std::move(moved));
    REQUIRE(moved_result.ok());
    CHECK(related_to(db, "site") == Relatives{{"blog", false}});
    CHECK(related_to(db, "blog").empty());
    CHECK(below(db, "other") == 2);
    Batch gone;
    pubsub::add_erase(gone, kOwner, "comments");
    auto gone_result = db.commit(std::move(gone));
    REQUIRE(gone_result.ok());
    CHECK(related_to(db, "other").empty());
}

}  // namespace pubsub_relationships_test
}  // namespace parlance::storage
