// The stringprep profiles of XMPP (RFC 3454; nodeprep and resourceprep of RFC 6122, nameprep of
// RFC 3491, SASLprep of RFC 4013). Pure functions over libidn's tables; any thread. A string is
// refused (nullopt) when it is not UTF-8, holds a NUL, is prohibited by the profile, or is empty or
// longer than kMaxPartSize bytes before or after preparation. Printable ASCII never reaches libidn.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp {

// RFC 7622 §3.1: no part of an address is longer, in bytes.
constexpr std::size_t kMaxPartSize = 1023;

// Code points that Unicode 3.2 did not know (RFC 3454 §7): a query, such as an address on the wire
// or a password to check, may hold them; what this server stores for good, such as a new account's
// name or password, may not, because its prepared form could change with a later version.
enum class Unassigned { refuse, allow };

// No overlong forms, no surrogates, nothing above U+10FFFF. NUL is valid.
bool is_valid_utf8(std::string_view text);

std::optional<std::string> nodeprep(std::string_view text, Unassigned unassigned);
std::optional<std::string> nameprep(std::string_view text, Unassigned unassigned);
std::optional<std::string> resourceprep(std::string_view text, Unassigned unassigned);
std::optional<std::string> saslprep(std::string_view text, Unassigned unassigned);

}  // namespace parlance::xmpp
