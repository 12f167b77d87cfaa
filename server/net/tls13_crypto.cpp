#include "server/net/tls13_crypto.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <cstring>

#include "base/assert.h"
#include "server/net/tls13_hkdf.h"

namespace parlance::server::net {

namespace {

struct SuiteTraits {
    std::uint16_t number;
    const char* name;
    const EVP_CIPHER* (*cipher)();
    Tls13Hash hash;
    std::size_t key_size;
};

// In the order of Tls13Suite (RFC 8446 §B.4).
constexpr SuiteTraits kTraits[] = {
    {0x1301, "TLS_AES_128_GCM_SHA256", &EVP_aes_128_gcm, Tls13Hash::sha256, 16},
    {0x1302, "TLS_AES_256_GCM_SHA384", &EVP_aes_256_gcm, Tls13Hash::sha384, 32},
    {0x1303, "TLS_CHACHA20_POLY1305_SHA256", &EVP_chacha20_poly1305, Tls13Hash::sha256, 32},
};

std::size_t index_of(Tls13Suite suite) {
    return static_cast<std::size_t>(suite);
}

const SuiteTraits& traits(Tls13Suite suite) {
    return kTraits[index_of(suite)];
}

constexpr std::string_view kPrefix = "tls13 ";

Tls13Hmac hmac_of(Tls13Suite suite, const Tls13Keys& keys) {
    return {traits(suite).hash, Octets(keys.secret).first(secret_size(suite))};
}

}  // namespace

std::optional<Tls13Suite> find_tls13_suite(std::uint16_t number) {
    for (std::size_t i = 0; i < std::size(kTraits); ++i) {
        if (kTraits[i].number == number) return static_cast<Tls13Suite>(i);
    }
    return std::nullopt;
}

const char* name_of(Tls13Suite suite) {
    return traits(suite).name;
}

std::size_t secret_size(Tls13Suite suite) {
    return hash_size(traits(suite).hash);
}

Tls13Crypto::~Tls13Crypto() {
    for (auto* ciphers : {&sealing_, &opening_}) {
        for (Cipher& cipher : *ciphers) OPENSSL_cleanse(cipher.key.data(), cipher.key.size());
    }
}

bool Tls13Crypto::derive(Tls13Suite suite, Tls13Keys& keys) {
    const Tls13Hmac hmac = hmac_of(suite, keys);
    const std::span<unsigned char> key(keys.key.data(), traits(suite).key_size);
    return expand_label(hmac, kPrefix, "key", {}, key) &&
           expand_label(hmac, kPrefix, "iv", {}, keys.iv);
}

bool Tls13Crypto::advance(Tls13Suite suite, Tls13Keys& keys) {
    const std::span<unsigned char> secret(keys.secret.data(), secret_size(suite));
    const Tls13Hmac hmac = hmac_of(suite, keys);
    return expand_label(hmac, kPrefix, "traffic upd", {}, secret) && derive(suite, keys);
}

EVP_CIPHER_CTX* Tls13Crypto::prepare(Cipher& cipher, bool encrypt, Tls13Suite suite,
                                     const Tls13Keys& keys, std::uint64_t sequence) {
    if (!cipher.context) {
        cipher.context.reset(EVP_CIPHER_CTX_new());
        if (!cipher.context || EVP_CipherInit_ex(cipher.context.get(), traits(suite).cipher(),
                                                 nullptr, nullptr, nullptr, encrypt) != 1) {
            cipher.context.reset();
            return nullptr;
        }
    }
    // The number of the record is XORed into the IV (RFC 8446 §5.3).
    std::array<unsigned char, 12> nonce = keys.iv;
    for (std::size_t i = 0; i < sizeof sequence; ++i) {
        nonce[11 - i] = static_cast<unsigned char>(nonce[11 - i] ^ (sequence >> (8 * i) & 0xff));
    }
    bool same = cipher.keyed &&
                CRYPTO_memcmp(cipher.key.data(), keys.key.data(), traits(suite).key_size) == 0;
    cipher.keyed = EVP_CipherInit_ex(cipher.context.get(), nullptr, nullptr,
                                     same ? nullptr : keys.key.data(), nonce.data(), encrypt) == 1;
    if (!cipher.keyed) return nullptr;
    if (!same) cipher.key = keys.key;
    return cipher.context.get();
}

bool Tls13Crypto::seal(Tls13Suite suite, const Tls13Keys& keys, std::uint64_t sequence,
                       std::span<unsigned char> record) {
    unsigned char* text = record.data() + kHeaderSize;
    auto size = static_cast<int>(record.size() - kHeaderSize - kTagSize);
    EVP_CIPHER_CTX* context = prepare(sealing_[index_of(suite)], true, suite, keys, sequence);
    int done = 0;
    return context != nullptr &&
           EVP_EncryptUpdate(context, nullptr, &done, record.data(), kHeaderSize) == 1 &&
           EVP_EncryptUpdate(context, text, &done, text, size) == 1 &&
           EVP_EncryptFinal_ex(context, text + done, &done) == 1 &&
           EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, kTagSize, text + size) == 1;
}

bool Tls13Crypto::open(Tls13Suite suite, const Tls13Keys& keys, std::uint64_t sequence,
                       std::span<const unsigned char> record, unsigned char* plain) {
    const unsigned char* text = record.data() + kHeaderSize;
    auto size = static_cast<int>(record.size() - kHeaderSize - kTagSize);
    // OpenSSL's argument is not const.
    auto* tag = const_cast<unsigned char*>(text + size);
    EVP_CIPHER_CTX* context = prepare(opening_[index_of(suite)], false, suite, keys, sequence);
    int done = 0;
    return context != nullptr &&
           EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, kTagSize, tag) == 1 &&
           EVP_DecryptUpdate(context, nullptr, &done, record.data(), kHeaderSize) == 1 &&
           EVP_DecryptUpdate(context, plain, &done, text, size) == 1 &&
           EVP_DecryptFinal_ex(context, plain + done, &done) == 1;
}

}  // namespace parlance::server::net
