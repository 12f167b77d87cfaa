#include "server/net/address.h"

#include <arpa/inet.h>

#include <cstring>

#include "base/assert.h"
#include "base/parse_number.h"

namespace parlance::server::net {

base::Result<Address, std::string> Address::parse(std::string_view text) {
    auto wrong = [&](const char* why) {
        return base::Failure<std::string>("\"" + std::string(text) + "\": " + why);
    };
    std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return wrong("no port, expected ADDRESS:PORT");
    std::string_view host = text.substr(0, colon);
    std::string_view digits = text.substr(colon + 1);

    auto port = base::parse_number<std::uint16_t>(digits);
    if (!port) return wrong("the port is not a number from 0 to 65535");

    Address address;
    if (host.size() >= 2 && host.front() == '[' && host.back() == ']') {
        std::string inner(host.substr(1, host.size() - 2));
        address.raw_.v6.sin6_family = AF_INET6;
        address.raw_.v6.sin6_port = htons(*port);
        if (::inet_pton(AF_INET6, inner.c_str(), &address.raw_.v6.sin6_addr) == 1) return address;
        return wrong("not an IPv6 address");
    }
    if (host.find(':') != std::string_view::npos) {
        return wrong("an IPv6 address needs brackets, as in [::1]:5222");
    }
    address.raw_.v4.sin_family = AF_INET;
    address.raw_.v4.sin_port = htons(*port);
    if (::inet_pton(AF_INET, std::string(host).c_str(), &address.raw_.v4.sin_addr) == 1) {
        return address;
    }
    return wrong("not a numeric IP address");
}

Address Address::from(const sockaddr& raw) {
    PARLANCE_ASSERT(raw.sa_family == AF_INET || raw.sa_family == AF_INET6);
    Address address;
    // Of the size the family tells: the caller may hold just a sockaddr_in.
    if (raw.sa_family == AF_INET) {
        std::memcpy(&address.raw_.v4, &raw, sizeof(sockaddr_in));
    } else {
        std::memcpy(&address.raw_.v6, &raw, sizeof(sockaddr_in6));
    }
    return address;
}

std::string Address::ip() const {
    char text[INET6_ADDRSTRLEN] = "";
    const void* bytes = family() == AF_INET ? static_cast<const void*>(&raw_.v4.sin_addr)
                                            : static_cast<const void*>(&raw_.v6.sin6_addr);
    ::inet_ntop(family(), bytes, text, sizeof text);
    return text;
}

std::uint16_t Address::port() const {
    return ntohs(family() == AF_INET ? raw_.v4.sin_port : raw_.v6.sin6_port);
}

std::string Address::text() const {
    std::string host = family() == AF_INET ? ip() : "[" + ip() + "]";
    return host + ":" + std::to_string(port());
}

socklen_t Address::length() const {
    return family() == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6);
}

}  // namespace parlance::server::net
