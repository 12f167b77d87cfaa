// Registrations that wait for an admin (XEP-0045 §9.9): how many there may be, and what becomes of
// them when the account is deleted.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <vector>

#include "storage/database.h"
#include "tests/sim/scene.h"
#include "xmpp/serializer.h"

using namespace parlance;
using namespace parlance::sim;

namespace muc_approval_test {

const std::string kWaitingRoom = "coven@conference.ours.test";
constexpr int kPlaces = 50;

std::string form_field(const std::string& var, const std::string& value) {
    return "<field var='" + var + "'><value>" + value + "</value></field>";
}

std::string submitted_form(const std::string& kind, const std::string& fields) {
    return "<x xmlns='jabber:x:data' type='submit'>" +
           form_field("FORM_TYPE", "http://jabber.org/protocol/muc#" + kind) + fields + "</x>";
}

// What has come to it since, as XML.
std::string took(Scene& scene, ScriptedClient& client) {
    scene.world.settle();
    std::string all;
    for (const auto& stanza : client.inbox) all += xmpp::to_xml(stanza.root());
    client.inbox.clear();
    return all;
}

std::size_t times(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++count;
    return count;
}

void enter_room(ScriptedClient& client) {
    client.send("<presence to='" + kWaitingRoom +
                "/j'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
}

void open_room(Scene& scene, ScriptedClient& owner) {
    enter_room(owner);
    owner.send(
        "<iq type='set' id='c' to='" + kWaitingRoom +
        "'><query xmlns='http://jabber.org/protocol/muc#owner'>" +
        submitted_form("roomconfig", form_field("muc#roomconfig_persistentroom", "1") +
                                         form_field("{urn:parlance:rooms}approve_members", "1")) +
        "</query></iq>");
    CHECK(took(scene, owner).find("type='result'") != std::string::npos);
}

std::string apply_as(Scene& scene, ScriptedClient& client, const std::string& nick) {
    client.send(
        "<iq type='set' id='r' to='" + kWaitingRoom + "'><query xmlns='jabber:iq:register'>" +
        submitted_form("register", form_field("muc#register_roomnick", nick)) + "</query></iq>");
    return took(scene, client);
}

std::int64_t stored_requests(Scene& scene) {
    static const storage::Statement kRequests(
        "SELECT count(*) FROM room_affiliations WHERE affiliation = 'none'");
    auto rows = scene.world.store().read(storage::Query(kRequests));
    REQUIRE(rows.ok());
    return rows->integer(0, 0);
}

void decide(ScriptedClient& admin, const std::string& who, const std::string& allow) {
    admin.send("<message id='d' to='" + kWaitingRoom + "'>" +
               submitted_form("register", form_field("{urn:parlance:rooms}jid", who) +
                                              form_field("muc#register_allow", allow)) +
               "</message>");
}

TEST_CASE("no more than so many requests wait in a room", "[muc][approval]") {
    Scene scene(1);
    auto juliet = scene.log_in("juliet");
    open_room(scene, *juliet);
    for (int i = 0; i < kPlaces; ++i) {
        std::string name = "guest" + std::to_string(i);
        scene.world.add_account(name, "secret");
        auto guest = scene.log_in(name);
        CHECK(apply_as(scene, *guest, name).find("type='result'") != std::string::npos);
        guest->drop();
        scene.world.settle();
    }
    CHECK(stored_requests(scene) == kPlaces);
    juliet->inbox.clear();
    auto romeo = scene.log_in("romeo");
    CHECK(apply_as(scene, *romeo, "romeo").find("resource-constraint") != std::string::npos);
    CHECK(took(scene, *juliet).empty());
    // Each of them once, to who comes.
    enter_room(*juliet);
    CHECK(times(took(scene, *juliet), "<title>Registration request</title>") == kPlaces);
    decide(*juliet, "guest7@ours.test", "0");
    CHECK(took(scene, *juliet).empty());
    CHECK(stored_requests(scene) == kPlaces - 1);
    CHECK(apply_as(scene, *romeo, "romeo").find("type='result'") != std::string::npos);
    CHECK(stored_requests(scene) == kPlaces);
}

TEST_CASE("a request that lapses while nothing can be written ends later", "[muc][approval]") {
    WorldOptions options = Scene::options(1);
    options.settings["rooms.request_time"] = "\"1h\"";
    Scene scene(options);
    auto romeo = scene.log_in("romeo");
    auto juliet = scene.log_in("juliet");
    open_room(scene, *juliet);
    CHECK(apply_as(scene, *romeo, "r").find("type='result'") != std::string::npos);
    std::size_t failed = 0;
    auto& database = scene.world.database_profile();
    database.fail_per_mille = 1'000;
    database.on_failed_commit = [&failed](const std::vector<storage::Query>&) { ++failed; };
    scene.world.pass_time(90 * kMinute);
    CHECK(stored_requests(scene) == 1);
    CHECK(failed > 0);
    // Once a minute at most: the room is read again after each failure, and finds it again.
    CHECK(failed < 90);
    database.fail_per_mille = 0;
    scene.world.pass_time(30 * kMinute);
    CHECK(stored_requests(scene) == 0);
}

TEST_CASE("a deleted account waits nowhere", "[muc][approval][gone]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        auto juliet = scene.log_in("juliet");
        open_room(scene, *juliet);
        CHECK(apply_as(scene, *romeo, "r").find("type='result'") != std::string::npos);
        CHECK(took(scene, *juliet).find("romeo@ours.test") != std::string::npos);
        CHECK(stored_requests(scene) == 1);
        scene.world.remove_account("romeo");
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK(stored_requests(scene) == 0);
        juliet->inbox.clear();
        // Nor does whoever has the name next become a member.
        decide(*juliet, "romeo@ours.test", "1");
        CHECK(took(scene, *juliet).find("item-not-found") != std::string::npos);
        CHECK(stored_requests(scene) == 0);
    }
}

}  // namespace muc_approval_test
