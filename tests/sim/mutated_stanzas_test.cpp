// Clients that send what they like: the stanzas of the stories with faults in them, many at once.
// Whatever that is, a request gets one answer, a stream that ends says why, the server goes on, and
// others notice nothing.
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/sim/mutated_stanzas.h"
#include "tests/sim/scene.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

using namespace parlance;
using namespace parlance::sim;

namespace mutated_stanzas_test {

constexpr std::size_t kStanzas = 240;
constexpr std::size_t kAtOnce = 12;

const std::vector<std::string> kAddresses = {"ours.test",
                                             "pubsub.ours.test",
                                             "conference.ours.test",
                                             "romeo@ours.test",
                                             "juliet@ours.test",
                                             "nobody@ours.test",
                                             "romeo@ours.test/r",
                                             "juliet@ours.test/r",
                                             "hall@conference.ours.test",
                                             "hall@conference.ours.test/x",
                                             "cave@conference.ours.test",
                                             "ours.test/somewhere",
                                             "no.ours.test",
                                             "@ours.test",
                                             "a b@ours.test",
                                             "ROMEO@OURS.TEST"};

// Users of another domain, for whom a component speaks.
constexpr const char* kComponent = "far.test";

WorldOptions options_with_component(std::uint64_t seed) {
    WorldOptions options = Scene::options(seed);
    options.settings["component"] = "[{name = \"far.test\", secret = \"secret\"}]";
    return options;
}

const std::vector<xmpp::Document>& stories() {
    static const std::vector<xmpp::Document> all =
        stanzas_of_stories(std::string(PARLANCE_SOURCE_DIR) + "/tests/stories");
    return all;
}

// What stops the server, as it should; and what keeps answers from the sender, who has blocked whom
// it has asked (XEP-0191 §3.4).
bool is_left_out(const std::string& xml) {
    for (const char* what : {"shutdown", "restart", "<block "}) {
        if (xml.find(what) != std::string::npos) return true;
    }
    return false;
}

// Names that the server has given, which later stanzas of a story tell it.
void add_names(const xmpp::Element& element, std::vector<std::string>& out) {
    for (const char* attribute : {"sessionid", "subid", "nonce", "token"}) {
        if (element.has_attr(attribute)) out.emplace_back(element.attr(attribute));
    }
    for (const xmpp::Element& child : element.children()) add_names(child, out);
}

// Stories write {what} for such a name.
std::string with_names(std::string xml, const std::vector<std::string>& names) {
    for (std::size_t open = 0; (open = xml.find('{', open)) != std::string::npos; ++open) {
        std::size_t close = xml.find('}', open);
        if (close == std::string::npos || names.empty()) break;
        if (close - open < 20) xml.replace(open, close + 1 - open, names.back());
    }
    return xml;
}

// The server, and not somebody's client, has to answer.
bool is_for_server(const xmpp::Document& iq) {
    std::string_view type = iq->attr("type");
    std::string_view to = iq->attr("to");
    bool client = to.find('@') != std::string_view::npos && to.find('/') != std::string_view::npos;
    return iq->name() == "iq" && !iq->attr("id").empty() && (type == "get" || type == "set") &&
           !client;
}

class Sender {
  public:
    Sender(Scene& scene, std::string username) : scene_(scene), username_(std::move(username)) {
        log_in();
        REQUIRE(here());
    }

    void send(xmpp::Document stanza) {
        if (is_component()) address(stanza);
        std::string id = username_ + std::to_string(++sent_);
        if (stanza->has_attr("id")) stanza->set("id", id);
        std::string xml = with_names(xmpp::to_xml(stanza.root()), names_);
        if (is_left_out(xml)) return;
        if (is_for_server(stanza)) open_[id] = xml;
        last_ = xml;
        client_->send(xml);
    }

    void read() {
        for (; !client_->inbox.empty(); client_->inbox.pop_front()) {
            const xmpp::Document& got = client_->inbox.front();
            if (got->is("error", xmpp::ns::streams)) told_why_ = true;
            add_names(got.root(), names_);
            std::string_view type = got->attr("type");
            if (got->name() != "iq" || (type != "result" && type != "error")) continue;
            if (!got->attr("id").starts_with(username_)) continue;
            INFO(xmpp::to_xml(got.root()));
            std::string id(got->attr("id"));
            CHECK(answered_.insert(id).second);
            open_.erase(id);
        }
        INFO(username_ << " has sent " << last_);
        CHECK(client_->broken().empty());
        if (online(*client_)) return;
        CHECK(told_why_);
        // Its account may be gone, by its own wish.
        open_.clear();
        told_why_ = false;
        log_in();
    }

    bool here() const { return online(*client_); }
    // With what the server owes an answer to.
    const std::map<std::string, std::string>& open() const { return open_; }

  private:
    bool is_component() const { return username_ == kComponent; }
    void log_in() {
        if (!is_component()) {
            client_ = scene_.try_to_log_in(username_);
            return;
        }
        client_ = std::make_unique<ScriptedClient>(scene_.random);
        ClientProfile profile;
        profile.component = kComponent;
        profile.password = "secret";
        client_->log_in(scene_.world.connect_component("127.0.0.8"), profile);
        scene_.world.run_until(
            [this] { return client_->state() != ScriptedClient::State::negotiating; }, kMinute);
    }
    // A component says who of its users it is that sends.
    void address(xmpp::Document& stanza) {
        static const std::vector<std::string> kUsers = {"tybalt@far.test/s", "paris@far.test",
                                                        "far.test", "rosaline@far.test/s"};
        stanza->set("from", kUsers[scene_.random.below(kUsers.size())]);
        if (!stanza->has_attr("to")) {
            stanza->set("to", kAddresses[scene_.random.below(kAddresses.size())]);
        }
    }

    Scene& scene_;
    std::string username_;
    std::unique_ptr<ScriptedClient> client_;
    std::size_t sent_ = 0;
    std::string last_;
    bool told_why_ = false;
    std::map<std::string, std::string> open_;
    std::set<std::string> answered_;
    std::vector<std::string> names_;
};

void storage_fails(Scene& scene, std::uint32_t per_mille) {
    scene.world.database_profile().fail_per_mille = per_mille;
    scene.world.database_profile().fail_reads_per_mille = per_mille;
}

void run(std::uint64_t seed) {
    INFO("seed " << seed);
    Scene scene(options_with_component(seed));
    scene.world.add_account("witness", "secret");
    if (seed % 3 == 0) scene.world.give_role("romeo", storage::roles::Role::operator_);
    Sender romeo(scene, "romeo");
    Sender juliet(scene, "juliet");
    Sender stranger(scene, kComponent);
    Sender* all[] = {&romeo, &juliet, &stranger};
    // Storage that works, or fails now and then.
    storage_fails(scene, seed % 2 == 0 ? 0 : 80);
    auto all_here = [&] { return romeo.here() && juliet.here() && stranger.here(); };
    Mutator mutator(scene.random, stories(), kAddresses);
    std::size_t next = scene.random.below(stories().size());
    for (std::size_t i = 0; i < kStanzas && all_here(); ++i) {
        // In the order of a story, so that there is something to ask for.
        next = scene.random.below(20) == 0 ? scene.random.below(stories().size()) : next + 1;
        const xmpp::Document& chosen = stories()[next % stories().size()];
        all[scene.random.below(3)]->send(mutator.mutated(chosen));
        if (i % kAtOnce != kAtOnce - 1) continue;
        scene.world.settle();
        for (Sender* each : all) each->read();
    }
    scene.world.pass_time(5 * kMinute);
    storage_fails(scene, 0);
    for (Sender* each : all) {
        each->read();
        for (const auto& [id, xml] : each->open()) {
            INFO(xml);
            CHECK(id == "answered");
        }
    }
    auto witness = scene.log_in("witness");
    witness->send("<iq type='get' id='alive' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>");
    CHECK(scene.next(*witness)->attr("type") == "result");
}

TEST_CASE("stanzas with faults are answered and harm nobody", "[mutated]") {
    REQUIRE(stories().size() > 1'000);
    for (std::uint64_t seed = 1; seed <= 40; ++seed) run(seed);
}

// By hand, and for long.
TEST_CASE("very many stanzas with faults", "[.mutated-many]") {
    for (std::uint64_t seed = 1'000; seed < 3'000; ++seed) run(seed);
}

}  // namespace mutated_stanzas_test
