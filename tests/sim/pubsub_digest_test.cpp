// Digests (XEP-0060 §16.4.2) while storage fails and the power does: whoever gathers is told of all
// that has been acknowledged.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <set>
#include <string>

#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace pubsub_digest_test {

namespace ns = xmpp::ns;

constexpr std::uint32_t kSeeds = 30;

struct Readers {
    explicit Readers(std::uint64_t seed) : scene(seed) { log_in(); }

    void log_in() {
        romeo = scene.log_in("romeo");
        juliet = scene.log_in("juliet");
    }
    void ask(ScriptedClient& client, const std::string& id, const std::string& action) const {
        client.send("<iq type='set' id='" + id + "' to='pubsub.ours.test'><pubsub xmlns='" +
                    std::string(ns::pubsub) + "'>" + action + "</pubsub></iq>");
    }
    void pass(std::int64_t us) {
        scene.world.run_until([] { return false; }, us);
    }
    // A digest for Juliet each minute.
    void make_node() {
        ask(*romeo, "make", "<create node='news'/>");
        scene.world.settle();
        ask(*juliet, "subscribe",
            "<subscribe node='news' jid='" + juliet->jid() +
                "'/><options><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'>"
                "<value>http://jabber.org/protocol/pubsub#subscribe_options</value></field>"
                "<field var='pubsub#digest'><value>1</value></field>"
                "<field var='pubsub#digest_frequency'><value>60000</value></field></x></options>");
        scene.world.settle();
        REQUIRE(juliet->inbox.back()->attr("type") == "result");
    }
    void publish(const std::string& item) const {
        ask(*romeo, item,
            "<publish node='news'><item id='" + item +
                "'><t xmlns='urn:example'/></item></publish>");
    }
    std::set<std::string> granted() const {
        std::set<std::string> out;
        for (const xmpp::Document& stanza : romeo->inbox) {
            bool good = stanza->is("iq", ns::client) && stanza->attr("type") == "result";
            if (good && stanza->attr("id") != "make") out.emplace(stanza->attr("id"));
        }
        return out;
    }
    // Items that Juliet has been told of; `messages` in how many.
    std::multiset<std::string> told(std::size_t& messages) const {
        std::multiset<std::string> out;
        for (const xmpp::Document& stanza : juliet->inbox) {
            const xmpp::Element* event = stanza->child("event", ns::pubsub_event);
            if (event == nullptr) continue;
            ++messages;
            for (const xmpp::Element& item : event->first_child()->children()) {
                out.emplace(item.attr("id"));
            }
        }
        return out;
    }

    Scene scene;
    std::unique_ptr<ScriptedClient> romeo;
    std::unique_ptr<ScriptedClient> juliet;
};

TEST_CASE("digests bring all that was published, whatever fails", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Readers readers(seed);
        readers.make_node();
        SimWorld& world = readers.scene.world;
        world.database_profile().read_us = seed % 2 == 0 ? 5'000 : 0;
        world.database_profile().fail_per_mille = seed % 3 == 0 ? 200 : 0;
        world.database_profile().fail_reads_per_mille = seed % 5 == 0 ? 200 : 0;
        for (std::size_t i = 0; i < 40; ++i) {
            readers.publish("i" + std::to_string(i));
            auto pause = static_cast<std::int64_t>(readers.scene.random.below(20));
            readers.pass(pause * base::kSecondUs);
        }
        world.database_profile().fail_per_mille = 0;
        world.database_profile().fail_reads_per_mille = 0;
        readers.pass(5 * kMinute);
        std::size_t messages = 0;
        std::multiset<std::string> told = readers.told(messages);
        std::set<std::string> granted = readers.granted();
        // Each of them, and each once.
        CHECK(std::equal(told.begin(), told.end(), granted.begin(), granted.end()));
        CHECK(messages < 20);
        CHECK(messages > 1);
    }
}

TEST_CASE("what a digest was to bring outlives a power failure", "[pubsub]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Readers readers(seed);
        readers.make_node();
        SimWorld& world = readers.scene.world;
        for (std::size_t i = 0; i < 5; ++i) readers.publish("i" + std::to_string(i));
        world.run_steps(readers.scene.random.below(400));
        std::set<std::string> granted = readers.granted();
        world.crash();
        // What is read at the start may fail.
        world.database_profile().fail_reads_per_mille = seed % 2 == 0 ? 1'000 : 0;
        std::size_t failed = 0;
        world.database_profile().on_failed_read = [&failed](const auto&) { ++failed; };
        readers.pass(10 * base::kSecondUs);
        world.database_profile().fail_reads_per_mille = 0;
        world.database_profile().on_failed_read = nullptr;
        CHECK((failed > 0) == (seed % 2 == 0));
        readers.log_in();
        readers.pass(5 * kMinute);
        std::size_t messages = 0;
        std::multiset<std::string> told = readers.told(messages);
        CHECK(std::includes(told.begin(), told.end(), granted.begin(), granted.end()));
    }
}

}  // namespace pubsub_digest_test
