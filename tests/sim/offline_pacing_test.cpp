// A client that acknowledges a long row of offline messages, and says something behind each
// acknowledgement, gets all of them in time, and nothing newer before.
#include <catch2/catch.hpp>
#include <string>

#include "server/shard.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace offline_pacing_test {

constexpr int kStored = 900;

void chat(ScriptedClient& from, const std::string& id) {
    from.send("<message to='juliet@ours.test' type='chat' id='" + id + "'><body>" +
              std::string(1'000, 'x') + "</body></message>");
}

// Takes what has come: acknowledges it, and asks something after every tenth stanza.
int take(ScriptedClient& juliet, int& handled, std::string& last_id) {
    int messages = 0;
    while (!juliet.inbox.empty()) {
        xmpp::Document element = std::move(juliet.inbox.front());
        juliet.inbox.pop_front();
        if (element->ns() != xmpp::ns::client) continue;
        ++handled;
        if (handled % 10 == 0) {
            juliet.send("<a xmlns='urn:xmpp:sm:3' h='" + std::to_string(handled) + "'/>");
            juliet.send("<iq type='get' to='ours.test' id='p" + std::to_string(handled) +
                        "'><ping xmlns='urn:xmpp:ping'/></iq>");
        }
        if (element->name() != "message") continue;
        ++messages;
        last_id = std::string(element->attr("id"));
    }
    return messages;
}

TEST_CASE("a client that talks while it is served gets all that was stored, in order",
          "[offline]") {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        for (int i = 0; i < kStored; ++i) {
            chat(*romeo, std::to_string(i));
            if (i % 50 == 0) scene.world.settle();
        }
        scene.world.settle();
        auto juliet = scene.log_in("juliet");
        juliet->send("<enable xmlns='urn:xmpp:sm:3' resume='true'/><presence/>");
        int handled = 0;
        int got = 0;
        std::string last_id;
        bool newer_sent = false;
        for (int step = 0; step < 400 && got <= kStored; ++step) {
            scene.world.pass_time(20'000);
            got += take(*juliet, handled, last_id);
            if (got <= 300 || newer_sent) continue;
            newer_sent = true;
            chat(*romeo, "newer");
        }
        CHECK(got == kStored + 1);
        CHECK(last_id == "newer");
        CHECK(scene.world.stanzas_lost() == 0);
    }
}

}  // namespace offline_pacing_test
