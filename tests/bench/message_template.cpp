#include "message_template.h"

#include <charconv>
#include <cstring>

namespace parlance::bench {
namespace {

constexpr std::size_t kStampDigits = 16;
constexpr std::string_view kNoStamp = "0000000000000000";

}  // namespace

MessageTemplate::MessageTemplate(const std::string& to) {
    text_ = "<message to='" + to + "' type='chat' id='";
    id_at_ = text_.size();
    text_ += kNoStamp;
    text_ += "'><body>~";
    stamp_at_ = text_.size();
    text_ += kNoStamp;
    const std::string_view end =
        "</body><active xmlns='http://jabber.org/protocol/chatstates'/>"
        "<request xmlns='urn:xmpp:receipts'/></message>";
    constexpr std::string_view kWords = " wherefore art thou";
    for (std::size_t i = 0; text_.size() + end.size() < kSize; ++i) {
        text_ += kWords[i % kWords.size()];
    }
    text_ += end;
}

std::string_view MessageTemplate::stamped(std::int64_t stamp) {
    write_stamp(text_.data() + id_at_, stamp);
    std::memcpy(text_.data() + stamp_at_, text_.data() + id_at_, kStampDigits);
    return text_;
}

void write_stamp(char* to, std::int64_t stamp) {
    static constexpr char kDigits[] = "0123456789abcdef";
    auto rest = static_cast<std::uint64_t>(stamp);
    for (std::size_t i = kStampDigits; i-- > 0; rest >>= 4) to[i] = kDigits[rest & 15];
}

std::optional<std::int64_t> read_stamp(std::string_view stanza) {
    const std::size_t mark = stanza.find('~');
    if (mark == std::string_view::npos || stanza.size() - mark <= kStampDigits) return std::nullopt;
    const char* begin = stanza.data() + mark + 1;
    std::int64_t stamp = 0;
    const auto [end, error] = std::from_chars(begin, begin + kStampDigits, stamp, 16);
    if (error != std::errc() || end != begin + kStampDigits) return std::nullopt;
    return stamp;
}

}  // namespace parlance::bench
