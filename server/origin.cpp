#include "server/origin.h"

#include "base/big_endian.h"

namespace parlance::server {

namespace {

constexpr std::size_t kBytes = 16;

}  // namespace

std::string Origin::bytes() const {
    std::string out;
    if (session_key == 0) return out;
    out.reserve(kBytes);
    base::append_big_endian(out, session_key, 8);
    base::append_big_endian(out, sequence, 4);
    base::append_big_endian(out, handled, 4);
    return out;
}

std::optional<Origin> Origin::of(std::string_view bytes) {
    if (bytes.size() != kBytes) return std::nullopt;
    Origin origin;
    origin.session_key = base::from_big_endian(bytes.substr(0, 8));
    origin.sequence = static_cast<std::uint32_t>(base::from_big_endian(bytes.substr(8, 4)));
    origin.handled = static_cast<std::uint32_t>(base::from_big_endian(bytes.substr(12)));
    return origin;
}

}  // namespace parlance::server
