#include "server/s2s/dane.h"

#include <openssl/err.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <memory>
#include <string_view>

#include "xmpp/sasl/hash.h"

namespace parlance::server::s2s::dane {

namespace {

using net::TlsaRecord;
using xmpp::sasl::Hash;

// RFC 7218 §2.2, §2.3.
constexpr std::uint8_t kWholeCertificate = 0;
constexpr std::uint8_t kPublicKey = 1;
constexpr std::uint8_t kFull = 0;
constexpr std::uint8_t kSha256 = 1;
constexpr std::uint8_t kSha512 = 2;

// What a stranger can have us look at: more than anybody has, and little work.
constexpr std::size_t kMaxRecords = 20;
constexpr std::size_t kMaxChain = 10;
// Of OpenSSL: keys of 2048 bits, no SHA-1.
constexpr int kSecurityLevel = 2;

struct Free {
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_STORE* store) const { X509_STORE_free(store); }
    void operator()(X509_STORE_CTX* context) const { X509_STORE_CTX_free(context); }
    // Of a stack that does not own what is in it.
    void operator()(STACK_OF(X509) * stack) const { sk_X509_free(stack); }
};
using Certificate = std::unique_ptr<X509, Free>;

// Null unless all of `der` is one certificate.
Certificate read(std::string_view der) {
    if (der.size() > std::numeric_limits<long>::max()) return nullptr;
    const auto* at = reinterpret_cast<const unsigned char*>(der.data());
    const unsigned char* end = at + der.size();
    Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    return at == end ? std::move(certificate) : nullptr;
}

// SubjectPublicKeyInfo, DER.
std::string public_key_of(const X509& certificate) {
    unsigned char* bytes = nullptr;
    int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(&certificate), &bytes);
    if (size <= 0) return {};
    std::string der(reinterpret_cast<char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

bool is_about(const TlsaRecord& record, const std::string& der, const X509& certificate) {
    std::string selected = record.selector == kWholeCertificate ? der : public_key_of(certificate);
    if (selected.empty()) return false;
    if (record.matching == kFull) return record.data == selected;
    Hash hash = record.matching == kSha256 ? Hash::sha256 : Hash::sha512;
    return record.data == xmpp::sasl::digest(hash, selected);
}

// There is a path from `own` to `anchor`, by way of `others`, on which everything is valid
// (RFC 5280). The anchor is believed whoever has signed it.
bool descends_from(X509& own, X509& anchor, const std::vector<Certificate>& others) {
    std::unique_ptr<X509_STORE, Free> store(X509_STORE_new());
    std::unique_ptr<X509_STORE_CTX, Free> context(X509_STORE_CTX_new());
    std::unique_ptr<STACK_OF(X509), Free> between(sk_X509_new_null());
    if (!store || !context || !between) return false;
    for (const Certificate& other : others) {
        if (sk_X509_push(between.get(), other.get()) == 0) return false;
    }
    X509_VERIFY_PARAM_set_auth_level(X509_STORE_get0_param(store.get()), kSecurityLevel);
    bool valid = X509_STORE_add_cert(store.get(), &anchor) == 1 &&
                 X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN) == 1 &&
                 X509_STORE_CTX_init(context.get(), store.get(), &own, between.get()) == 1 &&
                 X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    return valid;
}

bool is_usable(const TlsaRecord& record) {
    if (record.usage > static_cast<std::uint8_t>(Usage::dane_ee)) return false;
    if (record.selector > kPublicKey) return false;
    switch (record.matching) {
        case kFull:
            return !record.data.empty();
        case kSha256:
            return record.data.size() == xmpp::sasl::digest_size(Hash::sha256);
        case kSha512:
            return record.data.size() == xmpp::sasl::digest_size(Hash::sha512);
        default:
            return false;
    }
}

// `other` is of the same kind, by a stronger digest.
bool is_stronger(const TlsaRecord& other, const TlsaRecord& record) {
    return other.usage == record.usage && other.selector == record.selector &&
           record.matching != kFull && other.matching > record.matching;
}

}  // namespace

std::vector<TlsaRecord> usable(const std::vector<TlsaRecord>& records) {
    std::vector<TlsaRecord> known;
    std::copy_if(records.begin(), records.end(), std::back_inserter(known), is_usable);
    std::vector<TlsaRecord> strongest;
    for (const TlsaRecord& record : known) {
        bool weak = std::any_of(known.begin(), known.end(), [&record](const TlsaRecord& other) {
            return is_stronger(other, record);
        });
        if (!weak && strongest.size() < kMaxRecords) strongest.push_back(record);
    }
    return strongest;
}

bool matches(const TlsaRecord& record, const std::vector<std::string>& chain) {
    if (!is_usable(record) || chain.empty()) return false;
    Certificate own = read(chain.front());
    if (!own) return false;
    auto usage = static_cast<Usage>(record.usage);
    if (usage == Usage::pkix_ee || usage == Usage::dane_ee) {
        return is_about(record, chain.front(), *own);
    }
    std::vector<Certificate> others;
    std::vector<X509*> anchors;
    for (std::size_t i = 1; i < std::min(chain.size(), kMaxChain); ++i) {
        if (chain[i] == chain.front()) continue;  // nobody is an authority above themselves
        Certificate other = read(chain[i]);
        if (!other) continue;
        if (is_about(record, chain[i], *other)) anchors.push_back(other.get());
        others.push_back(std::move(other));
    }
    // RFC 7671 §5.2.2: an authority that the record holds whole need not be sent.
    Certificate held;
    if (anchors.empty() && record.selector == kWholeCertificate && record.matching == kFull &&
        record.data != chain.front()) {
        held = read(record.data);
        if (held) anchors.push_back(held.get());
    }
    return std::any_of(anchors.begin(), anchors.end(), [&own, &others](X509* anchor) {
        return descends_from(*own, *anchor, others);
    });
}

}  // namespace parlance::server::s2s::dane
