#include "xmpp/stanza.h"

#include <array>
#include <span>

#include "base/assert.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::xmpp {

namespace {

constexpr std::array<std::string_view, 5> kMessageTypes = {"", "chat", "groupchat", "headline",
                                                           "error"};
constexpr std::array<std::string_view, 8> kPresenceTypes = {
    "", "unavailable", "subscribe", "subscribed", "unsubscribe", "unsubscribed", "probe", "error"};
constexpr std::array<std::string_view, 4> kIqTypes = {"get", "set", "result", "error"};
constexpr std::array<std::string_view, 3> kStanzaKinds = {"message", "presence", "iq"};

std::optional<unsigned char> index_in(std::span<const std::string_view> names,
                                      std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name) return static_cast<unsigned char>(i);
    }
    return std::nullopt;
}

std::optional<unsigned char> parse_type(StanzaKind kind, const Element& element) {
    std::string_view type = element.attr("type");
    switch (kind) {
        case StanzaKind::message:
            return index_in(kMessageTypes, type)
                .value_or(static_cast<unsigned char>(MessageType::normal));
        case StanzaKind::presence:
            // type='' is not the same as no type.
            if (type.empty() && element.has_attr("type")) return std::nullopt;
            return index_in(kPresenceTypes, type);
        case StanzaKind::iq:
            return index_in(kIqTypes, type);
    }
    return std::nullopt;
}

}  // namespace

std::string_view name_of(MessageType type) {
    return kMessageTypes[static_cast<std::size_t>(type)];
}
std::string_view name_of(PresenceType type) {
    return kPresenceTypes[static_cast<std::size_t>(type)];
}
std::string_view name_of(IqType type) {
    return kIqTypes[static_cast<std::size_t>(type)];
}

std::optional<Stanza> Stanza::make(Document document, Jid from, Jid to) {
    auto kind = index_in(kStanzaKinds, document->name());
    if (!kind) return std::nullopt;
    auto body = std::make_shared<Body>();
    body->kind = static_cast<StanzaKind>(*kind);
    auto type = parse_type(body->kind, document.root());
    if (!type) return std::nullopt;
    body->type = *type;
    body->from = std::move(from);
    std::string& tail = body->tail;
    tail.reserve(256);
    if (!body->from.empty()) {
        tail += " from='";
        append_escaped(tail, body->from.full(), true);
        tail += '\'';
    }
    append_stanza_rest(tail, document.root());
    body->document = std::move(document);
    body->element = &body->document.root();
    return Stanza(std::move(body), std::move(to));
}

Stanza Stanza::of_text(const Element& empty, StanzaKind kind, unsigned char type, Jid from, Jid to,
                       std::string_view content) {
    auto body = std::make_shared<Body>();
    body->element = &empty;
    body->kind = kind;
    body->type = type;
    std::string_view name = kStanzaKinds[static_cast<std::size_t>(kind)];
    std::string& tail = body->tail;
    tail.reserve(content.size() + from.full().size() + 40);
    if (!from.empty()) {
        tail += " from='";
        append_escaped(tail, from.full(), true);
        tail += '\'';
    }
    if (std::string_view value = empty.attr("type"); !value.empty()) {
        tail.append(" type='").append(value).append("'");
    }
    tail += '>';
    tail.append(content).append("</").append(name).append(">");
    body->from = std::move(from);
    return Stanza(std::move(body), std::move(to));
}

Stanza Stanza::message_of_text(Jid from, Jid to, std::string_view content) {
    static const Document empty = new_stanza(StanzaKind::message, "");
    return of_text(empty.root(), StanzaKind::message, 0, std::move(from), std::move(to), content);
}

Stanza Stanza::presence_of_text(Jid from, Jid to, bool available, std::string_view content) {
    static const Document here = new_stanza(StanzaKind::presence, "");
    static const Document gone =
        new_stanza(StanzaKind::presence, name_of(PresenceType::unavailable));
    auto type = available ? PresenceType::available : PresenceType::unavailable;
    return of_text(available ? here.root() : gone.root(), StanzaKind::presence,
                   static_cast<unsigned char>(type), std::move(from), std::move(to), content);
}

bool Stanza::is_error() const {
    switch (kind()) {
        case StanzaKind::message:
            return message_type() == MessageType::error;
        case StanzaKind::presence:
            return presence_type() == PresenceType::error;
        case StanzaKind::iq:
            return iq_type() == IqType::error;
    }
    return false;
}

Stanza Stanza::with_to(Jid to) const {
    return Stanza(body_, std::move(to));
}

void Stanza::append_wire(std::string& out) const {
    out += '<';
    out += kStanzaKinds[static_cast<std::size_t>(kind())];
    if (!to_.empty()) {
        out += " to='";
        append_escaped(out, to_.full(), true);
        out += '\'';
    }
    out += body_->tail;
}

std::string Stanza::wire() const {
    std::string out;
    append_wire(out);
    return out;
}

Stanza Stanza::error_reply(const StanzaError& error) const {
    Document reply = new_stanza(kind(), "error", id());
    if (error.payload) {
        reply->add_copy(error.payload->root());
    } else if (is_iq() && payload() != nullptr && !error.conceals_request) {
        reply->add_copy(*payload());
    }
    error.append_to(reply.root());
    auto stanza = make(std::move(reply), to_, from());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

Stanza Stanza::result_reply(const Document& payload) const {
    Document reply = new_stanza(StanzaKind::iq, "result", id());
    if (payload) reply->add_copy(payload.root());
    auto stanza = make(std::move(reply), to_, from());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

Document new_stanza(StanzaKind kind, std::string_view type, std::string_view id) {
    Document document(kStanzaKinds[static_cast<std::size_t>(kind)], ns::client);
    document->set_if("type", type);
    document->set_if("id", id);
    return document;
}

}  // namespace parlance::xmpp
