// Our record layer takes over from OpenSSL after a handshake: an OpenSSL client must not notice.
#include <catch2/catch.hpp>

#include "tests/server/net/memory_tls.h"

using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace tls_takeover_test {

constexpr const char* kSuites[] = {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384",
                                   "TLS_CHACHA20_POLY1305_SHA256"};
constexpr std::size_t kSizes[] = {1, 300, 16'384, 100'000};

std::string exporter_of(SSL* ssl) {
    unsigned char value[32];
    REQUIRE(SSL_export_keying_material(ssl, value, sizeof value, "EXPORTER-Channel-Binding", 24,
                                       nullptr, 0, 1) == 1);
    return std::string(reinterpret_cast<char*>(value), sizeof value);
}

TEST_CASE("TLS 1.3 goes on without OpenSSL, in every suite and with any number of tickets") {
    MemoryContext context;
    context.set_tickets(GENERATE(0U, 1U, 2U));
    for (const char* suite : kSuites) {
        INFO(suite);
        MemoryClient::Settings settings;
        settings.suite = suite;
        MemoryPair pair(context, settings);
        REQUIRE(pair.handshake());
        CHECK_FALSE(pair.server->on_openssl());
        CHECK(pair.server->facts().cipher == suite);
        for (std::size_t size : kSizes) {
            INFO(size);
            CHECK(pair.echoes(pattern(size)));
        }
    }
}

TEST_CASE("bytes that trickle in: handshake and records, byte by byte") {
    MemoryContext context;
    MemoryPair pair(context);
    REQUIRE(pair.handshake(1));
    CHECK_FALSE(pair.server->on_openssl());
    std::string bytes = pair.client.seal("one");
    bytes += pair.client.seal(pattern(20'000));
    for (char byte : bytes) CHECK(pair.give(std::string_view(&byte, 1)) == TlsStatus::want_input);
    CHECK(pair.received == "one" + pattern(20'000));
    CHECK(pair.write("two") == "two");
}

TEST_CASE("records in the same burst as the client's Finished, the last one incomplete") {
    MemoryContext context;
    MemoryPair pair(context);
    pair.client.handshake();
    pair.give(pair.client.take());
    pair.client.give(std::exchange(pair.out, {}));
    REQUIRE(pair.client.handshake());
    std::string burst = pair.client.take();
    burst += pair.client.seal("first");
    burst += pair.client.seal("second");
    std::size_t cut = GENERATE(0U, 1U, 4U, 5U, 20U);
    std::string_view most = std::string_view(burst).substr(0, burst.size() - cut);
    CHECK(pair.give(most) == TlsStatus::want_input);
    CHECK_FALSE(pair.server->on_openssl());
    CHECK(pair.received == (cut == 0 ? "firstsecond" : "first"));
    pair.give(std::string_view(burst).substr(most.size()));
    CHECK(pair.received == "firstsecond");
    CHECK(pair.write("third") == "third");
}

TEST_CASE("both ends export the same channel binding; it can be forgotten later") {
    MemoryContext context;
    for (const char* suite : kSuites) {
        MemoryClient::Settings settings;
        settings.suite = suite;
        MemoryPair pair(context, settings);
        REQUIRE(pair.handshake());
        CHECK(pair.server->facts().exporter == exporter_of(pair.client.ssl()));
        CHECK(pair.server->facts().end_point.size() == 32);
        CHECK(pair.server->facts().server_name == "one.test");
        pair.server->forget_facts();
        CHECK(pair.server->facts().exporter.empty());
        CHECK(pair.server->facts().version == "TLSv1.3");
        CHECK(pair.server->facts().cipher == suite);
    }
}

TEST_CASE("a resumed session goes on without OpenSSL, too") {
    MemoryContext context;
    context.set_tickets(GENERATE(1U, 2U));
    MemoryClient::Settings settings;
    MemoryPair first(context, settings);
    REQUIRE(first.handshake());
    REQUIRE(first.echoes("the tickets have come"));
    settings.resume = SSL_get1_session(first.client.ssl());
    for (int i = 0; i < 2; ++i) {
        MemoryPair second(context, settings);
        REQUIRE(second.handshake());
        CHECK(SSL_session_reused(second.client.ssl()) == 1);
        CHECK_FALSE(second.server->on_openssl());
        CHECK(second.echoes(pattern(300)));
        CHECK(second.server->facts().exporter == exporter_of(second.client.ssl()));
    }
    SSL_SESSION_free(settings.resume);
}

TEST_CASE("a client whose first key share does not suit is asked again") {
    MemoryContext context;
    MemoryPair pair(context);
    SSL_CTX_set1_groups_list(context.tls->initial(), "P-384");
    REQUIRE(pair.handshake());
    CHECK_FALSE(pair.server->on_openssl());
    CHECK(pair.echoes(pattern(300)));
}

TEST_CASE("KeyUpdates of the client, with and without a request for ours") {
    MemoryContext context;
    MemoryPair pair(context);
    REQUIRE(pair.handshake());
    int kind = GENERATE(SSL_KEY_UPDATE_NOT_REQUESTED, SSL_KEY_UPDATE_REQUESTED);
    for (int round = 0; round < 5; ++round) {
        REQUIRE(SSL_key_update(pair.client.ssl(), kind) == 1);
        REQUIRE(SSL_do_handshake(pair.client.ssl()) == 1);
        pair.give(pair.client.take());
        CHECK(pair.out.empty());  // ours goes out with the next data
        CHECK(pair.echoes("round " + std::to_string(round)));
    }
    CHECK(pair.echoes(pattern(100'000)));
}

TEST_CASE("close_notify, both ways") {
    MemoryContext context;
    MemoryPair pair(context);
    REQUIRE(pair.handshake());
    SECTION("the client first") {
        REQUIRE(pair.client.write("last"));
        SSL_shutdown(pair.client.ssl());
        CHECK(pair.give(pair.client.take() + "ignored") == TlsStatus::closed);
        CHECK(pair.received == "last");
        CHECK(pair.give("more") == TlsStatus::closed);
        // The other direction is open until we close it (RFC 8446 §6.1).
        CHECK(pair.write("bye") == "bye");
        pair.server->shut_down(pair.out);
        pair.client.give(pair.out);
        CHECK(SSL_shutdown(pair.client.ssl()) == 1);
    }
    SECTION("the server first") {
        REQUIRE(pair.server->write("last", pair.out));
        pair.server->shut_down(pair.out);
        std::size_t size = pair.out.size();
        pair.server->shut_down(pair.out);
        CHECK_FALSE(pair.server->write("too late", pair.out));
        CHECK(pair.out.size() == size);
        CHECK(pair.deliver() == "last");
        CHECK(pair.client.at_end());
    }
}

TEST_CASE("a damaged record ends the session with an alert and a reason") {
    MemoryContext context;
    MemoryPair pair(context);
    REQUIRE(pair.handshake());
    std::string good = pair.client.seal("good");
    std::string record = pair.client.seal("bad");
    SECTION("text") {
        record[6] = static_cast<char>(record[6] ^ 1);
    }
    SECTION("tag") {
        record.back() = static_cast<char>(record.back() ^ 0x80);
    }
    SECTION("header") {
        record[1] = 1;
    }
    SECTION("repeated") {
        record = good;
    }
    CHECK(pair.give(good + record) == TlsStatus::failed);
    CHECK(pair.received == "good");
    CHECK(pair.server->reason() == "bad record MAC");
    CHECK_FALSE(pair.server->write("x", pair.out));
    pair.deliver();
    CHECK(pair.client.failure() == SSL_R_SSLV3_ALERT_BAD_RECORD_MAC);
    CHECK(pair.give(good) == TlsStatus::failed);
    CHECK(ERR_peek_error() == 0);
}

TEST_CASE("bytes that are no records after the handshake") {
    MemoryContext context;
    MemoryPair pair(context);
    REQUIRE(pair.handshake());
    using Case = std::pair<std::string, int>;
    Case garbage = GENERATE(
        Case("GET / HTTP/1.1\r\n\r\n", SSL_R_SSLV3_ALERT_UNEXPECTED_MESSAGE),
        Case(std::string("\x14\x03\x03\0\1\1", 6), SSL_R_SSLV3_ALERT_UNEXPECTED_MESSAGE),
        Case(std::string("\x15\x03\x03\0\2\1\0", 7), SSL_R_SSLV3_ALERT_UNEXPECTED_MESSAGE),
        Case(std::string(100, '\0'), SSL_R_SSLV3_ALERT_UNEXPECTED_MESSAGE),
        Case(std::string("\x17\x03\x03\x41\x01", 5), SSL_R_TLSV1_ALERT_RECORD_OVERFLOW),
        Case(std::string("\x17\x03\x03\0\x0f", 5) + pattern(15), SSL_R_SSLV3_ALERT_BAD_RECORD_MAC),
        Case(std::string("\x17\x03\x03\0\0", 5), SSL_R_SSLV3_ALERT_BAD_RECORD_MAC));
    CHECK(pair.give(garbage.first) == TlsStatus::failed);
    CHECK_FALSE(pair.server->reason().empty());
    pair.deliver();
    CHECK(pair.client.failure() == garbage.second);
}

TEST_CASE("an alert of the client is a reason, and gets no answer") {
    MemoryContext context;
    MemoryPair pair(context);
    REQUIRE(pair.handshake());
    // What the client cannot decrypt makes it complain.
    pair.client.give(std::string("\x17\x03\x03\0\x20", 5) + pattern(32));
    CHECK(pair.client.read().empty());
    CHECK(pair.give(pair.client.take()) == TlsStatus::failed);
    CHECK(pair.server->reason() == "alert from the peer: bad record mac");
    CHECK(pair.out.empty());
}

TEST_CASE("a session moves between loops in the middle of a record") {
    MemoryContext context;
    MemoryClient::Settings settings;
    settings.version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    MemoryPair pair(context, settings);
    SpanBio other;
    REQUIRE(pair.handshake());
    for (int move = 0; move < 4; ++move) {
        std::string record = pair.client.seal(pattern(300));
        pair.received.clear();
        pair.give(std::string_view(record).substr(0, 100));
        pair.server->unbind();
        pair.server->bind(move % 2 == 0 ? other : pair.bio);
        pair.give(std::string_view(record).substr(100));
        CHECK(pair.received == pattern(300));
        CHECK(pair.write("answer") == "answer");
    }
    pair.server->unbind();
    pair.server->bind(pair.bio);
}

TEST_CASE("sessions of one loop do not mix up their keys") {
    MemoryContext context;
    SpanBio shared;
    std::vector<std::unique_ptr<MemoryPair>> pairs;
    for (int i = 0; i < 6; ++i) {
        MemoryClient::Settings settings;
        settings.suite = kSuites[i % 3];
        pairs.push_back(std::make_unique<MemoryPair>(context, settings));
        REQUIRE(pairs.back()->handshake());
        pairs.back()->server->unbind();
        pairs.back()->server->bind(shared);
    }
    for (std::size_t round = 0; round < 5; ++round) {
        for (auto& pair : pairs) CHECK(pair->echoes(pattern(round * 100 + 1)));
    }
    for (auto& pair : pairs) pair->server->unbind();
}

TEST_CASE("OpenSSL goes on where there is nothing to take over with") {
    MemoryContext context;
    MemoryClient::Settings settings;
    SECTION("TLS 1.2") {
        settings.version = TLS1_2_VERSION;
    }
    SECTION("a suite that our records do not know") {
        settings.suite = "TLS_AES_128_CCM_SHA256";
        REQUIRE(SSL_CTX_set_ciphersuites(context.tls->initial(), settings.suite) == 1);
    }
    MemoryPair pair(context, settings);
    REQUIRE(pair.handshake());
    CHECK(pair.server->on_openssl());
    for (std::size_t size : kSizes) {
        if (size <= 16'384) CHECK(pair.echoes(pattern(size)));
    }
    CHECK(pair.server->facts().exporter == exporter_of(pair.client.ssl()));
    if (settings.version == TLS1_3_VERSION) {
        REQUIRE(SSL_key_update(pair.client.ssl(), SSL_KEY_UPDATE_REQUESTED) == 1);
        CHECK(pair.echoes("after a KeyUpdate"));
    }
    std::string record = pair.client.seal("bad");
    record.back() = static_cast<char>(record.back() ^ 1);
    CHECK(pair.give(record) == TlsStatus::failed);
    CHECK_FALSE(pair.server->reason().empty());
    pair.deliver();
    CHECK(pair.client.failure() == SSL_R_SSLV3_ALERT_BAD_RECORD_MAC);
}

}  // namespace tls_takeover_test
