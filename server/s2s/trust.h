// Trust: whether the certificate that a server has shown is that of a domain, and who says so: an
// authority (RFC 6120 §13.7), the DNS (RFC 7673) or the domain's web server (RFC 7711). Pure but
// for the system's clock, by which TLS has judged the certificate, too. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/net/dns.h"
#include "server/net/peer_certificate.h"
#include "server/s2s/posh.h"

namespace parlance::server::s2s {

// Whether the names in it are those of `domain`, in its prepared form (RFC 6120 §13.7.1.2, RFC
// 6125): an XmppAddr, an SRV-ID of xmpp-server, or a DNS-ID. A wildcard stands for the whole
// left-most label, of at least three. The common name does not count. Says nothing about who has
// issued it.
bool is_for(const net::PeerCertificate& certificate, std::string_view domain);

struct Trust {
    enum class Voucher : unsigned char { nobody, authorities, dns, web };
    Voucher by = Voucher::nobody;
    // Why nobody does, for an operator.
    std::string problem;
    // The DNS names the certificates that the server may have, and this is none of them: no other
    // proof can make up for it (RFC 7673 §4).
    bool refuted = false;
    // Nobody does, but somebody may soon who could not be asked at present.
    bool passing = false;

    bool good() const { return by != Voucher::nobody; }
    // For an operator: "certificate", "DANE", "POSH", or empty.
    std::string method() const;
};

// What the certificate proves of `domain`. `tlsa` are the records of the host and the port that has
// answered; only what DNSSEC vouches for, all the way from `domain` to `host`, may be among them.
// With records that are of use the authorities alone do not count. `shown` is null if the server
// has shown no certificate.
Trust judge(const net::PeerCertificate* shown, std::string_view domain, std::string_view host,
            const std::vector<net::TlsaRecord>& tlsa);

// What the web server of the domain says of the certificate (RFC 7711 §3.3), where judge() has not
// been convinced, nor found it refuted. As with DANE-EE, neither the names in it nor its dates
// matter: the domain vouches for it at present.
Trust judge_by_web(const net::PeerCertificate* shown, const posh::Findings& findings);

}  // namespace parlance::server::s2s
