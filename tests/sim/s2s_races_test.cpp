// Messages to another server while connections break, commits fail and power goes: whatever a user
// has an acknowledgement for arrives, in the order in which it was sent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/sim/scene.h"
#include "tests/sim/scripted_server.h"
#include "tests/sim/scripted_stream_management.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace s2s_races_test {

namespace ns = xmpp::ns;

constexpr std::uint32_t kSeeds = 40;
constexpr std::uint16_t kPort = 5269;

std::uint32_t number(std::string_view text) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// A user with stream management (XEP-0198), so that it is known what the server has taken.
class Sender {
  public:
    Sender(Scene& scene, std::string name) : scene_(scene), name_(std::move(name)) { log_in(); }

    void log_in() {
        client_ = scene_.log_in(name_);
        client_->send("<enable xmlns='urn:xmpp:sm:3'/>");
        sent_.clear();
        received_ = 0;
    }
    void send(std::uint32_t value) {
        sent_.push_back(value);
        client_->send("<message to='tybalt@montague.example' type='chat' id='" +
                      std::to_string(value) + "'><body>" + name_ + "</body></message>");
        client_->send("<r xmlns='urn:xmpp:sm:3'/>");
    }
    void work() {
        for (; !client_->inbox.empty(); client_->inbox.pop_front())
            take(client_->inbox.front().root());
    }
    const std::string& name() const { return name_; }
    // What the server has taken, and has not given back.
    std::set<std::uint32_t> owed() const {
        std::set<std::uint32_t> owed;
        std::set_difference(acknowledged_.begin(), acknowledged_.end(), returned_.begin(),
                            returned_.end(), std::inserter(owed, owed.end()));
        return owed;
    }

  private:
    void take(const xmpp::Element& element) {
        if (element.is("a", ns::stream_management)) {
            std::size_t handled = std::min<std::size_t>(number(element.attr("h")), sent_.size());
            acknowledged_.insert(sent_.begin(),
                                 sent_.begin() + static_cast<std::ptrdiff_t>(handled));
        }
        if (element.is("r", ns::stream_management)) {
            client_->send("<a xmlns='urn:xmpp:sm:3' h='" + std::to_string(received_) + "'/>");
        }
        if (element.ns() == ns::client) ++received_;
        if (element.is("message", ns::client) && element.attr("type") == "error") {
            returned_.insert(number(element.attr("id")));
        }
    }

    Scene& scene_;
    std::string name_;
    std::unique_ptr<ScriptedClient> client_;
    std::vector<std::uint32_t> sent_;  // on this stream
    std::uint32_t received_ = 0;       // likewise
    std::set<std::uint32_t> acknowledged_, returned_;
};

// What the other server has of XEP-0198.
enum class Manages : unsigned char { nothing, streams, resumption };

// The other server: takes every connection, and what comes on it.
class Peer {
  public:
    Peer(Scene& scene, Manages manages) : scene_(scene), manages_(manages) {
        SimDns& dns = scene.world.dns();
        dns.add_srv("_xmpp-server._tcp.montague.example", {0, 0, kPort, "xmpp.montague.example"});
        dns.add_address("xmpp.montague.example", ip_);
        listen(true);
    }
    void listen(bool on) {
        scene_.world.network().set_door(ip_, kPort,
                                        on ? SimNetwork::Door::open : SimNetwork::Door::refused);
    }
    void work() {
        for (;;) {
            auto wire = scene_.world.network().take_dialled(ip_, kPort,
                                                            certificate_for({"montague.example"}));
            if (!wire) break;
            ServerProfile profile;
            profile.domain = "montague.example";
            if (manages_ != Manages::nothing) profile.features = "<sm xmlns='urn:xmpp:sm:3'/>";
            // It is another one from time to time (XEP-0509), or has not heard of SASL2.
            static constexpr const char* kVersions[] = {"", "1", "1", "1", "2", "2"};
            profile.version = kVersions[scene_.random.below(std::size(kVersions))];
            links_.emplace_back(scene_.random);
            links_.back().server->accept(std::move(wire), profile);
        }
        for (Link& link : links_) {
            if (link.server->ahead() && !std::exchange(link.counted, true)) ++ahead_;
            while (!link.server->inbox.empty()) {
                xmpp::Document element = std::move(link.server->inbox.front());
                link.server->inbox.pop_front();
                take(link, element.root());
            }
        }
        std::erase_if(links_, [](const Link& link) {
            return link.server->state() == ScriptedClient::State::closed;
        });
    }
    void cut() {
        for (Link& link : links_) link.server->drop();
    }
    // Between the two servers nothing gets through any more, and nobody is told.
    void fall_silent() {
        scene_.world.network().set_door(ip_, kPort, SimNetwork::Door::silent);
        for (Link& link : links_) link.server->set_reading(false);
    }
    std::size_t resumptions() const { return management_.resumptions(); }
    // Connections on which ours has authenticated with its header.
    std::size_t ahead() const { return ahead_; }
    // What has arrived of a user, in that order.
    const std::vector<std::uint32_t>& arrived(const std::string& user) { return arrived_[user]; }

  private:
    struct Link {
        explicit Link(base::Random& random) : server(std::make_unique<ScriptedServer>(random)) {}
        std::unique_ptr<ScriptedServer> server;
        std::uint32_t* handled = nullptr;  // of the stream, whatever connections it has had
        bool counted = false;
    };

    void take(Link& link, const xmpp::Element& element) {
        bool resumes = manages_ == Manages::resumption;
        if (management_.take(*link.server, link.handled, element, resumes)) return;
        if (element.is("message", ns::client)) {
            if (link.handled != nullptr) ++*link.handled;
            arrived_[element.child_text("body", ns::client)].push_back(number(element.attr("id")));
        }
    }

    Scene& scene_;
    const std::string ip_ = "198.51.100.1";
    Manages manages_;
    ScriptedStreamManagement management_;
    std::size_t ahead_ = 0;
    std::vector<Link> links_;
    std::map<std::string, std::vector<std::uint32_t>> arrived_;
};

struct Feud {
    Feud(std::uint64_t seed, Manages managed)
        : scene(seed), peer(scene, managed), romeo(scene, "romeo"), juliet(scene, "juliet") {}

    void work() {
        romeo.work();
        juliet.work();
        peer.work();
    }
    void run(std::size_t steps) {
        for (std::size_t done = 0; done < steps; done += 10) {
            scene.world.run_steps(10);
            work();
        }
    }
    bool all_arrived() {
        for (Sender* sender : {&romeo, &juliet}) {
            const auto& arrived = peer.arrived(sender->name());
            std::set<std::uint32_t> there(arrived.begin(), arrived.end());
            std::set<std::uint32_t> owed = sender->owed();
            if (!std::includes(there.begin(), there.end(), owed.begin(), owed.end())) return false;
        }
        return true;
    }
    // Everything that can still happen does, in an hour at most.
    void finish() {
        scene.world.database_profile().fail_per_mille = 0;
        peer.listen(true);
        for (int second = 0; second < 3'600; ++second) {
            scene.world.pass_time(base::kSecondUs / 2);
            work();
            if (second > 5 && all_arrived()) return;
        }
    }
    void check(bool once) {
        for (Sender* sender : {&romeo, &juliet}) {
            INFO(sender->name());
            std::vector<std::uint32_t> arrived = peer.arrived(sender->name());
            std::vector<std::uint32_t> first;
            for (std::uint32_t each : arrived) {
                bool again = std::find(first.begin(), first.end(), each) != first.end();
                if (!again) first.push_back(each);
            }
            CHECK(std::is_sorted(first.begin(), first.end()));
            if (once) CHECK(first == arrived);
            for (std::uint32_t each : sender->owed()) {
                INFO("message " << each);
                CHECK(std::count(first.begin(), first.end(), each) == 1);
            }
        }
        CHECK(scene.world.stanzas_lost() == 0);
    }

    Scene scene;
    Peer peer;
    Sender romeo, juliet;
};

TEST_CASE("what another server is owed arrives, whatever breaks", "[s2s]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Feud feud(seed, seed % 2 == 0 ? Manages::streams : Manages::resumption);
        SimWorld& world = feud.scene.world;
        base::SeededRandom& random = feud.scene.random;
        bool fails = seed % 3 == 0;
        world.database_profile().fail_per_mille = fails ? 100 : 0;
        for (std::uint32_t i = 0; i < 60; ++i) {
            Sender& sender = random.below(2) == 0 ? feud.romeo : feud.juliet;
            sender.send(i);
            if (random.below(2) == 0) feud.run(random.below(80));
            if (random.below(10) == 0) feud.peer.cut();
            if (random.below(20) == 0) feud.peer.listen(random.below(2) == 0);
            if (random.below(12) == 0) {
                world.pass_time(static_cast<std::int64_t>(random.below(10)) * base::kSecondUs);
                feud.work();
            }
            if (random.below(25) == 0) {
                world.database_profile().fail_per_mille = 0;
                world.crash();
                feud.work();
                feud.romeo.log_in();
                feud.juliet.log_in();
                world.database_profile().fail_per_mille = fails ? 100 : 0;
            }
        }
        feud.finish();
        feud.check(false);
        CHECK_FALSE(feud.romeo.owed().empty());
    }
}

TEST_CASE("what another server is owed arrives once while its connections stand", "[s2s]") {
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Feud feud(seed, seed % 2 == 0 ? Manages::streams : Manages::nothing);
        base::SeededRandom& random = feud.scene.random;
        feud.scene.world.database_profile().fail_per_mille = seed % 3 == 0 ? 100 : 0;
        for (std::uint32_t i = 0; i < 60; ++i) {
            (random.below(2) == 0 ? feud.romeo : feud.juliet).send(i);
            if (random.below(2) == 0) feud.run(random.below(80));
            if (random.below(20) == 0) feud.peer.listen(random.below(2) == 0);
        }
        feud.finish();
        feud.check(true);
        if (seed % 3 != 0) CHECK(feud.romeo.owed().size() + feud.juliet.owed().size() == 60);
    }
}

TEST_CASE("what another server is owed arrives once, though its connections break", "[s2s]") {
    std::size_t resumptions = 0;
    std::size_t ahead = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Feud feud(seed, Manages::resumption);
        base::SeededRandom& random = feud.scene.random;
        feud.scene.world.database_profile().fail_per_mille = seed % 3 == 0 ? 100 : 0;
        for (std::uint32_t i = 0; i < 100; ++i) {
            (random.below(2) == 0 ? feud.romeo : feud.juliet).send(i);
            if (random.below(2) == 0) feud.run(random.below(80));
            if (random.below(6) == 0) feud.peer.cut();
            if (random.below(20) == 0) feud.peer.listen(random.below(2) == 0);
            if (random.below(6) > 0) continue;
            feud.scene.world.pass_time(static_cast<std::int64_t>(random.below(10)) *
                                       base::kSecondUs);
            feud.work();
        }
        feud.finish();
        feud.check(true);
        if (seed % 3 != 0) CHECK(feud.romeo.owed().size() + feud.juliet.owed().size() == 100);
        resumptions += feud.peer.resumptions();
        ahead += feud.peer.ahead();
    }
    CHECK(resumptions > kSeeds);
    CHECK(ahead > kSeeds);
}

// Longer than anything else is waited for: the stream goes on all the same, before another begins.
TEST_CASE("what another server is owed arrives once, though it cannot be reached for minutes",
          "[s2s]") {
    std::size_t resumptions = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Feud feud(seed, Manages::resumption);
        base::SeededRandom& random = feud.scene.random;
        std::uint32_t value = 0;
        auto quarrel = [&](int messages) {
            for (int i = 0; i < messages; ++i) {
                (random.below(2) == 0 ? feud.romeo : feud.juliet).send(value++);
                if (random.below(3) == 0) feud.run(random.below(60));
            }
        };
        auto pass = [&](std::uint64_t seconds) {
            for (std::uint64_t i = 0; i < seconds; i += 10) {
                feud.scene.world.pass_time(10 * base::kSecondUs);
                feud.work();
            }
        };
        for (int partition = 0; partition < 3; ++partition) {
            quarrel(10);
            pass(10);
            quarrel(5);
            const bool silent = random.below(2) == 0;
            if (silent) {
                feud.peer.fall_silent();
            } else {
                feud.peer.listen(false);
                feud.peer.cut();
            }
            quarrel(5);
            pass(40 + random.below(300));
            quarrel(5);
            feud.peer.cut();
            feud.peer.listen(true);
            pass(random.below(30));
        }
        feud.finish();
        feud.check(true);
        CHECK(feud.romeo.owed().size() + feud.juliet.owed().size() == value);
        resumptions += feud.peer.resumptions();
    }
    CHECK(resumptions > kSeeds);
}

// XEP-0198 would show it by an <r/> without an answer.
TEST_CASE("a server without acknowledgements that takes nothing any more is called again",
          "[s2s]") {
    constexpr int kMessages = 150;
    const std::string body(10'000, 'x');
    Scene scene(11);
    Peer peer(scene, Manages::nothing);
    auto romeo = scene.log_in("romeo");
    int value = 0;
    auto send = [&] {
        romeo->send("<message to='tybalt@montague.example' type='chat' id='" +
                    std::to_string(value++) + "'><body>" + body + "</body></message>");
    };
    auto pass = [&](int seconds) {
        for (int i = 0; i < seconds; ++i) {
            scene.world.pass_time(base::kSecondUs);
            peer.work();
        }
    };
    send();
    pass(5);
    REQUIRE(peer.arrived(body).size() == 1);
    peer.fall_silent();
    // More than a connection takes.
    for (int i = 0; i < kMessages; ++i) {
        send();
        if (i % 10 == 0) pass(1);
    }
    peer.listen(true);
    pass(40);
    CHECK(peer.arrived(body).size() == 1);
    pass(40);
    const std::vector<std::uint32_t>& arrived = peer.arrived(body);
    // What the dead connection has swallowed is out of our hands, and nothing else.
    REQUIRE(arrived.size() > kMessages / 4);
    CHECK(std::is_sorted(arrived.begin(), arrived.end()));
    CHECK(arrived.back() == kMessages);
    CHECK(arrived.back() - arrived[1] + 1 == arrived.size() - 1);
    CHECK(scene.world.stanzas_lost() == 0);
}

}  // namespace s2s_races_test
