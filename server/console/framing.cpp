#include "server/console/framing.h"

#include "base/parse_number.h"

namespace parlance::server::console {

namespace {

constexpr std::size_t kMostDigits = 8;

}  // namespace

std::string framed(std::string_view xml) {
    return std::to_string(xml.size()).append("\n").append(xml);
}

std::optional<std::string> FrameReader::next() {
    if (broken_) return std::nullopt;
    std::size_t end = buffer_.find('\n');
    if (end == std::string::npos) {
        broken_ = buffer_.size() > kMostDigits;
        return std::nullopt;
    }
    auto length = base::parse_number<std::size_t>(std::string_view(buffer_).substr(0, end));
    if (!length || end > kMostDigits || *length > kMostBytes) {
        broken_ = true;
        return std::nullopt;
    }
    if (buffer_.size() - end - 1 < *length) return std::nullopt;
    std::string message = buffer_.substr(end + 1, *length);
    buffer_.erase(0, end + 1 + *length);
    return message;
}

}  // namespace parlance::server::console
