// Access is taken from a client (XEP-0494) that is logging in with its token at the same moment.
#include <catch2/catch.hpp>
#include <memory>
#include <string>

#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;
namespace ns = xmpp::ns;

namespace revocation_races_test {

constexpr std::string_view kPhone =
    "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/><bind xmlns='urn:xmpp:bind:0'/>";
constexpr std::string_view kWanted =
    "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>";
constexpr std::string_view kUsed = "<fast xmlns='urn:xmpp:fast:0'/>";

struct Clients {
    explicit Clients(std::uint64_t seed) : scene(seed) {}

    // Its log-in is under way when it returns.
    std::unique_ptr<ScriptedClient> begin(std::string_view inline_elements,
                                          const std::string& mechanism) {
        auto client = std::make_unique<ScriptedClient>(scene.random);
        ClientProfile profile;
        profile.username = "juliet";
        profile.domain = std::string(SimWorld::kDomain);
        profile.password = "secret";
        profile.mechanism = mechanism;
        profile.sasl2 = std::string(inline_elements);
        profile.token = token;
        profile.direct_tls = true;
        client->log_in(scene.world.connect("127.0.0.9", true), profile);
        return client;
    }
    std::unique_ptr<ScriptedClient> begin_with_token() {
        return begin(std::string(kPhone) + std::string(kUsed) + std::string(kWanted),
                     "HT-SHA-256-ENDP");
    }
    void take_token(const ScriptedClient& phone) {
        REQUIRE(online(phone));
        const xmpp::Element* given = phone.inbox.front()->child("token", ns::fast);
        REQUIRE(given != nullptr);
        token = given->attr("token");
    }
    void let_phone_get_token() {
        auto phone = begin(std::string(kPhone) + std::string(kWanted), "");
        scene.world.settle();
        take_token(*phone);
        phone->drop();
        scene.world.settle();
    }
    // Empty: it is not in the list.
    std::string id_of_phone(ScriptedClient& laptop) {
        laptop.send("<iq type='get' id='l'><list xmlns='urn:xmpp:cam:0'/></iq>");
        scene.world.settle();
        const xmpp::Document& answer = laptop.inbox.back();
        const xmpp::Element* list = answer->child("clients", ns::client_access);
        REQUIRE(list != nullptr);
        const xmpp::Element* client = list->first_child();
        return std::string(client == nullptr ? "" : client->attr("id"));
    }

    Scene scene;
    std::string token;
};

TEST_CASE("a client whose access is revoked while it logs in does not get through", "[login]") {
    int refused_early = 0;
    int ended = 0;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        INFO("seed " << seed);
        Clients clients(seed);
        clients.let_phone_get_token();
        auto before = clients.begin_with_token();
        clients.scene.world.settle();
        clients.take_token(*before);
        before->drop();
        auto laptop = clients.scene.log_in("juliet");
        std::string id = clients.id_of_phone(*laptop);
        std::string revoke =
            "<iq type='set' id='r'><revoke xmlns='urn:xmpp:cam:0' id='" + id + "'/></iq>";
        auto wait = static_cast<std::int64_t>(clients.scene.random.below(9000));
        std::unique_ptr<ScriptedClient> phone;
        if (seed % 2 == 0) {
            phone = clients.begin_with_token();
            clients.scene.world.pass_time(wait);
            laptop->send(revoke);
        } else {
            laptop->send(revoke);
            clients.scene.world.pass_time(wait);
            phone = clients.begin_with_token();
        }
        clients.scene.world.settle();
        CHECK(laptop->inbox.back()->attr("type") == "result");
        CHECK_FALSE(online(*phone));
        (phone->jid().empty() ? refused_early : ended) += 1;
        REQUIRE(online(*laptop));
        CHECK(clients.id_of_phone(*laptop).empty());
        auto again = clients.begin_with_token();
        clients.scene.world.settle();
        CHECK(again->failure() == "not-authorized");
    }
    // Both happen, or the moment is badly chosen.
    CHECK(refused_early > 20);
    CHECK(ended > 20);
}

}  // namespace revocation_races_test
