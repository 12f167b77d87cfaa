// Two domains of another server on one connection (XEP-0220 §2.6.2), while connections break and
// the other server changes its mind about the second: whatever a user sends to either arrives, in
// the order in which it was sent.
#include <algorithm>
#include <catch2/catch.hpp>
#include <charconv>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/sim/scene.h"
#include "tests/sim/scripted_server.h"
#include "tests/sim/scripted_stream_management.h"
#include "xmpp/namespaces.h"

using namespace parlance;
using namespace parlance::sim;

namespace s2s_targets_test {

namespace ns = xmpp::ns;

constexpr std::uint32_t kSeeds = 40;
constexpr std::uint32_t kMessages = 100;
constexpr std::uint16_t kPort = 5269;
// They have the same home, of two shards.
constexpr const char* kDomains[] = {"montague.example", "conference.montague.example"};

std::uint32_t number(std::string_view text) {
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

// The server of both; its streams can be resumed.
class Montague {
  public:
    Montague(Scene& scene, bool moody) : scene_(scene), moody_(moody) {
        SimDns& dns = scene.world.dns();
        for (const char* domain : kDomains) {
            dns.add_srv("_xmpp-server._tcp." + std::string(domain),
                        {0, 0, kPort, "xmpp.montague.example"});
        }
        dns.add_address("xmpp.montague.example", ip_);
        listen(true);
    }
    void listen(bool on) {
        scene_.world.network().set_door(ip_, kPort,
                                        on ? SimNetwork::Door::open : SimNetwork::Door::refused);
    }
    void work() {
        while (auto wire = scene_.world.network().take_dialled(
                   ip_, kPort, certificate_for({kDomains[0], kDomains[1]}))) {
            ServerProfile profile;
            profile.domain = kDomains[0];
            profile.features =
                "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>"
                "<sm xmlns='urn:xmpp:sm:3'/>";
            links_.emplace_back(scene_.random);
            links_.back().server->accept(std::move(wire), profile);
            ++connections_;
        }
        for (Link& link : links_) {
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
    void set_reading(bool reading) {
        for (Link& link : links_) link.server->set_reading(reading);
    }
    std::size_t connections() const { return connections_; }
    std::size_t shared() const { return shared_; }
    std::size_t resumptions() const { return management_.resumptions(); }
    // What has arrived for that domain, in that order.
    std::vector<std::uint32_t>& arrived(const std::string& domain) { return arrived_[domain]; }
    // For which domains, in the order in which that has arrived.
    const std::vector<std::string>& order() const { return order_; }

  private:
    struct Link {
        explicit Link(base::Random& random) : server(std::make_unique<ScriptedServer>(random)) {}
        std::unique_ptr<ScriptedServer> server;
        std::uint32_t* handled = nullptr;  // of the stream, whatever connections it has had
    };

    void take(Link& link, const xmpp::Element& element) {
        ScriptedServer& server = *link.server;
        if (management_.take(server, link.handled, element, true)) return;
        if (element.is("result", ns::dialback)) {
            on_guest(server, element);
        } else if (element.is("message", ns::client)) {
            if (link.handled != nullptr) ++*link.handled;
            std::string to(element.attr("to"));
            order_.push_back(to.substr(to.find('@') + 1));
            arrived_[order_.back()].push_back(number(element.attr("id")));
        }
    }
    void on_guest(ScriptedServer& server, const xmpp::Element& request) {
        std::string from(request.attr("to"));
        std::string to(request.attr("from"));
        auto answer = [&](const std::string& sender, const std::string& receiver,
                          const std::string& rest) {
            server.send("<db:result from='" + sender + "' to='" + receiver + "' type='" + rest);
        };
        switch (moody_ ? scene_.random.below(8) : 7) {
            case 0:
                return answer(from, to,
                              "error'><error type='cancel'><item-not-found xmlns='urn:ietf:params:"
                              "xml:ns:xmpp-stanzas'/></error></db:result>");
            case 1:
                answer(from, to, "invalid'/>");
                return server.send("</stream:stream>");
            case 2:
                return;
            case 3:
                return answer(from, "conference.ours.test", "valid'/>");
            case 4:
                return answer("capulet.example", to, "valid'/>");
            case 5:
                return server.drop();
            default:
                ++shared_;
                return answer(from, to, "valid'/>");
        }
    }

    Scene& scene_;
    const std::string ip_ = "198.51.100.1";
    bool moody_;
    ScriptedStreamManagement management_;
    std::size_t connections_ = 0;
    std::size_t shared_ = 0;
    std::vector<Link> links_;
    std::map<std::string, std::vector<std::uint32_t>> arrived_;
    std::vector<std::string> order_;
};

struct Street {
    Street(std::uint64_t seed, bool moody)
        : scene(seed), montague(scene, moody), romeo(scene.log_in("romeo")) {}

    void send(std::uint32_t value) { send(value, kDomains[scene.random.below(2)]); }
    void send(std::uint32_t value, const std::string& domain, const std::string& body = "Peace") {
        sent[domain].push_back(value);
        romeo->send("<message to='tybalt@" + domain + "' type='chat' id='" + std::to_string(value) +
                    "'><body>" + body + "</body></message>");
    }
    void run(std::size_t steps) {
        for (std::size_t done = 0; done < steps; done += 10) {
            scene.world.run_steps(10);
            montague.work();
        }
    }
    void pass(std::int64_t time_us) {
        scene.world.pass_time(time_us);
        montague.work();
    }
    bool all_arrived() {
        return std::all_of(std::begin(kDomains), std::end(kDomains), [this](const char* domain) {
            return first_of(montague.arrived(domain)).size() == sent[domain].size();
        });
    }
    void finish() {
        montague.listen(true);
        for (int second = 0; second < 3'600 && !all_arrived(); ++second) pass(base::kSecondUs / 2);
        // Whatever would come twice comes now.
        for (int second = 0; second < 60; ++second) pass(base::kSecondUs);
    }
    static std::vector<std::uint32_t> first_of(const std::vector<std::uint32_t>& all) {
        std::vector<std::uint32_t> first;
        for (std::uint32_t each : all) {
            if (std::find(first.begin(), first.end(), each) == first.end()) first.push_back(each);
        }
        return first;
    }
    void check(bool once) {
        for (const std::string domain : kDomains) {
            INFO(domain);
            const std::vector<std::uint32_t>& arrived = montague.arrived(domain);
            CHECK(first_of(arrived) == sent[domain]);
            if (once) CHECK(arrived == sent[domain]);
        }
        CHECK(scene.world.stanzas_lost() == 0);
    }

    Scene scene;
    Montague montague;
    std::unique_ptr<ScriptedClient> romeo;
    std::map<std::string, std::vector<std::uint32_t>> sent;
};

TEST_CASE("two domains of a server need one connection", "[s2s]") {
    Street street(3, false);
    street.send(0);
    street.pass(base::kSecondUs);
    street.pass(base::kSecondUs);
    for (std::uint32_t i = 1; i < kMessages; ++i) street.send(i);
    street.finish();
    street.check(true);
    CHECK(street.montague.connections() == 1);
    CHECK(street.montague.shared() == 1);
}

TEST_CASE("what waits for one domain of a server does not keep the other one waiting", "[s2s]") {
    constexpr std::uint32_t kBacklog = 200;
    constexpr std::size_t kLarge = 10'000;
    const std::string busy = GENERATE(std::string(kDomains[0]), std::string(kDomains[1]));
    const std::string other = busy == kDomains[0] ? kDomains[1] : kDomains[0];
    Street street(5, false);
    street.send(0, busy);
    for (int i = 0; i < 5; ++i) street.pass(base::kSecondUs);
    street.send(1, other);
    for (int i = 0; i < 5; ++i) street.pass(base::kSecondUs);
    REQUIRE(street.montague.connections() == 1);
    REQUIRE(street.all_arrived());
    street.montague.set_reading(false);
    std::uint32_t value = 2;
    // More than a connection takes.
    for (std::uint32_t i = 0; i < kBacklog; ++i) {
        street.send(value++, busy, std::string(kLarge, 'x'));
        if (i % 10 == 0) street.pass(base::kSecondUs);
    }
    for (int i = 0; i < 10; ++i) street.send(value++, other);
    street.pass(base::kSecondUs);
    CHECK_FALSE(street.all_arrived());
    street.montague.set_reading(true);
    street.finish();
    street.check(true);
    // Many of the former come behind the last of the latter.
    const std::vector<std::string>& order = street.montague.order();
    auto last = std::find(order.rbegin(), order.rend(), other);
    CHECK(last - order.rbegin() > 30);
}

TEST_CASE("what two domains of a server are owed arrives once, though their connection breaks",
          "[s2s]") {
    std::size_t shared = 0;
    std::size_t resumptions = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Street street(seed, false);
        base::SeededRandom& random = street.scene.random;
        for (std::uint32_t i = 0; i < kMessages; ++i) {
            street.send(i);
            if (random.below(2) == 0) street.run(random.below(80));
            if (random.below(6) == 0) street.montague.cut();
            if (random.below(6) > 0) continue;
            street.pass(static_cast<std::int64_t>(random.below(5)) * base::kSecondUs);
        }
        street.finish();
        street.check(true);
        shared += street.montague.shared();
        resumptions += street.montague.resumptions();
    }
    CHECK(shared > kSeeds);
    CHECK(resumptions > kSeeds);
}

TEST_CASE("what two domains of a server are owed arrives, whatever it says of their connection",
          "[s2s]") {
    std::size_t shared = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        INFO("seed " << seed);
        Street street(seed, true);
        base::SeededRandom& random = street.scene.random;
        for (std::uint32_t i = 0; i < kMessages; ++i) {
            street.send(i);
            if (random.below(2) == 0) street.run(random.below(80));
            if (random.below(10) == 0) street.montague.cut();
            if (random.below(20) == 0) street.montague.listen(random.below(2) == 0);
            if (random.below(6) > 0) continue;
            street.pass(static_cast<std::int64_t>(random.below(20)) * base::kSecondUs);
            // Long enough for it to be asked again.
            if (random.below(10) == 0) street.pass(3'700 * base::kSecondUs);
        }
        street.finish();
        street.check(false);
        shared += street.montague.shared();
    }
    CHECK(shared > kSeeds / 4);
}

}  // namespace s2s_targets_test
