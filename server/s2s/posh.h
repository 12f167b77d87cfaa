// POSH: which certificates the web server of a domain vouches for (RFC 7711). What its documents
// say, and whether a certificate is one of those; how they are got is the affair of posh_search.h.
// Pure; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "xmpp/sasl/hash.h"

namespace parlance::server::s2s::posh {

// Of a whole certificate, DER.
struct Fingerprint {
    xmpp::sasl::Hash hash = xmpp::sasl::Hash::sha256;
    std::string digest;  // as large as that hash makes it
};

// What there is to know of a domain.
struct Findings {
    std::vector<Fingerprint> fingerprints;
    std::string why;  // there are none, for an operator
    // There are none because nobody could be asked at present.
    bool passing = false;
};

// §3.1, §3.2: one of the two.
struct PoshDocument {
    std::vector<Fingerprint> fingerprints;
    std::string url;             // where the fingerprints are, as written
    std::int64_t expires_s = 0;  // from when it has come; at least 1, at most a day
};

// No larger than kLargestDocument. Of several fingerprints of one certificate the strongest counts;
// of hashes that nobody should trust any more there are none. The error is for an operator.
inline constexpr std::size_t kLargestDocument = 64 * 1024;
base::Result<PoshDocument, std::string> parse(std::string_view json);

// Whether one of them is that certificate's.
bool matches(const std::vector<Fingerprint>& fingerprints, std::string_view certificate);

// A URL that may be asked: https, a name of the DNS and no address, no user.
struct Place {
    std::string host;  // lower case
    std::uint16_t port = 443;
    std::string path;  // with the query
};
// §10: the error says what is wrong with it.
base::Result<Place, std::string> place_of(std::string_view url);

}  // namespace parlance::server::s2s::posh
