// Targets: where the server of a domain is to be found, and in which order it is tried: SRV records
// of both services as one list (RFC 6120 §3.2, RFC 2782, XEP-0368), the domain itself without them
// (RFC 6120 §3.2.2), addresses of both families in turn (RFC 8305). Pure values; asking the DNS and
// waiting is for the caller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "base/random.h"
#include "server/net/dns.h"

namespace parlance::server::s2s {

inline constexpr std::uint16_t kServerPort = 5269;

// Of one domain, and of one host; whoever has more does not have them for us.
inline constexpr std::size_t kMaxTargets = 16;
inline constexpr std::size_t kMaxAddresses = 16;

// RFC 8305 §8: after that long without an answer the next address is tried beside it.
inline constexpr std::int64_t kConnectionAttemptDelayUs = base::kSecondUs / 4;

struct Target {
    std::string host;  // in ASCII; an IP address if the domain is one
    std::uint16_t port = kServerPort;
    bool direct_tls = false;  // else STARTTLS
    // DNSSEC vouches for the way from the domain to host and port.
    bool secure = false;

    Target(std::string name, std::uint16_t number, bool direct, bool vouched)
        : host(std::move(name)), port(number), direct_tls(direct), secure(vouched) {}
    bool operator==(const Target&) const = default;
};

struct Targets {
    std::vector<Target> list;  // in the order in which they are to be tried
    // Of an empty list: whether it is of use to ask again later, and why it is empty, for an
    // operator.
    bool lasting = false;
    std::string why;
};

// The names at which SRV records of a domain are, "_xmpps-server._tcp.example.org".
struct ServiceNames {
    std::string direct_tls;
    std::string starttls;
};
// nullopt for a domain that is an IP address: it is its own target. `domain` is in its prepared
// form.
std::optional<ServiceNames> service_names(std::string_view domain);
// Requires that there are no service_names().
Target address_target(std::string_view domain);

// From what the DNS has answered for the two names. One that has failed does not keep those of the
// other from being used, but nothing is guessed while it is not known that there are no records.
// Requires that there are service_names().
Targets targets_of(std::string_view domain, const net::DnsAnswer& direct_tls,
                   const net::DnsAnswer& starttls, base::Random& random);

// What a host's addresses are, IPv6 and IPv4 in turn, IPv6 first (RFC 8305 §4).
std::vector<std::string> addresses_of(const net::DnsAnswer& aaaa, const net::DnsAnswer& a);

}  // namespace parlance::server::s2s
