// Upgrades of stored keys (XEP-0480) and pipelined authentication (XEP-0509).
#include <catch2/catch.hpp>
#include <string>

#include "tests/sim/scene.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"

using namespace parlance;
using namespace parlance::sim;
namespace ns = xmpp::ns;

namespace sasl_upgrade_test {

constexpr std::string_view kUpgrades =
    "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-512</upgrade>"
    "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-256</upgrade>"
    "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-256</upgrade>"
    "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-BLOOP2</upgrade>";

// An account of another server, which knew SHA-1 only.
struct Upgrade {
    explicit Upgrade(std::uint64_t seed) : scene(seed), client(scene.random) {
        scene.world.add_account("nurse", "secret", "SHA-1");
    }
    void begin(const std::string& mechanism, std::string_view inline_elements,
               std::string_view token = "") {
        ClientProfile profile;
        profile.username = "nurse";
        profile.domain = std::string(SimWorld::kDomain);
        profile.password = "secret";
        profile.mechanism = mechanism;
        profile.sasl2 = std::string(inline_elements);
        profile.token = std::string(token);
        profile.binds = false;
        profile.direct_tls = true;
        client.log_in(scene.world.connect("127.0.0.9", true), profile);
        scene.world.run_until([&] { return client.state() != ScriptedClient::State::negotiating; },
                              kMinute);
    }
    xmpp::Document next() { return scene.next(client); }
    void start(const std::string& task) {
        client.send("<next xmlns='urn:xmpp:sasl:2' task='" + task + "'/>");
    }
    void answer(const std::string& hash) {
        client.send("<task-data xmlns='urn:xmpp:sasl:2'><hash xmlns='urn:xmpp:scram-upgrade:0'>" +
                    hash + "</hash></task-data>");
    }
    bool can_log_in(const std::string& mechanism) {
        begin(mechanism, "");
        bool good = client.state() == ScriptedClient::State::raw;
        client.inbox.clear();
        client.drop();
        scene.world.settle();
        return good;
    }

    Scene scene;
    ScriptedClient client;
};

std::string salted_password(const xmpp::Document& task_data, xmpp::sasl::Hash hash) {
    const xmpp::Element* salt = task_data->child("salt", ns::scram_upgrade);
    REQUIRE(salt != nullptr);
    auto bytes = xmpp::base64_decode(salt->text());
    REQUIRE(bytes);
    return xmpp::base64_encode(xmpp::sasl::pbkdf2(
        hash, "secret", *bytes, std::stoi(std::string(salt->attr("iterations")))));
}

std::string task_of(const xmpp::Document& element) {
    REQUIRE(element->is("continue", ns::sasl2));
    const xmpp::Element* tasks = element->child("tasks", ns::sasl2);
    REQUIRE(tasks != nullptr);
    REQUIRE(tasks->child_count() == 1);
    return tasks->child_text("task", ns::sasl2);
}

std::string condition_of(const xmpp::Document& failure) {
    REQUIRE(failure->is("failure", ns::sasl2));
    return std::string(failure->first_child()->name());
}

TEST_CASE("a client adds the keys that its account has not got", "[login]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        Upgrade upgrade(seed);
        upgrade.begin("SCRAM-SHA-1-PLUS", kUpgrades);
        // Each once, and what was not offered not at all.
        xmpp::Document element = upgrade.next();
        CHECK(task_of(element) == "UPGR-SCRAM-SHA-512");
        CHECK_FALSE(element->child_text("additional-data", ns::sasl2).empty());
        upgrade.start("UPGR-SCRAM-SHA-512");
        upgrade.answer(salted_password(upgrade.next(), xmpp::sasl::Hash::sha512));
        element = upgrade.next();
        CHECK(task_of(element) == "UPGR-SCRAM-SHA-256");
        CHECK_FALSE(element->has_child("additional-data", ns::sasl2));
        upgrade.start("UPGR-SCRAM-SHA-256");
        // As the example of XEP-0480 has it.
        upgrade.answer("\n  " + salted_password(upgrade.next(), xmpp::sasl::Hash::sha256) + "\n");
        element = upgrade.next();
        CHECK(element->is("success", ns::sasl2));
        CHECK(element->child_text("authorization-identifier", ns::sasl2) == "nurse@ours.test");
        CHECK(upgrade.next()->is("features", ns::streams));
        upgrade.client.drop();
        CHECK(upgrade.can_log_in("SCRAM-SHA-256-PLUS"));
        CHECK(upgrade.can_log_in("SCRAM-SHA-512"));
        CHECK(upgrade.can_log_in("SCRAM-SHA-1"));
        // Nothing is left to be done.
        upgrade.begin("PLAIN", kUpgrades);
        CHECK(upgrade.next()->is("success", ns::sasl2));
    }
}

TEST_CASE("an upgrade that makes no sense ends the attempt and changes nothing", "[login]") {
    Upgrade upgrade(3);
    for (const char* hash : {"", "not base64!", "c2hvcnQ="}) {
        upgrade.begin("SCRAM-SHA-1", kUpgrades);
        upgrade.next();
        upgrade.start("UPGR-SCRAM-SHA-512");
        upgrade.next();
        upgrade.answer(hash);
        CHECK(condition_of(upgrade.next()) == "malformed-request");
        upgrade.client.drop();
    }
    // Another task than the one announced; an answer before the question.
    upgrade.begin("SCRAM-SHA-1", kUpgrades);
    upgrade.next();
    upgrade.start("UPGR-SCRAM-SHA-256");
    CHECK(condition_of(upgrade.next()) == "malformed-request");
    upgrade.client.drop();
    upgrade.begin("SCRAM-SHA-1", kUpgrades);
    upgrade.next();
    upgrade.answer("c2hvcnQ=");
    CHECK(condition_of(upgrade.next()) == "malformed-request");
    upgrade.client.drop();
    // Given up.
    upgrade.begin("SCRAM-SHA-1", kUpgrades);
    upgrade.next();
    upgrade.client.send("<abort xmlns='urn:xmpp:sasl:2'/>");
    CHECK(condition_of(upgrade.next()) == "aborted");
    upgrade.client.drop();
    // XEP-0388 §5.2.5: no other authentication once <continue/> has been sent.
    upgrade.begin("SCRAM-SHA-1", kUpgrades);
    upgrade.next();
    upgrade.client.send("<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'/>");
    CHECK(upgrade.next()->is("error", ns::streams));
    upgrade.client.drop();
    CHECK_FALSE(upgrade.can_log_in("SCRAM-SHA-512"));
    CHECK(upgrade.can_log_in("SCRAM-SHA-1"));
}

TEST_CASE("whoever logs in with a token cannot set keys", "[login]") {
    Upgrade upgrade(5);
    std::string agent = "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>";
    upgrade.begin("SCRAM-SHA-1", agent +
                                     "<request-token xmlns='urn:xmpp:fast:0' "
                                     "mechanism='HT-SHA-256-ENDP'/>");
    xmpp::Document success = upgrade.next();
    const xmpp::Element* token = success->child("token", ns::fast);
    REQUIRE(token != nullptr);
    upgrade.client.inbox.clear();
    upgrade.client.drop();
    upgrade.begin("HT-SHA-256-ENDP",
                  agent + "<fast xmlns='urn:xmpp:fast:0'/>" + std::string(kUpgrades),
                  token->attr("token"));
    CHECK(upgrade.next()->is("success", ns::sasl2));
}

TEST_CASE("a log-in that a new password overtakes gets no token", "[login]") {
    std::string wanted =
        "<user-agent id='d4565fa7-4d72-4749-b3d3-740edbf87770'/>"
        "<request-token xmlns='urn:xmpp:fast:0' mechanism='HT-SHA-256-ENDP'/>"
        "<upgrade xmlns='urn:xmpp:sasl:upgrade:0'>UPGR-SCRAM-SHA-512</upgrade>";
    for (bool overtaken : {false, true}) {
        Upgrade upgrade(7);
        upgrade.begin("SCRAM-SHA-1", wanted);
        CHECK(task_of(upgrade.next()) == "UPGR-SCRAM-SHA-512");
        // The client has proved that it knows the old one, and is not in yet.
        if (overtaken) upgrade.scene.world.set_password("nurse", "another");
        upgrade.start("UPGR-SCRAM-SHA-512");
        upgrade.answer(salted_password(upgrade.next(), xmpp::sasl::Hash::sha512));
        xmpp::Document success = upgrade.next();
        CHECK(success->is("success", ns::sasl2));
        CHECK(success->has_child("token", ns::fast) != overtaken);
    }
}

TEST_CASE("a client that knows the features does not wait for them", "[login]") {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Scene scene(seed);
        ScriptedClient client(scene.random);
        client.open_raw(scene.world.connect("127.0.0.9", true), true);
        scene.world.settle();
        std::string header =
            "<stream:stream to='ours.test' from='juliet@ours.test' xmlns='jabber:client' "
            "xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";
        std::string plain = xmpp::base64_encode(std::string("\0juliet\0secret", 14));
        auto authenticate = [&](std::string_view version) {
            return "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'><initial-response>" +
                   plain + "</initial-response><config-version xmlns='urn:xmpp:iap:0' value='" +
                   std::string(version) + "'/><bind xmlns='urn:xmpp:bind:0'/></authenticate>";
        };
        // It has seen others: told so, at no cost, and with the new ones at hand.
        client.send(header + authenticate("of another time"));
        scene.world.settle();
        REQUIRE(client.inbox.size() == 2);
        const xmpp::Element* version = client.inbox[0]->child("config-version", ns::pipelining);
        REQUIRE(version != nullptr);
        CHECK(version->attr("scheme") == "opaque");
        CHECK(condition_of(client.inbox[1]) == "aborted");
        CHECK(client.inbox[1]->has_child("config-version-mismatch", ns::pipelining));
        std::string known(version->attr("value"));
        client.inbox.clear();
        client.send(authenticate(known));
        scene.world.settle();
        REQUIRE_FALSE(client.inbox.empty());
        CHECK(client.inbox[0]->is("success", ns::sasl2));
        client.inbox.clear();
        client.drop();
        // Next time everything goes out at once.
        client.open_raw(scene.world.connect("127.0.0.9", true), true);
        scene.world.settle();
        client.send(header + authenticate(known) +
                    "<iq type='get' id='p' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>");
        scene.world.settle();
        scene.world.pass_time(base::kSecondUs);
        REQUIRE(client.inbox.size() == 4);
        CHECK(client.inbox[1]->has_child("bound", ns::bind2));
        CHECK(client.inbox[3]->attr("id") == "p");
    }
}

}  // namespace sasl_upgrade_test
