// Accounts that are deleted while they are in rooms and at nodes that are in memory: nothing of
// them stays there, nor comes to whoever has the name next.
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "storage/database.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

using namespace parlance;
using namespace parlance::sim;

namespace gone_accounts_test {

const std::string kRoom = "coven@conference.ours.test";
constexpr std::uint64_t kSeeds = 30;

void join(ScriptedClient& client, const std::string& nick) {
    client.send("<presence to='" + kRoom + "/" + nick +
                "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");
}

void ask(Scene& scene, ScriptedClient& client, const std::string& to, const std::string& payload) {
    client.send("<iq type='set' id='a' to='" + to + "'>" + payload + "</iq>");
    scene.world.settle();
    bool done = std::any_of(client.inbox.begin(), client.inbox.end(), [](const auto& stanza) {
        return stanza->is("iq", xmpp::ns::client) && stanza->attr("type") == "result";
    });
    INFO(payload);
    CHECK(done);
    client.inbox.clear();
}

std::string hat_command(const std::string& action, const std::string& field,
                        const std::string& value) {
    return "<command xmlns='http://jabber.org/protocol/commands' node='urn:xmpp:hats:commands:" +
           action +
           "'><x xmlns='jabber:x:data' type='submit'><field var='FORM_TYPE'><value>"
           "urn:xmpp:hats:commands</value></field><field var='hats#uri'><value>urn:hat</value>"
           "</field><field var='" +
           field + "'><value>" + value + "</value></field></x></command>";
}

std::string of_node(const std::string& ns, const std::string& action) {
    return "<pubsub xmlns='http://jabber.org/protocol/pubsub" + ns + "'>" + action + "</pubsub>";
}

// Romeo is a member with a hat in Juliet's room, which is for members only, and an owner of her
// node, to which he has subscribed; another node is his.
void prepare(Scene& scene, ScriptedClient& romeo, ScriptedClient& juliet) {
    join(juliet, "juliet");
    scene.world.settle();
    ask(scene, juliet, kRoom,
        "<query xmlns='http://jabber.org/protocol/muc#owner'><x xmlns='jabber:x:data' "
        "type='submit'><field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig"
        "</value></field><field var='muc#roomconfig_persistentroom'><value>1</value></field>"
        "<field var='muc#roomconfig_membersonly'><value>1</value></field></x></query>");
    ask(scene, juliet, kRoom,
        "<query xmlns='http://jabber.org/protocol/muc#admin'><item affiliation='member' "
        "jid='romeo@ours.test'/></query>");
    ask(scene, juliet, kRoom, hat_command("create", "hats#title", "Lover"));
    ask(scene, juliet, kRoom, hat_command("assign", "hats#jid", "romeo@ours.test"));
    ask(scene, juliet, "pubsub.ours.test", of_node("", "<create node='news'/>"));
    ask(scene, juliet, "pubsub.ours.test",
        of_node("#owner",
                "<affiliations node='news'><affiliation jid='romeo@ours.test' "
                "affiliation='owner'/></affiliations>"));
    ask(scene, romeo, "pubsub.ours.test",
        of_node("", "<subscribe node='news' jid='" + romeo.jid() + "'/>"));
    ask(scene, romeo, "pubsub.ours.test", of_node("", "<create node='his'/>"));
    juliet.inbox.clear();
    join(romeo, "romeo");
    scene.world.settle();
    juliet.send("<message type='groupchat' to='" + kRoom + "'><body>Anon!</body></message>");
    scene.world.settle();
}

std::int64_t rows_naming_romeo(Scene& scene) {
    static const storage::Statement kTraces(
        "SELECT (SELECT count(*) FROM room_affiliations WHERE jid LIKE 'romeo@%') + "
        "(SELECT count(*) FROM room_seen WHERE jid LIKE 'romeo@%') + "
        "(SELECT count(*) FROM rooms WHERE hats LIKE '%romeo@%') + "
        "(SELECT count(*) FROM pubsub_affiliations WHERE jid LIKE 'romeo@%') + "
        "(SELECT count(*) FROM pubsub_subscriptions WHERE jid LIKE 'romeo@%') + "
        "(SELECT count(*) FROM pubsub_nodes WHERE creator LIKE 'romeo@%')");
    auto rows = scene.world.store().read(storage::Query(kTraces));
    REQUIRE(rows.ok());
    return rows->integer(0, 0);
}

std::string received(ScriptedClient& client) {
    std::string all;
    for (const auto& stanza : client.inbox) all += xmpp::to_xml(stanza.root());
    client.inbox.clear();
    return all;
}

TEST_CASE("rooms and nodes in memory let go of a deleted account", "[outside][gone]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        auto juliet = scene.log_in("juliet");
        prepare(scene, *romeo, *juliet);
        CHECK(rows_naming_romeo(scene) == 6);
        juliet->inbox.clear();
        scene.world.remove_account("romeo");
        // What he does until the server knows of it is undone as well.
        ask(scene, *juliet, kRoom, hat_command("create", "hats#title", "Mourner"));
        scene.world.pass_time(10 * base::kSecondUs);
        CHECK_FALSE(online(*romeo));
        CHECK(rows_naming_romeo(scene) == 0);
        // Whichever comes first: that he is nothing there any more, or that he has left.
        std::string told = received(*juliet);
        INFO(told);
        CHECK(told.find("affiliation='none'") != std::string::npos);
        CHECK(told.find("type='unavailable'") != std::string::npos);

        scene.world.add_account("romeo", "other");
        auto heir = scene.log_in("romeo", "other");
        join(*heir, "romeo");
        scene.world.settle();
        CHECK(received(*heir).find("registration-required") != std::string::npos);
        heir->send("<iq type='set' id='p' to='pubsub.ours.test'>" +
                   of_node("#owner", "<purge node='news'/>") + "</iq>");
        scene.world.settle();
        CHECK(received(*heir).find("forbidden") != std::string::npos);
        juliet->send("<iq type='set' id='p' to='pubsub.ours.test'>" +
                     of_node("",
                             "<publish node='news'><item id='1'><t xmlns='urn:t'/></item>"
                             "</publish>") +
                     "</iq>");
        scene.world.settle();
        CHECK(received(*heir).find("urn:t") == std::string::npos);
        CHECK(rows_naming_romeo(scene) == 0);
        CHECK(scene.world.stanzas_lost() == 0);
    }
}

}  // namespace gone_accounts_test
