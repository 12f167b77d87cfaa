// Hash functions by the names that XMPP gives them (XEP-0300 §4, and the registry of IANA that
// XEP-0115 §4 refers to), through OpenSSL. Not for hot paths. Any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp {

// nullopt for a name that is not known or whose function is broken (MD5 and older).
std::optional<std::string> digest_by_name(std::string_view algorithm, std::string_view data);

}  // namespace parlance::xmpp
