#include "xmpp/sasl/scram_message.h"

#include <algorithm>

#include "xmpp/base64.h"
#include "xmpp/stringprep.h"

namespace parlance::xmpp::sasl {

namespace {

bool is_alpha(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Takes the text up to the next comma, and the comma.
std::string_view take_field(std::string_view& rest) {
    std::size_t comma = rest.find(',');
    std::string_view field = rest.substr(0, comma);
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    return field;
}

// The value of `field` if it is the attribute `name`.
std::optional<std::string_view> attribute(std::string_view field, char name) {
    if (field.size() < 2 || field[0] != name || field[1] != '=') return std::nullopt;
    return field.substr(2);
}

// saslname: "=2C" is a comma, "=3D" an equals sign; any other "=" is an error.
std::optional<std::string> decode_saslname(std::string_view name) {
    if (name.empty()) return std::nullopt;
    std::string decoded;
    decoded.reserve(name.size());
    for (std::size_t i = 0; i < name.size(); ++i) {
        if (name[i] != '=') {
            decoded.push_back(name[i]);
            continue;
        }
        std::string_view code = name.substr(i + 1, 2);
        if (code != "2C" && code != "3D") return std::nullopt;
        decoded.push_back(code == "2C" ? ',' : '=');
        i += 2;
    }
    return decoded;
}

// printable = %x21-2B / %x2D-7E: a comma cannot occur in a field.
bool is_nonce(std::string_view nonce) {
    return !nonce.empty() &&
           std::all_of(nonce.begin(), nonce.end(), [](char c) { return c >= 0x21 && c <= 0x7e; });
}

// Optional extensions are ignored (RFC 5802 §5.1) when they are attributes at all, and none of
// those in `known`, which would stand out of order.
bool are_extensions(std::string_view rest, std::string_view known) {
    while (!rest.empty()) {
        bool more = rest.find(',') != std::string_view::npos;
        std::string_view field = take_field(rest);
        if (field.size() < 3 || !is_alpha(field[0]) || field[1] != '=') return false;
        if (known.find(field[0]) != std::string_view::npos) return false;
        if (more && rest.empty()) return false;
    }
    return true;
}

bool is_text(std::string_view text) {
    return is_valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

bool parse_gs2_header(std::string_view& rest, ClientFirst& message) {
    std::string_view text = rest;
    std::string_view flag = take_field(rest);
    if (std::optional<std::string_view> binding = attribute(flag, 'p')) {
        bool valid = !binding->empty() && std::all_of(binding->begin(), binding->end(), [](char c) {
            return is_alpha(c) || is_digit(c) || c == '.' || c == '-';
        });
        if (!valid) return false;
        message.binding = *binding;
    } else if (flag != "n" && flag != "y") {
        return false;
    }
    message.flag = flag[0];
    if (rest.empty()) return false;
    if (rest.find(',') == std::string_view::npos) return false;
    std::string_view authzid = take_field(rest);
    if (!authzid.empty()) {
        std::optional<std::string_view> value = attribute(authzid, 'a');
        std::optional<std::string> decoded = value ? decode_saslname(*value) : std::nullopt;
        if (!decoded) return false;
        message.authzid = std::move(*decoded);
    }
    message.gs2_header = text.substr(0, text.size() - rest.size());
    return true;
}

}  // namespace

std::optional<ClientFirst> parse_client_first(std::string_view text) {
    ClientFirst message;
    std::string_view rest = text;
    if (!is_text(text) || text.ends_with(',') || !parse_gs2_header(rest, message)) {
        return std::nullopt;
    }
    message.bare = rest;
    std::optional<std::string_view> name = attribute(take_field(rest), 'n');
    std::optional<std::string> username = name ? decode_saslname(*name) : std::nullopt;
    std::optional<std::string_view> nonce = attribute(take_field(rest), 'r');
    if (!username || !nonce || !is_nonce(*nonce) || !are_extensions(rest, "mnr")) {
        return std::nullopt;
    }
    message.username = std::move(*username);
    message.nonce = *nonce;
    return message;
}

std::optional<ClientFinal> parse_client_final(std::string_view text) {
    if (!is_text(text)) return std::nullopt;
    std::size_t proof_at = text.rfind(",p=");
    if (proof_at == std::string_view::npos) return std::nullopt;
    ClientFinal message;
    message.without_proof = text.substr(0, proof_at);
    // A comma in the proof is no base64.
    std::optional<std::string> proof = base64_decode(text.substr(proof_at + 3));

    std::string_view rest = message.without_proof;
    if (rest.ends_with(',')) return std::nullopt;
    std::optional<std::string_view> binding = attribute(take_field(rest), 'c');
    std::optional<std::string> data = binding ? base64_decode(*binding) : std::nullopt;
    std::optional<std::string_view> nonce = attribute(take_field(rest), 'r');
    if (!proof || !data || data->empty() || !nonce || !is_nonce(*nonce) ||
        !are_extensions(rest, "mcrp")) {
        return std::nullopt;
    }
    message.channel_binding = std::move(*data);
    message.nonce = *nonce;
    message.proof = std::move(*proof);
    return message;
}

}  // namespace parlance::xmpp::sasl
