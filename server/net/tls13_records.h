// The record layer of TLS 1.3 (RFC 8446 §5) for a connection whose handshake OpenSSL has made: an
// SSL object costs 14 kB while it lives, this about 250 bytes. Takes over with the application
// traffic secrets and covers what may come after a handshake: data, alerts and KeyUpdate. Owned by
// a TlsSession, a pure transformer between spans and strings; may move to another thread between
// calls, each call gets the Tls13Crypto of the loop it is made on.
//
// There is no early data (the handshake ends it), no post-handshake authentication and no
// renegotiation to support: a server asks for none, a client has not offered it. Either side can be
// played; a client has no use for the tickets that it is given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/net/tls13_crypto.h"

namespace parlance::server::net {

enum class TlsStatus { done, want_input, closed, failed };

class Tls13Records {
  public:
    // The plaintext of the longest record with its content type (§5.4).
    static constexpr std::size_t kMostPlain = (1 << 14) + 1;
    // Before a key has protected so many records it is replaced (§5.5: 2^24.5 for AES-GCM).
    static constexpr std::uint64_t kMostRecordsPerKey = 1 << 24;

    // Secrets are those of generation 0. The sequence numbers count what these keys have already
    // protected, such as session tickets.
    struct Start {
        Tls13Suite suite;
        Tls13Secret in_secret;
        Tls13Secret out_secret;
        std::uint64_t in_sequence = 0;
        std::uint64_t out_sequence = 0;
        bool gets_tickets = false;  // the client's side (§4.6.1)
    };
    // Null when out of memory.
    static std::unique_ptr<Tls13Records> begin(Tls13Crypto& crypto, const Start& start);
    ~Tls13Records();
    Tls13Records(const Tls13Records&) = delete;
    Tls13Records& operator=(const Tls13Records&) = delete;

    // Takes what it can from the front of `in`, up to one record with data: `done` with `plain` cut
    // to that. `plain` has room for kMostPlain bytes. An incomplete record is taken and kept:
    // `want_input`. `closed` is the peer's close_notify. What must be answered goes to `out`, also
    // the alert for `failed`; reason() tells more then.
    TlsStatus read(Tls13Crypto& crypto, std::span<const char>& in, std::span<char>& plain,
                   std::string& out);
    // Appends records with `plain` to `out`. False after failed, after close_notify(), and when out
    // of memory.
    bool write(Tls13Crypto& crypto, std::string_view plain, std::string& out);
    void close_notify(Tls13Crypto& crypto, std::string& out);

    std::string reason() const;
    Tls13Suite suite() const { return suite_; }

  private:
    // RFC 8446 §6.
    enum class Alert : std::uint8_t {
        close_notify = 0,
        unexpected_message = 10,
        bad_record_mac = 20,
        record_overflow = 22,
        illegal_parameter = 47,
        decode_error = 50,
        internal_error = 80,
        user_canceled = 90,
    };
    // RFC 8446 §5.1.
    enum class Content : std::uint8_t { alert = 21, handshake = 22, application_data = 23 };
    // Of one record: nothing when the next one is to be looked at.
    using Outcome = std::optional<TlsStatus>;

    explicit Tls13Records(const Start& start);

    Outcome read_record(Tls13Crypto& crypto, std::span<const char>& in, std::span<char> room,
                        std::span<char>& plain, std::string& out);
    bool fill(std::span<const char>& in, std::size_t size);
    Outcome check_header(Tls13Crypto& crypto, const char* header, std::string& out);
    Outcome open(Tls13Crypto& crypto, std::span<const char> record, std::span<char> room,
                 std::span<char>& plain, std::string& out);
    Outcome on_content(Tls13Crypto& crypto, Content type, std::span<char> content,
                       std::span<char>& plain, std::string& out);
    Outcome on_alert(Tls13Crypto& crypto, std::span<const char> alert, std::string& out);
    Outcome on_handshake(Tls13Crypto& crypto, std::span<const char> messages, std::string& out);
    Outcome on_ticket(Tls13Crypto& crypto, std::string& out);
    Outcome on_key_update(Tls13Crypto& crypto, bool last, std::string& out);
    TlsStatus fail(Tls13Crypto& crypto, Alert alert, const char* reason, std::string& out);

    bool seal(Tls13Crypto& crypto, Content type, std::string_view plain, std::string& out);
    bool update_out_keys(Tls13Crypto& crypto, std::string& out);

    static constexpr std::size_t kMessageHeader = 4;
    static constexpr std::size_t kKeyUpdateSize = 5;

    // Ordered without gaps: there may be a million of these.
    Tls13Keys in_;
    Tls13Keys out_;
    std::uint64_t in_sequence_;
    std::uint64_t out_sequence_;
    std::unique_ptr<std::string> partial_;  // of a record
    const char* failure_ = nullptr;
    std::uint32_t ticket_left_ = 0;  // of one that is being passed over
    Tls13Suite suite_;
    std::uint8_t peer_alert_ = 0;    // the one that ended it
    std::uint8_t without_data_ = 0;  // records in a row
    std::uint8_t message_size_ = 0;
    std::array<unsigned char, kKeyUpdateSize> message_{};  // the beginning of a fragmented one
    bool gets_tickets_ : 1;
    bool peer_closed_ : 1 = false;
    bool update_owed_ = false;
    bool closed_ = false;
};

}  // namespace parlance::server::net
