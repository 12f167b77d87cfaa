// Any element as <authenticate/> of XEP-0388 with what is asked for inline: what is accepted keeps
// the promises of Sasl2Request, means the same when it is written and read again, and what follows
// from it makes sense: upgrade tasks that were offered, the salted passwords of their <task-data/>,
// keys of sessions.
#include "server/stream/sasl2_request.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "server/stream/bind2.h"
#include "server/stream/recovery.h"
#include "server/stream/sasl_upgrade.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/registry.h"
#include "xmpp/sasl/scram_keys.h"
#include "xmpp/serializer.h"
#include "xmpp/stream_parser.h"

namespace ns = parlance::xmpp::ns;
namespace sasl = parlance::xmpp::sasl;
using namespace parlance::server::stream;
using parlance::xmpp::Document;
using parlance::xmpp::Element;
using parlance::xmpp::StreamParser;

namespace {

constexpr std::string_view kHeader =
    "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

std::optional<Document> first_element(std::string_view xml) {
    static parlance::xmpp::ParserPool pool;
    StreamParser parser(pool, parlance::xmpp::ParserLimits{1 << 16, 32, 32});
    std::string input = std::string(kHeader) + std::string(xml);
    parser.feed(input);
    if (parser.next() != StreamParser::Event::header) return std::nullopt;
    if (parser.next() != StreamParser::Event::stanza) return std::nullopt;
    return parser.take();
}

bool is_agent(std::string_view id) {
    return id.size() == 36 && std::all_of(id.begin(), id.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == '-';
           });
}

// It goes into an answer (XEP-0494), hence must not have been cut inside a character.
void check_description(const std::string& text) {
    PARLANCE_ASSERT(text.size() <= 128);
    Document client("client", ns::client);
    client->add_text_child("software", text);
    auto read = first_element(parlance::xmpp::to_xml(client.root()));
    PARLANCE_ASSERT(read && (*read)->child_text("software", ns::client) == text);
}

void check(const Sasl2Request& request, const Element& authenticate) {
    PARLANCE_ASSERT(request.mechanism == authenticate.attr("mechanism"));
    PARLANCE_ASSERT(!request.mechanism.empty());
    const UserAgent& agent = request.agent;
    PARLANCE_ASSERT(agent.id.empty() || is_agent(agent.id));
    check_description(agent.software);
    check_description(agent.device);
    // Tokens belong to clients (XEP-0484 §4), and one is known only when it has let the client in.
    PARLANCE_ASSERT(!agent.id.empty() || (!request.fast && request.token_wanted.empty()));
    PARLANCE_ASSERT(!request.token);
    PARLANCE_ASSERT(!request.fast || request.fast->count >= 0);
    PARLANCE_ASSERT(request.fast.has_value() == authenticate.has_child("fast", ns::fast));
    PARLANCE_ASSERT(request.resume.has_value() ==
                    authenticate.has_child("resume", ns::stream_management));
    PARLANCE_ASSERT(bool(request.bind) == authenticate.has_child("bind", ns::bind2));
    std::uint64_t client = client_number("secret", "juliet@example.com", agent.id);
    PARLANCE_ASSERT((client == 0) == agent.id.empty());
}

void check_same(const Sasl2Request& one, const Sasl2Request& other) {
    PARLANCE_ASSERT(one.mechanism == other.mechanism);
    PARLANCE_ASSERT(one.agent.id == other.agent.id);
    PARLANCE_ASSERT(one.agent.software == other.agent.software);
    PARLANCE_ASSERT(one.agent.device == other.agent.device);
    PARLANCE_ASSERT(one.token_wanted == other.token_wanted);
    PARLANCE_ASSERT(one.resume.has_value() == other.resume.has_value());
    PARLANCE_ASSERT(!one.resume || one.resume->previous == other.resume->previous);
    PARLANCE_ASSERT(!one.resume || one.resume->h == other.resume->h);
    PARLANCE_ASSERT(one.fast.has_value() == other.fast.has_value());
    PARLANCE_ASSERT(!one.fast || one.fast->count == other.fast->count);
    PARLANCE_ASSERT(!one.fast || one.fast->invalidate == other.fast->invalidate);
    PARLANCE_ASSERT(bool(one.bind) == bool(other.bind));
    if (!one.bind) return;
    PARLANCE_ASSERT(parlance::xmpp::equal(one.bind.root(), other.bind.root()));
}

void check_upgrades(const Element& authenticate) {
    constexpr sasl::Hash kHashes[] = {sasl::Hash::sha256, sasl::Hash::sha512};
    for (sasl::Hash only : kHashes) {
        sasl::Offer offer = sasl::make_offer(sasl::Policy({only}, true), {}, true);
        Hashes wanted = wanted_upgrades(authenticate, offer);
        PARLANCE_ASSERT(wanted.empty() || (wanted.size() == 1 && wanted.front() == only));
        for (const Element& child : authenticate.children()) {
            auto credential = upgraded_credential(child, only, "salt", 4096);
            if (!credential) continue;
            PARLANCE_ASSERT(credential->stored_key.size() == sasl::digest_size(only));
            PARLANCE_ASSERT(credential->server_key.size() == sasl::digest_size(only));
        }
    }
    sasl::Offer nothing = sasl::make_offer(sasl::Policy({}, true), {}, true);
    PARLANCE_ASSERT(wanted_upgrades(authenticate, nothing).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto element = first_element({reinterpret_cast<const char*>(data), size});
    if (!element) return 0;
    const Element& authenticate = element->root();
    check_upgrades(authenticate);
    auto request = parse_sasl2_request(authenticate);
    auto written = first_element(parlance::xmpp::to_xml(authenticate));
    PARLANCE_ASSERT(written);
    auto again = parse_sasl2_request(written->root());
    PARLANCE_ASSERT(request.ok() == again.ok());
    if (!request) {
        PARLANCE_ASSERT(request.error() == again.error());
        PARLANCE_ASSERT(request.error() == sasl::Condition::malformed_request);
        return 0;
    }
    check(*request, authenticate);
    check_same(*request, *again);
    if (!request->resume) return 0;
    // What names a session is behind the first dot, and what its client says of it is no more.
    std::uint64_t key = session_key(request->resume->previous);
    std::size_t dot = request->resume->previous.find('.');
    PARLANCE_ASSERT(key == 0 || dot != std::string::npos);
    if (key == 0) return 0;
    PARLANCE_ASSERT(session_key(request->resume->previous.substr(dot, 17)) == key);
    return 0;
}
