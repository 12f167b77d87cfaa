#include "server/tls_files.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <utility>

namespace parlance::server {

namespace {

// Of a certificate in DER.
std::string key_type_of(const std::string& der) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.data());
    X509* certificate = d2i_X509(nullptr, &bytes, static_cast<long>(der.size()));
    if (certificate == nullptr) return {};
    std::string type;
    if (const EVP_PKEY* key = X509_get0_pubkey(certificate)) {
        const char* name = EVP_PKEY_get0_type_name(key);
        type = name == nullptr ? "" : name;
        type += " " + std::to_string(EVP_PKEY_get_bits(key));
    }
    X509_free(certificate);
    return type;
}

}  // namespace

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

std::vector<ShownCertificate> read_certificates(const Config& config) {
    std::vector<ShownCertificate> read;
    for (net::TlsCertificate& file : tls_files_of(config)) {
        ShownCertificate& one = read.emplace_back();
        one.what = net::read_certificate_file(file.chain_file);
        if (one.what) one.key_type = key_type_of(one.what->chain.front());
        one.file = std::move(file);
    }
    return read;
}

}  // namespace parlance::server
