// Cutting texts short without cutting a character (UTF-8) in two. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace parlance::base {

// The longest beginning of `text`, which is valid, of at most so many bytes.
inline std::string_view first_bytes(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
    return text.substr(0, most);
}

}  // namespace parlance::base
