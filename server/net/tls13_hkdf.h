// HMAC and HKDF with the hashes of TLS 1.3 (RFC 2104, RFC 5869, RFC 8446 §7.1). A handshake derives
// some thirty secrets of one block each; libcrypto's interface for any MAC with any digest costs
// more for that than the hashing itself, so these work on its hash functions. Any thread; no
// allocation.
#pragma once

#include <openssl/sha.h>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

namespace parlance::server::net {

enum class Tls13Hash : std::uint8_t { sha256, sha384 };

constexpr std::size_t kMostHash = 48;
constexpr std::size_t hash_size(Tls13Hash hash) {
    return hash == Tls13Hash::sha256 ? 32 : 48;
}

using Octets = std::span<const unsigned char>;

// `digest` has room for hash_size(hash).
void tls13_digest(Tls13Hash hash, Octets data, unsigned char* digest);

// HMAC with one key for any number of messages. Wipes what it knows of the key.
class Tls13Hmac {
  public:
    Tls13Hmac(Tls13Hash hash, Octets key);
    ~Tls13Hmac();
    Tls13Hmac(const Tls13Hmac&) = delete;
    Tls13Hmac& operator=(const Tls13Hmac&) = delete;

    Tls13Hash hash() const { return hash_; }
    // Of the concatenation of `parts`; `mac` has room for hash_size(hash()) and may be one of them.
    void sign(std::initializer_list<Octets> parts, unsigned char* mac) const;

  private:
    struct Sha256 {
        using State = SHA256_CTX;
        static constexpr std::size_t kBlock = SHA256_CBLOCK;
        static constexpr std::size_t kSize = 32;
        static void begin(State& state);
        static void add(State& state, Octets data);
        static void end(State& state, unsigned char* digest);
    };
    struct Sha384 {
        using State = SHA512_CTX;
        static constexpr std::size_t kBlock = SHA512_CBLOCK;
        static constexpr std::size_t kSize = 48;
        static void begin(State& state);
        static void add(State& state, Octets data);
        static void end(State& state, unsigned char* digest);
    };

    template <class Function>
    struct Pads {
        typename Function::State inner;
        typename Function::State outer;
    };
    template <class Function>
    static void set_key(Pads<Function>& pads, Octets key);
    template <class Function>
    static void sign_with(const Pads<Function>& pads, std::initializer_list<Octets> parts,
                          unsigned char* mac);

    Tls13Hash hash_;
    union {
        Pads<Sha256> sha256_;
        Pads<Sha384> sha384_;
    };
};

// HKDF-Expand-Label (RFC 8446 §7.1) with the secret that keys `hmac`; `prefix` is "tls13 ". False
// when the label, the context or the result is longer than HKDF or the encoding allow.
bool expand_label(const Tls13Hmac& hmac, std::string_view prefix, std::string_view label,
                  Octets context, std::span<unsigned char> result);

}  // namespace parlance::server::net
