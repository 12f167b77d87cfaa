// Entity Capabilities 2.0 (XEP-0390 §4): what hashes of a disco#info are made of. Pure functions,
// any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xmpp/element.h"

namespace parlance::xmpp {

namespace ns {
inline constexpr std::string_view caps2 = "urn:xmpp:caps";       // XEP-0390
inline constexpr std::string_view hashes = "urn:xmpp:hashes:2";  // XEP-0300
}  // namespace ns

// The input of the hash functions for a disco#info <query/> (§4.1). `lang` is the language that
// identities inherit; empty: none. nullopt where the algorithm ends in an error.
std::optional<std::string> caps2_input(const Element& info, std::string_view lang = {});

// The node to ask for (§4.3), `hash` in Base64.
std::string caps2_node(std::string_view algorithm, std::string_view hash);

}  // namespace parlance::xmpp
