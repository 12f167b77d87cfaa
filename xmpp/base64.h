// Base64 (RFC 4648 §4), strict as RFC 6120 §13.9.1 asks: one text for each string of bytes. Pure
// functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parlance::xmpp {

// With padding, without line breaks.
std::string base64_encode(std::string_view bytes);

// nullopt for whitespace, other characters, missing or misplaced padding, and bits set beyond the
// last byte. The empty text is the empty string of bytes.
std::optional<std::string> base64_decode(std::string_view text);

}  // namespace parlance::xmpp
