// What a SCRAM client sends (RFC 5802 §7), taken apart by its grammar. Views point into the parsed
// text. Pure functions; any thread. nullopt: the text does not match the grammar, or it holds a
// mandatory extension ("m="), none of which exists.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp::sasl {

struct ClientFirst {
    char flag = 'n';           // gs2-cbind-flag: 'n', 'y' or 'p'
    std::string_view binding;  // the type's name after "p="
    std::string authzid;       // decoded; empty when absent
    std::string username;      // decoded, not prepared
    std::string_view nonce;
    std::string_view gs2_header;  // with its trailing comma
    std::string_view bare;        // client-first-message-bare
};

struct ClientFinal {
    std::string channel_binding;  // decoded: gs2-header and channel binding data
    std::string_view nonce;
    std::string proof;  // decoded
    std::string_view without_proof;
};

std::optional<ClientFirst> parse_client_first(std::string_view text);
std::optional<ClientFinal> parse_client_final(std::string_view text);

}  // namespace parlance::xmpp::sasl
