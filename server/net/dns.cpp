#include "server/net/dns.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cctype>

namespace parlance::server::net {

namespace {

// RFC 1035 §2.3.4.
constexpr std::size_t kMostName = 255;
constexpr std::size_t kMostLabel = 63;

std::uint8_t octet(std::string_view data, std::size_t at) {
    return static_cast<std::uint8_t>(data[at]);
}

std::uint16_t number(std::string_view data, std::size_t at) {
    return static_cast<std::uint16_t>(octet(data, at) << 8 | octet(data, at + 1));
}

// Of host names (RFC 1123 §2.1), and the underscore that some have all the same. Anything else, a
// dot within a label above all, would make one name look like another.
bool of_host_name(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

// All of `data` is a name as on the wire.
std::optional<std::string> parse_name(std::string_view data) {
    if (data.size() > kMostName) return std::nullopt;
    std::string name;
    while (!data.empty()) {
        const std::size_t size = octet(data, 0);
        data.remove_prefix(1);
        if (size == 0) return data.empty() ? std::optional(name) : std::nullopt;
        if (size > kMostLabel || size > data.size()) return std::nullopt;
        const std::string_view label = data.substr(0, size);
        if (!std::all_of(label.begin(), label.end(), of_host_name)) return std::nullopt;
        if (!name.empty()) name += '.';
        name += label;
        data.remove_prefix(size);
    }
    return std::nullopt;
}

}  // namespace

std::optional<SrvRecord> parse_srv(std::string_view data) {
    constexpr std::size_t kNumbers = 6;
    if (data.size() <= kNumbers) return std::nullopt;
    std::optional<std::string> target = parse_name(data.substr(kNumbers));
    if (!target) return std::nullopt;
    SrvRecord record;
    record.priority = number(data, 0);
    record.weight = number(data, 2);
    record.port = number(data, 4);
    record.target = std::move(*target);
    return record;
}

std::optional<TlsaRecord> parse_tlsa(std::string_view data) {
    constexpr std::size_t kNumbers = 3;
    if (data.size() <= kNumbers) return std::nullopt;
    TlsaRecord record;
    record.usage = octet(data, 0);
    record.selector = octet(data, 1);
    record.matching = octet(data, 2);
    record.data = data.substr(kNumbers);
    return record;
}

std::string parse_address(std::string_view data) {
    const int family = data.size() == sizeof(in_addr)    ? AF_INET
                       : data.size() == sizeof(in6_addr) ? AF_INET6
                                                         : AF_UNSPEC;
    char text[INET6_ADDRSTRLEN];
    if (family == AF_UNSPEC || ::inet_ntop(family, data.data(), text, sizeof text) == nullptr) {
        return {};
    }
    return text;
}

}  // namespace parlance::server::net
