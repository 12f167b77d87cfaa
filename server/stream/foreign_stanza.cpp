#include "server/stream/foreign_stanza.h"

#include <utility>

#include "server/config.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::stream {

namespace {

using xmpp::StreamCondition;
using xmpp::StreamError;

bool is_answer(std::string_view kind, std::string_view type) {
    return type == "error" || (kind == "iq" && type == "result");
}

// With the addresses as they were written, be they addresses or not.
std::string answer_malformed(const xmpp::Element& element, xmpp::Condition condition) {
    if (is_answer(element.name(), element.attr("type"))) return {};
    xmpp::Document reply(element.name(), xmpp::ns::client);
    reply->set("type", "error");
    reply->set_if("id", element.attr("id"));
    reply->set("from", element.attr("to"));
    reply->set("to", element.attr("from"));
    xmpp::StanzaError(condition).append_to(reply.root());
    return xmpp::to_xml(reply.root());
}

ForeignStanza failed(StreamError error) {
    ForeignStanza result;
    result.error = std::move(error);
    return result;
}

ForeignStanza answered(std::string answer) {
    ForeignStanza result;
    result.answer = std::move(answer);
    return result;
}

}  // namespace

bool is_subscription(std::string_view type) {
    return type == "subscribe" || type == "subscribed" || type == "unsubscribe" ||
           type == "unsubscribed";
}

ForeignStanza read_foreign_stanza(xmpp::Document element, std::string_view lang,
                                  const Config& config, const MaySpeak& may_speak) {
    xmpp::Element& root = element.root();
    std::string_view kind = root.name();
    bool iq = kind == "iq";
    if (root.ns() != xmpp::ns::client || (!iq && kind != "message" && kind != "presence")) {
        return failed(StreamError(StreamCondition::unsupported_stanza_type));
    }
    auto from = xmpp::Jid::parse(root.attr("from"));
    auto to = xmpp::Jid::parse(root.attr("to"));
    if (auto refused = may_speak(from ? &*from : nullptr, to ? &*to : nullptr)) {
        return failed(std::move(*refused));
    }
    // RFC 6120 §8.1.1.2.
    if (!from || root.attr("to").empty()) {
        return failed(StreamError(StreamCondition::improper_addressing));
    }
    std::string_view type = root.attr("type");
    // RFC 6120 §8.2.3.
    bool request = type == "get" || type == "set";
    bool valid = !iq || (!root.attr("id").empty() &&
                         (request ? root.child_count() == 1 : is_answer(kind, type)));
    if (!to) return answered(answer_malformed(root, xmpp::Condition::jid_malformed));
    if (!valid) return answered(answer_malformed(root, xmpp::Condition::bad_request));
    if (!lang.empty() && !root.has_attr("xml:lang")) root.set("xml:lang", lang);
    // XEP-0203 §4: the stamps of our domains are made here.
    root.remove_children_if([&config](const xmpp::Element& child) {
        return xmpp::is_delay_of(
            child, [&config](std::string_view domain) { return config.serves(domain); });
    });
    bool bare = kind == "presence" && is_subscription(type);
    std::string id(root.attr("id"));
    ForeignStanza result;
    result.stanza = xmpp::Stanza::make(std::move(element), bare ? from->bare() : *from, *to);
    if (result.stanza) return result;
    // Presence of a type that there is not.
    xmpp::Document reply = xmpp::new_stanza(xmpp::StanzaKind::presence, "error", id);
    xmpp::StanzaError(xmpp::Condition::bad_request).append_to(reply.root());
    result.answer = xmpp::Stanza::make(std::move(reply), *to, *from)->wire();
    return result;
}

}  // namespace parlance::server::stream
