#include "server/origin.h"

namespace parlance::server {

namespace {

constexpr std::size_t kBytes = 16;

void put(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) {
        out.push_back(static_cast<char>(value >> shift & 0xff));
    }
}

std::uint64_t get(std::string_view bytes) {
    std::uint64_t value = 0;
    for (char c : bytes) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

}  // namespace

std::string Origin::bytes() const {
    std::string out;
    if (session_key == 0) return out;
    out.reserve(kBytes);
    put(out, session_key, 8);
    put(out, sequence, 4);
    put(out, handled, 4);
    return out;
}

std::optional<Origin> Origin::of(std::string_view bytes) {
    if (bytes.size() != kBytes) return std::nullopt;
    Origin origin;
    origin.session_key = get(bytes.substr(0, 8));
    origin.sequence = static_cast<std::uint32_t>(get(bytes.substr(8, 4)));
    origin.handled = static_cast<std::uint32_t>(get(bytes.substr(12)));
    return origin;
}

}  // namespace parlance::server
