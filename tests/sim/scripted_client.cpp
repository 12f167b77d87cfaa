#include "tests/sim/scripted_client.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/hex.h"
#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::sim {

namespace {

namespace ns = xmpp::ns;

constexpr std::string_view kSuccess = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
constexpr xmpp::ParserLimits kLimits{16U << 20U, 1000, 1000};

std::string escaped(std::string_view text) {
    std::string out;
    xmpp::append_escaped(out, text, true);
    return out;
}

// The name of the first child: the defined condition of an error or failure.
std::string condition_of(const xmpp::Element& error) {
    const xmpp::Element* child = error.first_child();
    return child == nullptr ? "no condition" : std::string(child->name());
}

bool offers_exporter(const xmpp::Element& types) {
    for (const xmpp::Element& each : types.children()) {
        if (each.attr("type") == "tls-exporter") return true;
    }
    return false;
}

}  // namespace

ScriptedClient::ScriptedClient(base::Random& random) : random_(random) {}

ScriptedClient::~ScriptedClient() {
    if (wire_) wire_->set_events(nullptr);
}

void ScriptedClient::begin(std::unique_ptr<Wire> wire, ClientProfile profile) {
    if (wire_) wire_->set_events(nullptr);
    wire_ = std::move(wire);
    profile_ = std::move(profile);
    parser_ = std::make_unique<xmpp::StreamParser>(pool_, kLimits);
    failure_.clear();
    broken_.clear();
    raw.clear();
    inbox.clear();
    header_.reset();
    authenticated_ = closing_ = stream_closed_ = registering_ = receiving_ = false;
    if (!wire_) {
        state_ = State::closed;
        failure_ = "connection refused";
        return;
    }
    wire_->set_events(this);
    state_ = State::negotiating;
}

void ScriptedClient::log_in(std::unique_ptr<Wire> wire, ClientProfile profile) {
    begin(std::move(wire), std::move(profile));
    if (state_ == State::closed) return;
    step_ = Step::tls;
    if (!profile_.direct_tls) open_stream();
}

void ScriptedClient::register_account(std::unique_ptr<Wire> wire, ClientProfile profile) {
    log_in(std::move(wire), std::move(profile));
    registering_ = true;
}

void ScriptedClient::open_raw(std::unique_ptr<Wire> wire, bool direct_tls) {
    ClientProfile profile;
    profile.direct_tls = direct_tls;
    begin(std::move(wire), std::move(profile));
    if (state_ != State::closed) state_ = State::raw;
}

void ScriptedClient::send(std::string_view bytes) {
    if (!wire_) return;
    // A new stream of ours means a new one of the server's, or the other way round.
    bool header = bytes.find("<stream:stream") != std::string_view::npos;
    bool ours = !receiving_ && (header || bytes.starts_with("<?xml"));
    bool theirs = receiving_ && bytes.find(kSuccess) != std::string_view::npos;
    if ((state_ == State::raw && ours) || theirs) restart_parser();
    wire_->write(bytes);
}

void ScriptedClient::start_tls() {
    restart_parser();
    if (wire_) wire_->start_tls();
}

void ScriptedClient::close_stream() {
    if (!wire_ || std::exchange(closing_, true)) return;
    wire_->write("</stream:stream>");
}

void ScriptedClient::drop() {
    if (wire_) wire_->reset();
    state_ = State::closed;
}

void ScriptedClient::set_reading(bool reading) {
    if (wire_) wire_->set_reading(reading);
}

void ScriptedClient::open_stream() {
    restart_parser();
    if (!profile_.component.empty() && profile_.mechanism.empty()) {
        return wire_->write(
            "<?xml version='1.0'?><stream:stream xmlns='jabber:component:accept' "
            "xmlns:stream='http://etherx.jabber.org/streams' to='" +
            escaped(profile_.component) + "'>");
    }
    std::string out =
        "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
        "xmlns:stream='http://etherx.jabber.org/streams' version='1.0' to='" +
        escaped(profile_.domain) + "'";
    if (!profile_.lang.empty()) out += " xml:lang='" + escaped(profile_.lang) + "'";
    wire_->write(out + ">");
    step_ = Step::features;
}

void ScriptedClient::restart_parser() {
    ++streams_;
    parser_ = std::make_unique<xmpp::StreamParser>(pool_, kLimits);
}

void ScriptedClient::on_bytes(std::string_view bytes) {
    using Event = xmpp::StreamParser::Event;
    if (state_ == State::raw || keeps_raw_) raw += bytes;
    if (!broken_.empty()) return;
    parser_->feed(std::span<const char>(bytes));
    for (;;) {
        std::uint64_t stream = streams_;
        switch (parser_->next()) {
            case Event::need_more:
                return;
            case Event::header:
                header_ = parser_->header();
                on_header();
                break;
            case Event::stanza:
                on_element(parser_->take());
                break;
            case Event::closed:
                stream_closed_ = true;
                if (state_ == State::raw) return;
                close_stream();
                wire_->close();
                state_ = state_ == State::refused ? State::refused : State::closed;
                return;
            case Event::error:
                broken_ = std::string(xmpp::name_of(parser_->error().condition)) + " " +
                          parser_->error().text;
                return;
        }
        if (streams_ != stream) return;  // a new stream: nothing may follow the old one
    }
}

void ScriptedClient::on_secure() {
    if (state_ == State::negotiating) open_stream();
}

void ScriptedClient::on_closed() {
    if (state_ == State::negotiating && failure_.empty()) failure_ = "connection closed";
    if (state_ != State::refused) state_ = State::closed;
}

void ScriptedClient::fail(std::string why) {
    failure_ = std::move(why);
    state_ = State::refused;
}

void ScriptedClient::on_header() {
    bool shakes_hands = !profile_.component.empty() && profile_.mechanism.empty();
    if (state_ != State::negotiating || !shakes_hands) return;
    send("<handshake>" +
         base::hex_encode(
             xmpp::sasl::digest(xmpp::sasl::Hash::sha1, header_->id + profile_.password)) +
         "</handshake>");
}

void ScriptedClient::on_element(xmpp::Document element) {
    bool ready = authenticated_ && !profile_.binds && element->is("features", ns::streams);
    if (state_ == State::negotiating && ready) state_ = State::raw;
    if (state_ == State::negotiating && !receiving_ && element->ns() == ns::sasl2) {
        return on_sasl2(std::move(element));
    }
    if (state_ == State::negotiating) {
        negotiate(element.root());
        return;
    }
    if (state_ == State::online && profile_.answers_pings && answer_ping(element.root())) return;
    inbox.push_back(std::move(element));
}

bool ScriptedClient::answer_ping(const xmpp::Element& element) {
    bool ping = element.is("iq", ns::client) && element.attr("type") == "get" &&
                element.attr("from") == profile_.domain && element.has_child("ping", ns::ping);
    if (!ping) return false;
    send("<iq type='result' id='" + escaped(element.attr("id")) + "' to='" +
         escaped(profile_.domain) + "'/>");
    return true;
}

void ScriptedClient::negotiate(const xmpp::Element& element) {
    if (element.is("error", ns::streams)) return fail(condition_of(element));
    if (element.is("handshake", ns::client) && !profile_.component.empty()) {
        jid_ = profile_.component;
        state_ = State::online;
        return;
    }
    if (element.is("features", ns::streams)) return on_features(element);
    if (element.is("proceed", ns::tls)) {
        step_ = Step::tls;
        return start_tls();
    }
    if (element.ns() == ns::sasl) return on_sasl(element);
    if (element.is("iq", ns::client)) {
        return step_ == Step::registration ? on_registered(element) : on_bound(element);
    }
    fail("unexpected <" + std::string(element.name()) + "/>");
}

void ScriptedClient::on_features(const xmpp::Element& features) {
    if (authenticated_) return bind();
    if (features.has_child("starttls", ns::tls) && profile_.tls && !secure()) {
        step_ = Step::proceed;
        return send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    }
    if (registering_) {
        step_ = Step::registration;
        return send("<iq type='set' id='register' to='" + escaped(profile_.domain) +
                    "'><query xmlns='jabber:iq:register'><username>" + escaped(profile_.username) +
                    "</username><password>" + escaped(profile_.password) +
                    "</password></query></iq>");
    }
    const xmpp::Element* mechanisms = features.child("mechanisms", ns::sasl);
    if (mechanisms == nullptr) return fail("no mechanisms offered");
    // XEP-0440: what the server can bind to; without the list, tls-exporter is the best guess.
    const xmpp::Element* types = features.child("sasl-channel-binding", ns::channel_binding);
    authenticate(*mechanisms, types == nullptr || offers_exporter(*types));
}

void ScriptedClient::bind() {
    std::string resource;
    if (!profile_.component.empty()) {
        step_ = Step::bind;
        return send("<iq type='set' id='bind'><bind xmlns='urn:xmpp:component:0'><hostname>" +
                    escaped(profile_.component) + "</hostname></bind></iq>");
    }
    if (!profile_.resource.empty()) {
        resource = "<resource>" + escaped(profile_.resource) + "</resource>";
    }
    step_ = Step::bind;
    send("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>" + resource +
         "</bind></iq>");
}

void ScriptedClient::authenticate(const xmpp::Element& mechanisms, bool exporter) {
    std::vector<std::string> offered;
    for (const xmpp::Element& each : mechanisms.children()) offered.push_back(each.text());
    auto has = [&offered](std::string_view name) {
        return std::find(offered.begin(), offered.end(), name) != offered.end();
    };
    std::string mechanism = profile_.mechanism;
    // SHA-256 first: SHA-512 adds nothing here but time.
    for (const char* name : {"SCRAM-SHA-256-PLUS", "SCRAM-SHA-256", "SCRAM-SHA-512-PLUS",
                             "SCRAM-SHA-512", "SCRAM-SHA-1-PLUS", "SCRAM-SHA-1", "PLAIN"}) {
        if (mechanism.empty() && has(name)) mechanism = name;
    }
    bool plus = std::any_of(offered.begin(), offered.end(),
                            [](const std::string& name) { return name.ends_with("-PLUS"); });
    std::string data = xmpp::base64_encode(begin_mechanism(mechanism, plus, exporter));
    step_ = Step::challenge;
    if (profile_.sasl2) {
        return send("<authenticate xmlns='urn:xmpp:sasl:2' mechanism='" + mechanism +
                    "'><initial-response>" + data + "</initial-response>" + *profile_.sasl2 +
                    "</authenticate>");
    }
    send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'>" + data +
         "</auth>");
}

// The initial response.
std::string ScriptedClient::begin_mechanism(const std::string& mechanism, bool plus,
                                            bool exporter) {
    std::optional<ChannelBinding> binding;
    if (wire_->binding() != nullptr) binding = *wire_->binding();
    std::string separator(1, '\0');
    if (mechanism == "PLAIN") {
        return separator + profile_.username + separator + profile_.password;
    }
    if (mechanism.starts_with("HT-")) {
        std::string bound;
        if (binding && mechanism.ends_with("-EXPR")) bound = binding->exporter;
        if (binding && mechanism.ends_with("-ENDP")) bound = binding->end_point;
        auto mac = [&](const std::string& role) {
            return xmpp::sasl::hmac(xmpp::sasl::Hash::sha256, profile_.token, role + bound);
        };
        responder_ = mac("Responder");
        return profile_.username + separator + mac("Initiator");
    }
    if (binding && !exporter) binding->exporter.clear();
    scram_ = std::make_unique<ScramClient>(mechanism, profile_.username, profile_.password,
                                           binding ? &*binding : nullptr, plus, random_);
    return scram_->first();
}

bool ScriptedClient::server_is_known(const std::string& data) const {
    if (!responder_.empty()) return data == responder_;
    return !scram_ || scram_->verify(data);
}

void ScriptedClient::on_sasl2(xmpp::Document element) {
    if (element->name() == "failure") return fail(condition_of(element.root()));
    if (element->name() == "challenge" && scram_) {
        std::string data = xmpp::base64_decode(element->text()).value_or("");
        auto answer = scram_->final(data);
        if (!answer) return fail("bad challenge: " + data);
        return send("<response xmlns='urn:xmpp:sasl:2'>" + xmpp::base64_encode(*answer) +
                    "</response>");
    }
    bool success = element->name() == "success";
    if (!success && element->name() != "continue") {
        return fail("unexpected " + std::string(element->name()));
    }
    std::string data = element->child_text("additional-data", ns::sasl2);
    if (!server_is_known(xmpp::base64_decode(data).value_or(""))) {
        return fail("the server does not know the password");
    }
    scram_.reset();
    responder_.clear();
    jid_ = element->child_text("authorization-identifier", ns::sasl2);
    state_ = success && profile_.binds ? State::online : State::raw;
    inbox.push_back(std::move(element));
}

void ScriptedClient::on_sasl(const xmpp::Element& element) {
    if (element.name() == "failure") return fail(condition_of(element));
    std::string data = xmpp::base64_decode(element.text()).value_or("");
    if (element.name() == "challenge" && scram_) {
        auto answer = scram_->final(data);
        if (!answer) return fail("bad challenge: " + data);
        return send("<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>" +
                    xmpp::base64_encode(*answer) + "</response>");
    }
    if (element.name() != "success") return fail("unexpected " + std::string(element.name()));
    if (scram_ && !scram_->verify(data)) return fail("the server does not know the password");
    scram_.reset();
    authenticated_ = true;
    open_stream();
}

void ScriptedClient::on_bound(const xmpp::Element& iq) {
    const xmpp::Element* bind =
        iq.child("bind", profile_.component.empty() ? ns::bind : ns::component_bind);
    if (iq.attr("type") != "result" || bind == nullptr) {
        const xmpp::Element* error = iq.child("error", ns::client);
        return fail(error == nullptr ? "bind" : condition_of(*error));
    }
    jid_ = profile_.component.empty() ? bind->child_text("jid", ns::bind) : profile_.component;
    state_ = State::online;
}

void ScriptedClient::on_registered(const xmpp::Element& iq) {
    if (iq.attr("type") == "result") return close_stream();
    const xmpp::Element* error = iq.child("error", ns::client);
    fail(error == nullptr ? "registration" : condition_of(*error));
}

}  // namespace parlance::sim
