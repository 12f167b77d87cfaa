#include "server/net/tls.h"

#include <openssl/err.h>

#include "tests/server/net/tls_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace tls_test {

std::string exporter_of(SSL* ssl) {
    unsigned char value[32];
    REQUIRE(SSL_export_keying_material(ssl, value, sizeof value, "EXPORTER-Channel-Binding", 24,
                                       nullptr, 0, 1) == 1);
    return std::string(reinterpret_cast<char*>(value), sizeof value);
}

std::string certificate_hash(SSL* ssl, const EVP_MD* digest) {
    X509* certificate = SSL_get1_peer_certificate(ssl);
    REQUIRE(certificate != nullptr);
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    X509_digest(certificate, digest, hash, &size);
    X509_free(certificate);
    return std::string(reinterpret_cast<char*>(hash), size);
}

std::string common_name(SSL* ssl) {
    X509* certificate = SSL_get1_peer_certificate(ssl);
    REQUIRE(certificate != nullptr);
    char name[64] = "";
    X509_NAME_get_text_by_NID(X509_get_subject_name(certificate), NID_commonName, name,
                              sizeof name);
    X509_free(certificate);
    return name;
}

std::string receive_until(TlsServer& tls, TlsClient& client, std::size_t size) {
    std::string got;
    run_until(tls.server.loop, [&] {
        for (std::string piece = client.receive_some(); !piece.empty();
             piece = client.receive_some()) {
            got += piece;
        }
        return got.size() >= size || client.at_end() || client.failed();
    });
    return got;
}

TEST_CASE("direct TLS: handshake, data both ways, the facts both sides agree on") {
    TlsServer tls;
    int version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    TlsClient::Settings settings;
    settings.server_name = "One.Test";
    settings.alpn = "xmpp-client";
    settings.version = version;
    TlsClient client = tls.connect(settings);
    CHECK(tls.peer().socket->tls() == nullptr);
    REQUIRE(tls.finish(client));

    const TlsFacts* facts = tls.peer().socket->tls();
    REQUIRE(facts != nullptr);
    CHECK(facts->version == (version == TLS1_3_VERSION ? "TLSv1.3" : "TLSv1.2"));
    CHECK(facts->cipher == SSL_get_cipher_name(client.ssl()));
    CHECK(facts->server_name == "One.Test");
    CHECK(facts->alpn == "xmpp-client");
    CHECK(facts->exporter == exporter_of(client.ssl()));
    CHECK(facts->end_point == certificate_hash(client.ssl(), EVP_sha256()));

    REQUIRE(client.send("ping"));
    REQUIRE(run_until(tls.server.loop, [&] { return tls.peer().events.received == "ping"; }));
    tls.peer().socket->write("po");
    tls.peer().socket->write("ng");
    CHECK(receive_until(tls, client, 4) == "pong");
}

TEST_CASE("what is written in one turn is one TLS record") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    for (int i = 0; i < 100; ++i) tls.peer().socket->write("0123456789");
    std::string record;
    REQUIRE(run_until(tls.server.loop, [&] {
        record = client.receive_some();
        return !record.empty();
    }));
    CHECK(record.size() == 1000);
}

TEST_CASE("the certificate follows the server name") {
    TlsServer tls;
    TlsClient::Settings settings;
    SECTION("second host, RSA, hash of its signature") {
        settings.server_name = "two.test";
        TlsClient client = tls.connect(settings);
        REQUIRE(tls.finish(client));
        CHECK(common_name(client.ssl()) == "two.test");
        CHECK(tls.peer().socket->tls()->end_point == certificate_hash(client.ssl(), EVP_sha512()));
    }
    SECTION("an unknown name gets the first certificate") {
        settings.server_name = "three.test";
        TlsClient client = tls.connect(settings);
        REQUIRE(tls.finish(client));
        CHECK(common_name(client.ssl()) == "one.test");
        CHECK(tls.peer().socket->tls()->server_name == "three.test");
    }
    SECTION("no name") {
        TlsClient client = tls.connect(settings);
        REQUIRE(tls.finish(client));
        CHECK(common_name(client.ssl()) == "one.test");
        CHECK(tls.peer().socket->tls()->server_name.empty());
        CHECK(tls.peer().socket->tls()->alpn.empty());
    }
}

TEST_CASE("a SHA-1 certificate is hashed with SHA-256 for tls-server-end-point") {
    TemporaryFolder folder;
    TlsStore store(TlsServer::load({make_certificate(folder, "old", KeyKind::rsa, EVP_sha1())}));
    Server server(TlsServer::options(&store, true));
    TlsClient client(server.connect(), {});
    client.set_blocking(false);
    SSL_set_security_level(client.ssl(), 0);
    REQUIRE(run_until(server.loop, [&] { return client.handshake(); }));
    REQUIRE(run_until(server.loop, [&] { return server.peers[0]->events.tls_ready; }));
    CHECK(server.peers[0]->socket->tls()->end_point ==
          certificate_hash(client.ssl(), EVP_sha256()));
}

TEST_CASE("a client that offers only unknown protocols is refused") {
    TlsServer tls;
    TlsClient::Settings settings;
    settings.alpn = "http/1.1";
    TlsClient client = tls.connect(settings);
    CHECK_FALSE(tls.finish(client));
    unsigned long error = ERR_peek_last_error();
    CHECK(ERR_GET_REASON(error) == SSL_R_TLSV1_ALERT_NO_APPLICATION_PROTOCOL);
    ERR_clear_error();
    REQUIRE(tls.peer().events.closed.size() == 1);
    CHECK(tls.peer().events.closed[0].rfind("TLS handshake failed: ", 0) == 0);
}

TEST_CASE("STARTTLS: in the clear before, encrypted after, leftovers of the clear dropped") {
    TlsServer tls(false);
    TlsClient client = tls.connect();
    Server::Peer& peer = tls.peer();
    peer.events.data_hook = [&](std::string_view data) {
        if (data.substr(0, 8) != "starttls") return;
        peer.socket->write("proceed");
        peer.socket->start_tls();
        peer.socket->write("secret");  // waits for the handshake
    };
    client.tcp().send("starttls+injected");
    std::string clear;
    REQUIRE(run_until(tls.server.loop, [&] {
        clear += client.tcp().receive_some();
        return clear.size() >= 7;
    }));
    CHECK(clear == "proceed");
    REQUIRE(tls.finish(client));
    CHECK(receive_until(tls, client, 6) == "secret");
    peer.events.received.clear();
    REQUIRE(client.send("hello"));
    REQUIRE(run_until(tls.server.loop, [&] { return !peer.events.received.empty(); }));
    CHECK(peer.events.received == "hello");
}

TEST_CASE("a session is resumed with its ticket") {
    TlsServer tls;
    TlsClient::Settings settings;
    settings.server_name = "one.test";
    TlsClient first = tls.connect(settings);
    REQUIRE(tls.finish(first));
    tls.peer().socket->write("x");
    REQUIRE(receive_until(tls, first, 1) == "x");  // the ticket came along
    SSL_SESSION* session = SSL_get1_session(first.ssl());
    settings.resume = session;
    TlsClient second = tls.connect(settings);
    REQUIRE(tls.finish(second));
    CHECK(SSL_session_reused(second.ssl()) == 1);
    SSL_SESSION_free(session);
}

TEST_CASE("replaced certificates serve new connections, old connections go on") {
    TlsServer tls;
    TlsClient before = tls.connect();
    REQUIRE(tls.finish(before));
    Server::Peer& old_peer = tls.peer();
    TlsClient undecided = tls.connect();  // connected, handshake begins after the reload
    tls.store.replace(TlsServer::load({make_certificate(tls.folder, "new.test")}));
    REQUIRE(tls.finish(undecided));
    CHECK(common_name(undecided.ssl()) == "one.test");
    TlsClient after = tls.connect();
    REQUIRE(tls.finish(after));
    CHECK(common_name(after.ssl()) == "new.test");
    CHECK(old_peer.socket->tls()->end_point == certificate_hash(before.ssl(), EVP_sha256()));
    REQUIRE(before.send("still here"));
    REQUIRE(run_until(tls.server.loop, [&] { return old_peer.events.received == "still here"; }));
}

TEST_CASE("files that are no certificates are refused by name") {
    TemporaryFolder folder;
    TlsCertificate good = make_certificate(folder, "good");
    TlsCertificate other = make_certificate(folder, "other");
    SECTION("missing") {
        TlsCertificate bad = good;
        bad.chain_file = folder.file("nothing");
        auto result = TlsContext::load({bad}, {});
        REQUIRE_FALSE(result);
        CHECK(result.error().find(bad.chain_file) != std::string::npos);
    }
    SECTION("key of another certificate") {
        TlsCertificate bad = good;
        bad.key_file = other.key_file;
        auto result = TlsContext::load({good, bad}, {});
        REQUIRE_FALSE(result);
        CHECK(result.error().find(bad.key_file) != std::string::npos);
        CHECK(result.error().find("mismatch") != std::string::npos);
    }
    SECTION("key and certificate swapped") {
        std::swap(good.chain_file, good.key_file);
        CHECK_FALSE(TlsContext::load({good}, {}));
    }
}

TEST_CASE("garbage instead of a ClientHello: an alert, a reason, nothing else happens") {
    TlsServer tls;
    std::string garbage = GENERATE(std::string("GET / HTTP/1.1\r\n\r\n"),
                                   std::string("\x16\x03\x01\xff\xff garbage", 13),
                                   std::string(70'000, '\xff'), std::string(1000, '\0'));
    TlsClient client = tls.connect();
    client.tcp().send(garbage);
    REQUIRE(run_until(tls.server.loop, [&] { return !tls.peer().events.closed.empty(); }));
    CHECK(tls.peer().events.closed.size() == 1);
    CHECK(tls.peer().events.closed[0].rfind("TLS handshake failed: ", 0) == 0);
    CHECK(tls.peer().events.closed[0].size() > 24);
    CHECK(tls.peer().events.received.empty());
    std::string alert;
    REQUIRE(run_until(tls.server.loop, [&] {
        alert += client.tcp().receive_some();
        return client.tcp().at_end();
    }));
    if (!alert.empty()) CHECK(alert[0] == 21);

    TlsClient next = tls.connect();
    CHECK(tls.finish(next));
}

TEST_CASE("a client that vanishes in the middle of its handshake") {
    TlsServer tls;
    TlsClient client = tls.connect();
    SECTION("before a byte") {
        client.tcp().close();
    }
    SECTION("after the ClientHello") {
        client.handshake();
        client.tcp().close();
    }
    SECTION("half closed") {
        client.handshake();
        client.tcp().half_close();
    }
    SECTION("reset") {
        client.handshake();
        client.tcp().reset();
    }
    REQUIRE(run_until(tls.server.loop, [&] { return !tls.peer().events.closed.empty(); }));
    CHECK(tls.peer().events.closed.size() == 1);
    CHECK_FALSE(tls.peer().events.tls_ready);
}

TEST_CASE("close_notify, truncation and a corrupt record") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    auto& events = tls.peer().events;
    SECTION("peer closes properly") {
        client.send("last");
        client.shut_down();
        REQUIRE(run_until(tls.server.loop, [&] { return !events.closed.empty(); }));
        CHECK(events.received == "last");
        CHECK(events.closed == std::vector<std::string>{"closed by peer"});
        CHECK(receive_until(tls, client, 1).empty());
        CHECK(client.at_end());  // our close_notify
    }
    SECTION("peer closes without") {
        client.send("last");
        run_for(tls.server.loop, 5);
        client.receive_some();  // the ticket: with input unread the kernel would send a reset
        client.tcp().close();
        REQUIRE(run_until(tls.server.loop, [&] { return !events.closed.empty(); }));
        CHECK(events.closed == std::vector<std::string>{"closed by peer without close_notify"});
    }
    SECTION("corrupt record") {
        client.tcp().send(std::string("\x17\x03\x03\x00\x20", 5) + std::string(32, 'x'));
        REQUIRE(run_until(tls.server.loop, [&] { return !events.closed.empty(); }));
        CHECK(events.closed[0].rfind("TLS failed: ", 0) == 0);
        CHECK(receive_until(tls, client, 1).empty());
        CHECK(client.failed());  // bad_record_mac
    }
    SECTION("we close") {
        tls.peer().socket->write("good");
        tls.peer().socket->write("bye");
        tls.peer().socket->close();
        tls.peer().socket.reset();
        CHECK(receive_until(tls, client, 100) == "goodbye");
        CHECK(client.at_end());
    }
}

TEST_CASE("renegotiation is refused, the server goes on") {
    TlsServer tls;
    TlsClient::Settings settings;
    settings.version = TLS1_2_VERSION;
    TlsClient client = tls.connect(settings);
    REQUIRE(tls.finish(client));
    REQUIRE(SSL_renegotiate(client.ssl()) == 1);
    SSL_do_handshake(client.ssl());
    run_until(
        tls.server.loop,
        [&] {
            client.receive_some();
            return client.failed();
        },
        500);
    CHECK(client.failed());
    CHECK(ERR_GET_REASON(ERR_peek_last_error()) == SSL_R_NO_RENEGOTIATION);
    ERR_clear_error();
    TlsClient next = tls.connect();
    CHECK(tls.finish(next));
}

TEST_CASE("protocols before TLS 1.2 are refused") {
    TlsServer tls;
    TlsClient::Settings settings;
    settings.version = TLS1_1_VERSION;
    TlsClient client = tls.connect(settings);
    SSL_set_security_level(client.ssl(), 0);
    CHECK_FALSE(tls.finish(client));
    ERR_clear_error();
    REQUIRE(tls.peer().events.closed.size() == 1);
    CHECK(tls.peer().events.closed[0] == "TLS handshake failed: unsupported protocol");
}

TEST_CASE("large transfers both ways, key updates in between") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    std::string big(500'000, '\0');
    for (std::size_t i = 0; i < big.size(); ++i) big[i] = static_cast<char>('a' + i % 25);
    tls.peer().socket->write(big);
    CHECK((receive_until(tls, client, big.size()) == big));

    std::size_t sent = 0;
    int records = 0;
    REQUIRE(run_until(tls.server.loop, [&] {
        if (++records % 5 == 0) SSL_key_update(client.ssl(), SSL_KEY_UPDATE_REQUESTED);
        std::size_t size = std::min<std::size_t>(16'000, big.size() - sent);
        if (size > 0 && client.send(std::string_view(big).substr(sent, size))) sent += size;
        client.receive_some();
        return tls.peer().events.received.size() == big.size();
    }));
    CHECK((tls.peer().events.received == big));
    tls.peer().socket->write("after the updates");
    CHECK(receive_until(tls, client, 17) == "after the updates");
}

TEST_CASE("pausing in the middle of a burst of records keeps the rest") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    Server::Peer& peer = tls.peer();
    peer.events.data_hook = [&](std::string_view) { peer.socket->pause_reading(); };
    std::string expected;
    for (int i = 0; i < 50; ++i) {
        std::string stanza = "<message id='" + std::to_string(i) + "'/>";
        expected += stanza;
        REQUIRE(client.send(stanza));
    }
    REQUIRE(run_until(tls.server.loop, [&] { return peer.events.bursts == 1; }));
    run_for(tls.server.loop, 10);
    CHECK(peer.events.bursts == 1);
    for (int burst = 2; burst <= 50; ++burst) {
        peer.socket->resume_reading();
        CHECK(peer.events.bursts == burst - 1);
        REQUIRE(run_until(tls.server.loop, [&] { return peer.events.bursts >= burst; }));
        CHECK(peer.events.bursts == burst);
    }
    CHECK(peer.events.received == expected);

    // The watch is back: new bytes are seen.
    peer.events.data_hook = nullptr;
    peer.socket->resume_reading();
    REQUIRE(client.send("more"));
    REQUIRE(run_until(tls.server.loop, [&] { return peer.events.received == expected + "more"; }));
}

TEST_CASE("a slow TLS reader gets everything below the cap and is given up above") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    Server::Peer& peer = tls.peer();
    std::string chunk(100'000, 's');
    std::size_t written = 0;
    REQUIRE(run_until(tls.server.loop, [&] {
        if (peer.socket->unsent() > 300'000) return true;
        peer.socket->write(chunk);
        written += chunk.size();
        return false;
    }));
    SECTION("reads at last") {
        CHECK(receive_until(tls, client, written).size() == written);
        CHECK(peer.socket->unsent() == 0);
    }
    SECTION("never reads") {
        REQUIRE(run_until(tls.server.loop, [&] {
            if (peer.events.closed.empty()) peer.socket->write(chunk);
            return !peer.events.closed.empty();
        }));
        CHECK(peer.events.closed == std::vector<std::string>{"output limit"});
    }
}

TEST_CASE("a TLS socket may be destroyed in any of its callbacks") {
    TlsServer tls;
    TlsClient client = tls.connect();
    Server::Peer& peer = tls.peer();
    SECTION("when TLS is ready") {
        peer.events.ready_hook = [&] { peer.socket.reset(); };
    }
    SECTION("on data, records left") {
        REQUIRE(tls.finish(client));
        peer.events.data_hook = [&](std::string_view) { peer.socket.reset(); };
        client.send("one");
        client.send("two");
    }
    SECTION("closed on data, records left") {
        REQUIRE(tls.finish(client));
        peer.events.data_hook = [&](std::string_view) {
            peer.socket->close();
            peer.socket.reset();
        };
        client.send("one");
        client.send("two");
    }
    REQUIRE(run_until(tls.server.loop, [&] {
        client.handshake();
        return !peer.socket;
    }));
    CHECK(peer.events.closed.empty());
}

}  // namespace tls_test
