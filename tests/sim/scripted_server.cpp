#include "tests/sim/scripted_server.h"

#include <utility>

#include "xmpp/base64.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::sim {

namespace {

namespace ns = xmpp::ns;
using xmpp::Element;

constexpr std::string_view kDialback = "jabber:server:dialback";

std::string escaped_xml(std::string_view text) {
    std::string out;
    xmpp::append_escaped(out, text, true);
    return out;
}

std::string told_condition(const Element& error) {
    const Element* child = error.first_child();
    return child == nullptr ? "no condition" : std::string(child->name());
}

ClientProfile silent() {
    ClientProfile profile;
    profile.answers_pings = false;
    return profile;
}

std::string answer_to(const Element& question, std::string_view type) {
    std::string id(question.attr("id"));
    if (!id.empty()) id = " id='" + escaped_xml(id) + "'";
    return "<db:" + std::string(question.name()) + " from='" + escaped_xml(question.attr("to")) +
           "' to='" + escaped_xml(question.attr("from")) + "'" + id + " type='" +
           std::string(type) + "'/>";
}

}  // namespace

server::net::PeerCertificate certificate_for(const std::vector<std::string>& domains) {
    server::net::PeerCertificate certificate;
    certificate.chain = {"certificate of " + domains.front()};
    certificate.trusted = true;
    certificate.dns_names = domains;
    certificate.subject = "CN = " + domains.front();
    certificate.issuer = "CN = Simulated Authority";
    // From 2025 to 2030: around what the simulated clock shows.
    certificate.not_before_s = 1'735'689'600;
    certificate.not_after_s = 1'893'456'000;
    return certificate;
}

void ScriptedServer::connect(std::unique_ptr<Wire> wire, ServerProfile profile) {
    begin(std::move(wire), silent());
    keep_raw();
    profile_ = std::move(profile);
    authenticated_ = bidirectional_ = ahead_ = false;
    if (state() != State::closed && !profile_.direct_tls) open_stream();
}

void ScriptedServer::accept(std::unique_ptr<Wire> wire, ServerProfile profile) {
    begin(std::move(wire), silent());
    keep_raw();
    set_receiving(true);
    profile_ = std::move(profile);
    authenticated_ = bidirectional_ = ahead_ = false;
    if (state() != State::closed && profile_.direct_tls) start_tls();
}

void ScriptedServer::accept_raw(std::unique_ptr<Wire> wire, bool direct_tls) {
    open_raw(std::move(wire), direct_tls);
    set_receiving(true);
    if (state() != State::closed && direct_tls) start_tls();
}

std::string ScriptedServer::header_for(const std::string& domain, const std::string& peer) {
    std::string id = receiving() ? " id='" + random().hex(8) + "'" : "";
    return "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
           "xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback'" +
           id + " from='" + escaped_xml(domain) + "' to='" + escaped_xml(peer) + "' version='1.0'>";
}

void ScriptedServer::open_stream() {
    if (receiving()) return;  // the other side does, once TLS stands
    restart_parser();
    send(header_for(profile_.domain, profile_.peer));
}

void ScriptedServer::on_header() {
    if (state() != State::negotiating || !receiving()) return;
    if (profile_.peer.empty()) profile_.peer = header()->from;
    send(header_for(profile_.domain, profile_.peer));
    send_features();
}

void ScriptedServer::send_features() {
    std::string content;
    bool dialback = profile_.authentication == ServerProfile::Authentication::dialback;
    if (authenticated_) {
        content = profile_.features;
    } else if (profile_.tls && !secure()) {
        content = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/></starttls>" +
                  profile_.offers;
    } else if (dialback) {
        // No other features come later then.
        content = "<dialback xmlns='urn:xmpp:features:dialback'><errors/></dialback>" +
                  profile_.offers + profile_.features;
    } else {
        content =
            "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>EXTERNAL</mechanism>"
            "</mechanisms>" +
            profile_.offers;
        if (!profile_.version.empty()) {
            content +=
                "<authentication xmlns='urn:xmpp:sasl:2'><mechanism>EXTERNAL</mechanism>"
                "</authentication><config-version xmlns='urn:xmpp:iap:0' value='" +
                profile_.version + "'/>";
        }
    }
    send("<stream:features>" + content + "</stream:features>");
    if (authenticated_) set_state(State::online);
}

void ScriptedServer::negotiate(const Element& element) {
    if (element.is("error", ns::streams)) return fail(told_condition(element));
    return receiving() ? on_request(element) : on_answer(element);
}

void ScriptedServer::on_request(const Element& element) {
    if (element.is("starttls", ns::tls)) {
        send("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        return start_tls();
    }
    if (element.is("bidi", "urn:xmpp:bidi")) {
        bidirectional_ = true;
        return;
    }
    if (element.is("auth", ns::sasl)) {
        std::string data = element.text();
        bool itself =
            data.empty() || data == "=" || xmpp::base64_decode(data).value_or("") == profile_.peer;
        if (element.attr("mechanism") != "EXTERNAL" || !itself) {
            return fail("authenticates as somebody else");
        }
        authenticated_ = true;
        return send("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>");
    }
    if (element.is("authenticate", ns::sasl2)) return on_authenticate(element);
    if (element.is("result", kDialback)) {
        send(answer_to(element, "valid"));
        return set_state(State::online);
    }
    if (element.is("verify", kDialback)) return verify(element);
    fail("unexpected <" + std::string(element.name()) + "/>");
}

void ScriptedServer::on_authenticate(const Element& element) {
    if (profile_.version.empty()) return fail("unexpected <authenticate/>");
    const Element* version = element.child("config-version", ns::pipelining);
    if (version != nullptr && version->attr("value") != profile_.version) {
        return send(
            "<failure xmlns='urn:xmpp:sasl:2'><aborted xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>"
            "<config-version-mismatch xmlns='urn:xmpp:iap:0'/></failure>");
    }
    ahead_ = version != nullptr;
    authenticated_ = true;
    send("<success xmlns='urn:xmpp:sasl:2'><authorization-identifier>" +
         escaped_xml(profile_.peer) + "</authorization-identifier></success>");
    send_features();
}

void ScriptedServer::verify(const Element& question) {
    if (profile_.verifies) return send(answer_to(question, "valid"));
    inbox.push_back(xmpp::Document::copy_of(question));
    set_state(State::online);
}

void ScriptedServer::on_answer(const Element& element) {
    if (element.is("features", ns::streams)) return on_features(element);
    if (element.is("proceed", ns::tls)) return start_tls();
    if (element.is("failure", ns::sasl)) return fail(told_condition(element));
    if (element.is("success", ns::sasl)) {
        authenticated_ = true;
        return open_stream();
    }
    if (element.is("result", kDialback)) {
        if (element.attr("type") == "valid") return set_state(State::online);
        const Element* error = element.child("error", ns::client);
        return fail(error == nullptr ? std::string(element.attr("type")) : told_condition(*error));
    }
    fail("unexpected <" + std::string(element.name()) + "/>");
}

void ScriptedServer::on_features(const Element& features) {
    if (authenticated_) return set_state(State::online);
    if (features.has_child("starttls", ns::tls) && profile_.tls && !secure()) {
        return send("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
    }
    if (profile_.authentication == ServerProfile::Authentication::dialback) {
        return send("<db:result from='" + escaped_xml(profile_.domain) + "' to='" +
                    escaped_xml(profile_.peer) + "'>" + escaped_xml(profile_.key) + "</db:result>");
    }
    const Element* mechanisms = features.child("mechanisms", ns::sasl);
    bool external = false;
    if (mechanisms != nullptr) {
        for (const Element& each : mechanisms->children()) {
            external = external || each.text() == "EXTERNAL";
        }
    }
    if (!external) return fail("EXTERNAL is not offered");
    send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='EXTERNAL'>" +
         xmpp::base64_encode(profile_.domain) + "</auth>");
}

}  // namespace parlance::sim
