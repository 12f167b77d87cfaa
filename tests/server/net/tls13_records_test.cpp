// The record layer against records made by hand: what OpenSSL's client would never send.
#include "server/net/tls13_records.h"

#include <openssl/crypto.h>

#include <catch2/catch.hpp>
#include <map>

#include "tests/server/net/sealed_record.h"

using namespace parlance::server::net;

namespace tls13_records_test {

constexpr unsigned char kAlert = 21;
constexpr unsigned char kHandshake = 22;
constexpr unsigned char kData = 23;

constexpr auto kSuite = Tls13Suite::aes_128_gcm_sha256;

Tls13Secret secret_of(unsigned char seed) {
    Tls13Secret secret{};
    for (std::size_t i = 0; i < secret_size(kSuite); ++i) {
        secret[i] = static_cast<unsigned char>(seed + i);
    }
    return secret;
}

// A server under test; a well-behaved client; and keys to forge records of that client with.
struct Bench {
    explicit Bench(std::uint64_t sequence = 0, bool gets_tickets = false)
        : server(Tls13Records::begin(
              crypto, {kSuite, secret_of(1), secret_of(2), sequence, sequence, gets_tickets})),
          client(Tls13Records::begin(crypto,
                                     {kSuite, secret_of(2), secret_of(1), sequence, sequence})) {
        forged.secret = secret_of(1);
        REQUIRE(crypto.derive(kSuite, forged));
    }

    // A record whose plaintext, type and padding included, is `inner`.
    std::string forge(std::string_view inner) {
        return test::sealed_record(crypto, kSuite, forged, forged_sequence++, inner);
    }
    std::string forge(std::string_view content, unsigned char type, std::size_t padding = 0) {
        std::string inner(content);
        inner += static_cast<char>(type);
        return forge(inner.append(padding, '\0'));
    }
    void forge_next_key() {
        REQUIRE(crypto.advance(kSuite, forged));
        forged_sequence = 0;
    }

    TlsStatus give(std::string_view bytes) { return run(*server, bytes, received, answer); }
    // What the client makes of the server's bytes.
    TlsStatus deliver() {
        std::string nothing;
        return run(*client, std::exchange(answer, {}), returned, nothing);
    }
    TlsStatus run(Tls13Records& records, std::string_view bytes, std::string& plain_out,
                  std::string& out) {
        std::span<const char> in(bytes.data(), bytes.size());
        for (;;) {
            std::span<char> plain(buffer);
            TlsStatus status = records.read(crypto, in, plain, out);
            if (status != TlsStatus::done) {
                CHECK(plain.empty());
                return status;
            }
            CHECK_FALSE(plain.empty());
            plain_out.append(plain.data(), plain.size());
        }
    }
    // The server has given up and told the client why.
    void check_failed(std::string_view reason, std::string_view alert) {
        CHECK(server->reason() == reason);
        CHECK(deliver() == TlsStatus::failed);
        CHECK(client->reason() == "alert from the peer: " + std::string(alert));
    }

    Tls13Crypto crypto;
    std::unique_ptr<Tls13Records> server;
    std::unique_ptr<Tls13Records> client;
    Tls13Keys forged;
    std::uint64_t forged_sequence = 0;
    std::string received;
    std::string returned;
    std::string answer;
    char buffer[Tls13Records::kMostPlain];
};

constexpr std::string_view kUpdate("\x18\0\0\1\0", 5);
constexpr std::string_view kUpdateRequested("\x18\0\0\1\1", 5);

TEST_CASE("keys of RFC 8448 §3") {
    // "server handshake traffic secret" there, and what is derived from it.
    Tls13Crypto crypto;
    Tls13Keys keys;
    std::size_t size = 0;
    REQUIRE(OPENSSL_hexstr2buf_ex(
                keys.secret.data(), keys.secret.size(), &size,
                "b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38", '\0') == 1);
    REQUIRE(crypto.derive(Tls13Suite::aes_128_gcm_sha256, keys));
    auto hex = [](const unsigned char* bytes, std::size_t count) {
        char text[100];
        REQUIRE(OPENSSL_buf2hexstr_ex(text, sizeof text, nullptr, bytes, count, '\0') == 1);
        return std::string(text);
    };
    CHECK(hex(keys.key.data(), 16) == "3FCE516009C21727D0F2E4E86EE403BC");
    CHECK(hex(keys.iv.data(), 12) == "5D313EB2671276EE13000B30");
}

TEST_CASE("padding is taken off, as long as the record is no longer for it") {
    Bench bench;
    bench.give(bench.forge("padded", kData, 1));
    bench.give(bench.forge("more", kData, 1000));
    CHECK(bench.received == "paddedmore");
    std::string longest(16'384, 'x');
    bench.received.clear();
    CHECK(bench.give(bench.forge(longest, kData)) == TlsStatus::want_input);
    CHECK((bench.received == longest));
    SECTION("content too long") {
        CHECK(bench.give(bench.forge(longest + "x", kData)) == TlsStatus::failed);
        bench.check_failed("record too long", "record overflow");
    }
    SECTION("padding too long") {
        CHECK(bench.give(bench.forge(longest, kData, 1)) == TlsStatus::failed);
        bench.check_failed("record too long", "record overflow");
    }
    SECTION("nothing but padding") {
        CHECK(bench.give(bench.forge(std::string(100, '\0'))) == TlsStatus::failed);
        bench.check_failed("record without content type", "unexpected_message");
    }
    SECTION("nothing") {
        CHECK(bench.give(bench.forge("")) == TlsStatus::failed);
        bench.check_failed("record without content type", "unexpected_message");
    }
}

TEST_CASE("records without data are bounded") {
    Bench bench;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < 32; ++i) {
            CHECK(bench.give(bench.forge("", kData)) == TlsStatus::want_input);
        }
        bench.give(bench.forge("x", kData));
    }
    CHECK(bench.received == "xxx");
    std::string flood;
    SECTION("empty records") {
        for (int i = 0; i < 33; ++i) flood += bench.forge("", kData);
    }
    SECTION("user_canceled") {
        for (int i = 0; i < 33; ++i) flood += bench.forge(std::string_view("\1\x5a", 2), kAlert);
    }
    SECTION("KeyUpdates") {
        for (int i = 0; i < 33; ++i) {
            flood += bench.forge(kUpdateRequested, kHandshake);
            bench.forge_next_key();
        }
    }
    CHECK(bench.give(flood) == TlsStatus::failed);
    bench.check_failed("too many records without data", "unexpected_message");
}

TEST_CASE("KeyUpdate: alone, fragmented, several with one answer") {
    Bench bench;
    SECTION("fragmented") {
        std::size_t cut = GENERATE(1U, 3U, 4U);
        bench.give(bench.forge(kUpdateRequested.substr(0, cut), kHandshake));
        CHECK(bench.answer.empty());
        bench.give(bench.forge(kUpdateRequested.substr(cut), kHandshake));
        bench.forge_next_key();
    }
    SECTION("several") {
        std::string burst;
        for (int i = 0; i < 3; ++i) {
            burst += bench.forge(kUpdateRequested, kHandshake);
            bench.forge_next_key();
        }
        bench.give(burst);
    }
    bench.give(bench.forge("new key", kData));
    CHECK(bench.received == "new key");
    CHECK(bench.answer.empty());
    REQUIRE(bench.server->write(bench.crypto, "answer", bench.answer));
    // One KeyUpdate and the data.
    CHECK(bench.answer.size() == (5 + 5 + 1 + 16) + (5 + 6 + 1 + 16));
    CHECK(bench.deliver() == TlsStatus::want_input);
    CHECK(bench.returned == "answer");
}

TEST_CASE("a client that keeps asking for a KeyUpdate is not flooded by the answers") {
    Bench bench;
    for (int i = 0; i < 100; ++i) {
        bench.give(bench.forge(kUpdateRequested, kHandshake));
        bench.forge_next_key();
        bench.give(bench.forge("x", kData));
    }
    CHECK(bench.received == std::string(100, 'x'));
    REQUIRE(bench.server->write(bench.crypto, "answer", bench.answer));
    CHECK(bench.deliver() == TlsStatus::want_input);
    CHECK(bench.returned == "answer");
}

TEST_CASE("KeyUpdate: an old key is no longer accepted") {
    Bench bench;
    std::string burst = bench.forge(kUpdate, kHandshake);
    burst += bench.forge("old key", kData);
    CHECK(bench.give(burst) == TlsStatus::failed);
    bench.check_failed("bad record MAC", "bad record mac");
}

TEST_CASE("what must not come after a handshake") {
    struct Case {
        std::string content;
        unsigned char type;
        const char* reason;
        const char* alert;
    };
    auto text = [](std::string_view bytes) { return std::string(bytes); };
    Case wrong = GENERATE_COPY(
        Case{"x", 20, "unknown content type", "unexpected_message"},
        Case{"x", 24, "unknown content type", "unexpected_message"},
        Case{"", kHandshake, "empty handshake record", "unexpected_message"},
        Case{text({"\1\0\0\0", 4}), kHandshake, "unexpected handshake message",
             "unexpected_message"},
        Case{text({"\x04", 1}), kHandshake, "unexpected handshake message", "unexpected_message"},
        Case{text({"\x18\0\0\2\0\0", 6}), kHandshake, "malformed KeyUpdate", "decode error"},
        Case{text({"\x18\0\0\0\0", 5}), kHandshake, "malformed KeyUpdate", "decode error"},
        Case{text({"\x18\1\0\1\0", 5}), kHandshake, "malformed KeyUpdate", "decode error"},
        Case{text({"\x18\0\0\1\2", 5}), kHandshake, "malformed KeyUpdate", "illegal parameter"},
        Case{text(kUpdate) + text(kUpdate), kHandshake, "KeyUpdate not at the end of a record",
             "unexpected_message"},
        Case{"\1", kAlert, "malformed alert", "decode error"},
        Case{text({"\1\0\1\0", 4}), kAlert, "malformed alert", "decode error"});
    Bench bench;
    INFO(wrong.reason << ", " << wrong.alert);
    std::string burst = bench.forge("x", kData);
    burst += bench.forge(wrong.content, wrong.type);
    CHECK(bench.give(burst) == TlsStatus::failed);
    CHECK(bench.received == "x");
    bench.check_failed(wrong.reason, wrong.alert);
}

TEST_CASE("nothing may come between the fragments of a KeyUpdate") {
    Bench bench;
    std::string burst = bench.forge(kUpdate.substr(0, 2), kHandshake);
    burst += bench.forge("data", kData);
    CHECK(bench.give(burst) == TlsStatus::failed);
    bench.check_failed("handshake message cut off", "unexpected_message");
}

TEST_CASE("the client's side passes over tickets") {
    Bench bench(0, true);
    std::string ticket("\x04\0\1\2", 4);
    ticket += std::string(258, '\x18');
    SECTION("whole") {
        bench.give(bench.forge(ticket, kHandshake));
    }
    SECTION("in pieces") {
        std::size_t cut = GENERATE(1U, 3U, 4U, 5U, 261U);
        bench.give(bench.forge(ticket.substr(0, cut), kHandshake));
        bench.give(bench.forge(ticket.substr(cut), kHandshake));
    }
    SECTION("several, an empty one, and then a KeyUpdate") {
        std::string_view empty("\x04\0\0\0", 4);
        bench.give(
            bench.forge(ticket + ticket + std::string(empty) + std::string(kUpdate), kHandshake));
        bench.forge_next_key();
    }
    CHECK(bench.received.empty());
    CHECK(bench.give(bench.forge("data", kData)) == TlsStatus::want_input);
    CHECK(bench.received == "data");
    CHECK(bench.answer.empty());
}

TEST_CASE("tickets that are none") {
    Bench bench(0, true);
    SECTION("longer than any can be") {
        CHECK(bench.give(bench.forge({"\x04\x02\x01\x41", 4}, kHandshake)) == TlsStatus::failed);
        bench.check_failed("ticket too long", "decode error");
    }
    SECTION("cut off") {
        bench.give(bench.forge({"\x04\0\0\2x", 5}, kHandshake));
        CHECK(bench.give(bench.forge("data", kData)) == TlsStatus::failed);
        bench.check_failed("handshake message cut off", "unexpected_message");
    }
    SECTION("a request for a certificate") {
        CHECK(bench.give(bench.forge({"\x0d\0\0\0", 4}, kHandshake)) == TlsStatus::failed);
        bench.check_failed("unexpected handshake message", "unexpected_message");
    }
}

TEST_CASE("alerts of the peer") {
    Bench bench;
    SECTION("close_notify, at any level") {
        char level = GENERATE('\1', '\2');
        CHECK(bench.give(bench.forge(std::string{level, '\0'}, kAlert)) == TlsStatus::closed);
        CHECK(bench.answer.empty());
    }
    SECTION("user_canceled is followed by close_notify") {
        CHECK(bench.give(bench.forge("\1\x5a", kAlert)) == TlsStatus::want_input);
        CHECK(bench.give(bench.forge(std::string("\1\0", 2), kAlert)) == TlsStatus::closed);
    }
    SECTION("any other is the end, also as a warning or unknown") {
        std::string alert =
            GENERATE(std::string("\2\x28"), std::string("\1\x28"), std::string("\1\xc8"));
        CHECK(bench.give(bench.forge(alert, kAlert)) == TlsStatus::failed);
        CHECK(bench.server->reason().rfind("alert from the peer: ", 0) == 0);
        CHECK(bench.answer.empty());
        bench.server->close_notify(bench.crypto, bench.answer);
        CHECK(bench.answer.empty());
    }
}

TEST_CASE("our key is replaced before it has protected 2^24 records") {
    Bench bench(Tls13Records::kMostRecordsPerKey - 4);
    std::map<std::size_t, int> sizes;
    for (int i = 0; i < 10; ++i) {
        std::size_t before = bench.answer.size();
        REQUIRE(bench.server->write(bench.crypto, std::to_string(i), bench.answer));
        ++sizes[bench.answer.size() - before];
    }
    // Three records with the old key, then a KeyUpdate together with the fourth.
    CHECK(sizes == std::map<std::size_t, int>{{23, 9}, {23 + 27, 1}});
    CHECK(bench.deliver() == TlsStatus::want_input);
    CHECK(bench.returned == "0123456789");
    REQUIRE(bench.client->write(bench.crypto, "from the client", bench.answer));
    CHECK(bench.give(std::exchange(bench.answer, {})) == TlsStatus::want_input);
    CHECK(bench.received == "from the client");
}

TEST_CASE("an idle session is small") {
    CHECK(sizeof(Tls13Records) <= 232);
}

}  // namespace tls13_records_test
