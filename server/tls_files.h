// The certificates that a configuration names, and for which domains each is. Any thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "server/config.h"
#include "server/net/peer_certificate.h"
#include "server/net/tls_policy.h"

namespace parlance::server {

// The default one first; empty if there is none.
std::vector<net::TlsCertificate> tls_files_of(const Config& config);

// One that has been read from its file to be shown.
struct ShownCertificate {
    net::TlsCertificate file;
    std::string key_type;                              // "RSA 2048"
    std::shared_ptr<const net::PeerCertificate> what;  // null: there is none in the file

    ShownCertificate() {}
};
// As the files are now.
std::vector<ShownCertificate> read_certificates(const Config& config);

}  // namespace parlance::server
