// Dialling: from the name of a domain to a connection with its server: SRV records (RFC 6120 §3.2,
// XEP-0368), addresses of both families side by side (RFC 8305, XEP-0495), and what the DNS vouches
// for (RFC 7673). One shard.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/callback.h"
#include "base/result.h"
#include "server/net/dns.h"
#include "server/net/transport.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::s2s {

// How the connection has come about.
struct Reached {
    std::string host;  // the target of the SRV record, or the domain
    std::string ip;
    std::uint16_t port = 0;
    bool direct_tls = false;
    bool secure = false;                // DNSSEC vouches for the way from the domain to the host
    std::vector<net::TlsaRecord> tlsa;  // of host and port, vouched for likewise
};

struct Connected {
    // Null: there is a connection with that server already, see Neighbour.
    std::unique_ptr<net::Transport> transport;
    Reached reached;
};

struct NotReached {
    bool lasting = false;  // there is no such domain, or it has no server
    std::string why;
};

// Whether a connection with that server, which has been opened for another domain, will do. Asked
// about all addresses of a target before the first of them is dialled.
using Neighbour = std::function<bool(const Reached&)>;

// Tries all there is to try. `done` is called once, never inside the call.
using Dialled = base::Result<Connected, NotReached>;
void dial(Shard& shard, std::string domain, Neighbour neighbour,
          base::Callback<void(Dialled)> done);

}  // namespace parlance::server::s2s
