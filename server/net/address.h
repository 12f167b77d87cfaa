// Address: a numeric IP address and port, as the configuration writes it ("127.0.0.1:5222",
// "[::1]:5222") and as the kernel wants it. A value type; any thread.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace parlance::server::net {

class Address {
  public:
    // The error says what is wrong with `text`, for the operator.
    static base::Result<Address, std::string> parse(std::string_view text);
    // `raw` is an AF_INET or AF_INET6 address, e.g. from accept().
    static Address from(const sockaddr& raw);

    int family() const { return raw_.any.sa_family; }
    std::string ip() const;  // "127.0.0.1" or "::1", without port or brackets
    std::uint16_t port() const;
    std::string text() const;  // as parse() takes it

    const sockaddr* raw() const { return &raw_.any; }
    socklen_t length() const;

  private:
    Address() = default;
    union {
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    } raw_ = {};
};

}  // namespace parlance::server::net
