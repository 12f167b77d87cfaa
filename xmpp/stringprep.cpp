#include "xmpp/stringprep.h"

#include <stringprep.h>

#include <algorithm>
#include <cstring>

namespace parlance::xmpp {

namespace {

bool is_seven_bit(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

bool has_acceptable_size(std::string_view text) {
    return !text.empty() && text.size() <= kMaxPartSize;
}

std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

// Requires an acceptable size.
std::optional<std::string> apply(std::string_view text, const Stringprep_profile* profile,
                                 Unassigned unassigned) {
    // libidn takes C strings: a NUL would silently cut the text.
    if (text.find('\0') != std::string_view::npos || !is_valid_utf8(text)) return std::nullopt;
    char buffer[kMaxPartSize + 1];
    std::memcpy(buffer, text.data(), text.size());
    buffer[text.size()] = '\0';
    auto flags = static_cast<Stringprep_profile_flags>(
        unassigned == Unassigned::refuse ? STRINGPREP_NO_UNASSIGNED : 0);
    // Fails when the prepared text outgrows the buffer, i.e. kMaxPartSize.
    if (::stringprep(buffer, sizeof buffer, flags, profile) != STRINGPREP_OK) return std::nullopt;
    if (buffer[0] == '\0') return std::nullopt;
    return std::string(buffer);
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        unsigned char lead = byte(i);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        if (lead < 0xc2 || lead > 0xf4 || i + length > text.size()) return false;
        unsigned char second = byte(i + 1);
        // The second byte's range excludes overlong forms, surrogates and values past U+10FFFF.
        unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < low || second > high) return false;
        for (std::size_t k = 2; k < length; ++k) {
            if ((byte(i + k) & 0xc0) != 0x80) return false;
        }
        i += length;
    }
    return true;
}

std::optional<std::string> nodeprep(std::string_view text, Unassigned unassigned) {
    if (!has_acceptable_size(text)) return std::nullopt;
    if (!is_seven_bit(text)) return apply(text, stringprep_xmpp_nodeprep, unassigned);
    bool prohibited = std::any_of(text.begin(), text.end(), [](char c) {
        // RFC 6122 §A.5, with the space and the control characters of RFC 3454 C.1.1 and C.2.1.
        return c <= 0x20 || c == 0x7f || std::strchr("\"&'/:<>@", c) != nullptr;
    });
    if (prohibited) return std::nullopt;
    return ascii_lower(text);
}

std::optional<std::string> nameprep(std::string_view text, Unassigned unassigned) {
    if (!has_acceptable_size(text)) return std::nullopt;
    if (is_printable_ascii(text)) return ascii_lower(text);
    return apply(text, stringprep_nameprep, unassigned);
}

std::optional<std::string> resourceprep(std::string_view text, Unassigned unassigned) {
    if (!has_acceptable_size(text)) return std::nullopt;
    if (is_printable_ascii(text)) return std::string(text);
    return apply(text, stringprep_xmpp_resourceprep, unassigned);
}

std::optional<std::string> saslprep(std::string_view text, Unassigned unassigned) {
    if (!has_acceptable_size(text)) return std::nullopt;
    if (is_printable_ascii(text)) return std::string(text);
    return apply(text, stringprep_saslprep, unassigned);
}

}  // namespace parlance::xmpp
