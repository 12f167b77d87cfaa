// Numbers as text: the whole text must be one, in decimal digits, and fit. Pure, any thread.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace parlance::base {

// nullopt for anything else, an empty text included. No sign for unsigned types, no '+'.
template <class Integer>
std::optional<Integer> parse_number(std::string_view text) {
    Integer value = 0;
    const char* end = text.data() + text.size();
    auto [rest, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || rest != end) return std::nullopt;
    return value;
}

}  // namespace parlance::base
