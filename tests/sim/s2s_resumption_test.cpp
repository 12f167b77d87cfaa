// Another server whose connections break goes on with its stream (XEP-0198 §5): what it sends comes
// once and in order, and what our server keeps for it has its limits.
#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/sim/scene.h"
#include "tests/sim/scripted_server.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace s2s_resumption_test {

namespace ns = xmpp::ns;

constexpr std::uint32_t kSeeds = 40;
constexpr std::uint32_t kMessages = 120;

std::uint32_t number(std::string_view text) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::unique_ptr<ScriptedServer> connected(Scene& scene) {
    auto server = std::make_unique<ScriptedServer>(scene.random);
    ServerProfile profile;
    profile.domain = "montague.example";
    profile.peer = std::string(SimWorld::kDomain);
    server->connect(
        scene.world.connect_server("198.51.100.1", false, certificate_for({"montague.example"})),
        profile);
    scene.world.run_until([&] { return server->state() != ScriptedClient::State::negotiating; },
                          kMinute);
    REQUIRE(online(*server));
    return server;
}

// A stream with its number of connections, one at a time or, for a moment, two.
class Initiator {
  public:
    explicit Initiator(Scene& scene) : scene_(scene) {}

    void connect() {
        if (server_) left_.push_back(std::move(server_));
        server_ = connected(scene_);
        ready_ = false;
        server_->send(id_.empty() ? "<enable xmlns='urn:xmpp:sm:3' resume='true'/>"
                                  : "<resume xmlns='urn:xmpp:sm:3' h='0' previd='" + id_ + "'/>");
    }
    void send(std::uint32_t value) {
        unacknowledged_.push_back(value);
        if (ready_) write(value);
    }
    // Before its stream has a name nobody could go on with it.
    void cut() {
        if (!id_.empty()) server_->drop();
    }
    void work() {
        if (server_->state() == ScriptedClient::State::closed) connect();
        for (; !server_->inbox.empty(); server_->inbox.pop_front()) {
            take(server_->inbox.front().root());
        }
    }
    bool done() const { return unacknowledged_.empty(); }
    std::size_t resumptions() const { return resumptions_; }
    // Of the connections that it has left open.
    std::size_t conflicts() const {
        return static_cast<std::size_t>(std::count_if(
            left_.begin(), left_.end(),
            [](const auto& each) { return each->raw.find("<conflict") != std::string::npos; }));
    }

  private:
    void write(std::uint32_t value) {
        server_->send(
            "<message from='tybalt@montague.example' to='romeo@ours.test' type='chat' id='" +
            std::to_string(value) + "'><body>Thou art a villain.</body></message>");
        server_->send("<r xmlns='urn:xmpp:sm:3'/>");
    }
    void acknowledged(std::string_view h) {
        std::uint32_t count = number(h) - acknowledged_;
        REQUIRE(count <= unacknowledged_.size());
        acknowledged_ += count;
        unacknowledged_.erase(unacknowledged_.begin(), unacknowledged_.begin() + count);
    }
    void take(const xmpp::Element& element) {
        if (element.ns() != ns::stream_management) return;
        REQUIRE(element.name() != "failed");
        if (element.name() != "enabled") acknowledged(element.attr("h"));
        if (element.name() == "a") return;
        if (element.name() == "enabled") id_ = element.attr("id");
        resumptions_ += element.name() == "resumed";
        ready_ = true;
        for (std::uint32_t each : unacknowledged_) write(each);
    }

    Scene& scene_;
    std::unique_ptr<ScriptedServer> server_;
    std::vector<std::unique_ptr<ScriptedServer>> left_;
    std::string id_;
    bool ready_ = false;
    std::deque<std::uint32_t> unacknowledged_;
    std::uint32_t acknowledged_ = 0;
    std::size_t resumptions_ = 0;
};

TEST_CASE("what another server sends comes once, though its connections break", "[s2s]") {
    std::size_t resumptions = 0;
    std::size_t conflicts = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Scene scene(seed);
        auto romeo = scene.log_in("romeo");
        romeo->send("<presence/>");
        Initiator montague(scene);
        montague.connect();
        for (std::uint32_t i = 0; i < kMessages; ++i) {
            montague.send(i);
            if (scene.random.below(2) == 0) scene.world.run_steps(scene.random.below(80));
            montague.work();
            if (scene.random.below(8) == 0) montague.cut();
            // As if the old connection were dead, while it is not.
            if (scene.random.below(15) == 0) montague.connect();
        }
        for (int second = 0; second < 600 && !montague.done(); ++second) {
            scene.world.pass_time(base::kSecondUs / 2);
            montague.work();
        }
        scene.world.settle();
        std::vector<std::uint32_t> arrived;
        for (const xmpp::Document& each : romeo->inbox) {
            if (each.root().name() == "message") arrived.push_back(number(each.root().attr("id")));
        }
        CHECK(montague.done());
        CHECK(arrived.size() == kMessages);
        CHECK(std::is_sorted(arrived.begin(), arrived.end()));
        CHECK(scene.world.stanzas_lost() == 0);
        resumptions += montague.resumptions();
        conflicts += montague.conflicts();
    }
    CHECK(resumptions > 2 * std::size_t{kSeeds});
    CHECK(conflicts > kSeeds / 2);
}

TEST_CASE("of a server that loses one connection after the other, the last streams are kept",
          "[s2s]") {
    constexpr std::size_t kStreams = 13;
    constexpr std::size_t kKept = 10;
    Scene scene(7);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < kStreams; ++i) {
        auto server = connected(scene);
        server->send("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        scene.world.settle();
        REQUIRE(server->inbox.size() == 1);
        ids.emplace_back(server->inbox.front().root().attr("id"));
        server->drop();
        scene.world.pass_time(base::kSecondUs);
    }
    std::vector<std::string> answers;
    std::vector<std::unique_ptr<ScriptedServer>> open;
    for (const std::string& id : ids) {
        open.push_back(connected(scene));
        ScriptedServer& server = *open.back();
        server.send("<resume xmlns='urn:xmpp:sm:3' h='0' previd='" + id + "'/>");
        scene.world.settle();
        REQUIRE(server.inbox.size() == 1);
        answers.emplace_back(server.inbox.front().root().name());
    }
    CHECK(std::count(answers.begin(), answers.begin() + kStreams - kKept, "failed") ==
          kStreams - kKept);
    CHECK(std::count(answers.end() - kKept, answers.end(), "resumed") == kKept);
}

}  // namespace s2s_resumption_test
