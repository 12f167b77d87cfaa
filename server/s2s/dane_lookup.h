// DaneLookup: which certificates the DNS vouches for at the servers of a domain (RFC 7673), asked
// for a server that has come to us and says that it is that domain's: the targets of its SRV
// records, as far as DNSSEC vouches for them, and their TLSA records. One shard.
#pragma once

#include <string>
#include <vector>

#include "base/callback.h"
#include "server/net/dns.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::s2s {

// What DNSSEC vouches for, all the way from the domain.
struct VouchedHost {
    std::string host;
    std::vector<net::TlsaRecord> tlsa;  // not empty
};

// `done` is called once, never inside the call.
void look_up_dane(Shard& shard, std::string domain,
                  base::Callback<void(std::vector<VouchedHost>)> done);

}  // namespace parlance::server::s2s
