// The functions are deprecated in favour of those that look an algorithm up; see the header.
#define OPENSSL_SUPPRESS_DEPRECATED

#include "server/net/tls13_hkdf.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

namespace parlance::server::net {

void Tls13Hmac::Sha256::begin(State& state) {
    SHA256_Init(&state);
}
void Tls13Hmac::Sha256::add(State& state, Octets data) {
    SHA256_Update(&state, data.data(), data.size());
}
void Tls13Hmac::Sha256::end(State& state, unsigned char* digest) {
    SHA256_Final(digest, &state);
}

void Tls13Hmac::Sha384::begin(State& state) {
    SHA384_Init(&state);
}
void Tls13Hmac::Sha384::add(State& state, Octets data) {
    SHA384_Update(&state, data.data(), data.size());
}
void Tls13Hmac::Sha384::end(State& state, unsigned char* digest) {
    SHA384_Final(digest, &state);
}

void tls13_digest(Tls13Hash hash, Octets data, unsigned char* digest) {
    if (hash == Tls13Hash::sha256) {
        SHA256(data.data(), data.size(), digest);
    } else {
        SHA384(data.data(), data.size(), digest);
    }
}

template <class Function>
void Tls13Hmac::set_key(Pads<Function>& pads, Octets key) {
    std::array<unsigned char, Function::kBlock> block{};
    if (key.size() > block.size()) {
        typename Function::State state;
        Function::begin(state);
        Function::add(state, key);
        Function::end(state, block.data());
        OPENSSL_cleanse(&state, sizeof state);
    } else {
        std::copy(key.begin(), key.end(), block.begin());
    }
    for (unsigned char& octet : block) octet ^= 0x36;
    Function::begin(pads.inner);
    Function::add(pads.inner, block);
    for (unsigned char& octet : block) octet ^= 0x36 ^ 0x5c;
    Function::begin(pads.outer);
    Function::add(pads.outer, block);
    OPENSSL_cleanse(block.data(), block.size());
}

template <class Function>
void Tls13Hmac::sign_with(const Pads<Function>& pads, std::initializer_list<Octets> parts,
                          unsigned char* mac) {
    unsigned char digest[Function::kSize];
    typename Function::State state = pads.inner;
    for (Octets part : parts) Function::add(state, part);
    Function::end(state, digest);
    state = pads.outer;
    Function::add(state, digest);
    Function::end(state, mac);
    OPENSSL_cleanse(digest, sizeof digest);
    OPENSSL_cleanse(&state, sizeof state);
}

Tls13Hmac::Tls13Hmac(Tls13Hash hash, Octets key) : hash_(hash) {
    if (hash == Tls13Hash::sha256) {
        set_key(sha256_, key);
    } else {
        set_key(sha384_, key);
    }
}

Tls13Hmac::~Tls13Hmac() {
    if (hash_ == Tls13Hash::sha256) {
        OPENSSL_cleanse(&sha256_, sizeof sha256_);
    } else {
        OPENSSL_cleanse(&sha384_, sizeof sha384_);
    }
}

void Tls13Hmac::sign(std::initializer_list<Octets> parts, unsigned char* mac) const {
    if (hash_ == Tls13Hash::sha256) {
        sign_with(sha256_, parts, mac);
    } else {
        sign_with(sha384_, parts, mac);
    }
}

bool expand_label(const Tls13Hmac& hmac, std::string_view prefix, std::string_view label,
                  Octets context, std::span<unsigned char> result) {
    constexpr std::size_t kMost = 255;  // of what has its length in an octet; and blocks of HKDF
    const std::size_t block_size = hash_size(hmac.hash());
    if (prefix.size() + label.size() > kMost || context.size() > kMost ||
        result.size() > kMost * block_size) {
        return false;
    }
    std::array<unsigned char, 4 + 2 * kMost> info;
    unsigned char* end = info.data();
    *end++ = static_cast<unsigned char>(result.size() >> 8);
    *end++ = static_cast<unsigned char>(result.size());
    *end++ = static_cast<unsigned char>(prefix.size() + label.size());
    end = std::copy(prefix.begin(), prefix.end(), end);
    end = std::copy(label.begin(), label.end(), end);
    *end++ = static_cast<unsigned char>(context.size());
    end = std::copy(context.begin(), context.end(), end);
    const Octets text(info.data(), end);

    // HKDF-Expand (RFC 5869 §2.3): each block is made of the one before it and its number.
    std::array<unsigned char, kMostHash> block;
    Octets before;
    for (unsigned char number = 1; !result.empty(); ++number) {
        hmac.sign({before, text, Octets(&number, 1)}, block.data());
        before = Octets(block).first(block_size);
        const std::size_t size = std::min(block_size, result.size());
        std::copy_n(block.begin(), size, result.begin());
        result = result.subspan(size);
    }
    OPENSSL_cleanse(block.data(), block.size());
    return true;
}

}  // namespace parlance::server::net
