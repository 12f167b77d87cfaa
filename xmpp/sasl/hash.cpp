#include "xmpp/sasl/hash.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <memory>

#include "base/assert.h"

namespace parlance::xmpp::sasl {

namespace {

constexpr std::size_t kHashes = 3;
constexpr std::array<const char*, kHashes> kNames = {"SHA-1", "SHA-256", "SHA-512"};
constexpr std::array<std::size_t, kHashes> kSizes = {20, 32, 64};

std::size_t index(Hash hash) {
    return static_cast<std::size_t>(hash);
}

const unsigned char* bytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

// Fetched on first use and never freed: they are needed until the process ends.
struct Algorithms {
    std::array<EVP_MD*, kHashes> digests;
    EVP_MAC* hmac;

    Algorithms() : hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr)) {
        PARLANCE_ASSERT(hmac != nullptr);
        for (std::size_t i = 0; i < kHashes; ++i) {
            digests[i] = EVP_MD_fetch(nullptr, kNames[i], nullptr);
            PARLANCE_ASSERT(digests[i] != nullptr);
        }
    }
};

const Algorithms& algorithms() {
    static const Algorithms& fetched = *new Algorithms;
    return fetched;
}

struct FreeContext {
    void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

// Scratch space: one context for each thread and hash, with the digest already chosen. Holds
// nothing that a later call reads.
EVP_MAC_CTX* mac_context(Hash hash) {
    thread_local std::array<std::unique_ptr<EVP_MAC_CTX, FreeContext>, kHashes> contexts;
    std::unique_ptr<EVP_MAC_CTX, FreeContext>& context = contexts[index(hash)];
    if (!context) {
        context.reset(EVP_MAC_CTX_new(algorithms().hmac));
        PARLANCE_ASSERT(context != nullptr);
        char name[16] = {};
        hash_name(hash).copy(name, sizeof name - 1);
        OSSL_PARAM params[] = {
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
            OSSL_PARAM_construct_end(),
        };
        PARLANCE_ASSERT(EVP_MAC_CTX_set_params(context.get(), params) == 1);
    }
    return context.get();
}

}  // namespace

std::string_view hash_name(Hash hash) {
    return kNames[index(hash)];
}

std::optional<Hash> hash_from_name(std::string_view name) {
    for (std::size_t i = 0; i < kHashes; ++i) {
        if (name == kNames[i]) return static_cast<Hash>(i);
    }
    return std::nullopt;
}

std::size_t digest_size(Hash hash) {
    return kSizes[index(hash)];
}

std::string digest(Hash hash, std::string_view data) {
    thread_local std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
    std::string result(digest_size(hash), '\0');
    bool done =
        context != nullptr &&
        EVP_DigestInit_ex2(context.get(), algorithms().digests[index(hash)], nullptr) == 1 &&
        EVP_DigestUpdate(context.get(), data.data(), data.size()) == 1 &&
        EVP_DigestFinal_ex(context.get(), bytes(result), nullptr) == 1;
    PARLANCE_ASSERT(done);
    return result;
}

std::string hmac(Hash hash, std::string_view key, std::string_view data) {
    EVP_MAC_CTX* context = mac_context(hash);
    std::string result(digest_size(hash), '\0');
    std::size_t size = 0;
    // A null key means "the key of last time" to OpenSSL.
    static constexpr unsigned char kNoKey[1] = {};
    const unsigned char* key_bytes = key.empty() ? kNoKey : bytes(key);
    bool done = EVP_MAC_init(context, key_bytes, key.size(), nullptr) == 1 &&
                EVP_MAC_update(context, bytes(data), data.size()) == 1 &&
                EVP_MAC_final(context, bytes(result), &size, result.size()) == 1 &&
                size == result.size();
    PARLANCE_ASSERT(done);
    return result;
}

std::string pbkdf2(Hash hash, std::string_view password, std::string_view salt, int iterations) {
    PARLANCE_ASSERT(iterations > 0);
    std::string result(digest_size(hash), '\0');
    int done = PKCS5_PBKDF2_HMAC(password.data(), static_cast<int>(password.size()), bytes(salt),
                                 static_cast<int>(salt.size()), iterations,
                                 algorithms().digests[index(hash)], static_cast<int>(result.size()),
                                 bytes(result));
    PARLANCE_ASSERT(done == 1);
    return result;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace parlance::xmpp::sasl
