#include "xmpp/base64.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace parlance::xmpp {

namespace {

constexpr std::string_view kAlphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint32_t kInvalid = 0x80;

constexpr std::array<std::uint8_t, 256> kValues = [] {
    std::array<std::uint8_t, 256> table{};
    for (auto& value : table) value = kInvalid;
    for (std::size_t i = 0; i < kAlphabet.size(); ++i) {
        table[static_cast<unsigned char>(kAlphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return table;
}();

}  // namespace

std::string base64_encode(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        for (std::size_t k = 0; k < 3; ++k) {
            group = group << 8 | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        }
        for (std::size_t k = 0; k < 4; ++k) {
            text.push_back(k <= count ? kAlphabet[group >> (18 - 6 * k) & 63] : '=');
        }
    }
    return text;
}

std::optional<std::string> base64_decode(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    if (text.empty()) return std::string();
    std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::size_t digits = i + 4 == text.size() ? 4 - padding : 4;
        std::uint32_t group = 0;
        std::uint32_t invalid = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            std::uint32_t value =
                k < digits ? kValues[static_cast<unsigned char>(text[i + k])] : 0U;
            invalid |= value & kInvalid;
            group = group << 6 | (value & 63);
        }
        std::uint32_t unused = digits == 4 ? 0U : digits == 3 ? group & 0xffU : group & 0xffffU;
        if (invalid != 0 || unused != 0) return std::nullopt;
        for (std::size_t k = 0; k + 1 < digits; ++k) {
            bytes.push_back(static_cast<char>(group >> (16 - 8 * k) & 0xff));
        }
    }
    return bytes;
}

}  // namespace parlance::xmpp
