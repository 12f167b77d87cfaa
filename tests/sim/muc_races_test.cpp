// Rooms when much happens at once: all hear the same in the same order, which is that of the
// archive, while commits fail; what has been said or granted outlives a power failure at any
// moment; and nobody is heard who has been thrown out.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "storage/archive.h"
#include "storage/rooms.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace muc_races_test {

namespace ns = xmpp::ns;

constexpr std::string_view kRoom = "coven@conference.ours.test";
constexpr std::uint32_t kSeeds = 40;

using Texts = std::vector<std::string>;

struct Coven {
    explicit Coven(std::uint64_t seed) : scene(seed) {
        log_in();
        enter(*romeo, "Romeo");
        ask(*romeo, "make", "muc#owner",
            "<x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>"
            "http://jabber.org/protocol/muc#roomconfig</value></field>"
            "<field var='muc#roomconfig_persistentroom'><value>1</value></field></x>");
        scene.world.settle();
        REQUIRE(granted(*romeo, "make"));
        enter(*juliet, "Juliet");
        scene.world.settle();
        romeo->inbox.clear();
        juliet->inbox.clear();
    }

    void log_in() {
        romeo = scene.log_in("romeo");
        juliet = scene.log_in("juliet");
    }
    static void enter(ScriptedClient& client, const std::string& nick) {
        client.send("<presence to='" + std::string(kRoom) + "/" + nick +
                    "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
    }
    static void ask(ScriptedClient& client, const std::string& id, const std::string& fragment,
                    const std::string& content) {
        client.send("<iq type='set' id='" + id + "' to='" + std::string(kRoom) +
                    "'><query xmlns='http://jabber.org/protocol/" + fragment + "'>" + content +
                    "</query></iq>");
    }
    static void speak(ScriptedClient& client, const std::string& text) {
        client.send("<message type='groupchat' id='" + text + "' to='" + std::string(kRoom) +
                    "'><body>" + text + "</body></message>");
    }

    static bool granted(const ScriptedClient& client, std::string_view id) {
        return std::any_of(client.inbox.begin(), client.inbox.end(), [id](const auto& stanza) {
            return stanza->is("iq", ns::client) && stanza->attr("id") == id &&
                   stanza->attr("type") == "result";
        });
    }
    // What was said live, in the order of arrival.
    static Texts heard(const ScriptedClient& client) {
        Texts texts;
        for (const xmpp::Document& stanza : client.inbox) {
            bool said = stanza->is("message", ns::client) && stanza->attr("type") == "groupchat" &&
                        !stanza->has_child("delay", ns::delay) &&
                        stanza->has_child("body", ns::client);
            if (said) texts.push_back(stanza->child_text("body", ns::client));
        }
        return texts;
    }
    static bool refused(const ScriptedClient& client, std::string_view text) {
        return std::any_of(client.inbox.begin(), client.inbox.end(), [text](const auto& stanza) {
            return stanza->is("message", ns::client) && stanza->attr("type") == "error" &&
                   stanza->attr("id") == text;
        });
    }
    Texts archived() {
        auto rows = scene.world.store().read(
            storage::archive::page(kRoom, storage::archive::Range(), false, 1'000));
        REQUIRE(rows.ok());
        Texts texts;
        for (const auto& message : storage::archive::messages(std::move(*rows))) {
            std::size_t from = message.stanza.find("<body>") + 6;
            texts.push_back(message.stanza.substr(from, message.stanza.find("</body>") - from));
        }
        return texts;
    }
    std::string affiliation_of(std::string_view jid) {
        auto rows = scene.world.store().read(storage::rooms::affiliations(kRoom));
        REQUIRE(rows.ok());
        for (const auto& row : storage::rooms::affiliations_of(*rows)) {
            if (row.jid == jid) return row.name;
        }
        return "none";
    }

    Scene scene;
    std::unique_ptr<ScriptedClient> romeo;
    std::unique_ptr<ScriptedClient> juliet;
};

// Whether `part` is in `whole` in the same order, perhaps with gaps.
bool in_order(const Texts& part, const Texts& whole) {
    auto place = whole.begin();
    return std::all_of(part.begin(), part.end(), [&](const std::string& text) {
        place = std::find(place, whole.end(), text);
        return place++ != whole.end();
    });
}

TEST_CASE("all hear in a room what its archive holds, in its order, whatever fails", "[muc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Coven coven(seed);
        SimWorld& world = coven.scene.world;
        base::SeededRandom& random = coven.scene.random;
        bool fails = seed % 3 == 0;
        world.database_profile().fail_per_mille = fails ? 150 : 0;
        for (std::size_t i = 0; i < 40; ++i) {
            bool first = random.below(2) == 0;
            ScriptedClient& client = first ? *coven.romeo : *coven.juliet;
            Coven::speak(client, "t" + std::to_string(i));
            // Who has been thrown out by a failure comes back.
            if (random.below(6) == 0) Coven::enter(*coven.romeo, "Romeo");
            if (random.below(6) == 0) Coven::enter(*coven.juliet, "Juliet");
            if (random.below(3) == 0) world.run_steps(random.below(60));
        }
        world.database_profile().fail_per_mille = 0;
        world.settle();
        Texts archive = coven.archived();
        for (ScriptedClient* client : {coven.romeo.get(), coven.juliet.get()}) {
            Texts heard = Coven::heard(*client);
            CHECK(in_order(heard, archive));
            if (!fails) CHECK(heard == archive);
            for (const std::string& text : archive) CHECK_FALSE(Coven::refused(*client, text));
        }
        if (!fails) CHECK(archive.size() == 40);
        CHECK(world.stanzas_lost() == 0);
    }
}

TEST_CASE("what has been said and granted in a room outlives a power failure", "[muc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Coven coven(seed);
        SimWorld& world = coven.scene.world;
        for (std::size_t i = 0; i < 20; ++i) {
            Coven::speak(i % 2 == 0 ? *coven.romeo : *coven.juliet, "t" + std::to_string(i));
            if (i == 10) {
                Coven::ask(*coven.romeo, "member", "muc#admin",
                           "<item affiliation='member' jid='juliet@ours.test' nick='Juliet'/>");
            }
        }
        world.run_steps(coven.scene.random.below(400));
        Texts heard = Coven::heard(*coven.romeo);
        bool member = Coven::granted(*coven.romeo, "member");
        world.crash();
        CHECK(in_order(heard, coven.archived()));
        if (member) CHECK(coven.affiliation_of("juliet@ours.test") == "member");
        CHECK(coven.affiliation_of("romeo@ours.test") == "owner");
        // Nobody is in it, and who comes finds it as it was.
        coven.log_in();
        Coven::enter(*coven.juliet, "Juliet");
        world.settle();
        Coven::speak(*coven.juliet, "after");
        world.settle();
        CHECK(Coven::heard(*coven.juliet) == Texts{"after"});
    }
}

TEST_CASE("nobody is heard in a room who has been banned", "[muc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Coven coven(seed);
        SimWorld& world = coven.scene.world;
        base::SeededRandom& random = coven.scene.random;
        std::size_t moment = random.below(10);
        for (std::size_t i = 0; i < 10; ++i) {
            Coven::speak(*coven.juliet, "t" + std::to_string(i));
            if (i == moment) {
                Coven::ask(*coven.romeo, "ban", "muc#admin",
                           "<item affiliation='outcast' jid='juliet@ours.test'/>");
            }
            if (random.below(3) == 0) Coven::enter(*coven.juliet, "Juliet");
            world.run_steps(random.below(30));
        }
        world.settle();
        CHECK(Coven::granted(*coven.romeo, "ban"));
        CHECK(coven.affiliation_of("juliet@ours.test") == "outcast");
        bool gone = false;
        for (const xmpp::Document& stanza : coven.romeo->inbox) {
            bool hers = stanza->attr("from") == std::string(kRoom) + "/Juliet";
            if (gone) CHECK_FALSE(hers);
            gone = gone || (hers && stanza->attr("type") == "unavailable");
        }
        CHECK(gone);
        CHECK(Coven::heard(*coven.romeo) == coven.archived());
    }
}

}  // namespace muc_races_test
