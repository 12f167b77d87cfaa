// Pubsub when much happens at once: what subscribers are told is what storage holds, in its order,
// while commits fail; and what has been acknowledged outlives a power failure at any moment.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "storage/pubsub.h"
#include "storage/roster.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace pubsub_races_test {

namespace ns = xmpp::ns;

constexpr std::string_view kService = "pubsub.ours.test";
constexpr std::string_view kNode = "news";
constexpr std::uint32_t kSeeds = 40;

using Items = std::vector<std::pair<std::string, std::string>>;  // id and text, the oldest first

struct Clients {
    // `access`: the node's model. Juliet sees Romeo's presence.
    explicit Clients(std::uint64_t seed, std::string model = "open")
        : scene(seed), access(std::move(model)) {
        storage::roster::Item item("juliet@ours.test");
        item.subscription = storage::roster::Subscription::from;
        storage::Batch batch;
        batch.add(storage::roster::put("romeo@ours.test", item));
        REQUIRE(scene.world.store().commit(std::move(batch)).ok());
        log_in();
    }

    void log_in() {
        romeo = scene.log_in("romeo");
        juliet = scene.log_in("juliet");
    }
    void ask(ScriptedClient& client, const std::string& id, const std::string& action,
             bool owner = false) {
        client.send("<iq type='set' id='" + id + "' to='pubsub.ours.test'><pubsub xmlns='" +
                    std::string(owner ? ns::pubsub_owner : ns::pubsub) + "'>" + action +
                    "</pubsub></iq>");
    }
    void make_node() {
        ask(*romeo, "make",
            "<create node='news'/><configure><x xmlns='jabber:x:data' type='submit'>"
            "<field var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value>"
            "</field><field var='pubsub#access_model'><value>" +
                access +
                "</value></field><field "
                "var='pubsub#publish_model'><value>open</value></field></x></configure>");
        scene.world.settle();
        ask(*juliet, "subscribe", "<subscribe node='news' jid='" + juliet->jid() + "'/>");
        scene.world.settle();
        REQUIRE(answers(*romeo) == Answers{{"make", true}});
        REQUIRE(answers(*juliet) == Answers{{"subscribe", true}});
    }
    // The text of the item is the id of the request.
    void publish(ScriptedClient& client, const std::string& request, const std::string& item) {
        ask(client, request,
            "<publish node='news'><item id='" + item + "'><t xmlns='urn:example'>" + request +
                "</t></item></publish>");
    }

    // Of requests: whether they were granted. Leaves messages in the inbox.
    using Answers = std::map<std::string, bool>;
    static Answers answers(ScriptedClient& client) {
        Answers out;
        for (const xmpp::Document& stanza : client.inbox) {
            if (!stanza->is("iq", ns::client)) continue;
            out[std::string(stanza->attr("id"))] = stanza->attr("type") == "result";
        }
        return out;
    }
    std::vector<const xmpp::Element*> events() const {
        std::vector<const xmpp::Element*> out;
        for (const xmpp::Document& stanza : juliet->inbox) {
            const xmpp::Element* event = stanza->child("event", ns::pubsub_event);
            if (event != nullptr) out.push_back(event->first_child());
        }
        return out;
    }
    Items stored() {
        auto& store = scene.world.store();
        auto rows = store.read(
            storage::pubsub::page(kService, kNode, storage::pubsub::Range(), false, 1'000));
        REQUIRE(rows.ok());
        Items out;
        for (const storage::pubsub::Item& item : storage::pubsub::items(std::move(*rows))) {
            std::size_t from = item.payload.find('>') + 1;
            out.emplace_back(item.id,
                             item.payload.substr(from, item.payload.find('<', from) - from));
        }
        return out;
    }

    std::size_t subscriptions() {
        auto rows = scene.world.store().read(storage::pubsub::subscriptions_at(kService, kNode));
        REQUIRE(rows.ok());
        return rows->size();
    }

    Scene scene;
    std::string access;
    std::unique_ptr<ScriptedClient> romeo;
    std::unique_ptr<ScriptedClient> juliet;
};

void drop(Items& items, std::string_view id) {
    std::erase_if(items, [id](const auto& item) { return item.first == id; });
}

// What one who believes the notifications takes the node to hold; in `told`, every text in order.
Items replayed(const std::vector<const xmpp::Element*>& events, std::vector<std::string>& told) {
    Items items;
    for (const xmpp::Element* event : events) {
        if (event->name() == "purge") items.clear();
        for (const xmpp::Element& each : event->children()) {
            drop(items, each.attr("id"));
            if (each.name() != "item") continue;
            told.push_back(each.first_child()->text());
            items.emplace_back(each.attr("id"), told.back());
        }
    }
    return items;
}

// One thing that somebody does, as the dice fall.
void act(Clients& clients, std::size_t number) {
    base::SeededRandom& random = clients.scene.random;
    ScriptedClient& client = random.below(2) == 0 ? *clients.romeo : *clients.juliet;
    std::string request = "q" + std::to_string(number);
    std::string item = "i" + std::to_string(random.below(5));
    std::uint64_t dice = random.below(12);
    if (dice < 8) {
        clients.publish(client, request, item);
    } else if (dice < 10) {
        clients.ask(*clients.romeo, request,
                    "<retract node='news'><item id='" + item + "'/></retract>");
    } else if (dice == 10) {
        clients.ask(*clients.romeo, request, "<purge node='news'/>", true);
    } else {
        clients.ask(*clients.romeo, request,
                    "<configure node='news'><x xmlns='jabber:x:data' type='submit'>"
                    "<field var='FORM_TYPE'>"
                    "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
                    "<field var='pubsub#max_items'><value>" +
                        std::to_string(3 + random.below(3)) + "</value></field></x></configure>",
                    true);
    }
}

TEST_CASE("notifications tell what storage holds, in its order, whatever fails", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= 2 * kSeeds; ++seed) {
        INFO("seed " << seed);
        // For the latter the service has to read for each request.
        Clients clients(seed, seed <= kSeeds ? "open" : "presence");
        clients.make_node();
        SimWorld& world = clients.scene.world;
        world.database_profile().read_us = seed % 2 == 0 ? 5'000 : 0;
        world.database_profile().fail_per_mille = seed % 3 == 0 ? 200 : 0;
        for (std::size_t i = 0; i < 60; ++i) {
            act(clients, i);
            if (clients.scene.random.below(3) == 0) {
                world.run_steps(clients.scene.random.below(60));
            }
        }
        world.database_profile().fail_per_mille = 0;
        world.settle();
        std::vector<std::string> told;
        Items believed = replayed(clients.events(), told);
        Items stored = clients.stored();
        // A smaller node drops what it says nothing of (XEP-0060 §8.2).
        std::erase_if(believed, [&stored](const auto& item) {
            return std::find(stored.begin(), stored.end(), item) == stored.end();
        });
        CHECK(believed == stored);
        // Nothing is told twice, what was refused is not told, and what one publisher does is told
        // in the order of its requests.
        for (ScriptedClient* client : {clients.romeo.get(), clients.juliet.get()}) {
            for (const auto& [request, granted] : Clients::answers(*client)) {
                auto times = std::count(told.begin(), told.end(), request);
                CHECK(times <= (granted ? 1 : 0));
            }
            auto all = Clients::answers(*client);
            std::vector<int> own;
            for (const std::string& text : told) {
                if (all.contains(text)) own.push_back(std::stoi(text.substr(1)));
            }
            CHECK(std::is_sorted(own.begin(), own.end()));
        }
        for (const auto& [id, text] : stored) {
            CHECK(std::count(told.begin(), told.end(), text) == 1);
        }
        CHECK(world.stanzas_lost() == 0);
    }
}

TEST_CASE("what a publisher has been granted outlives a power failure", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Clients clients(seed);
        clients.make_node();
        SimWorld& world = clients.scene.world;
        for (std::size_t i = 0; i < 20; ++i) {
            ScriptedClient& client = i % 2 == 0 ? *clients.romeo : *clients.juliet;
            clients.publish(client, "q" + std::to_string(i), "i" + std::to_string(i));
        }
        world.run_steps(clients.scene.random.below(400));
        std::set<std::string> granted;
        for (ScriptedClient* client : {clients.romeo.get(), clients.juliet.get()}) {
            for (const auto& [request, good] : Clients::answers(*client)) {
                if (good && request.front() == 'q') granted.insert(request);
            }
        }
        std::vector<std::string> told;
        replayed(clients.events(), told);
        granted.insert(told.begin(), told.end());
        world.crash();
        std::set<std::string> kept;
        for (const auto& [id, text] : clients.stored()) kept.insert(text);
        CHECK(std::includes(kept.begin(), kept.end(), granted.begin(), granted.end()));
        // And the server says so, too.
        clients.log_in();
        clients.publish(*clients.romeo, "after", "after");
        world.settle();
        CHECK(Clients::answers(*clients.romeo) == Clients::Answers{{"after", true}});
        CHECK(clients.stored().size() == kept.size() + 1);
    }
}

TEST_CASE("nothing is told of a node behind its end", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Clients clients(seed);
        clients.make_node();
        SimWorld& world = clients.scene.world;
        for (std::size_t i = 0; i < 8; ++i) {
            clients.publish(*clients.juliet, "q" + std::to_string(i), "i" + std::to_string(i));
            if (i == 4) clients.ask(*clients.romeo, "end", "<delete node='news'/>", true);
            world.run_steps(clients.scene.random.below(20));
        }
        world.settle();
        CHECK(Clients::answers(*clients.romeo).at("end"));
        auto events = clients.events();
        REQUIRE_FALSE(events.empty());
        CHECK(events.back()->name() == "delete");
        std::vector<std::string> told;
        replayed(events, told);
        std::size_t good = 0;
        for (const auto& [request, granted] : Clients::answers(*clients.juliet)) {
            good += granted && request.front() == 'q' ? 1 : 0;
        }
        CHECK(told.size() == good);
        CHECK(clients.stored().empty());
    }
}

// Juliet leaves and comes back while items are published, and Romeo does `what` at some moment.
void come_and_go(Clients& clients, const std::string& what) {
    SimWorld& world = clients.scene.world;
    base::SeededRandom& random = clients.scene.random;
    std::string jid = clients.juliet->jid();
    std::size_t moment = random.below(8);
    for (std::size_t i = 0; i < 8; ++i) {
        clients.publish(*clients.romeo, "q" + std::to_string(i), "i" + std::to_string(i));
        if (i == moment) clients.ask(*clients.romeo, "end", what, true);
        if (i == 2) {
            clients.ask(*clients.juliet, "leave", "<unsubscribe node='news' jid='" + jid + "'/>");
        }
        if (i == 3 || i == 5) {
            clients.ask(*clients.juliet, "come" + std::to_string(i),
                        "<subscribe node='news' jid='" + jid + "'/>");
        }
        world.run_steps(random.below(30));
    }
    world.settle();
    REQUIRE(Clients::answers(*clients.romeo).at("end"));
    CHECK(world.stanzas_lost() == 0);
}

// What is told is what was published, each once, and nothing behind the event in which it ends.
template <class IsEnd>
void check_events(Clients& clients, IsEnd is_end) {
    std::set<std::string> told;
    bool ended = false;
    auto granted = Clients::answers(*clients.romeo);
    for (const xmpp::Element* event : clients.events()) {
        ended = ended || is_end(*event);
        if (event->name() != "items") continue;
        CHECK_FALSE(ended);
        std::string text = event->first_child()->first_child()->text();
        CHECK(granted.at(text));
        // The last item comes to who subscribes, though she may have had it (XEP-0060 §6.1.7).
        told.insert(std::move(text));
    }
    CHECK(told.size() <= 8);
}

TEST_CASE("nobody stays subscribed to a node that is closed meanwhile", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Clients clients(seed);
        clients.make_node();
        clients.scene.world.database_profile().read_us = seed % 2 == 0 ? 5'000 : 0;
        come_and_go(clients,
                    "<configure node='news'><x xmlns='jabber:x:data' type='submit'>"
                    "<field var='FORM_TYPE'>"
                    "<value>http://jabber.org/protocol/pubsub#node_config</value></field>"
                    "<field var='pubsub#access_model'><value>whitelist</value></field></x>"
                    "</configure>");
        CHECK(clients.subscriptions() == 0);
        check_events(clients, [](const xmpp::Element& event) {
            return event.name() == "subscription" && event.attr("subscription") == "none";
        });
        // All of the publications are granted: only readers are kept out.
        auto granted = Clients::answers(*clients.romeo);
        CHECK(std::all_of(granted.begin(), granted.end(), [](const auto& a) { return a.second; }));
        CHECK(clients.stored().size() == 8);
    }
}

TEST_CASE("nothing of a node is left that is deleted while somebody subscribes", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Clients clients(seed);
        clients.make_node();
        clients.scene.world.database_profile().read_us = seed % 2 == 0 ? 5'000 : 0;
        come_and_go(clients, "<delete node='news'/>");
        CHECK(clients.subscriptions() == 0);
        CHECK(clients.stored().empty());
        check_events(clients, [](const xmpp::Element& event) { return event.name() == "delete"; });
    }
}

}  // namespace pubsub_races_test
