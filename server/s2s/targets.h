// Targets: where the server of a domain may be, from what the DNS answers (RFC 6120 §3.2, RFC 2782,
// XEP-0368), and in which order its addresses are tried (RFC 8305). Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/random.h"
#include "server/net/dns.h"

namespace parlance::server::s2s {

struct Target {
    std::string host;
    std::uint16_t port = 0;
    bool direct_tls = false;
    bool secure = false;    // DNSSEC vouches for it
    bool fallback = false;  // not named by the DNS: the domain itself, on the usual port
};

struct Services {
    std::vector<Target> targets;  // in the order in which to try them
    bool refused = false;         // the DNS says that there is decidedly no server
};

// `direct` and `starttls` are the answers for _xmpps-server and _xmpp-server.
Services order_services(const net::DnsAnswer& direct, const net::DnsAnswer& starttls,
                        std::string_view domain, base::Random& random);

// The families in turn, IPv6 first.
std::vector<std::string> order_addresses(std::vector<std::string> v6, std::vector<std::string> v4);

}  // namespace parlance::server::s2s
