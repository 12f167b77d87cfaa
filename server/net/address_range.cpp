#include "server/net/address_range.h"

#include <arpa/inet.h>

#include <algorithm>

#include "base/parse_number.h"

namespace parlance::server::net {

namespace {

// RFC 4291 §2.5.5.2
constexpr std::array<unsigned char, 12> kMapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int kMappedBits = 96;

}  // namespace

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
    std::size_t slash = text.find('/');
    const std::string ip(text.substr(0, slash));
    AddressRange range;
    int most = 128;
    if (::inet_pton(AF_INET6, ip.c_str(), range.bytes_.data()) != 1) {
        std::copy(kMapped.begin(), kMapped.end(), range.bytes_.begin());
        if (::inet_pton(AF_INET, ip.c_str(), range.bytes_.data() + kMapped.size()) != 1) {
            return std::nullopt;
        }
        most = 32;
    }
    if (slash == std::string_view::npos) return range;
    auto bits = base::parse_number<int>(text.substr(slash + 1));
    if (!bits || *bits < 0 || *bits > most) return std::nullopt;
    range.bits_ = most == 32 ? kMappedBits + *bits : *bits;
    for (int bit = range.bits_; bit < 128; ++bit) {
        unsigned char& byte = range.bytes_[static_cast<std::size_t>(bit / 8)];
        byte = static_cast<unsigned char>(byte & ~(0x80U >> (bit % 8)));
    }
    return range;
}

bool AddressRange::contains(const AddressRange& other) const {
    if (other.bits_ < bits_) return false;
    auto whole = bits_ / 8;
    if (!std::equal(bytes_.begin(), bytes_.begin() + whole, other.bytes_.begin())) return false;
    if (bits_ % 8 == 0) return true;
    auto mask = static_cast<unsigned char>(0xff00U >> (bits_ % 8));
    auto at = static_cast<std::size_t>(whole);
    return (bytes_[at] & mask) == (other.bytes_[at] & mask);
}

bool AddressRange::is_v4() const {
    return bits_ >= kMappedBits && std::equal(kMapped.begin(), kMapped.end(), bytes_.begin());
}

bool AddressRange::wider_than(int v4_bits, int v6_bits) const {
    return bits_ < (is_v4() ? kMappedBits + v4_bits : v6_bits);
}

std::string AddressRange::text() const {
    char buffer[INET6_ADDRSTRLEN];
    const bool mapped = is_v4();
    const unsigned char* start = bytes_.data() + (mapped ? kMapped.size() : 0);
    ::inet_ntop(mapped ? AF_INET : AF_INET6, start, buffer, sizeof buffer);
    std::string text(buffer);
    if (bits_ < 128) text += "/" + std::to_string(mapped ? bits_ - kMappedBits : bits_);
    return text;
}

}  // namespace parlance::server::net
