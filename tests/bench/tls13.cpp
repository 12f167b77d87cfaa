#include "tls13.h"

#include <openssl/rand.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

#include "event_loop.h"

namespace parlance::bench {
namespace {

constexpr std::size_t kHeader = 5;
constexpr std::size_t kTag = 16;
constexpr std::size_t kMostPlain = 16'384;  // RFC 8446 §5.1
constexpr std::size_t kHashBlock = 128;

enum ContentType : unsigned char {
    change_cipher_spec = 20,
    alert = 21,
    handshake_record = 22,
    data = 23
};
enum MessageType : unsigned char {
    client_hello = 1,
    server_hello = 2,
    new_session_ticket = 4,
    certificate = 11,
    certificate_request = 13,
    finished = 20,
    key_update = 24,
};
constexpr std::size_t kMessageHeader = 4;
// Of the list of one binder, with its two sizes, at the end of a ClientHello (RFC 8446 §4.2.11).
constexpr std::size_t kBinders = 2 + 1 + kTlsHash;

void check(bool ok) {
    if (!ok) throw std::runtime_error("libcrypto failed");
}

std::string_view text_of(const TlsSecret& secret) {
    return {reinterpret_cast<const char*>(secret.data()), secret.size()};
}

const unsigned char* octets_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

void put(std::string& to, std::size_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) to += static_cast<char>(value >> (8 * i) & 0xff);
}

std::size_t get(std::string_view from, std::size_t at, int bytes) {
    std::size_t value = 0;
    for (int i = 0; i < bytes; ++i) {
        value = value << 8 | static_cast<unsigned char>(from[at + static_cast<std::size_t>(i)]);
    }
    return value;
}

void put_sized(std::string& to, std::string_view bytes, int size_bytes) {
    put(to, bytes.size(), size_bytes);
    to += bytes;
}

void put_extension(std::string& to, unsigned type, std::string_view body) {
    put(to, type, 2);
    put_sized(to, body, 2);
}

std::string message(MessageType type, std::string_view body) {
    std::string out;
    put(out, type, 1);
    put_sized(out, body, 3);
    return out;
}

// Bytes of the first record with its header; 0 while incomplete.
std::size_t record_size(std::string_view records) {
    if (records.size() < kHeader) return 0;
    const std::size_t size = kHeader + get(records, 3, 2);
    return records.size() < size ? 0 : size;
}

}  // namespace

TlsContext::TlsContext()
    : digest_(EVP_MD_fetch(nullptr, "SHA384", nullptr)),
      key_(EVP_PKEY_Q_keygen(nullptr, nullptr, "X25519")),
      agreement_(EVP_PKEY_CTX_new(key_.get(), nullptr)),
      sealer_(EVP_CIPHER_CTX_new()),
      opener_(EVP_CIPHER_CTX_new()),
      scratch_(EVP_MD_CTX_new()) {
    std::size_t size = share_.size();
    check(digest_ && key_ && agreement_ && sealer_ && opener_ && scratch_);
    check(EVP_PKEY_get_raw_public_key(key_.get(), share_.data(), &size) == 1);
    check(EVP_PKEY_derive_init(agreement_.get()) == 1);
    check(EVP_EncryptInit_ex(sealer_.get(), EVP_aes_256_gcm(), nullptr, nullptr, nullptr) == 1);
    check(EVP_DecryptInit_ex(opener_.get(), EVP_aes_256_gcm(), nullptr, nullptr, nullptr) == 1);
    const TlsSecret zeros{};
    derived_early_ = expand(hmac(zeros, text_of(zeros)), "derived", text_of(hash("")));
}

TlsSecret TlsContext::hash(std::string_view text) {
    TlsSecret out;
    check(EVP_DigestInit_ex(scratch_.get(), digest_.get(), nullptr) == 1 &&
          EVP_DigestUpdate(scratch_.get(), text.data(), text.size()) == 1 &&
          EVP_DigestFinal_ex(scratch_.get(), out.data(), nullptr) == 1);
    return out;
}

// RFC 2104 on one reused context: EVP_MAC and HMAC() look their algorithm up anew at every call.
TlsSecret TlsContext::hmac(const TlsSecret& key, std::string_view text) {
    std::string block(kHashBlock, '\x36');
    for (std::size_t i = 0; i < key.size(); ++i) block[i] = static_cast<char>(block[i] ^ key[i]);
    block += text;
    const TlsSecret inner = hash(block);
    block.assign(kHashBlock, '\x5c');
    for (std::size_t i = 0; i < key.size(); ++i) block[i] = static_cast<char>(block[i] ^ key[i]);
    block += text_of(inner);
    return hash(block);
}

DigestContext TlsContext::new_transcript() const {
    DigestContext transcript(EVP_MD_CTX_new());
    check(transcript && EVP_DigestInit_ex(transcript.get(), digest_.get(), nullptr) == 1);
    return transcript;
}

TlsSecret TlsContext::finish_copy(const EVP_MD_CTX& transcript) {
    TlsSecret out;
    check(EVP_MD_CTX_copy_ex(scratch_.get(), &transcript) == 1 &&
          EVP_DigestFinal_ex(scratch_.get(), out.data(), nullptr) == 1);
    return out;
}

TlsSecret TlsContext::expand(const TlsSecret& secret, std::string_view label,
                             std::string_view context, std::size_t size) {
    std::string info;
    put(info, size, 2);
    std::string full_label = "tls13 ";
    full_label += label;
    put_sized(info, full_label, 1);
    put_sized(info, context, 1);
    put(info, 1, 1);  // HKDF-Expand's block counter
    return hmac(secret, info);
}

bool TlsContext::agree(std::string_view server_share, std::array<unsigned char, 32>& secret) {
    const std::unique_ptr<EVP_PKEY, OpenSslFree<EVP_PKEY_free>> peer(EVP_PKEY_new_raw_public_key_ex(
        nullptr, "X25519", nullptr, octets_of(server_share), server_share.size()));
    std::size_t size = secret.size();
    return peer && EVP_PKEY_derive_set_peer_ex(agreement_.get(), peer.get(), 0) == 1 &&
           EVP_PKEY_derive(agreement_.get(), secret.data(), &size) == 1;
}

struct Tls13::Handshake {
    DigestContext transcript;
    std::string messages;  // an incomplete handshake message
    TlsSecret master{};
    TlsSecret client{};
    TlsSecret server{};
    TlsSecret early{};  // of the ticket that was offered
    std::string requested_context;
    bool offered = false;
    bool encrypted = false;
    bool certificate_requested = false;
    bool complete = false;

    void add(std::string_view text) {
        check(EVP_DigestUpdate(transcript.get(), text.data(), text.size()) == 1);
    }
};

Tls13::Tls13(TlsContext& context) : context_(context), handshake_(std::make_unique<Handshake>()) {
    handshake_->transcript = context.new_transcript();
}

Tls13::~Tls13() = default;

void Tls13::keep_ticket(TlsTicket& ticket) {
    wish_ = std::make_unique<TicketWish>(TicketWish{&ticket, {}});
}

std::string Tls13::offer_of(const TlsTicket& ticket) const {
    const std::int64_t age_ms = (now_ns() - ticket.received_ns) / kMillisecond;
    std::string identity;
    put_sized(identity, ticket.identity, 2);
    put(identity, static_cast<std::uint32_t>(age_ms) + ticket.age_add, 4);
    std::string offer;
    put_sized(offer, identity, 2);
    std::string binder;
    put_sized(binder, text_of(TlsSecret{}), 1);
    put_sized(offer, binder, 2);
    return offer;
}

// RFC 8446 §4.2.11.2: the binder covers the hello up to the list of binders.
void Tls13::bind_offer(std::string& hello, const TlsTicket& ticket) {
    handshake_->offered = true;
    handshake_->early = context_.hmac(TlsSecret{}, text_of(ticket.key));
    const TlsSecret key =
        context_.expand(handshake_->early, "res binder", text_of(context_.hash("")));
    const TlsSecret so_far =
        context_.hash(std::string_view(hello).substr(0, hello.size() - kBinders));
    const TlsSecret binder = context_.hmac(context_.expand(key, "finished", ""), text_of(so_far));
    hello.replace(hello.size() - kTlsHash, kTlsHash, text_of(binder));
}

std::string Tls13::hello(std::string_view host, bool alpn, const TlsTicket* ticket) {
    std::string body("\x03\x03", 2);  // legacy_version
    std::array<unsigned char, 32> random;
    check(RAND_bytes(random.data(), static_cast<int>(random.size())) == 1);
    body.append(reinterpret_cast<const char*>(random.data()), random.size());
    put(body, 0, 1);       // legacy_session_id: empty, no middlebox to please
    put(body, 2, 2);       // cipher_suites
    put(body, 0x1302, 2);  // TLS_AES_256_GCM_SHA384
    put(body, 0x0100, 2);  // legacy_compression_methods: null

    std::string name;
    put(name, 0, 1);
    put_sized(name, host, 2);
    std::string names;
    put_sized(names, name, 2);
    std::string extensions;
    put_extension(extensions, 0, names);                                       // server_name
    put_extension(extensions, 10, std::string_view("\0\2\0\x1d", 4));          // groups: X25519
    put_extension(extensions, 13, std::string_view("\0\6\4\3\x08\4\4\1", 8));  // signatures
    put_extension(extensions, 43, std::string_view("\2\3\4", 3));              // versions: 1.3
    put_extension(extensions, 45, std::string_view("\1\1", 2));                // psk_dhe_ke
    std::string share("\0\x24\0\x1d\0\x20", 6);
    share.append(reinterpret_cast<const char*>(context_.key_share().data()), 32);
    put_extension(extensions, 51, share);
    if (alpn) put_extension(extensions, 16, std::string_view("\0\x0c\x0bxmpp-client", 14));
    if (ticket != nullptr) put_extension(extensions, 41, offer_of(*ticket));
    put_sized(body, extensions, 2);

    std::string hello = message(client_hello, body);
    if (ticket != nullptr) bind_offer(hello, *ticket);
    handshake_->add(hello);
    std::string record("\x16\x03\x01", 3);
    put_sized(record, hello, 2);
    return record;
}

Tls13::Result Tls13::handshake(std::string& records, std::string& reply) {
    std::size_t used = 0;
    while (!handshake_->complete) {
        const std::size_t size = record_size(std::string_view(records).substr(used));
        if (size == 0) break;
        if (!on_record(std::string_view(records).substr(used, size), reply)) return Result::closed;
        used += size;
    }
    records.erase(0, used);
    if (!handshake_->complete) return Result::incomplete;
    handshake_.reset();
    return Result::done;
}

bool Tls13::on_record(std::string_view record, std::string& reply) {
    auto type = static_cast<unsigned char>(record[0]);
    if (type == change_cipher_spec) return true;  // RFC 8446 §5: to be ignored
    std::string& messages = handshake_->messages;
    if (handshake_->encrypted) {
        std::string plain(record.size(), '\0');
        std::size_t size = 0;
        if (!open_record(record, plain.data(), size, type)) return false;
        plain.resize(size);
        messages += plain;
    } else {
        messages += record.substr(kHeader);
    }
    if (type != handshake_record) return false;
    std::size_t used = 0;
    while (messages.size() - used >= kMessageHeader) {
        const std::size_t size = kMessageHeader + get(messages, used + 1, 3);
        if (messages.size() - used < size) break;
        if (!on_message(std::string_view(messages).substr(used, size), reply)) return false;
        used += size;
    }
    messages.erase(0, used);
    return true;
}

bool Tls13::on_message(std::string_view text, std::string& reply) {
    switch (static_cast<unsigned char>(text[0])) {
        case server_hello:
            return !handshake_->encrypted && on_server_hello(text);
        case finished:
            return handshake_->encrypted && on_finished(text, reply);
        case certificate_request:
            handshake_->certificate_requested = true;
            if (text.size() < 5 || text.size() < 5 + get(text, 4, 1)) return false;
            handshake_->requested_context = text.substr(5, get(text, 4, 1));
            break;
        default:
            break;  // extensions and the certificate: nothing to learn here
    }
    handshake_->add(text);
    return handshake_->encrypted;
}

bool Tls13::on_server_hello(std::string_view text) {
    // Header 4, version 2, random 32, session id, cipher suite 2, compression 1, extensions.
    if (text.size() < 39) return false;
    std::size_t at = 39 + get(text, 38, 1);
    if (text.size() < at + 5 || get(text, at, 2) != 0x1302) return false;
    at += 5;
    std::string_view share;
    while (at + 4 <= text.size()) {
        const std::size_t size = get(text, at + 2, 2);
        if (at + 4 + size > text.size()) return false;
        // A HelloRetryRequest has a key_share without a key, and fails here.
        if (get(text, at, 2) == 51 && size == 36) share = text.substr(at + 8, 32);
        if (get(text, at, 2) == 41) resumed_ = size == 2 && get(text, at + 4, 2) == 0;
        at += 4 + size;
    }
    std::array<unsigned char, 32> agreed;
    if (share.empty() || !context_.agree(share, agreed)) return false;
    if (resumed_ && !handshake_->offered) return false;

    handshake_->add(text);
    const std::string_view agreed_text(reinterpret_cast<const char*>(agreed.data()), agreed.size());
    const TlsSecret early =
        resumed_ ? context_.expand(handshake_->early, "derived", text_of(context_.hash("")))
                 : context_.derived_early_secret();
    const TlsSecret secret = context_.hmac(early, agreed_text);
    const TlsSecret so_far = context_.finish_copy(*handshake_->transcript);
    handshake_->client = context_.expand(secret, "c hs traffic", text_of(so_far));
    handshake_->server = context_.expand(secret, "s hs traffic", text_of(so_far));
    const TlsSecret derived = context_.expand(secret, "derived", text_of(context_.hash("")));
    handshake_->master = context_.hmac(derived, text_of(TlsSecret{}));
    in_ = direction(handshake_->server);
    out_ = direction(handshake_->client);
    handshake_->encrypted = true;
    return true;
}

bool Tls13::on_finished(std::string_view text, std::string& reply) {
    const auto proof = [this](const TlsSecret& secret) {
        return context_.hmac(context_.expand(secret, "finished", ""),
                             text_of(context_.finish_copy(*handshake_->transcript)));
    };
    if (text.substr(4) != text_of(proof(handshake_->server))) return false;
    handshake_->add(text);
    const TlsSecret so_far = context_.finish_copy(*handshake_->transcript);

    std::string flight;
    if (handshake_->certificate_requested) {
        std::string none;
        put_sized(none, handshake_->requested_context, 1);
        put(none, 0, 3);
        flight = message(certificate, none);
        handshake_->add(flight);
    }
    const std::string ours = message(finished, text_of(proof(handshake_->client)));
    flight += ours;
    seal_record(flight, handshake_record, reply);
    if (wish_) {
        handshake_->add(ours);
        wish_->master = context_.expand(handshake_->master, "res master",
                                        text_of(context_.finish_copy(*handshake_->transcript)));
    }

    in_ = direction(context_.expand(handshake_->master, "s ap traffic", text_of(so_far)));
    out_ = direction(context_.expand(handshake_->master, "c ap traffic", text_of(so_far)));
    handshake_->complete = true;
    return true;
}

Tls13::Direction Tls13::direction(const TlsSecret& secret) {
    Direction result;
    const TlsSecret key = context_.expand(secret, "key", "", result.key.size());
    const TlsSecret iv = context_.expand(secret, "iv", "", result.iv.size());
    std::copy_n(key.begin(), result.key.size(), result.key.begin());
    std::copy_n(iv.begin(), result.iv.size(), result.iv.begin());
    return result;
}

namespace {

// RFC 8446 §5.3: the record's number, XORed into the IV.
std::array<unsigned char, 12> nonce(const std::array<unsigned char, 12>& iv, std::uint64_t number) {
    std::array<unsigned char, 12> result = iv;
    for (std::size_t i = 0; i < 8; ++i) {
        result[11 - i] = static_cast<unsigned char>(result[11 - i] ^ (number >> (8 * i) & 0xff));
    }
    return result;
}

}  // namespace

bool Tls13::open_record(std::string_view record, char* out, std::size_t& size,
                        unsigned char& type) {
    if (record[0] != data || record.size() < kHeader + kTag + 1) return false;
    const std::string_view sealed = record.substr(kHeader, record.size() - kHeader - kTag);
    const std::string_view tag = record.substr(record.size() - kTag);
    const auto number = nonce(in_.iv, in_.sequence++);
    auto* plain = reinterpret_cast<unsigned char*>(out);
    EVP_CIPHER_CTX* cipher = context_.opener();
    int length = 0;
    if (EVP_DecryptInit_ex(cipher, nullptr, nullptr, in_.key.data(), number.data()) != 1 ||
        EVP_DecryptUpdate(cipher, nullptr, &length, octets_of(record), kHeader) != 1 ||
        EVP_DecryptUpdate(cipher, plain, &length, octets_of(sealed),
                          static_cast<int>(sealed.size())) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, kTag, const_cast<char*>(tag.data())) !=
            1 ||
        EVP_DecryptFinal_ex(cipher, plain + length, &length) != 1) {
        return false;
    }
    // The inner content type is the last byte that is not zero (§5.4).
    size = sealed.size();
    while (size > 0 && out[size - 1] == 0) --size;
    if (size == 0) return false;
    type = static_cast<unsigned char>(out[--size]);
    return true;
}

Tls13::Result Tls13::open(std::string_view records, char* out, std::size_t& used,
                          std::size_t& size) {
    used = size = 0;
    while (const std::size_t whole = record_size(records.substr(used))) {
        std::size_t length = 0;
        unsigned char type = 0;
        if (!open_record(records.substr(used, whole), out + size, length, type)) {
            return Result::closed;
        }
        used += whole;
        if (type == data) {
            size += length;
        } else if (type == alert) {
            return Result::closed;
        } else {
            // It would be due after 2^24 records.
            if (length > 0 && out[size] == key_update) return Result::closed;
            if (wish_) on_later_messages(std::string_view(out + size, length));
        }
    }
    return size > 0 ? Result::done : Result::incomplete;
}

// Servers put each of them into a record of its own, or all into one.
void Tls13::on_later_messages(std::string_view messages) {
    while (messages.size() >= kMessageHeader) {
        const std::size_t size = kMessageHeader + get(messages, 1, 3);
        if (messages.size() < size) return;
        if (messages[0] == new_session_ticket) on_ticket(messages.substr(kMessageHeader));
        messages.remove_prefix(size);
    }
}

// lifetime 4, age_add 4, nonce, ticket, extensions.
void Tls13::on_ticket(std::string_view text) {
    if (text.size() < 9) return;
    const std::size_t nonce_size = get(text, 8, 1);
    const std::size_t at = 9 + nonce_size;
    if (text.size() < at + 2 || text.size() < at + 2 + get(text, at, 2)) return;
    TlsTicket& ticket = *wish_->ticket;
    ticket.key = context_.expand(wish_->master, "resumption", text.substr(9, nonce_size));
    ticket.age_add = static_cast<std::uint32_t>(get(text, 4, 4));
    ticket.identity = text.substr(at + 2, get(text, at, 2));
    ticket.received_ns = now_ns();
}

void Tls13::seal_record(std::string_view plain, unsigned char type, std::string& out) {
    const std::size_t begin = out.size();
    const std::size_t sealed = plain.size() + 1;
    out += "\x17\x03\x03";
    put(out, sealed + kTag, 2);
    out += plain;
    out += static_cast<char>(type);
    out.resize(out.size() + kTag);
    auto* header = reinterpret_cast<unsigned char*>(out.data() + begin);
    unsigned char* text = header + kHeader;
    const auto number = nonce(out_.iv, out_.sequence++);
    EVP_CIPHER_CTX* cipher = context_.sealer();
    int length = 0;
    check(EVP_EncryptInit_ex(cipher, nullptr, nullptr, out_.key.data(), number.data()) == 1 &&
          EVP_EncryptUpdate(cipher, nullptr, &length, header, kHeader) == 1 &&
          EVP_EncryptUpdate(cipher, text, &length, text, static_cast<int>(sealed)) == 1 &&
          EVP_EncryptFinal_ex(cipher, text + length, &length) == 1 &&
          EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, kTag, text + sealed) == 1);
}

void Tls13::seal(std::string_view plain, std::string& out) {
    while (!plain.empty()) {
        seal_record(plain.substr(0, kMostPlain), data, out);
        plain.remove_prefix(std::min(plain.size(), kMostPlain));
    }
}

void Tls13::seal_close_notify(std::string& out) {
    seal_record(std::string_view("\1\0", 2), alert, out);
}

}  // namespace parlance::bench
