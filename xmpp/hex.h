// Hexadecimal digits, as in component handshakes (XEP-0114) and dialback keys (XEP-0185). Any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace parlance::xmpp {

// Two lower-case digits for each byte.
std::string hex_encode(std::string_view bytes);

}  // namespace parlance::xmpp
