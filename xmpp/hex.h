// Hexadecimal digits, as in component handshakes (XEP-0114) and dialback keys (XEP-0185). Any
// thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp {

// Two lower-case digits for each byte.
std::string hex_encode(std::string_view bytes);
// nullopt for anything but pairs of digits, of either case.
std::optional<std::string> hex_decode(std::string_view digits);

}  // namespace parlance::xmpp
