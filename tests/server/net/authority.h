// An authority of the tests, and certificates by it or by themselves with whatever a test wants in
// them.
#pragma once

#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <catch2/catch.hpp>
#include <cstdio>
#include <string>
#include <utility>

#include "tests/server/net/tls_fixture.h"

namespace parlance::server::net::test {

struct Wanted {
    std::string subject = "a server";
    // As in x509v3_config(5): "DNS:one.test,otherName:1.3.6.1.5.5.7.8.5;UTF8:one.test".
    std::string names;
    std::string extended_usage;  // "serverAuth"
    bool authority = false;
    std::int64_t from_s = -60;  // from now
    std::int64_t until_s = 3600;
};

class Issued {
  public:
    // Signed by `issuer`; null: by itself.
    explicit Issued(const Wanted& wanted, const Issued* issuer = nullptr)
        : key_(EVP_EC_gen("P-256")), x509_(X509_new()) {
        X509_set_version(x509_, 2);
        static long serial = 0;
        ASN1_INTEGER_set(X509_get_serialNumber(x509_), ++serial);
        X509_gmtime_adj(X509_getm_notBefore(x509_), wanted.from_s);
        X509_gmtime_adj(X509_getm_notAfter(x509_), wanted.until_s);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x509_), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(wanted.subject.c_str()),
                                   -1, -1, 0);
        const Issued& by = issuer != nullptr ? *issuer : *this;
        X509_set_issuer_name(x509_, X509_get_subject_name(by.x509_));
        X509_set_pubkey(x509_, key_);
        if (wanted.authority) extend(NID_basic_constraints, "critical,CA:TRUE");
        if (!wanted.names.empty()) extend(NID_subject_alt_name, wanted.names);
        if (!wanted.extended_usage.empty()) extend(NID_ext_key_usage, wanted.extended_usage);
        REQUIRE(X509_sign(x509_, by.key_, EVP_sha256()) > 0);
    }
    Issued(const Issued&) = delete;
    ~Issued() {
        X509_free(x509_);
        EVP_PKEY_free(key_);
    }

    // Signs again, with a subjectAltName of just these bytes (DER).
    void replace_names(const std::string& der, const Issued& issuer) {
        ASN1_OCTET_STRING* value = ASN1_OCTET_STRING_new();
        ASN1_OCTET_STRING_set(value, reinterpret_cast<const unsigned char*>(der.data()),
                              static_cast<int>(der.size()));
        X509_EXTENSION* extension =
            X509_EXTENSION_create_by_NID(nullptr, NID_subject_alt_name, 0, value);
        REQUIRE(X509_add_ext(x509_, extension, -1) == 1);
        X509_EXTENSION_free(extension);
        ASN1_OCTET_STRING_free(value);
        REQUIRE(X509_sign(x509_, issuer.key_, EVP_sha256()) > 0);
    }

    std::string der() const {
        unsigned char* bytes = nullptr;
        const int size = i2d_X509(x509_, &bytes);
        std::string result(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
        OPENSSL_free(bytes);
        return result;
    }
    // Writes PEM files called `name`; `above` follows in the chain.
    TlsCertificate save(const TemporaryFolder& folder, const std::string& name,
                        const Issued* above = nullptr) const {
        TlsCertificate files;
        files.hosts = {name};
        files.chain_file = folder.file(name + ".crt");
        files.key_file = folder.file(name + ".key");
        std::FILE* out = std::fopen(files.chain_file.c_str(), "w");
        REQUIRE(out != nullptr);
        PEM_write_X509(out, x509_);
        if (above != nullptr) PEM_write_X509(out, above->x509_);
        std::fclose(out);
        out = std::fopen(files.key_file.c_str(), "w");
        REQUIRE(out != nullptr);
        PEM_write_PrivateKey(out, key_, nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(out);
        return files;
    }

  private:
    void extend(int kind, const std::string& value) {
        X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.c_str());
        REQUIRE(extension != nullptr);
        X509_add_ext(x509_, extension, -1);
        X509_EXTENSION_free(extension);
    }

    EVP_PKEY* key_;
    X509* x509_;
};

inline Wanted authority(const std::string& name) {
    Wanted wanted;
    wanted.subject = name;
    wanted.authority = true;
    return wanted;
}

}  // namespace parlance::server::net::test
