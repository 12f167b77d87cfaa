// Numbers as bytes, the highest first, so that bytes sort as the numbers do. Pure, any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace parlance::base {

// Appends the lowest `bytes` bytes of `value`.
inline void append_big_endian(std::string& out, std::uint64_t value, std::size_t bytes) {
    for (std::size_t left = bytes; left > 0; --left) {
        out.push_back(static_cast<char>(value >> (8 * (left - 1)) & 0xff));
    }
}

// At most eight bytes.
inline std::uint64_t from_big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (char c : bytes) value = value << 8U | static_cast<unsigned char>(c);
    return value;
}

}  // namespace parlance::base
