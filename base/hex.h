// Bytes as hexadecimal digits. Pure, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace parlance::base {

// Two lower-case digits for each byte.
std::string hex_encode(std::string_view bytes);
// The reverse, for digits of either case; nullopt for anything else.
std::optional<std::string> hex_decode(std::string_view digits);

}  // namespace parlance::base
