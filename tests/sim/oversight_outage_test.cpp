// Commands about rooms while storage is away: the administrator is told within a minute, and what
// has not been written down has not happened.
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "storage/rooms.h"
#include "tests/sim/scripted_commands.h"
#include "xmpp/serializer.h"

using namespace parlance;
using namespace parlance::sim;

namespace oversight_outage_test {

constexpr std::string_view kDestroy = "urn:parlance:admin#destroy-room";
constexpr std::string_view kRoom = "coven@conference.ours.test";
constexpr int kSeeds = 20;

struct Coven : Scene {
    explicit Coven(std::uint64_t seed) : Scene(seed) {
        world.give_role("romeo", storage::roles::Role::operator_);
        romeo = log_in("romeo");
        juliet = log_in("juliet");
        const std::string room(kRoom);
        enter();
        juliet->send("<iq type='set' id='c' to='" + room +
                     "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                     "<x xmlns='jabber:x:data' type='submit'>" +
                     field("FORM_TYPE", "http://jabber.org/protocol/muc#roomconfig") +
                     field("muc#roomconfig_persistentroom", "1") + "</x></query></iq>");
        world.settle();
        juliet->inbox.clear();
        session = begin_command(*this, *romeo, kDestroy);
    }
    void enter() {
        juliet->send("<presence to='" + std::string(kRoom) +
                     "/first'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
        world.settle();
        juliet->inbox.clear();
    }
    // What the administrator is told.
    std::string destroy(std::string_view room = kRoom) {
        submit(*romeo, kDestroy, session, field("room", room));
        xmpp::Document answer = next(*romeo);
        const xmpp::Element* command = answer->child("command", xmpp::ns::commands);
        REQUIRE(command != nullptr);
        const xmpp::Element* note = command->child("note", xmpp::ns::commands);
        REQUIRE(note != nullptr);
        return note->text();
    }
    bool stored() { return !world.store().read(storage::rooms::find(kRoom))->empty(); }

    std::unique_ptr<ScriptedClient> romeo, juliet;
    std::string session;
};

TEST_CASE("a room that cannot be destroyed stays, and that is said", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Coven scene(seed);
        REQUIRE(scene.stored());
        scene.world.database_profile().fail_if = [](const std::vector<storage::Query>& queries) {
            const auto* first = std::get_if<std::string>(&queries.front().values().front());
            return first != nullptr && *first == kRoom;
        };
        CHECK(scene.destroy().find("Try again later") != std::string::npos);
        scene.world.database_profile().fail_if = nullptr;
        scene.world.settle();
        CHECK(scene.stored());
        // Who was there has to come again (XEP-0045 §15.6.2).
        REQUIRE(scene.juliet->inbox.size() == 1);
        CHECK(scene.juliet->inbox.front()->attr("type") == "unavailable");
        CHECK(xmpp::to_xml(scene.juliet->inbox.front().root()).find("'333'") != std::string::npos);
        scene.enter();
        scene.session = begin_command(scene, *scene.romeo, kDestroy);
        CHECK(scene.destroy() == std::string(kRoom) + " has been destroyed.");
        scene.world.settle();
        CHECK_FALSE(scene.stored());
        CHECK_FALSE(scene.juliet->inbox.empty());
    }
}

TEST_CASE("a room that storage does not answer about is not waited for without end", "[adhoc]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Coven scene(seed);
        scene.world.database_profile().read_us = 1'000 * kMinute;
        // One that is not in memory.
        CHECK(scene.destroy("heath@conference.ours.test").find("Try again later") !=
              std::string::npos);
        scene.world.database_profile().read_us = 0;
    }
}

}  // namespace oversight_outage_test
