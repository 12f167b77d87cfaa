// Early data: a client that resumes is read and answered before its handshake is complete, and
// nothing that is not the client's own gets further than that.
#include <catch2/catch.hpp>

#include "tests/server/net/memory_tls.h"

using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace tls_early_data_test {

// Whatever a ticket of `context` is good for.
class Ticket {
  public:
    explicit Ticket(const MemoryContext& context, const char* suite = nullptr) {
        settings.suite = suite;
        MemoryPair pair(context, settings);
        REQUIRE(pair.handshake());
        REQUIRE(pair.echoes("the ticket has come"));
        settings.resume = SSL_get1_session(pair.client.ssl());
        SSL_shutdown(pair.client.ssl());  // else OpenSSL takes the session for a broken one
    }
    Ticket(const Ticket&) = delete;
    ~Ticket() { SSL_SESSION_free(settings.resume); }

    MemoryClient::Settings settings;
};

std::string exporter_of(SSL* ssl) {
    unsigned char value[32];
    REQUIRE(SSL_export_keying_material(ssl, value, sizeof value, "EXPORTER-Channel-Binding", 24,
                                       nullptr, 0, 1) == 1);
    return std::string(reinterpret_cast<char*>(value), sizeof value);
}

// The client's second flight.
void finish(MemoryPair& pair) {
    pair.client.give(std::exchange(pair.out, {}));
    REQUIRE(pair.client.handshake());
    pair.give(pair.client.take());
}

TEST_CASE("early data is read and answered before the client's Finished", "[early]") {
    MemoryContext context(true);
    context.set_tickets(GENERATE(1U, 2U));
    for (const char* suite :
         {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"}) {
        INFO(suite);
        Ticket ticket(context, suite);
        MemoryPair pair(context, ticket.settings);
        REQUIRE(pair.client.write_early("hello"));
        REQUIRE(pair.client.write_early(" there"));
        CHECK(pair.give(pair.client.take()) == TlsStatus::want_input);
        CHECK(pair.received == "hello there");
        CHECK(pair.server->ready());
        CHECK(pair.server->early());
        CHECK_FALSE(pair.server->pending());
        TlsFacts facts = pair.server->facts();
        CHECK(facts.version == "TLSv1.3");
        CHECK(facts.cipher == suite);
        CHECK(facts.server_name == "one.test");
        CHECK(facts.end_point.size() == 32);
        CHECK(facts.early_data);
        std::string first = pattern(40'000);
        REQUIRE(pair.server->write(first, pair.out));
        REQUIRE(pair.server->write("second", pair.out));
        pair.client.give(std::exchange(pair.out, {}));
        REQUIRE(pair.client.handshake());
        CHECK(pair.client.early_data_accepted());
        CHECK(pair.client.read() == first + "second");
        CHECK(facts.exporter == exporter_of(pair.client.ssl()));

        CHECK(pair.server->early());
        CHECK(pair.give(pair.client.take()) == TlsStatus::want_input);
        CHECK(pair.server->ready());
        CHECK_FALSE(pair.server->early());
        CHECK_FALSE(pair.server->on_openssl());
        CHECK(pair.server->facts().exporter == facts.exporter);
        CHECK(pair.deliver().empty());  // tickets
        for (std::size_t size : {1UL, 300UL, 16'384UL, 100'000UL}) {
            CHECK(pair.echoes(pattern(size)));
        }
        pair.server->forget_facts();
        CHECK(pair.server->facts().cipher == suite);
    }
}

TEST_CASE("early data byte by byte, and data in the burst of the client's Finished", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    MemoryPair pair(context, ticket.settings);
    REQUIRE(pair.client.write_early(pattern(1'000)));
    std::string flight = pair.client.take();
    for (char byte : flight) pair.give(std::string_view(&byte, 1));
    CHECK(pair.received == pattern(1'000));
    CHECK(pair.server->early());
    REQUIRE(pair.server->write("early answer", pair.out));
    pair.client.give(std::exchange(pair.out, {}));
    REQUIRE(pair.client.handshake());
    flight = pair.client.take();
    flight += pair.client.seal("behind Finished");
    pair.received.clear();
    SECTION("in one") {
        pair.give(flight);
    }
    SECTION("byte by byte, answered in between") {
        for (std::size_t i = 0; i < flight.size(); ++i) {
            pair.give(flight.substr(i, 1));
            CHECK((pair.server->early() || !pair.server->on_openssl()));
            if (i % 20 == 0) REQUIRE(pair.server->write("more", pair.out));
        }
    }
    CHECK(pair.received == "behind Finished");
    CHECK_FALSE(pair.server->early());
    CHECK_FALSE(pair.server->on_openssl());
    pair.client.give(std::exchange(pair.out, {}));
    CHECK(pair.client.read().substr(0, 12) == "early answer");
    CHECK(pair.echoes(pattern(100'000)));
}

TEST_CASE("facts that were forgotten early stay forgotten", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    MemoryPair pair(context, ticket.settings);
    REQUIRE(pair.client.write_early("hello"));
    pair.give(pair.client.take());
    pair.server->forget_facts();
    CHECK(pair.server->facts().version == "TLSv1.3");
    pair.server->forget_facts();
    finish(pair);
    CHECK(pair.server->facts().exporter.empty());
}

TEST_CASE("a session moves between loops in the middle of an early handshake", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    MemoryPair pair(context, ticket.settings);
    SpanBio other;
    int moves = 0;
    auto move = [&] {
        pair.server->unbind();
        pair.server->bind(++moves % 2 == 1 ? other : pair.bio);
    };
    REQUIRE(pair.client.write_early("hello"));
    pair.give(pair.client.take());
    move();
    REQUIRE(pair.server->write("answer", pair.out));
    move();
    pair.client.give(std::exchange(pair.out, {}));
    REQUIRE(pair.client.handshake());
    for (char byte : pair.client.take()) {
        pair.give(std::string_view(&byte, 1));
        move();
    }
    CHECK_FALSE(pair.server->early());
    CHECK_FALSE(pair.server->on_openssl());
    pair.client.give(std::exchange(pair.out, {}));
    CHECK(pair.client.read() == "answer");
    CHECK(pair.echoes(pattern(100'000)));
    pair.server->unbind();
    pair.server->bind(pair.bio);
}

TEST_CASE("a socket that is paused and moves keeps its early data", "[early]") {
    TlsServer server(true, true);
    TlsClient::Settings settings;
    settings.server_name = "one.test";
    TlsClient first = server.connect(settings);
    REQUIRE(server.finish(first));
    server.peer().socket->write("the ticket has come");
    REQUIRE(run_until(server.server.loop, [&] { return !first.receive_some().empty(); }));
    settings.resume = SSL_get1_session(first.ssl());
    first.shut_down();

    TlsClient client = server.connect(settings);
    auto& peer = server.peer();
    peer.events.ready_hook = [&] { peer.socket->pause_reading(); };
    std::size_t written = 0;
    REQUIRE(SSL_write_early_data(client.ssl(), "hello", 5, &written) == 1);
    REQUIRE(run_until(server.server.loop, [&] { return peer.events.tls_ready; }));
    CHECK(peer.events.received.empty());
    CHECK(peer.socket->early_data());
    peer.socket = Socket::attach(server.server.loop, peer.socket->detach());
    peer.socket->set_events(&peer.events);
    peer.socket->resume_reading();
    REQUIRE(run_until(server.server.loop, [&] { return !peer.events.received.empty(); }));
    CHECK(peer.events.received == "hello");
    CHECK(peer.socket->early_data());
    peer.socket->write("answer");
    REQUIRE(run_until(server.server.loop, [&] { return client.handshake(); }));
    std::string answer;
    REQUIRE(run_until(server.server.loop, [&] {
        answer += client.receive_some();
        return !answer.empty();
    }));
    CHECK(answer == "answer");
    REQUIRE(client.send(" again"));
    REQUIRE(run_until(server.server.loop, [&] { return peer.events.received.size() > 5; }));
    CHECK(peer.events.received == "hello again");
    CHECK_FALSE(peer.socket->early_data());
    SSL_SESSION_free(settings.resume);
}

TEST_CASE("a flight that is sent again comes as early data, and nothing behind it", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    MemoryPair pair(context, ticket.settings);
    REQUIRE(pair.client.write_early("hello"));
    std::string first = pair.client.take();
    pair.give(first);
    pair.client.give(std::exchange(pair.out, {}));
    REQUIRE(pair.client.handshake());
    std::string second = pair.client.take();
    second += pair.client.seal("secret");
    pair.give(second);
    CHECK(pair.received == "hellosecret");
    REQUIRE_FALSE(pair.server->early());

    MemoryPair copy(context, ticket.settings);  // its client says nothing
    CHECK(copy.give(first) == TlsStatus::want_input);
    CHECK(copy.received == "hello");
    CHECK(copy.server->early());
    CHECK(copy.server->facts().exporter != pair.server->facts().exporter);
    CHECK(copy.give(second) == TlsStatus::failed);
    CHECK(copy.received == "hello");
    CHECK(copy.server->early());
    CHECK_FALSE(copy.server->reason().empty());
}

TEST_CASE("a client that sends early data and is not heard of again", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    MemoryPair pair(context, ticket.settings);
    REQUIRE(pair.client.write_early("hello"));
    pair.give(pair.client.take());
    REQUIRE(pair.server->write("answer", pair.out));
    pair.server->shut_down(pair.out);
    pair.client.give(std::exchange(pair.out, {}));
    REQUIRE(pair.client.handshake());
    CHECK(pair.client.read() == "answer");
    CHECK(pair.client.at_end());
}

TEST_CASE("early data that is refused is skipped, and the handshake goes on", "[early]") {
    MemoryContext context(true);
    MemoryContext stranger(true);
    Ticket ticket(context);
    const MemoryContext* server = &context;
    SSL_SESSION* session = ticket.settings.resume;
    bool resumed = true;
    SECTION("a ticket of somebody else") {
        server = &stranger;
        resumed = false;
    }
    SECTION("a ticket that is younger than the client says") {
        SSL_SESSION_set_time(session, SSL_SESSION_get_time(session) - 60);
    }
    SECTION("the client's key share does not suit") {
        SSL_CTX_set1_groups_list(context.tls->initial(), "P-384");
    }
    SECTION("a server that takes none any more") {
        SSL_CTX_set_max_early_data(context.tls->initial(), 0);
    }
    MemoryPair pair(*server, ticket.settings);
    REQUIRE(pair.client.write_early("hello"));
    REQUIRE(pair.handshake());
    CHECK_FALSE(pair.client.early_data_accepted());
    CHECK((SSL_session_reused(pair.client.ssl()) == 1) == resumed);
    CHECK(pair.received.empty());
    CHECK_FALSE(pair.server->early());
    CHECK_FALSE(pair.server->on_openssl());
    CHECK(pair.echoes(pattern(100'000)));
    CHECK(pair.received.find("hello") == std::string::npos);
}

TEST_CASE("more early data than is allowed ends the session", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    SSL_SESSION_set_max_early_data(ticket.settings.resume, 1'000'000);
    MemoryPair pair(context, ticket.settings);
    for (int i = 0; i < 20; ++i) REQUIRE(pair.client.write_early(pattern(1'000)));
    CHECK(pair.give(pair.client.take()) == TlsStatus::failed);
    CHECK(pair.received.size() <= 16 * 1024);
    CHECK_FALSE(pair.server->reason().empty());
    CHECK(pair.server->early());
}

TEST_CASE("damaged early data ends the session", "[early]") {
    MemoryContext context(true);
    Ticket ticket(context);
    MemoryPair pair(context, ticket.settings);
    REQUIRE(pair.client.write_early("hello"));
    std::string flight = pair.client.take();
    flight.back() = static_cast<char>(flight.back() ^ 1);
    CHECK(pair.give(flight) == TlsStatus::failed);
    CHECK(pair.received.empty());
    CHECK_FALSE(pair.server->reason().empty());
}

TEST_CASE("a server that takes early data serves clients that send none", "[early]") {
    MemoryContext context(true);
    MemoryClient::Settings settings;
    settings.version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    MemoryPair pair(context, settings);
    REQUIRE(pair.handshake(GENERATE(1U, 100'000U)));
    CHECK_FALSE(pair.server->early());
    CHECK(pair.server->on_openssl() == (settings.version == TLS1_2_VERSION));
    CHECK(pair.server->facts().early_data == (settings.version == TLS1_3_VERSION));
    CHECK(pair.echoes(pattern(300)));
    CHECK(pair.server->facts().exporter == exporter_of(pair.client.ssl()));
}

TEST_CASE("OpenSSL goes on after early data where there is nothing to take over with", "[early]") {
    constexpr char kForeign[] = "TLS_AES_128_CCM_SHA256";
    MemoryContext context(true);
    REQUIRE(SSL_CTX_set_ciphersuites(context.tls->initial(), kForeign) == 1);
    Ticket ticket(context, kForeign);
    MemoryPair pair(context, ticket.settings);
    REQUIRE(pair.client.write_early("hello"));
    pair.give(pair.client.take());
    REQUIRE(pair.server->write("answer", pair.out));
    finish(pair);
    CHECK_FALSE(pair.server->early());
    CHECK(pair.server->on_openssl());
    CHECK(pair.deliver() == "answer");
    CHECK(pair.echoes(pattern(16'000)));
}

}  // namespace tls_early_data_test
