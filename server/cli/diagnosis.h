// Diagnosis: from what was seen to findings, in words. Pure: whoever calls has asked the DNS and
// talked to the servers, and says what time it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/cli/outside.h"
#include "server/cli/report.h"
#include "server/config.h"
#include "server/net/dns.h"
#include "server/net/peer_certificate.h"
#include "server/s2s/targets.h"
#include "server/s2s/trust.h"

namespace parlance::server::cli {

// "xmpp.example.org port 5269", "[2001:db8::1] port 5269".
std::string place_of(std::string_view host, std::uint16_t port);

struct ServiceAnswers {
    std::string direct_name, starttls_name;  // at which they were asked for
    net::DnsAnswer direct, starttls;
};
// The SRV records of a domain, for servers or for clients.
void diagnose_services(Report& report, std::string_view domain, bool servers,
                       const ServiceAnswers& answers);
// Whether DNSSEC vouches for them; `anchors`: whether the configuration lets us know.
void diagnose_dnssec(Report& report, bool anchors, const ServiceAnswers& answers);

struct HostAnswers {
    net::DnsAnswer v6, v4, tlsa;
    bool asked_tlsa = false;
};
// The addresses of a target. Without any, a FAIL.
void diagnose_addresses(Report& report, const s2s::Target& target, const HostAnswers& answers);

// What can be said of a certificate that somebody has shown. `trust` is the verdict of
// s2s::judge().
void diagnose_certificate(Report& report, const net::PeerCertificate& shown,
                          std::string_view domain, const s2s::Trust& trust, std::int64_t now_s);
// What the domain's web server says (RFC 7711), where it had to be asked.
void diagnose_posh(Report& report, const s2s::posh::Findings& findings);
// How long it is valid. True if it is at present. `step`: where it was found.
bool diagnose_dates(Report& report, std::string_view step, const net::PeerCertificate& shown,
                    std::int64_t now_s);

// TLS and, of a server, its features. `where` is the address.
void diagnose_stream(Report& report, const Talk& talk, const Greeting& greeting,
                     std::string_view where);

// Whether stanzas would get from this server to the domain.
struct Way {
    const Talk* talk;
    s2s::Trust trust;
};
void diagnose_federation(Report& report, std::string_view domain, const Config& config,
                         const std::vector<Way>& ways);

}  // namespace parlance::server::cli
