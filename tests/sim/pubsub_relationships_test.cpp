// Relationships between nodes (XEP-0496) when much happens at once: trees are built, rebuilt, taken
// apart and published to while commits fail. There is never a circle or a loose end in storage, and
// what memory knows of the trees is enough to take all of them away.
#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "storage/pubsub.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace pubsub_relationships_test {

namespace ns = xmpp::ns;
namespace rows = storage::pubsub;

constexpr std::string_view kService = "pubsub.ours.test";
constexpr std::uint32_t kSeeds = 40;
constexpr std::uint64_t kNames = 8;
constexpr std::size_t kActions = 80;

using Nodes = std::map<std::string, rows::Node>;

struct Gardener {
    explicit Gardener(std::uint64_t seed) : scene(seed), client(scene.log_in("romeo")) {}

    // Requests are carried out side by side.
    void ask(const std::string& id, const std::string& action, bool owner = false) {
        client->send("<iq type='set' id='" + id + "' to='pubsub.ours.test'><pubsub xmlns='" +
                     std::string(owner ? ns::pubsub_owner : ns::pubsub) + "'>" + action +
                     "</pubsub></iq>");
    }
    std::string name() { return "n" + std::to_string(scene.random.below(kNames)); }
    std::string form() {
        std::string field = scene.random.below(3) == 0 ? "link" : "parent";
        std::string value = scene.random.below(5) == 0 ? "" : name();
        return "<x xmlns='jabber:x:data' type='submit'><field "
               "var='{urn:xmpp:pubsub-relationships:0}" +
               field + "'><value>" + value + "</value></field></x>";
    }
    void act(std::size_t number) {
        std::string id = "q" + std::to_string(number);
        std::uint64_t dice = scene.random.below(10);
        if (dice < 4) {
            ask(id, "<create node='" + name() + "'/><configure>" + form() + "</configure>");
        } else if (dice < 6) {
            ask(id, "<create node='" + name() + "'/>");
        } else if (dice < 8) {
            ask(id, "<configure node='" + name() + "'>" + form() + "</configure>", true);
        } else if (dice == 8) {
            ask(id, "<delete node='" + name() + "'/>", true);
        } else {
            ask(id, "<publish node='" + name() +
                        "'><item id='i'><t xmlns='urn:example'/></item>"
                        "</publish>");
        }
    }
    Nodes stored() {
        auto found = scene.world.store().read(rows::list(kService, "", 1'000));
        REQUIRE(found.ok());
        Nodes out;
        for (rows::Node& node : rows::nodes(*found)) out[node.name] = node;
        return out;
    }

    Scene scene;
    std::unique_ptr<ScriptedClient> client;
};

// Whether following relationships from there ends, without a node twice on the way.
bool ends(const Nodes& nodes, const std::string& name, std::size_t steps = 0) {
    if (steps > nodes.size()) return false;
    const rows::Node& node = nodes.at(name);
    for (const std::string& next : {node.parent, node.link}) {
        if (!next.empty() && !ends(nodes, next, steps + 1)) return false;
    }
    return true;
}

void check(const Nodes& nodes) {
    for (const auto& [name, node] : nodes) {
        INFO(name << " below " << node.parent << ", linked to " << node.link);
        bool whole = true;
        for (const std::string& other : {node.parent, node.link}) {
            whole = whole && (other.empty() || nodes.contains(other));
        }
        REQUIRE(whole);
        CHECK(ends(nodes, name));
        if (!node.link.empty()) CHECK(node.parent == nodes.at(node.link).parent);
    }
}

// Every node that is below nothing, with all that is below it.
void clear(Gardener& gardener) {
    std::size_t number = 0;
    for (const auto& [name, node] : gardener.stored()) {
        if (!node.parent.empty() || !node.link.empty()) continue;
        gardener.ask("end" + std::to_string(number++), "<delete node='" + name + "'/>", true);
    }
    gardener.scene.world.settle();
}

TEST_CASE("trees of nodes are whole whatever happens to them at once", "[pubsub]") {
    std::size_t related = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Gardener gardener(seed);
        SimWorld& world = gardener.scene.world;
        world.database_profile().read_us = seed % 2 == 0 ? 5'000 : 0;
        world.database_profile().fail_per_mille = seed % 3 == 0 ? 100 : 0;
        for (std::size_t i = 0; i < kActions; ++i) {
            gardener.act(i);
            std::uint64_t steps = gardener.scene.random.below(60);
            if (gardener.scene.random.below(3) == 0) world.run_steps(steps);
        }
        world.database_profile().fail_per_mille = 0;
        world.settle();
        Nodes nodes = gardener.stored();
        check(nodes);
        for (const auto& [name, node] : nodes) related += node.parent.empty() ? 0 : 1;
        clear(gardener);
        CHECK(gardener.stored().empty());
        CHECK(world.stanzas_lost() == 0);
    }
    // It was worth it.
    CHECK(related > kSeeds / 2);
}

TEST_CASE("a power failure leaves no part of a tree", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Gardener gardener(seed);
        SimWorld& world = gardener.scene.world;
        for (std::size_t i = 0; i < kActions; ++i) gardener.act(i);
        world.run_steps(gardener.scene.random.below(1'500));
        world.crash();
        check(gardener.stored());
        gardener.client = gardener.scene.log_in("romeo");
        clear(gardener);
        CHECK(gardener.stored().empty());
    }
}

TEST_CASE("what is published while the parent is deleted goes with it", "[pubsub]") {
    std::size_t granted = 0;
    std::size_t refused = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Gardener gardener(seed);
        SimWorld& world = gardener.scene.world;
        gardener.ask("c1", "<create node='root'/>");
        world.settle();
        gardener.ask("c2",
                     "<create node='child'/><configure><x xmlns='jabber:x:data' type='submit'>"
                     "<field var='{urn:xmpp:pubsub-relationships:0}parent'><value>root</value>"
                     "</field></x></configure>");
        world.settle();
        REQUIRE(gardener.stored().size() == 2);
        for (std::size_t i = 0; i < 8; ++i) {
            gardener.ask("p" + std::to_string(i),
                         "<publish node='child'><item id='i" + std::to_string(i) +
                             "'><t xmlns='urn:example'/></item></publish>");
            if (i == 4) gardener.ask("end", "<delete node='root'/>", true);
            world.run_steps(gardener.scene.random.below(20));
        }
        world.settle();
        for (const xmpp::Document& stanza : gardener.client->inbox) {
            bool answer = stanza->is("iq", ns::client) && stanza->attr("id").starts_with("p");
            if (!answer) continue;
            (stanza->attr("type") == "result" ? granted : refused) += 1;
        }
        CHECK(gardener.stored().empty());
        auto items = world.store().read(rows::count_items(kService, "child"));
        REQUIRE(items.ok());
        CHECK(items->integer(0, 0) == 0);
    }
    CHECK(granted > 0);
    CHECK(refused > 0);
}

TEST_CASE("a tree has a limit, and all of it goes at once", "[pubsub]") {
    constexpr std::size_t kMostInTree = 1'000;
    constexpr std::size_t kRounds = 11;
    constexpr std::size_t kInRound = 100;
    Gardener gardener(7);
    SimWorld& world = gardener.scene.world;
    std::unique_ptr<ScriptedClient> romeo = std::move(gardener.client);
    // Nobody may make so many nodes alone.
    std::unique_ptr<ScriptedClient> juliet = gardener.scene.log_in("juliet");
    auto grow = [&](std::size_t number) {
        std::string name = std::to_string(number);
        gardener.client = std::move(number % 2 == 0 ? romeo : juliet);
        gardener.ask("c" + name,
                     "<create node='" + name +
                         "'/><configure><x xmlns='jabber:x:data' type='submit'><field "
                         "var='{urn:xmpp:pubsub-relationships:0}parent'><value>root</value>"
                         "</field></x></configure>");
        (number % 2 == 0 ? romeo : juliet) = std::move(gardener.client);
    };
    gardener.client = std::move(romeo);
    gardener.ask("c", "<create node='root'/>");
    world.settle();
    gardener.ask("a",
                 "<affiliations node='root'><affiliation jid='juliet@ours.test' "
                 "affiliation='publisher'/></affiliations>",
                 true);
    world.settle();
    romeo = std::move(gardener.client);
    for (std::size_t round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < kInRound; ++i) grow(round * kInRound + i);
        world.settle();
    }
    // What is made at the same moment does not know of one another.
    std::size_t size = gardener.stored().size();
    CHECK(size >= kMostInTree);
    CHECK(size < kMostInTree + kInRound);
    grow(kRounds * kInRound + 1);
    world.settle();
    const xmpp::Element* error = juliet->inbox.back()->child("error", ns::client);
    REQUIRE(error != nullptr);
    CHECK(error->has_child("max-nodes-exceeded", ns::pubsub_errors));
    gardener.client = std::move(romeo);
    gardener.ask("end", "<delete node='root'/>", true);
    world.settle();
    CHECK(gardener.stored().empty());
}

}  // namespace pubsub_relationships_test
