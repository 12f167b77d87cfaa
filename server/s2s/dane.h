// DANE: certificates that the DNS vouches for (RFC 6698, RFC 7671). Whether a record matches what a
// server has shown; names are for the caller. Pure but for the system's clock. Any thread.
#pragma once

#include <string>
#include <vector>

#include "server/net/dns.h"

namespace parlance::server::s2s::dane {

// RFC 7218 §2.1.
enum class Usage : unsigned char { pkix_ta = 0, pkix_ee = 1, dane_ta = 2, dane_ee = 3 };

// Those that can match anything at all (RFC 6698 §4.1): usage, selector and matching type are
// known, the data has the size of such a digest. Of several digests of the same kind only the
// strongest counts (RFC 7671 §9).
std::vector<net::TlsaRecord> usable(const std::vector<net::TlsaRecord>& records);

// Whether a record that is usable is about this chain, DER, the server's own certificate first:
// about that one, or about an authority from which it descends, with everything between valid at
// present.
bool matches(const net::TlsaRecord& record, const std::vector<std::string>& chain);

}  // namespace parlance::server::s2s::dane
