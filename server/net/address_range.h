// AddressRange: an IP address, or all that begin with the same bits ("192.0.2.0/24"). IPv4 and the
// same mapped into IPv6 are one. A value type; any thread.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace parlance::server::net {

class AddressRange {
  public:
    // "192.0.2.7", "192.0.2.0/24", "2001:db8::/32", without brackets and port; nullopt otherwise.
    static std::optional<AddressRange> parse(std::string_view text);

    // Of one address, the range is that address.
    bool contains(const AddressRange& other) const;
    // As parse() takes it, the bits behind the prefix 0: one text for one range.
    std::string text() const;
    // Fewer bits of an address are fixed than that, as an IPv4 or an IPv6 address.
    bool wider_than(int v4_bits, int v6_bits) const;

  private:
    AddressRange() = default;
    bool is_v4() const;
    std::array<unsigned char, 16> bytes_ = {};
    int bits_ = 128;
};

}  // namespace parlance::server::net
