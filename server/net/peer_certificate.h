// PeerCertificate: what a server on the other end of TLS has shown, read once, right after the
// handshake. Plain values; any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct ssl_st;  // SSL of OpenSSL

namespace parlance::server::net {

struct PeerCertificate {
    // DER, the peer's own first, as it has sent them.
    std::vector<std::string> chain;
    // There is a path to an authority that we trust, and everything on it is valid now (RFC 5280).
    // Whose certificate it is, is another question.
    bool trusted = false;
    // Why not, for an operator: "self-signed certificate", "certificate has expired".
    std::string problem;
    // subjectAltName of its own (RFC 6120 §13.7.1.2): DNS-ID as written, SRVName as written
    // ("_xmpp-server.example.org"), XmppAddr.
    std::vector<std::string> dns_names, srv_names, xmpp_addresses;
    std::string subject, issuer;                     // one line each, for an operator
    std::int64_t not_before_s = 0, not_after_s = 0;  // Unix time
};

// Of all three kinds, as written.
std::vector<std::string> names_in(const PeerCertificate& certificate);

// Of a handshake that has just ended. Null if the peer has shown none.
std::unique_ptr<PeerCertificate> read_peer_certificate(ssl_st* ssl);

// What a file of ours holds, PEM, the server's own certificate first, as it would be shown; nobody
// has judged it. Null if there is none in it, or it cannot be read.
std::unique_ptr<PeerCertificate> read_certificate_file(const std::string& path);

}  // namespace parlance::server::net
