// Certificates made on the spot, in memory, for the tests of trust in them.
#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <catch2/catch.hpp>
#include <memory>
#include <string>

namespace parlance::server::s2s::test {

// A certificate and its key.
class Made {
  public:
    struct Wish {
        std::string name;
        const Made* issuer = nullptr;  // null: itself
        bool authority = false;
        bool expired = false;

        Wish(std::string subject, const Made* by, bool may_issue, bool over = false)
            : name(std::move(subject)), issuer(by), authority(may_issue), expired(over) {}
    };

    explicit Made(const Wish& wish)
        : key_(EVP_EC_gen("P-256"), EVP_PKEY_free), certificate_(X509_new(), X509_free) {
        REQUIRE(key_ != nullptr);
        X509* x509 = certificate_.get();
        X509_set_version(x509, 2);
        static long serial = 0;
        ASN1_INTEGER_set(X509_get_serialNumber(x509), ++serial);
        X509_gmtime_adj(X509_getm_notBefore(x509), -7'200);
        X509_gmtime_adj(X509_getm_notAfter(x509), wish.expired ? -3'600 : 3'600);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char*>(wish.name.c_str()), -1,
                                   -1, 0);
        const Made& issuer = wish.issuer == nullptr ? *this : *wish.issuer;
        X509_set_issuer_name(x509, X509_get_subject_name(issuer.certificate_.get()));
        X509_set_pubkey(x509, key_.get());
        X509_EXTENSION* basic =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_basic_constraints,
                                wish.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
        X509_add_ext(x509, basic, -1);
        X509_EXTENSION_free(basic);
        REQUIRE(X509_sign(x509, issuer.key_.get(), EVP_sha256()) > 0);
    }

    std::string der() const {
        unsigned char* bytes = nullptr;
        return taken(bytes, i2d_X509(certificate_.get(), &bytes));
    }
    std::string public_key() const {
        unsigned char* bytes = nullptr;
        int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate_.get()), &bytes);
        return taken(bytes, size);
    }

  private:
    static std::string taken(unsigned char*& bytes, int size) {
        REQUIRE(size > 0);
        std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
        OPENSSL_free(bytes);
        return der;
    }

    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key_;
    std::unique_ptr<X509, decltype(&X509_free)> certificate_;
};

}  // namespace parlance::server::s2s::test
