#include "xmpp/dialback.h"

#include <optional>

#include "base/hex.h"
#include "xmpp/jid.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::xmpp::dialback {

namespace {

using base::Failure;
using sasl::Hash;

Failure<StreamError> bad_format(std::string_view why) {
    return Failure(StreamError(StreamCondition::bad_format, why));
}

std::optional<std::string> domain_of(std::string_view address) {
    auto jid = Jid::parse(address);
    if (!jid || !jid->is_domain()) return std::nullopt;
    return jid->full();
}

std::optional<Type> type_of(const Element& element) {
    if (!element.has_attr("type")) return Type::request;
    std::string_view name = element.attr("type");
    if (name == "valid") return Type::valid;
    if (name == "invalid") return Type::invalid;
    if (name == "error") return Type::error;
    return std::nullopt;
}

// Keys are often sent with a line of their own.
std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

// Which namespace <error/> is in depends on what the sender's stream header declares.
std::string condition_of(const Element& element) {
    for (const Element& child : element.children()) {
        if (child.name() != "error") continue;
        for (const Element& condition : child.children()) {
            if (condition.ns() == ns::stanza_errors && condition.name() != "text") {
                return std::string(condition.name());
            }
        }
    }
    return std::string(name_of(Condition::undefined_condition));
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
    out += ' ';
    out += name;
    out += "='";
    append_escaped(out, value, true);
    out += '\'';
}

std::string_view tag_of(Kind kind) {
    return kind == Kind::result ? "db:result" : "db:verify";
}

// "<db:…", still open.
std::string begin(Kind kind, std::string_view from, std::string_view to, std::string_view id) {
    std::string out = "<";
    out += tag_of(kind);
    append_attribute(out, "from", from);
    append_attribute(out, "to", to);
    if (kind == Kind::verify) append_attribute(out, "id", id);
    return out;
}

std::string finish(std::string out, Kind kind) {
    out += "</";
    out += tag_of(kind);
    out += '>';
    return out;
}

std::string request(Kind kind, std::string_view from, std::string_view to, std::string_view id,
                    std::string_view key) {
    std::string out = begin(kind, from, to, id);
    out += '>';
    append_escaped(out, key, false);
    return finish(std::move(out), kind);
}

}  // namespace

std::string key(std::string_view secret, std::string_view receiving, std::string_view originating,
                std::string_view stream_id) {
    std::string text(receiving);
    text.append(" ").append(originating).append(" ").append(stream_id);
    std::string hashed = base::hex_encode(sasl::digest(Hash::sha256, secret));
    return base::hex_encode(sasl::hmac(Hash::sha256, hashed, text));
}

bool is_key(std::string_view presented, std::string_view secret, std::string_view receiving,
            std::string_view originating, std::string_view stream_id) {
    return sasl::equal_in_constant_time(presented, key(secret, receiving, originating, stream_id));
}

base::Result<Packet, StreamError> parse(const Element& element) {
    Packet packet;
    if (element.is("verify", ns::dialback)) {
        packet.kind = Kind::verify;
    } else if (!element.is("result", ns::dialback)) {
        return Failure(StreamError(StreamCondition::unsupported_stanza_type));
    }
    auto from = domain_of(element.attr("from"));
    auto to = domain_of(element.attr("to"));
    if (!from || !to) {
        return Failure(
            StreamError(StreamCondition::improper_addressing, "dialback is between two domains"));
    }
    packet.from = std::move(*from);
    packet.to = std::move(*to);
    auto type = type_of(element);
    if (!type) return bad_format("unknown type of dialback");
    packet.type = *type;
    if (packet.kind == Kind::verify) {
        packet.id = element.attr("id");
        if (packet.id.empty()) return bad_format("a dialback key of no stream");
        if (packet.id.size() > kMaxId) return bad_format("the stream id is too long");
    }
    if (packet.type == Type::request) {
        packet.key = trimmed(element.text());
        if (packet.key.empty()) return bad_format("there is no dialback key");
        if (packet.key.size() > kMaxKey) return bad_format("the dialback key is too long");
    }
    if (packet.type == Type::error) packet.condition = condition_of(element);
    return packet;
}

std::string result_request(std::string_view from, std::string_view to, std::string_view key) {
    return request(Kind::result, from, to, {}, key);
}

std::string verify_request(std::string_view from, std::string_view to, std::string_view stream_id,
                           std::string_view key) {
    return request(Kind::verify, from, to, stream_id, key);
}

std::string answer(const Packet& request, bool valid) {
    std::string out = begin(request.kind, request.to, request.from, request.id);
    append_attribute(out, "type", valid ? "valid" : "invalid");
    return out + "/>";
}

std::string answer(const Packet& request, Condition condition) {
    std::string out = begin(request.kind, request.to, request.from, request.id);
    append_attribute(out, "type", "error");
    out += "><error";
    append_attribute(out, "type", name_of(default_type(condition)));
    out += "><";
    out += name_of(condition);
    out += " xmlns='";
    out += ns::stanza_errors;
    out += "'/></error>";
    return finish(std::move(out), request.kind);
}

}  // namespace parlance::xmpp::dialback
