#include "server/tls_files.h"

namespace parlance::server {

std::vector<net::TlsCertificate> tls_files_of(const Config& config) {
    std::vector<net::TlsCertificate> certificates;
    if (config.tls.certificate.empty()) return certificates;
    certificates.push_back({config.hosts, config.tls.certificate, config.tls.key});
    for (const auto& host : config.tls.hosts) {
        certificates.push_back({{host.name}, host.certificate, host.key});
        // A name with a certificate of its own is not served by the first.
        std::erase(certificates.front().hosts, host.name);
    }
    return certificates;
}

}  // namespace parlance::server
