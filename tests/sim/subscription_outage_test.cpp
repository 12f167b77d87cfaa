// Subscription stanzas that cannot be written down where they arrive: whoever sent one is told, and
// may try again.
#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "storage/roster.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace subscription_outage_test {

struct Couple : Scene {
    explicit Couple(std::uint64_t seed) : Scene(seed) {
        romeo = appear("romeo");
        juliet = appear("juliet");
    }
    // There, and following the roster.
    std::unique_ptr<ScriptedClient> appear(const std::string& username) {
        auto client = log_in(username);
        client->send("<iq type='get' id='r'><query xmlns='jabber:iq:roster'/></iq><presence/>");
        world.settle();
        return client;
    }
    void send(ScriptedClient& client, const std::string& stanza) {
        romeo->inbox.clear();
        juliet->inbox.clear();
        client.send(stanza);
        world.settle();
    }
    // What changes the rows of `owner` fails from now on.
    void fail_for(const std::string& owner) {
        world.database_profile().fail_if = [owner](const std::vector<storage::Query>& queries) {
            const auto* first = std::get_if<std::string>(&queries.front().values().front());
            return first != nullptr && *first == owner;
        };
    }
    void recover() { world.database_profile().fail_if = nullptr; }
    storage::roster::Item row(const std::string& owner) {
        auto rows = storage::roster::items(*world.store().read(storage::roster::all(owner)));
        return rows.empty() ? storage::roster::Item() : rows.front();
    }

    std::unique_ptr<ScriptedClient> romeo, juliet;
};

// The presence stanzas that came, "TYPE from FROM", an error with its type and condition.
std::vector<std::string> presences(const ScriptedClient& client) {
    std::vector<std::string> out;
    for (const xmpp::Document& each : client.inbox) {
        if (!each->is("presence", xmpp::ns::client)) continue;
        std::string line =
            std::string(each->attr("type")) + " from " + std::string(each->attr("from"));
        if (const xmpp::Element* error = each->child("error", xmpp::ns::client)) {
            line += " " + std::string(error->attr("type")) + " " +
                    std::string(error->first_child()->name());
        }
        out.push_back(line);
    }
    return out;
}

using Lines = std::vector<std::string>;
const std::string kNotNow = " wait internal-server-error";

TEST_CASE("a request that cannot be kept is answered, and comes when asked again",
          "[subscription]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Couple scene(seed);
        scene.fail_for("juliet@ours.test");
        scene.send(*scene.romeo, "<presence to='juliet@ours.test' type='subscribe' id='s1'/>");
        CHECK(presences(*scene.juliet).empty());
        CHECK(presences(*scene.romeo) == Lines{"error from juliet@ours.test" + kNotNow});
        CHECK_FALSE(scene.row("juliet@ours.test").pending_in);
        scene.recover();
        scene.send(*scene.romeo, "<presence to='juliet@ours.test' type='subscribe' id='s2'/>");
        CHECK(presences(*scene.juliet) == Lines{"subscribe from romeo@ours.test"});
        CHECK(presences(*scene.romeo).empty());
        CHECK(scene.row("juliet@ours.test").pending_in);
        CHECK(scene.world.stanzas_lost() == 0);
    }
}

TEST_CASE("an approval that cannot be kept is answered; who asks again gets it", "[subscription]") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        Couple scene(seed);
        scene.send(*scene.romeo, "<presence to='juliet@ours.test' type='subscribe'/>");
        scene.fail_for("romeo@ours.test");
        scene.send(*scene.juliet, "<presence to='romeo@ours.test' type='subscribed'/>");
        CHECK(presences(*scene.juliet) == Lines{"error from romeo@ours.test" + kNotNow});
        CHECK(scene.row("romeo@ours.test").ask);
        scene.recover();
        scene.send(*scene.romeo, "<presence to='juliet@ours.test' type='subscribe'/>");
        CHECK(scene.row("romeo@ours.test").subscription == storage::roster::Subscription::to);
        CHECK(scene.row("juliet@ours.test").subscription == storage::roster::Subscription::from);
        CHECK(presences(*scene.juliet).empty());
    }
}

}  // namespace subscription_outage_test
