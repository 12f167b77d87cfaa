#include "server/net/peer_certificate.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <ctime>
#include <optional>
#include <string_view>

namespace parlance::server::net {

namespace {

// Whoever sends a certificate chooses what is in it: what is longer than any name can be, or would
// fill the log, is no use.
constexpr std::size_t kMostName = 3071;  // of a JID (RFC 7622 §3.1)
constexpr std::size_t kMostLine = 256;

std::string der_of(const X509* certificate) {
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    if (size <= 0) return {};
    std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

// Whatever the name holds, the line is printable ASCII.
std::string line_of(const X509_NAME* name) {
    BIO* memory = BIO_new(BIO_s_mem());
    if (memory == nullptr) return {};
    X509_NAME_print_ex(memory, name, 0, XN_FLAG_RFC2253);
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory, &text);
    std::string line(text, size > 0 ? static_cast<std::size_t>(size) : 0);
    BIO_free(memory);
    if (line.size() > kMostLine) line.replace(kMostLine, std::string::npos, "...");
    return line;
}

std::int64_t seconds_of(const ASN1_TIME* time) {
    std::tm parts{};
    return time != nullptr && ASN1_TIME_to_tm(time, &parts) == 1 ? timegm(&parts) : 0;
}

// A name with a NUL or the like in it was made to be taken for another.
std::optional<std::string> name_of(const ASN1_STRING* string, bool ascii) {
    const auto* bytes = reinterpret_cast<const char*>(ASN1_STRING_get0_data(string));
    const auto size = static_cast<std::size_t>(ASN1_STRING_length(string));
    if (bytes == nullptr || size == 0 || size > kMostName) return std::nullopt;
    const std::string_view name(bytes, size);
    const bool plain = std::all_of(name.begin(), name.end(), [&](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return octet > 0x20 && octet != 0x7F && (octet < 0x80 || !ascii);
    });
    if (!plain) return std::nullopt;
    return std::string(name);
}

void read_other_name(const OTHERNAME& other, PeerCertificate& into) {
    const ASN1_TYPE* value = other.value;
    if (other.type_id == nullptr || value == nullptr) return;
    const int kind = OBJ_obj2nid(other.type_id);
    if (kind == NID_XmppAddr && value->type == V_ASN1_UTF8STRING) {
        if (auto name = name_of(value->value.utf8string, false)) {
            into.xmpp_addresses.push_back(std::move(*name));
        }
    } else if (kind == NID_SRVName && value->type == V_ASN1_IA5STRING) {
        if (auto name = name_of(value->value.ia5string, true)) {
            into.srv_names.push_back(std::move(*name));
        }
    }
}

void read_names(const X509* certificate, PeerCertificate& into) {
    // Null also when there is more than one such extension, which RFC 5280 §4.2 forbids.
    auto* names = static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr));
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
        if (name->type == GEN_DNS) {
            if (auto dns = name_of(name->d.dNSName, true)) into.dns_names.push_back(*dns);
        } else if (name->type == GEN_OTHERNAME) {
            read_other_name(*name->d.otherName, into);
        }
    }
    GENERAL_NAMES_free(names);
}

void describe(const X509* certificate, PeerCertificate& into) {
    read_names(certificate, into);
    into.subject = line_of(X509_get_subject_name(certificate));
    into.issuer = line_of(X509_get_issuer_name(certificate));
    into.not_before_s = seconds_of(X509_get0_notBefore(certificate));
    into.not_after_s = seconds_of(X509_get0_notAfter(certificate));
}

}  // namespace

std::vector<std::string> names_in(const PeerCertificate& certificate) {
    std::vector<std::string> names = certificate.dns_names;
    for (const auto* more : {&certificate.srv_names, &certificate.xmpp_addresses}) {
        names.insert(names.end(), more->begin(), more->end());
    }
    return names;
}

std::unique_ptr<PeerCertificate> read_peer_certificate(ssl_st* ssl) {
    const X509* own = SSL_get0_peer_certificate(ssl);
    if (own == nullptr) return nullptr;
    auto peer = std::make_unique<PeerCertificate>();
    peer->chain.push_back(der_of(own));
    const STACK_OF(X509)* chain = SSL_get_peer_cert_chain(ssl);
    // A server's chain has its own certificate in front, a client's has not.
    for (int i = SSL_is_server(ssl) == 0 ? 1 : 0; i < sk_X509_num(chain); ++i) {
        peer->chain.push_back(der_of(sk_X509_value(chain, i)));
    }
    const long verdict = SSL_get_verify_result(ssl);
    peer->trusted = verdict == X509_V_OK;
    if (!peer->trusted) peer->problem = X509_verify_cert_error_string(verdict);
    describe(own, *peer);
    ERR_clear_error();
    return peer;
}

std::unique_ptr<PeerCertificate> read_certificate_file(const std::string& path) {
    BIO* file = BIO_new_file(path.c_str(), "r");
    std::unique_ptr<PeerCertificate> read;
    while (X509* certificate =
               file == nullptr ? nullptr : PEM_read_bio_X509(file, nullptr, nullptr, nullptr)) {
        if (!read) {
            read = std::make_unique<PeerCertificate>();
            describe(certificate, *read);
        }
        read->chain.push_back(der_of(certificate));
        X509_free(certificate);
    }
    BIO_free(file);
    ERR_clear_error();
    return read;
}

}  // namespace parlance::server::net
