// A client that knows its password and asks for anything inline (XEP-0388): against the whole
// server in the simulator. Each line of the input is a log-in to the same account, the children of
// its <authenticate/>; "{session}" stands for the last session that may be resumed. "!" in front:
// with the last token instead of the password (XEP-0484). A line that begins with ">" is what the
// client sends then. Log-ins that are well-formed get an answer that fits what was asked for, a
// session goes on, and nothing is lost.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "base/log.h"
#include "server/stream/sasl2_request.h"
#include "tests/fuzz/lines.h"
#include "tests/sim/scripted_client.h"
#include "tests/sim/sim_world.h"
#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/stream_parser.h"

namespace ns = parlance::xmpp::ns;
using namespace parlance::sim;
using parlance::server::stream::parse_sasl2_request;
using parlance::xmpp::Document;
using parlance::xmpp::Element;
using parlance::xmpp::Jid;
using parlance::xmpp::StreamParser;

namespace {

constexpr std::size_t kMostLines = 6;
constexpr std::int64_t kMinuteUs = 60 * parlance::base::kSecondUs;

WorldOptions options() {
    WorldOptions chosen;
    chosen.settings["limits.enabled"] = "false";
    return chosen;
}

// What the server will see, in its own terms; nullopt if it will see something else.
std::optional<Document> request_of(const std::string& children) {
    static parlance::xmpp::ParserPool pool;
    StreamParser parser(pool, parlance::xmpp::ParserLimits{4096, 32, 32});
    std::string input =
        "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
        "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'>" +
        children + "</authenticate>";
    parser.feed(input);
    if (parser.next() != StreamParser::Event::header) return std::nullopt;
    if (parser.next() != StreamParser::Event::stanza) return std::nullopt;
    Document request = parser.take();
    bool whole = request->name() == "authenticate" &&
                 parser.next() == StreamParser::Event::need_more && parser.rest().empty();
    // The test puts its own in front.
    if (!whole || request->has_child("initial-response", ns::sasl2)) return std::nullopt;
    return request;
}

class Visit {
  public:
    Visit() : random_(1), world_(options()) { world_.add_account("juliet", "secret"); }

    void log_in(std::string children, bool with_token) {
        std::size_t at = children.find("{session}");
        if (at != std::string::npos) children.replace(at, 9, session_);
        auto request = request_of(children);
        if (!request) return;
        ClientProfile profile;
        profile.username = "juliet";
        profile.domain = std::string(SimWorld::kDomain);
        profile.password = "secret";
        profile.mechanism = with_token ? "HT-SHA-256-ENDP" : "PLAIN";
        profile.token = with_token ? token_ : "";
        profile.sasl2 = std::move(children);
        profile.direct_tls = true;
        clients_.push_back(std::make_unique<ScriptedClient>(random_));
        ScriptedClient& client = *clients_.back();
        client.log_in(world_.connect("192.0.2.1", true), profile);
        bool answered = world_.run_until(
            [&] { return client.state() != ScriptedClient::State::negotiating; }, kMinuteUs);
        PARLANCE_ASSERT(answered);
        world_.settle();
        bool success = client.state() == ScriptedClient::State::online && !client.inbox.empty() &&
                       client.inbox.front()->is("success", ns::sasl2);
        if (success) check(request->root(), client.inbox.front().root(), client);
    }
    void send(std::string_view bytes) {
        if (clients_.empty()) return;
        clients_.back()->send(bytes);
        world_.settle();
    }
    void leave() {
        for (const auto& client : clients_) {
            PARLANCE_ASSERT(client->broken().empty());
            client->drop();
        }
        world_.settle();
        PARLANCE_ASSERT(world_.stanzas_lost() == 0);
        PARLANCE_ASSERT(world_.live_tasks() == 0);
    }

  private:
    void check(const Element& authenticate, const Element& success, ScriptedClient& client) {
        auto request = parse_sasl2_request(authenticate);
        PARLANCE_ASSERT(request);
        auto jid = Jid::parse(success.child_text("authorization-identifier", ns::sasl2));
        PARLANCE_ASSERT(jid && jid->bare_view() == "juliet@ours.test");
        const Element* bound = success.child("bound", ns::bind2);
        bool resumed = success.has_child("resumed", ns::stream_management);
        bool failed = success.has_child("failed", ns::stream_management);
        PARLANCE_ASSERT(request->resume.has_value() == (resumed || failed));
        PARLANCE_ASSERT(!(resumed && failed));
        // XEP-0386 §4: a session that is resumed has its resource.
        PARLANCE_ASSERT((bound != nullptr) == (bool(request->bind) && !resumed));
        PARLANCE_ASSERT((bound != nullptr) == !jid->is_bare());
        if (const Element* token = success.child("token", ns::fast)) {
            PARLANCE_ASSERT(!request->agent.id.empty());
            token_ = token->attr("token");
        }
        const Element* enabled =
            bound == nullptr ? nullptr : bound->child("enabled", ns::stream_management);
        if (enabled != nullptr) session_ = enabled->attr("id");
        if (bound != nullptr || resumed) check_session(client);
    }
    void check_session(ScriptedClient& client) {
        client.send("<iq type='get' id='alive' to='ours.test'><ping xmlns='urn:xmpp:ping'/></iq>");
        world_.settle();
        bool answered = false;
        for (const Document& each : client.inbox) {
            answered = answered || (each->is("iq", ns::client) && each->attr("id") == "alive");
        }
        PARLANCE_ASSERT(answered);
    }

    parlance::base::SeededRandom random_;
    SimWorld world_;
    std::vector<std::unique_ptr<ScriptedClient>> clients_;
    std::string session_ = "none";
    std::string token_;
};

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    parlance::base::log::configure(parlance::base::log::Level::error,
                                   parlance::base::log::Format::text);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Visit visit;
    parlance::fuzz::for_each_line(data, size, kMostLines, [&visit](std::string_view line) {
        if (line.starts_with('>')) {
            visit.send(line.substr(1));
        } else if (line.starts_with('!')) {
            visit.log_in(std::string(line.substr(1)), true);
        } else {
            visit.log_in(std::string(line), false);
        }
    });
    visit.leave();
    return 0;
}
