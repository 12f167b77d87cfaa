// The cryptography of TLS 1.3 records (RFC 8446 §5.2, §7): keys from traffic secrets, and records
// sealed and opened with them. A Tls13Crypto holds the contexts of libcrypto, one per cipher and
// direction, which are keyed for each record; it keeps nothing of a connection, so one serves all
// sessions of a loop. Owned by the loop's SpanBio, used by one thread at a time. No allocation per
// record.
#pragma once

#include <openssl/evp.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace parlance::server::net {

enum class Tls13Suite : std::uint8_t {
    aes_128_gcm_sha256,
    aes_256_gcm_sha384,
    chacha20_poly1305_sha256
};

// By its number in the registry of cipher suites, e.g. 0x1301.
std::optional<Tls13Suite> find_tls13_suite(std::uint16_t number);
const char* name_of(Tls13Suite suite);  // "TLS_AES_128_GCM_SHA256"
// Bytes of a traffic secret: one hash.
std::size_t secret_size(Tls13Suite suite);

// Room for the longest; what a suite does not use is zero.
using Tls13Secret = std::array<unsigned char, 48>;

// What protects one direction of a connection. Whoever holds it wipes it.
struct Tls13Keys {
    Tls13Secret secret{};
    std::array<unsigned char, 32> key{};
    std::array<unsigned char, 12> iv{};
};

class Tls13Crypto {
  public:
    static constexpr std::size_t kHeaderSize = 5;
    static constexpr std::size_t kTagSize = 16;

    Tls13Crypto() = default;
    ~Tls13Crypto();
    Tls13Crypto(const Tls13Crypto&) = delete;
    Tls13Crypto& operator=(const Tls13Crypto&) = delete;

    // All of them return false when libcrypto fails, which means that memory is short, except
    // open(), which also tells forgeries.

    // The key and the IV for keys.secret (§7.3).
    bool derive(Tls13Suite suite, Tls13Keys& keys);
    // The next generation of keys, as after a KeyUpdate (§7.2).
    bool advance(Tls13Suite suite, Tls13Keys& keys);

    // Encrypts, in place, a record that begins with its header and ends with room for the tag.
    bool seal(Tls13Suite suite, const Tls13Keys& keys, std::uint64_t sequence,
              std::span<unsigned char> record);
    // Decrypts the record, header and tag included, to `plain`, which needs room for what is
    // between these. Nothing in `plain` may be used if this returns false.
    bool open(Tls13Suite suite, const Tls13Keys& keys, std::uint64_t sequence,
              std::span<const unsigned char> record, unsigned char* plain);

  private:
    static constexpr std::size_t kSuites = 3;
    struct FreeCipher {
        void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
    };
    // Knows its key: the key schedule is a third of the cost of a short record, and is saved when
    // a session has several records in a row.
    struct Cipher {
        std::unique_ptr<EVP_CIPHER_CTX, FreeCipher> context;
        std::array<unsigned char, 32> key{};
        bool keyed = false;
    };

    EVP_CIPHER_CTX* prepare(Cipher& cipher, bool encrypt, Tls13Suite suite, const Tls13Keys& keys,
                            std::uint64_t sequence);

    std::array<Cipher, kSuites> sealing_;
    std::array<Cipher, kSuites> opening_;
};

}  // namespace parlance::server::net
