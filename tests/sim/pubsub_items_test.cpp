// Items of a node when there is much of them.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace pubsub_items_test {

namespace ns = xmpp::ns;

void ask(ScriptedClient& client, const std::string& type, const std::string& what) {
    client.send("<iq type='" + type + "' id='q' to='pubsub.ours.test'><pubsub xmlns='" +
                std::string(ns::pubsub) + "'>" + what + "</pubsub></iq>");
}

// Items as large as one may be, named by their ids in one request, come as far as one answer has
// room for them, and a result set says how many there are (XEP-0060 §6.5.4).
TEST_CASE("items named by their ids are bounded by the size of the answer", "[pubsub]") {
    Scene scene(1);
    auto romeo = scene.log_in("romeo");
    ask(*romeo, "set", "<create node='n'/>");
    scene.world.settle();
    const std::string text(190'000, 'x');
    const std::vector<std::string> ids = {"a", "b", "c", "d", "e"};
    std::string wanted;
    for (const std::string& id : ids) {
        ask(*romeo, "set",
            "<publish node='n'><item id='" + id + "'><x xmlns='urn:x'>" + text +
                "</x></item></publish>");
        scene.world.settle();
        wanted.append("<item id='").append(id).append("'/>");
    }
    romeo->inbox.clear();
    ask(*romeo, "get", "<items node='n'>" + wanted + "</items>");
    scene.world.settle();
    REQUIRE(romeo->inbox.size() == 1);
    const xmpp::Element& answer = romeo->inbox.front().root();
    REQUIRE(answer.attr("type") == "result");
    const xmpp::Element* pubsub = answer.child("pubsub", ns::pubsub);
    REQUIRE(pubsub != nullptr);
    std::vector<std::string> got;
    for (const xmpp::Element& item : pubsub->child("items", ns::pubsub)->children()) {
        got.emplace_back(item.attr("id"));
    }
    CHECK(got == std::vector<std::string>{"a", "b", "c"});
    const xmpp::Element* set = pubsub->child("set", ns::rsm);
    REQUIRE(set != nullptr);
    CHECK(set->child("count", ns::rsm)->text() == "5");
    CHECK(set->child("last", ns::rsm)->text() == "c");
}

// More names than one answer has are not left out in silence (XEP-0060 §5.5, XEP-0059).
TEST_CASE("items of a node are discovered in pages if there are many", "[pubsub]") {
    Scene scene(1);
    auto romeo = scene.log_in("romeo");
    ask(*romeo, "set",
        "<create node='n'/><configure><x xmlns='jabber:x:data' type='submit'><field "
        "var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>"
        "<field var='pubsub#max_items'><value>max</value></field></x></configure>");
    scene.world.settle();
    for (int i = 0; i < 201; ++i) {
        ask(*romeo, "set",
            "<publish node='n'><item id='" + std::to_string(i) +
                "'><x xmlns='urn:x'/></item>"
                "</publish>");
    }
    scene.world.settle();
    auto discover = [&](const std::string& set) -> const xmpp::Element& {
        romeo->inbox.clear();
        romeo->send("<iq type='get' id='d' to='pubsub.ours.test'><query xmlns='" +
                    std::string(ns::disco_items) + "' node='n'>" + set + "</query></iq>");
        scene.world.settle();
        REQUIRE(romeo->inbox.size() == 1);
        const xmpp::Element* query = romeo->inbox.front().root().first_child();
        REQUIRE(query != nullptr);
        return *query;
    };
    const xmpp::Element& first = discover("");
    const xmpp::Element* set = first.child("set", ns::rsm);
    REQUIRE(set != nullptr);
    CHECK(first.child_count() == 201);  // 200 of them, and the set
    CHECK(set->child("count", ns::rsm)->text() == "201");
    CHECK(first.first_child()->attr("name") == "200");
    CHECK(set->child("last", ns::rsm)->text() == "1");
    const xmpp::Element& rest =
        discover("<set xmlns='" + std::string(ns::rsm) + "'><after>1</after></set>");
    CHECK(rest.child_count() == 2);
    CHECK(rest.first_child()->attr("name") == "0");
}

// An account is given more of its own at once, and told when that is not all: the bound of an
// answer is met by the last item of the first part that is read.
TEST_CASE("an answer that has no room for more says so", "[pubsub]") {
    Scene scene(1);
    auto romeo = scene.log_in("romeo");
    auto own = [&](const std::string& type, const std::string& what) {
        romeo->send("<iq type='" + type + "' id='q'><pubsub xmlns='" + std::string(ns::pubsub) +
                    "'>" + what + "</pubsub></iq>");
    };
    own("set",
        "<create node='n'/><configure><x xmlns='jabber:x:data' type='submit'><field "
        "var='FORM_TYPE'><value>http://jabber.org/protocol/pubsub#node_config</value></field>"
        "<field var='pubsub#max_items'><value>max</value></field></x></configure>");
    scene.world.settle();
    // 100 of them are less than 512 KiB, 101 are more.
    const std::string payload = "<x xmlns='urn:x'>" + std::string(5'199, 'x') + "</x>";
    for (int i = 0; i < 150; ++i) {
        own("set", "<publish node='n'><item id='" + std::to_string(i) + "'>" + payload +
                       "</item></publish>");
        scene.world.settle();
    }
    romeo->inbox.clear();
    own("get", "<items node='n'/>");
    scene.world.settle();
    REQUIRE(romeo->inbox.size() == 1);
    const xmpp::Element* pubsub = romeo->inbox.front().root().child("pubsub", ns::pubsub);
    REQUIRE(pubsub != nullptr);
    CHECK(pubsub->child("items", ns::pubsub)->child_count() == 101);
    const xmpp::Element* set = pubsub->child("set", ns::rsm);
    REQUIRE(set != nullptr);
    CHECK(set->child("count", ns::rsm)->text() == "150");
}

}  // namespace pubsub_items_test
