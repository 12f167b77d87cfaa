#include "message.h"

#include <charconv>

#include "frame_scanner.h"

namespace parlance::soak {
namespace {

constexpr std::string_view kBodyMark = "<body>~";
constexpr std::string_view kIdMark = "soak-";
constexpr std::string_view kFiller =
    " wherefore art thou wherefore art thou wherefore art thou wherefore art thou";
constexpr unsigned kNumberBits = 32;
constexpr unsigned kAttemptBits = 8;

// Reads one number and the separator after it.
bool take(std::string_view& text, char separator, std::uint32_t& value) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end == text.data() + text.size() || *end != separator) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    return true;
}

}  // namespace

std::string write_message(const std::string& to, const Copy& copy) {
    const std::string name = std::to_string(copy.pair) + "." + std::to_string(copy.number) + ".";
    std::string id(kIdMark);
    id += name;
    std::string text = "<message type='chat' to='" + to + "' id='" + id + "'><body>~" + name +
                       std::to_string(copy.attempt) + "~";
    text += kFiller;
    text += "</body><origin-id xmlns='urn:xmpp:sid:0' id='" + id + "'/></message>";
    return text;
}

std::optional<Copy> read_copy(std::string_view stanza) {
    const std::size_t mark = stanza.find(kBodyMark);
    if (mark == std::string_view::npos) return std::nullopt;
    stanza.remove_prefix(mark + kBodyMark.size());
    Copy copy;
    const bool whole = take(stanza, '.', copy.pair) && take(stanza, '.', copy.number) &&
                       take(stanza, '~', copy.attempt);
    return whole ? std::optional(copy) : std::nullopt;
}

std::optional<Copy> read_id(std::string_view stanza) {
    std::string_view id = bench::attribute(stanza, "id");
    if (!id.starts_with(kIdMark)) return std::nullopt;
    id.remove_prefix(kIdMark.size());
    Copy copy;
    const bool whole = take(id, '.', copy.pair) && take(id, '.', copy.number);
    return whole ? std::optional(copy) : std::nullopt;
}

Tag to_tag(const Copy& copy) {
    return (Tag{copy.pair} << (kNumberBits + kAttemptBits)) | (Tag{copy.attempt} << kNumberBits) |
           copy.number;
}

Copy to_copy(Tag tag) {
    Copy copy;
    copy.number = static_cast<std::uint32_t>(tag);
    copy.attempt = static_cast<std::uint32_t>((tag >> kNumberBits) & ((1U << kAttemptBits) - 1));
    copy.pair = static_cast<std::uint32_t>(tag >> (kNumberBits + kAttemptBits));
    return copy;
}

}  // namespace parlance::soak
