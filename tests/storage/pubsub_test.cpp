// Pubsub, on every kind of store.
#include "storage/pubsub.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "families_fixture.h"
#include "storage/archive.h"

namespace parlance::storage {

namespace pubsub_test {

const std::string kOwner = "pubsub.ours.test";
const std::string kNode = "princely_musings";

pubsub::Node node(const std::string& name) {
    pubsub::Node made;
    made.name = name;
    made.creator = "hamlet@ours.test";
    made.created_us = 17;
    made.config = "pubsub#title " + name + "\n";
    return made;
}

pubsub::Item item(const std::string& id, std::int64_t us) {
    pubsub::Item made;
    made.id = id;
    made.seq = archive::id_of_time(us) + std::string(8, 'x');
    made.publisher = "hamlet@ours.test/elsinore";
    made.payload = "<entry xmlns='urn:x'>" + std::to_string(us) + "</entry>";
    return made;
}

pubsub::Subscription subscription(const std::string& jid, const std::string& id,
                                  const std::string& state = "subscribed") {
    pubsub::Subscription made;
    made.node = kNode;
    made.jid = jid;
    made.id = id;
    made.state = state;
    made.options = "o";
    return made;
}

void fill(BlockingDatabase& db) {
    Batch batch;
    for (const std::string& owner : {kOwner, std::string("hamlet@ours.test")}) {
        for (const std::string& name : {kNode, std::string("b"), std::string("c")}) {
            batch.add(pubsub::create(owner, node(name)));
        }
        for (std::int64_t us : {300, 100, 200}) {
            batch.add(pubsub::put_item(owner, kNode, item("i" + std::to_string(us), us)));
        }
        batch.add(pubsub::put_item(owner, "c", item("i100", 150)));
        for (const char* jid : {"horatio@ours.test", "francisco@ours.test"}) {
            batch.add(pubsub::set_affiliation(owner, pubsub::Affiliation(kNode, jid, "member")));
        }
        batch.add(pubsub::put_subscription(owner, subscription("horatio@ours.test/a", "1")));
        batch.add(pubsub::put_subscription(owner, subscription("horatio@ours.test", "2")));
        batch.add(pubsub::put_subscription(owner, subscription("horatio@ours.testing", "3")));
    }
    REQUIRE(db.commit(std::move(batch)).ok());
}

using Names = std::vector<std::string>;

Names names(const std::vector<pubsub::Node>& nodes) {
    Names out;
    for (const pubsub::Node& each : nodes) out.push_back(each.name);
    return out;
}

Names ids(BlockingDatabase& db, const pubsub::Range& range, bool newest_first = false,
          std::int64_t limit = 10) {
    auto rows = db.read(pubsub::page(kOwner, kNode, range, newest_first, limit));
    REQUIRE(rows.ok());
    Names out;
    for (const pubsub::Item& each : pubsub::items(std::move(*rows))) out.push_back(each.id);
    return out;
}

void commit(BlockingDatabase& db, Query query) {
    Batch batch;
    batch.add(std::move(query));
    REQUIRE(db.commit(std::move(batch)).ok());
}

TEST_CASE("nodes are created once, configured, listed and erased with all they have", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    Batch again;
    again.add(pubsub::create(kOwner, node("b")));
    auto refused = db.commit(std::move(again));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().kind == DbError::Kind::constraint);
    CHECK(names(pubsub::nodes(*db.read(pubsub::list(kOwner, "", 10)))) == Names{"b", "c", kNode});
    CHECK(names(pubsub::nodes(*db.read(pubsub::list(kOwner, "b", 1)))) == Names{"c"});
    CHECK(db.read(pubsub::count(kOwner))->integer(0, 0) == 3);
    commit(db, pubsub::set_config(kOwner, "b", "new"));
    auto found = pubsub::nodes(*db.read(pubsub::find(kOwner, "b")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].config == "new");
    CHECK(found[0].creator == "hamlet@ours.test");
    CHECK(found[0].created_us == 17);
    CHECK(pubsub::nodes(*db.read(pubsub::find(kOwner, "d"))).empty());

    Batch erase;
    pubsub::add_erase(erase, kOwner, kNode);
    REQUIRE(db.commit(std::move(erase)).ok());
    CHECK(names(pubsub::nodes(*db.read(pubsub::list(kOwner, "", 10)))) == Names{"b", "c"});
    CHECK(ids(db, pubsub::Range()).empty());
    CHECK(pubsub::affiliations(*db.read(pubsub::affiliations_at(kOwner, kNode))).empty());
    CHECK(pubsub::subscriptions(*db.read(pubsub::subscriptions_at(kOwner, kNode))).empty());
    CHECK(db.read(pubsub::count_items("hamlet@ours.test", kNode))->integer(0, 0) == 3);
}

TEST_CASE("items in the order of publication, an id once", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    CHECK(ids(db, pubsub::Range()) == Names{"i100", "i200", "i300"});
    CHECK(ids(db, pubsub::Range(), true, 2) == Names{"i300", "i200"});
    pubsub::Range middle;
    middle.after = item("", 100).seq;
    middle.before = item("", 300).seq;
    CHECK(ids(db, middle) == Names{"i200"});
    // Published again it is the newest.
    commit(db, pubsub::put_item(kOwner, kNode, item("i100", 400)));
    CHECK(ids(db, pubsub::Range()) == Names{"i200", "i300", "i100"});
    auto found = pubsub::items(*db.read(pubsub::find_item(kOwner, kNode, "i100")));
    REQUIRE(found.size() == 1);
    CHECK(found[0].payload == item("", 400).payload);
    CHECK(found[0].seq == item("", 400).seq);
    CHECK(found[0].made == item("", 100).seq);
    pubsub::Range by_creation;
    by_creation.by_creation = true;
    CHECK(ids(db, by_creation) == Names{"i100", "i200", "i300"});
    CHECK(ids(db, by_creation, true, 2) == Names{"i300", "i200"});
    by_creation.after = item("", 100).seq;
    CHECK(ids(db, by_creation, false, 1) == Names{"i200"});
    by_creation.after.clear();
    by_creation.since = item("", 300).seq;
    CHECK(ids(db, by_creation) == Names{"i100"});
    CHECK(found[0].publisher == "hamlet@ours.test/elsinore");
    found = pubsub::items(*db.read(pubsub::find_item_of_seq(kOwner, kNode, item("", 400).seq)));
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "i100");
    CHECK(db.read(pubsub::find_item_of_seq(kOwner, kNode, item("", 100).seq))->empty());
    CHECK(db.read(pubsub::count_items(kOwner, kNode))->integer(0, 0) == 3);
    auto count_since = [&db](std::string_view seq) {
        return db.read(pubsub::count_items_since(kOwner, kNode, seq))->integer(0, 0);
    };
    CHECK(count_since("") == 3);
    CHECK(count_since(item("", 300).seq) == 1);
    CHECK(count_since(item("", 400).seq) == 0);
    auto last = pubsub::last_items_of(*db.read(pubsub::last_items(kOwner)));
    REQUIRE(last.size() == 2);
    CHECK(last[0].first == "c");
    CHECK(last[1].first == kNode);
    CHECK(last[1].second.id == "i100");
    commit(db, pubsub::erase_items_before(kOwner, kNode, item("", 201).seq));
    CHECK(ids(db, pubsub::Range()) == Names{"i300", "i100"});
    commit(db, pubsub::erase_item(kOwner, kNode, "i300"));
    CHECK(ids(db, pubsub::Range()) == Names{"i100"});
    commit(db, pubsub::erase_items(kOwner, kNode));
    CHECK(ids(db, pubsub::Range()).empty());
    CHECK(db.read(pubsub::count_items(kOwner, "c"))->integer(0, 0) == 1);
}

TEST_CASE("affiliations by node and by entity", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    commit(db, pubsub::set_affiliation(
                   kOwner, pubsub::Affiliation(kNode, "horatio@ours.test", "publisher")));
    commit(db,
           pubsub::set_affiliation(kOwner, pubsub::Affiliation("b", "horatio@ours.test", "owner")));
    auto at = pubsub::affiliations(*db.read(pubsub::affiliations_at(kOwner, kNode)));
    REQUIRE(at.size() == 2);
    CHECK(at[0].jid == "francisco@ours.test");
    CHECK(at[1].name == "publisher");
    auto of = pubsub::affiliations(*db.read(pubsub::affiliations_of(kOwner, "horatio@ours.test")));
    REQUIRE(of.size() == 2);
    CHECK(of[0].node == "b");
    commit(db, pubsub::set_affiliation(kOwner,
                                       pubsub::Affiliation(kNode, "horatio@ours.test", "none")));
    auto one = db.read(pubsub::affiliation_at(kOwner, kNode, "horatio@ours.test"));
    CHECK(pubsub::affiliations(*one).empty());
}

TEST_CASE("subscriptions by node and by entity", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    commit(db, pubsub::put_subscription(kOwner, subscription("horatio@ours.test", "2", "pending")));
    auto at = pubsub::subscriptions(*db.read(pubsub::subscriptions_at(kOwner, kNode)));
    REQUIRE(at.size() == 3);
    CHECK(at[0].jid == "horatio@ours.test");
    CHECK(at[0].state == "pending");
    CHECK(at[0].options == "o");
    auto of =
        pubsub::subscriptions(*db.read(pubsub::subscriptions_of(kOwner, "horatio@ours.test")));
    REQUIRE(of.size() == 2);
    CHECK(of[1].jid == "horatio@ours.test/a");
    pubsub::Subscription temporary = subscription("horatio@ours.test/b", "4");
    temporary.options = "qt";
    commit(db, pubsub::put_subscription(kOwner, temporary));
    temporary.jid = "horatio@ours.test/c";
    temporary.options = "q17";
    commit(db, pubsub::put_subscription(kOwner, temporary));
    commit(db, pubsub::erase_temporary_subscriptions(kOwner));
    of = pubsub::subscriptions(*db.read(pubsub::subscriptions_of(kOwner, "horatio@ours.test")));
    CHECK(std::count_if(of.begin(), of.end(), [](const auto& each) { return each.id == "4"; }) ==
          1);
    commit(db, pubsub::erase_subscription(kOwner, temporary));
    commit(db, pubsub::erase_subscription(kOwner, subscription("horatio@ours.test", "2")));
    of = pubsub::subscriptions(*db.read(pubsub::subscriptions_of(kOwner, "horatio@ours.test")));
    REQUIRE(of.size() == 1);
    CHECK(of[0].id == "1");
}

TEST_CASE("the nodes of services at which somebody is subscribed", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    auto at = [&db](std::string_view who, std::int64_t limit) {
        auto found = db.read(pubsub::subscribed_at_services(who, limit));
        Names out;
        for (std::size_t row = 0; row < found->size(); ++row) {
            out.push_back(found->text(row, 0) + " " + found->text(row, 1));
        }
        return out;
    };
    auto subscribe = [&db](std::string_view owner, std::string node, std::string jid,
                           std::string id, std::string state) {
        pubsub::Subscription row = subscription(std::move(jid), std::move(id), std::move(state));
        row.node = std::move(node);
        commit(db, pubsub::put_subscription(owner, row));
    };
    subscribe("b.ours.test", "n", "paris@ours.test", "1", "subscribed");
    subscribe("b.ours.test", "n", "paris@ours.test/square", "2", "subscribed");
    subscribe("b.ours.test", "m", "paris@ours.test", "3", "subscribed");
    subscribe("b.ours.test", "waiting", "paris@ours.test", "4", "pending");
    subscribe("a.ours.test", "n", "paris@ours.test/square", "5", "subscribed");
    subscribe("juliet@ours.test", "n", "paris@ours.test", "6", "subscribed");
    subscribe("b.ours.test", "other", "paris@ours.test.example", "7", "subscribed");
    CHECK(at("paris@ours.test", 10) == Names{"a.ours.test n", "b.ours.test m", "b.ours.test n"});
    CHECK(at("paris@ours.test", 2) == Names{"a.ours.test n", "b.ours.test m"});
    CHECK(at("nobody@ours.test", 10).empty());
}

TEST_CASE("timed subscriptions, of all owners or one, in pages", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    using pubsub::OwnedSubscription;
    auto put = [&db](const std::string& owner, const std::string& id, const std::string& options) {
        pubsub::Subscription row = subscription("horatio@ours.test", id);
        row.options = options;
        commit(db, pubsub::put_subscription(owner, row));
    };
    put("a@ours.test", "1", "qg");
    put("a@ours.test", "2", "q17");
    put("b@ours.test", "3", "gw17.18");
    put("b@ours.test", "4", "w17.18");
    auto ids = [](const std::vector<OwnedSubscription>& found) {
        std::string out;
        for (const OwnedSubscription& each : found) out += each.owner.substr(0, 1) + each.what.id;
        return out;
    };
    auto page = [&db](const OwnedSubscription& after, bool of_owner, std::int64_t limit) {
        return pubsub::owned_subscriptions(
            *db.read(pubsub::timed_subscriptions(after, of_owner, limit)));
    };
    OwnedSubscription start;
    CHECK(ids(page(start, false, 9)) == "a1b3b4");
    auto two = page(start, false, 2);
    CHECK(ids(two) == "a1b3");
    CHECK(two.back().what.options == "gw17.18");
    CHECK(ids(page(two.back(), false, 2)) == "b4");
    start.owner = "b@ours.test";
    CHECK(ids(page(start, true, 1)) == "b3");
    CHECK(ids(page(page(start, true, 1).back(), true, 9)) == "b4");
    start.owner = "c@ours.test";
    CHECK(page(start, true, 9).empty());
}

TEST_CASE("who is gone is nothing at nodes of others", "[pubsub]") {
    FOR_EACH_BACKEND;
    const std::string gone = "horatio@ours.test";
    const std::string listed = "urn:xmpp:pps:subscribers:0/" + kNode;
    Batch batch;
    pubsub::Node made = node(kNode);
    made.creator = gone;
    batch.add(pubsub::create(kOwner, made));
    for (const std::string& jid : {gone, std::string("hamlet@ours.test")}) {
        batch.add(pubsub::set_affiliation(kOwner, pubsub::Affiliation(kNode, jid, "owner")));
        batch.add(pubsub::put_subscription(kOwner, subscription(jid + "/castle", "1")));
        // Public subscribers (XEP-0465), and what happens to have that name elsewhere.
        pubsub::Item item_of = item(jid, 100);
        batch.add(pubsub::put_item(kOwner, listed, item_of));
        batch.add(pubsub::put_item(kOwner, "addresses", item_of));
    }
    REQUIRE(db.commit(std::move(batch)).ok());
    Batch removal;
    pubsub::add_erase_jid(removal, gone);
    REQUIRE(db.commit(std::move(removal)).ok());
    auto affiliations = db.read(pubsub::affiliations_at(kOwner, kNode));
    auto subscriptions = db.read(pubsub::subscriptions_at(kOwner, kNode));
    auto found = db.read(pubsub::find(kOwner, kNode));
    REQUIRE((affiliations.ok() && subscriptions.ok() && found.ok()));
    REQUIRE(pubsub::affiliations(*affiliations).size() == 1);
    CHECK(pubsub::affiliations(*affiliations).front().jid == "hamlet@ours.test");
    REQUIRE(pubsub::subscriptions(*subscriptions).size() == 1);
    CHECK(pubsub::subscriptions(*subscriptions).front().jid == "hamlet@ours.test/castle");
    CHECK(pubsub::nodes(*found).front().creator.empty());
    CHECK(db.read(pubsub::find_item(kOwner, listed, gone))->empty());
    CHECK_FALSE(db.read(pubsub::find_item(kOwner, listed, "hamlet@ours.test"))->empty());
    CHECK_FALSE(db.read(pubsub::find_item(kOwner, "addresses", gone))->empty());
}

TEST_CASE("what administrators see of nodes", "[pubsub]") {
    FOR_EACH_BACKEND;
    fill(db);
    auto rows = db.read(pubsub::overview(kOwner, "musings", 10));
    REQUIRE(rows.ok());
    auto found = pubsub::overviews(*rows);
    REQUIRE(found.size() == 1);
    CHECK(found.front().node.name == kNode);
    CHECK(found.front().items == 3);
    rows = db.read(pubsub::overview(kOwner, "", 2));
    REQUIRE(rows.ok());
    CHECK(pubsub::overviews(*rows).size() == 2);
    CHECK(db.read(pubsub::overview(kOwner, "%", 10))->empty());
}

TEST_CASE("where nodes have gone, the last of them", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    auto uri = [&db](const std::string& owner, const std::string& name) {
        auto found = db.read(pubsub::find_moved(owner, name));
        return found->empty() ? std::string() : found->text(0, 0);
    };
    for (std::int64_t us : {1, 2, 3}) {
        std::string name = "moved" + std::to_string(us);
        commit(db, pubsub::put_moved(kOwner, node(name), "xmpp:" + name, us));
    }
    commit(db, pubsub::put_moved("hamlet@ours.test", node("moved1"), "xmpp:his", 1));
    CHECK(uri(kOwner, "moved1") == "xmpp:moved1");
    CHECK(db.read(pubsub::find_moved(kOwner, "moved1"))->text(0, 1) == node("moved1").config);
    CHECK(uri(kOwner, "b").empty());
    // Another time, and to another place.
    commit(db, pubsub::put_moved(kOwner, node("moved1"), "xmpp:again", 4));
    commit(db, pubsub::erase_moved_beyond(kOwner, 3));
    CHECK(uri(kOwner, "moved2") == "xmpp:moved2");
    commit(db, pubsub::erase_moved_beyond(kOwner, 2));
    CHECK(uri(kOwner, "moved2").empty());
    CHECK(uri(kOwner, "moved1") == "xmpp:again");
    CHECK(uri("hamlet@ours.test", "moved1") == "xmpp:his");
    commit(db, pubsub::erase_moved(kOwner, "moved1"));
    CHECK(uri(kOwner, "moved1").empty());
    CHECK(uri(kOwner, "moved3") == "xmpp:moved3");
}

TEST_CASE("nodes by what stands in their configuration", "[pubsub]") {
    FOR_EACH_FILLED_BACKEND;
    auto found = pubsub::nodes(*db.read(pubsub::list_configured(kOwner, "pubsub#title c")));
    REQUIRE(found.size() == 1);
    CHECK(found.front().name == "c");
    CHECK(db.read(pubsub::list_configured(kOwner, "pubsub#title d"))->empty());
    CHECK(db.read(pubsub::list_configured("nobody@ours.test", "pubsub#title c"))->empty());
}

}  // namespace pubsub_test
}  // namespace parlance::storage
