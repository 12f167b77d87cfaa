// A TLS 1.3 client (RFC 8446) just large enough for a load generator: one suite
// (TLS_AES_256_GCM_SHA384, what OpenSSL's clients negotiate), X25519, resumption by ticket (with a
// new key agreement, without early data). OpenSSL's own client spends more on a handshake than the
// server does, mostly on decoding and checking the certificate; this one does neither (the
// benchmark made the certificate itself) and uses one key share for all connections. NEVER use it
// where a peer must be authenticated. The server sees a full handshake of an ordinary client,
// tickets included. One TlsContext per process, one Tls13 per connection, single thread. No input
// and output of its own.
#pragma once

#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace parlance::bench {

template <auto Free>
struct OpenSslFree {
    template <class T>
    void operator()(T* object) const {
        Free(object);
    }
};
using DigestContext = std::unique_ptr<EVP_MD_CTX, OpenSslFree<EVP_MD_CTX_free>>;

constexpr std::size_t kTlsHash = 48;  // SHA-384
using TlsSecret = std::array<unsigned char, kTlsHash>;

// What a server gave for a later handshake (RFC 8446 §4.6.1).
struct TlsTicket {
    std::string identity;  // empty: none has come
    TlsSecret key{};
    std::uint32_t age_add = 0;
    std::int64_t received_ns = 0;
};

// What all connections share; throws std::runtime_error when libcrypto lacks something.
class TlsContext {
  public:
    TlsContext();

    TlsSecret hmac(const TlsSecret& key, std::string_view text);
    TlsSecret hash(std::string_view text);
    DigestContext new_transcript() const;
    TlsSecret finish_copy(const EVP_MD_CTX& transcript);
    // HKDF-Expand-Label of up to one hash (RFC 8446 §7.1).
    TlsSecret expand(const TlsSecret& secret, std::string_view label, std::string_view context,
                     std::size_t size = kTlsHash);
    // The X25519 secret with a server's key share; false if that is no valid point.
    bool agree(std::string_view server_share, std::array<unsigned char, 32>& secret);

    const std::array<unsigned char, 32>& key_share() const { return share_; }
    const TlsSecret& derived_early_secret() const { return derived_early_; }
    EVP_CIPHER_CTX* sealer() { return sealer_.get(); }
    EVP_CIPHER_CTX* opener() { return opener_.get(); }

  private:
    std::unique_ptr<EVP_MD, OpenSslFree<EVP_MD_free>> digest_;
    std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>> key_;
    std::unique_ptr<EVP_PKEY_CTX, OpenSslFree<EVP_PKEY_CTX_free>> agreement_;
    std::unique_ptr<EVP_CIPHER_CTX, OpenSslFree<EVP_CIPHER_CTX_free>> sealer_;
    std::unique_ptr<EVP_CIPHER_CTX, OpenSslFree<EVP_CIPHER_CTX_free>> opener_;
    DigestContext scratch_;
    std::array<unsigned char, 32> share_{};
    TlsSecret derived_early_{};
};

class Tls13 {
  public:
    enum class Result { done, incomplete, closed };

    explicit Tls13(TlsContext& context);
    ~Tls13();

    // The latest ticket that comes will be written to `ticket`, which must outlive the connection.
    // Before the handshake; tickets are ignored otherwise.
    void keep_ticket(TlsTicket& ticket);
    // The first flight. `alpn` announces xmpp-client, as direct TLS does and STARTTLS does not
    // (XEP-0368 §2). A `ticket` is offered; the server may prefer a full handshake.
    std::string hello(std::string_view host, bool alpn, const TlsTicket* ticket = nullptr);
    // Takes whole records off the front of `records`; done once the handshake is complete, with our
    // last flight in `reply`. closed means that it failed.
    Result handshake(std::string& records, std::string& reply);

    bool established() const { return handshake_ == nullptr; }
    // Whether the server took the ticket.
    bool resumed() const { return resumed_; }

    // Decrypts the whole records at the front of `records` to `out`, which needs room for as many
    // bytes as there are; `used` and `size` receive the bytes taken and given.
    Result open(std::string_view records, char* out, std::size_t& used, std::size_t& size);
    // Appends records with `plain` to `out`.
    void seal(std::string_view plain, std::string& out);
    void seal_close_notify(std::string& out);

  private:
    struct Direction {
        std::array<unsigned char, 32> key;
        std::array<unsigned char, 12> iv;
        std::uint64_t sequence = 0;
    };
    struct Handshake;
    struct TicketWish {
        TlsTicket* ticket;
        TlsSecret master;  // resumption_master_secret
    };

    // The pre_shared_key extension, which must be the last; its binder is still to be filled in.
    std::string offer_of(const TlsTicket& ticket) const;
    void bind_offer(std::string& hello, const TlsTicket& ticket);
    void on_later_messages(std::string_view messages);
    void on_ticket(std::string_view message);
    Direction direction(const TlsSecret& secret);
    bool open_record(std::string_view record, char* out, std::size_t& size, unsigned char& type);
    void seal_record(std::string_view plain, unsigned char type, std::string& out);
    bool on_record(std::string_view record, std::string& reply);
    bool on_message(std::string_view message, std::string& reply);
    bool on_server_hello(std::string_view message);
    bool on_finished(std::string_view message, std::string& reply);

    TlsContext& context_;
    std::unique_ptr<Handshake> handshake_;  // until it is complete
    std::unique_ptr<TicketWish> wish_;
    bool resumed_ = false;
    Direction in_{};
    Direction out_{};
};

}  // namespace parlance::bench
