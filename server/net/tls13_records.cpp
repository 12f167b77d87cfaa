#include "server/net/tls13_records.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace parlance::server::net {

namespace {

constexpr std::size_t kHeader = Tls13Crypto::kHeaderSize;
constexpr std::size_t kTag = Tls13Crypto::kTagSize;
constexpr std::size_t kMostContent = 1 << 14;             // RFC 8446 §5.1
constexpr std::size_t kMostCiphertext = (1 << 14) + 256;  // RFC 8446 §5.2
constexpr unsigned char kFatal = 2;
// RFC 8446 §B.3.
constexpr unsigned char kNewSessionTicket = 4;
constexpr unsigned char kKeyUpdate = 24;
// Nonce, ticket and extensions, each at its longest, with what says how long they are (§4.6.1).
constexpr std::uint32_t kMostTicket = 4 + 4 + 1 + 255 + 2 + 65'535 + 2 + 65'534;

// Records without data cost the peer little and us a decryption or, with a KeyUpdate, several
// hashes; nobody has a use for many in a row. OpenSSL draws the same line for empty records.
constexpr int kMostWithoutData = 32;

unsigned octet(char c) {
    return static_cast<unsigned char>(c);
}

// Of a whole header: the bytes behind it.
std::size_t length_in(const char* header) {
    return octet(header[3]) << 8 | octet(header[4]);
}

std::span<const unsigned char> octets(std::span<const char> bytes) {
    return {reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()};
}

}  // namespace

Tls13Records::Tls13Records(const Start& start)
    : in_sequence_(start.in_sequence),
      out_sequence_(start.out_sequence),
      suite_(start.suite),
      gets_tickets_(start.gets_tickets) {
    in_.secret = start.in_secret;
    out_.secret = start.out_secret;
}

Tls13Records::~Tls13Records() {
    OPENSSL_cleanse(&in_, sizeof in_);
    OPENSSL_cleanse(&out_, sizeof out_);
}

std::unique_ptr<Tls13Records> Tls13Records::begin(Tls13Crypto& crypto, const Start& start) {
    std::unique_ptr<Tls13Records> records(new Tls13Records(start));
    if (!crypto.derive(start.suite, records->in_) || !crypto.derive(start.suite, records->out_)) {
        return nullptr;
    }
    return records;
}

TlsStatus Tls13Records::read(Tls13Crypto& crypto, std::span<const char>& in, std::span<char>& plain,
                             std::string& out) {
    PARLANCE_ASSERT(plain.size() >= kMostPlain);
    std::span<char> room = std::exchange(plain, {});
    if (failure_ != nullptr) return TlsStatus::failed;
    // Anything behind a close_notify is ignored (RFC 8446 §6.1).
    if (peer_closed_) return TlsStatus::closed;
    Outcome outcome;
    while (!outcome) outcome = read_record(crypto, in, room, plain, out);
    return *outcome;
}

Tls13Records::Outcome Tls13Records::read_record(Tls13Crypto& crypto, std::span<const char>& in,
                                                std::span<char> room, std::span<char>& plain,
                                                std::string& out) {
    if (!partial_ && in.size() >= kHeader && in.size() >= kHeader + length_in(in.data())) {
        if (Outcome bad = check_header(crypto, in.data(), out)) return bad;
        std::span<const char> record = in.first(kHeader + length_in(in.data()));
        in = in.subspan(record.size());
        return open(crypto, record, room, plain, out);
    }
    if (!partial_) {
        if (in.empty()) return TlsStatus::want_input;
        partial_ = std::make_unique<std::string>();
    }
    if (!fill(in, kHeader)) return TlsStatus::want_input;
    if (Outcome bad = check_header(crypto, partial_->data(), out)) return bad;
    if (!fill(in, kHeader + length_in(partial_->data()))) return TlsStatus::want_input;
    std::unique_ptr<std::string> record = std::move(partial_);
    return open(crypto, *record, room, plain, out);
}

// Moves bytes from `in` to the partial record until that has `size`; false if they do not suffice.
bool Tls13Records::fill(std::span<const char>& in, std::size_t size) {
    if (partial_->size() >= size) return true;
    std::span<const char> piece = in.first(std::min(size - partial_->size(), in.size()));
    partial_->reserve(size);
    partial_->append(piece.data(), piece.size());
    in = in.subspan(piece.size());
    return partial_->size() == size;
}

// Before the record is complete: a length must not make us wait for more than a record.
Tls13Records::Outcome Tls13Records::check_header(Tls13Crypto& crypto, const char* header,
                                                 std::string& out) {
    // From the handshake on everything is encrypted, a ChangeCipherSpec out of place, too (§5). The
    // version is to be ignored (§5.1); it is covered by the tag.
    if (octet(header[0]) != static_cast<unsigned>(Content::application_data)) {
        return fail(crypto, Alert::unexpected_message, "record that is not encrypted", out);
    }
    if (length_in(header) > kMostCiphertext) {
        return fail(crypto, Alert::record_overflow, "record too long", out);
    }
    return std::nullopt;
}

Tls13Records::Outcome Tls13Records::open(Tls13Crypto& crypto, std::span<const char> record,
                                         std::span<char> room, std::span<char>& plain,
                                         std::string& out) {
    if (record.size() < kHeader + kTag) {
        return fail(crypto, Alert::bad_record_mac, "record too short", out);
    }
    std::size_t size = record.size() - kHeader - kTag;
    // Padding does not make a longer record legal (§5.4).
    if (size > kMostPlain) return fail(crypto, Alert::record_overflow, "record too long", out);
    auto* text = reinterpret_cast<unsigned char*>(room.data());
    if (!crypto.open(suite_, in_, in_sequence_, octets(record), text)) {
        return fail(crypto, Alert::bad_record_mac, "bad record MAC", out);
    }
    ++in_sequence_;
    // The content type is the last byte that is not padding.
    while (size > 0 && room[size - 1] == 0) --size;
    if (size == 0) {
        return fail(crypto, Alert::unexpected_message, "record without content type", out);
    }
    --size;
    return on_content(crypto, static_cast<Content>(text[size]), room.first(size), plain, out);
}

Tls13Records::Outcome Tls13Records::on_content(Tls13Crypto& crypto, Content type,
                                               std::span<char> content, std::span<char>& plain,
                                               std::string& out) {
    // Nothing may come between the fragments of a message (§5.1).
    bool within_message = message_size_ > 0 || ticket_left_ > 0;
    if (within_message && type != Content::handshake) {
        return fail(crypto, Alert::unexpected_message, "handshake message cut off", out);
    }
    if (type == Content::application_data && !content.empty()) {
        without_data_ = 0;
        plain = content;
        return TlsStatus::done;
    }
    if (++without_data_ > kMostWithoutData) {
        return fail(crypto, Alert::unexpected_message, "too many records without data", out);
    }
    switch (type) {
        case Content::application_data:
            return std::nullopt;
        case Content::alert:
            return on_alert(crypto, content, out);
        case Content::handshake:
            return on_handshake(crypto, content, out);
    }
    return fail(crypto, Alert::unexpected_message, "unknown content type", out);
}

Tls13Records::Outcome Tls13Records::on_alert(Tls13Crypto& crypto, std::span<const char> alert,
                                             std::string& out) {
    if (alert.size() != 2) return fail(crypto, Alert::decode_error, "malformed alert", out);
    // The level is to be ignored: but for these two, all are fatal (§6).
    auto description = static_cast<Alert>(alert[1]);
    if (description == Alert::user_canceled) return std::nullopt;
    if (description == Alert::close_notify) {
        peer_closed_ = true;
        return TlsStatus::closed;
    }
    // Whoever receives an error alert sends none (§6.2).
    peer_alert_ = static_cast<std::uint8_t>(alert[1]);
    failure_ = "alert from the peer: ";
    return TlsStatus::failed;
}

Tls13Records::Outcome Tls13Records::on_handshake(Tls13Crypto& crypto,
                                                 std::span<const char> messages, std::string& out) {
    if (messages.empty()) {
        return fail(crypto, Alert::unexpected_message, "empty handshake record", out);
    }
    while (!messages.empty()) {
        if (ticket_left_ > 0) {
            std::size_t passed = std::min<std::size_t>(ticket_left_, messages.size());
            ticket_left_ -= static_cast<std::uint32_t>(passed);
            messages = messages.subspan(passed);
            continue;
        }
        message_[message_size_++] = static_cast<unsigned char>(messages.front());
        messages = messages.subspan(1);
        bool ticket = gets_tickets_ && message_[0] == kNewSessionTicket;
        if (!ticket && message_[0] != kKeyUpdate) {
            return fail(crypto, Alert::unexpected_message, "unexpected handshake message", out);
        }
        if (message_size_ < (ticket ? kMessageHeader : kKeyUpdateSize)) continue;
        message_size_ = 0;
        Outcome bad =
            ticket ? on_ticket(crypto, out) : on_key_update(crypto, messages.empty(), out);
        if (bad) return bad;
    }
    return std::nullopt;
}

// It may be ignored (§4.6.1).
Tls13Records::Outcome Tls13Records::on_ticket(Tls13Crypto& crypto, std::string& out) {
    ticket_left_ = std::uint32_t{message_[1]} << 16 | std::uint32_t{message_[2]} << 8 | message_[3];
    if (ticket_left_ <= kMostTicket) return std::nullopt;
    return fail(crypto, Alert::decode_error, "ticket too long", out);
}

Tls13Records::Outcome Tls13Records::on_key_update(Tls13Crypto& crypto, bool last,
                                                  std::string& out) {
    if (message_[1] != 0 || message_[2] != 0 || message_[3] != 1) {
        return fail(crypto, Alert::decode_error, "malformed KeyUpdate", out);
    }
    if (message_[4] > 1) return fail(crypto, Alert::illegal_parameter, "malformed KeyUpdate", out);
    // What follows a key change is protected by the new key (§5.1).
    if (!last) {
        return fail(crypto, Alert::unexpected_message, "KeyUpdate not at the end of a record", out);
    }
    if (!crypto.advance(suite_, in_)) {
        return fail(crypto, Alert::internal_error, "key derivation failed", out);
    }
    in_sequence_ = 0;
    // To be answered before our next data (§4.6.3), and not sooner: a peer that asks again and
    // again while we are silent would take the answers for a flood of records without data.
    if (message_[4] == 1) update_owed_ = true;
    return std::nullopt;
}

TlsStatus Tls13Records::fail(Tls13Crypto& crypto, Alert alert, const char* reason,
                             std::string& out) {
    failure_ = reason;
    ERR_clear_error();  // e.g. of a tag that did not fit; the next to look must not find it
    const char text[] = {kFatal, static_cast<char>(alert)};
    if (!closed_) seal(crypto, Content::alert, std::string_view(text, sizeof text), out);
    return TlsStatus::failed;
}

std::string Tls13Records::reason() const {
    if (failure_ == nullptr) return {};
    std::string text = failure_;
    if (peer_alert_ != 0) text += SSL_alert_desc_string_long(peer_alert_);
    return text;
}

bool Tls13Records::seal(Tls13Crypto& crypto, Content type, std::string_view plain,
                        std::string& out) {
    std::size_t begin = out.size();
    std::size_t length = plain.size() + 1 + kTag;
    const char header[kHeader] = {static_cast<char>(Content::application_data), 3, 3,
                                  static_cast<char>(length >> 8), static_cast<char>(length)};
    out.reserve(begin + kHeader + length);
    out.append(header, kHeader);
    out.append(plain);
    out += static_cast<char>(type);
    out.append(kTag, '\0');
    auto* record = reinterpret_cast<unsigned char*>(out.data() + begin);
    if (crypto.seal(suite_, out_, out_sequence_, {record, kHeader + length})) {
        ++out_sequence_;
        return true;
    }
    // Half of a record, some of it in the clear, must not go out.
    out.resize(begin);
    return false;
}

bool Tls13Records::update_out_keys(Tls13Crypto& crypto, std::string& out) {
    constexpr std::string_view kUpdateNotRequested("\x18\0\0\1\0", kKeyUpdateSize);
    if (!seal(crypto, Content::handshake, kUpdateNotRequested, out) ||
        !crypto.advance(suite_, out_)) {
        return false;
    }
    out_sequence_ = 0;
    return true;
}

bool Tls13Records::write(Tls13Crypto& crypto, std::string_view plain, std::string& out) {
    if (failure_ != nullptr || closed_) return false;
    std::size_t records = plain.size() / kMostContent + 1;
    out.reserve(out.size() + plain.size() + records * (kHeader + 1 + kTag));
    while (!plain.empty()) {
        // The KeyUpdate is the last record of its key.
        bool update = std::exchange(update_owed_, false) || out_sequence_ + 1 >= kMostRecordsPerKey;
        std::string_view piece = plain.substr(0, kMostContent);
        if ((update && !update_out_keys(crypto, out)) ||
            !seal(crypto, Content::application_data, piece, out)) {
            failure_ = "encryption failed";
            return false;
        }
        plain.remove_prefix(piece.size());
    }
    return true;
}

void Tls13Records::close_notify(Tls13Crypto& crypto, std::string& out) {
    constexpr std::string_view kCloseNotify("\1\0", 2);
    if (failure_ != nullptr || std::exchange(closed_, true)) return;
    seal(crypto, Content::alert, kCloseNotify, out);
}

}  // namespace parlance::server::net
