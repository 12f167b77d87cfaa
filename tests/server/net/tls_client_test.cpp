// TLS between two servers: what each learns of the other's certificate.
#include "server/net/tls_client.h"

#include "tests/server/net/tls_peers.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace tls_client_test {

using Names = std::vector<std::string>;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST_CASE("two servers show each other their certificates") {
    TlsPeers peers;
    const int version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    peers.limit(version);
    peers.dial(TlsPeers::usual_way());
    CHECK(peers.seen_by_dialler() == nullptr);
    CHECK(peers.seen_by_server() == nullptr);
    REQUIRE(peers.meet());

    REQUIRE(peers.seen_by_dialler() != nullptr);
    const PeerCertificate& theirs = *peers.seen_by_dialler();
    CHECK(theirs.trusted);
    CHECK(theirs.problem.empty());
    CHECK(theirs.dns_names == Names{"two.test"});
    CHECK(theirs.chain == Names{peers.second->der()});
    CHECK(theirs.subject == "CN=a server");
    CHECK(theirs.issuer == "CN=the authority");
    CHECK(theirs.not_after_s - theirs.not_before_s == 3660);

    REQUIRE(peers.seen_by_server() != nullptr);
    const PeerCertificate& ours = *peers.seen_by_server();
    CHECK(ours.trusted);
    CHECK(ours.problem.empty());
    CHECK(ours.dns_names == Names{"one.test"});
    CHECK(ours.chain == Names{peers.usual->der(), peers.ca.der()});

    const TlsFacts* facts = peers.dialled->tls();
    REQUIRE(facts != nullptr);
    CHECK(facts->version == (version == TLS1_3_VERSION ? "TLSv1.3" : "TLSv1.2"));
    CHECK(facts->alpn == "xmpp-server");
    CHECK(facts->exporter.size() == 32);
    CHECK(facts->exporter == peers.peer().socket->tls()->exporter);
    CHECK(peers.peer().socket->tls()->server_name == "two.test");
    CHECK_FALSE(peers.peer().socket->tls()->early_data);
}

TEST_CASE("servers talk in both directions, in small and in large") {
    TlsPeers peers;
    peers.limit(GENERATE(TLS1_3_VERSION, TLS1_2_VERSION));
    peers.dial(TlsPeers::usual_way());
    peers.dialled->write("<early bird/>");  // waits for the handshake
    REQUIRE(peers.meet());
    const std::string large(100'000, 'x');
    peers.peer().socket->write(large);
    REQUIRE(run_until(peers.server->loop, [&] { return peers.events->received == large; }));
    CHECK(peers.peer().events.received == "<early bird/>");
    peers.dialled->write(large);
    REQUIRE(run_until(peers.server->loop,
                      [&] { return peers.peer().events.received == "<early bird/>" + large; }));
    peers.dialled->close();
    REQUIRE(run_until(peers.server->loop, [&] { return !peers.peer().events.closed.empty(); }));
    CHECK(peers.peer().events.closed == Names{"closed by peer"});
}

TEST_CASE("a certificate that is good for TLS servers only is good for the client's side too") {
    TlsPeers peers;
    Wanted wanted;
    std::string problem;
    SECTION("for servers") {
        wanted.extended_usage = "serverAuth";
    }
    SECTION("for anything") {}
    SECTION("for something else") {
        wanted.extended_usage = "codeSigning";
        problem = "unsuitable certificate purpose";
    }
    const Issued one(wanted, &peers.ca);
    peers.shown = {one.save(peers.folder, "one.test")};
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    CHECK(peers.seen_by_server()->trusted == problem.empty());
    CHECK(contains(peers.seen_by_server()->problem, problem));
}

TEST_CASE("a bad certificate does not end the handshake, what is wrong with it is known") {
    enum class Flaw { by_itself, expired, not_yet_valid, unknown_authority, no_authority };
    TlsPeers peers;
    const auto [flaw, problem] = GENERATE(table<Flaw, std::string>(
        {{Flaw::by_itself, "self-signed certificate"},
         {Flaw::expired, "certificate has expired"},
         {Flaw::not_yet_valid, "certificate is not yet valid"},
         {Flaw::unknown_authority, "unable to get local issuer certificate"},
         {Flaw::no_authority, "invalid CA certificate"}}));
    const int version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    const bool of_dialler = GENERATE(true, false);
    CAPTURE(problem, version, of_dialler);

    Wanted wanted;
    wanted.subject = "a bad server";
    wanted.names = "DNS:bad.test";
    const Issued* issuer = &peers.ca;
    if (flaw == Flaw::by_itself) issuer = nullptr;
    if (flaw == Flaw::expired) {
        wanted.from_s = -7200;
        wanted.until_s = -3600;
    }
    if (flaw == Flaw::not_yet_valid) wanted.from_s = 1800;
    if (flaw == Flaw::unknown_authority) issuer = &peers.other_ca;
    if (flaw == Flaw::no_authority) issuer = peers.usual.get();
    const Issued bad(wanted, issuer);
    const TlsCertificate files =
        bad.save(peers.folder, "bad.test", flaw == Flaw::no_authority ? issuer : nullptr);
    (of_dialler ? peers.shown : peers.answering) = {files};
    peers.limit(version);
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());

    const PeerCertificate* seen = of_dialler ? peers.seen_by_server() : peers.seen_by_dialler();
    REQUIRE(seen != nullptr);
    CHECK_FALSE(seen->trusted);
    CHECK(contains(seen->problem, problem));
    CHECK(seen->dns_names == Names{"bad.test"});
    const PeerCertificate* other = of_dialler ? peers.seen_by_dialler() : peers.seen_by_server();
    REQUIRE(other != nullptr);
    CHECK(other->trusted);
}

TEST_CASE("a server without a certificate connects, and is known not to have shown one") {
    TlsPeers peers;
    peers.shown.clear();
    peers.limit(GENERATE(TLS1_3_VERSION, TLS1_2_VERSION));
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    CHECK(peers.seen_by_server() == nullptr);
    CHECK(peers.seen_by_dialler()->trusted);
}

TEST_CASE("each of our domains shows its own certificate") {
    TlsPeers peers;
    Wanted wanted;
    wanted.names = "DNS:three.test";
    const Issued three(wanted, &peers.ca);
    peers.shown.push_back(three.save(peers.folder, "three.test"));
    TlsClientOptions how = TlsPeers::usual_way();
    Names expected;
    SECTION("a domain") {
        how.local_domain = "three.test";
        expected = {"three.test"};
    }
    SECTION("one below it") {
        how.local_domain = "conference.three.test";
        expected = {"three.test"};
    }
    SECTION("one that merely ends like it") {
        how.local_domain = "xthree.test";
        expected = {"one.test"};
    }
    SECTION("an unknown one: the first") {
        how.local_domain = "four.test";
        expected = {"one.test"};
    }
    peers.dial(how);
    REQUIRE(peers.meet());
    CHECK(peers.seen_by_server()->dns_names == expected);
}

TEST_CASE("what is no name of a server is not sent as one") {
    TlsPeers peers;
    TlsClientOptions how = TlsPeers::usual_way();
    how.server_name =
        GENERATE(as<std::string>(), "", "192.0.2.1", "[2001:db8::1]", std::string(256, 'a'));
    CAPTURE(how.server_name);
    peers.dial(how);
    REQUIRE(peers.meet());
    CHECK(peers.peer().socket->tls()->server_name.empty());
}

TEST_CASE("the names of a certificate, of all kinds") {
    TlsPeers peers;
    Wanted wanted;
    wanted.names =
        "DNS:one.test,DNS:*.One.test,IP:192.0.2.1,"
        "otherName:1.3.6.1.5.5.7.8.5;UTF8:one.test,"
        "otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-server.one.test,"
        "otherName:1.3.6.1.5.5.7.8.7;UTF8:_xmpp-server.of-another-type.test,"
        "otherName:1.2.3.4;UTF8:of-another-kind.test,email:a@mail.test";
    const Issued one(wanted, &peers.ca);
    peers.shown = {one.save(peers.folder, "one.test")};
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    const PeerCertificate& seen = *peers.seen_by_server();
    CHECK(seen.dns_names == Names{"one.test", "*.One.test"});
    CHECK(seen.srv_names == Names{"_xmpp-server.one.test"});
    CHECK(seen.xmpp_addresses == Names{"one.test"});
}

TEST_CASE("names that are made to be taken for others do not count") {
    TlsPeers peers;
    Wanted wanted;
    wanted.subject = "evil\n2026-01-01 INFO all is well";
    Issued one(wanted, &peers.ca);
    using namespace std::string_literals;
    // GeneralNames: dNSName "good.test\0.evil", dNSName "a b", dNSName of a byte above ASCII,
    // dNSName "", dNSName "fine".
    const std::string names = "\x82\x0fgood.test\0.evil\x82\x03"s + "a b" + "\x82\x02\xff\x61" +
                              "\x82\x00"s + "\x82\x04" + "fine";
    one.replace_names("\x30"s + static_cast<char>(names.size()) + names, peers.ca);
    peers.shown = {one.save(peers.folder, "one.test")};
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    const PeerCertificate& seen = *peers.seen_by_server();
    CHECK(seen.trusted);
    CHECK(seen.dns_names == Names{"fine"});
    CHECK_FALSE(contains(seen.subject, "\n"));
}

TEST_CASE("servers that know no common protocol do not talk") {
    TlsPeers peers;
    TlsClientOptions how = TlsPeers::usual_way();
    SECTION("another one is refused") {
        how.alpn = {"xmpp-client"};
        peers.dial(how);
        CHECK_FALSE(peers.meet());
        REQUIRE(run_until(peers.server->loop, [&] { return !peers.events->closed.empty(); }));
        CHECK(contains(peers.events->closed[0], "TLS handshake failed: "));
        CHECK(contains(peers.events->closed[0], "no application protocol"));
    }
    SECTION("none is welcome") {
        how.alpn.clear();
        peers.dial(how);
        REQUIRE(peers.meet());
        CHECK(peers.dialled->tls()->alpn.empty());
    }
}

TEST_CASE("no ticket is given to a server, whose certificate would not come with it") {
    TlsPeers peers;
    peers.open();
    TlsClient::Settings settings;
    settings.server_name = "two.test";
    settings.version = GENERATE(TLS1_3_VERSION, TLS1_2_VERSION);
    TlsClient client(peers.server->connect(), settings);
    client.set_blocking(false);
    REQUIRE(run_until(peers.server->loop, [&] { return client.handshake(); }));
    REQUIRE(run_until(peers.server->loop, [&] { return peers.peer().events.tls_ready; }));
    peers.peer().socket->write("x");
    REQUIRE(run_until(peers.server->loop, [&] { return client.receive_some() == "x"; }));
    CHECK_FALSE(SSL_SESSION_has_ticket(SSL_get_session(client.ssl())));
    CHECK_FALSE(SSL_SESSION_is_resumable(SSL_get_session(client.ssl())));
}

TEST_CASE("the peer's certificate moves with the connection, until it is forgotten") {
    TlsPeers peers;
    peers.limit(GENERATE(TLS1_3_VERSION, TLS1_2_VERSION));
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    Recorder moved;
    {
        std::unique_ptr<DetachedTransport> detached = peers.peer().socket->detach();
        peers.peer().socket = Socket::attach(peers.server->loop, std::move(detached));
        peers.peer().socket->set_events(&moved);
    }
    REQUIRE(peers.seen_by_server() != nullptr);
    CHECK(peers.seen_by_server()->dns_names == Names{"one.test"});
    {
        std::unique_ptr<DetachedTransport> detached = peers.dialled->detach();
        peers.dialled = Socket::attach(peers.server->loop, std::move(detached));
        peers.dialled->set_events(peers.events.get());
    }
    REQUIRE(peers.seen_by_dialler() != nullptr);
    CHECK(peers.seen_by_dialler()->dns_names == Names{"two.test"});
    peers.dialled->write("still here");
    REQUIRE(run_until(peers.server->loop, [&] { return moved.received == "still here"; }));

    peers.peer().socket->forget_channel_bindings();
    peers.dialled->forget_channel_bindings();
    CHECK(peers.seen_by_server() == nullptr);
    CHECK(peers.seen_by_dialler() == nullptr);
    CHECK_FALSE(peers.dialled->tls()->cipher.empty());
    CHECK(peers.seen_by_dialler() == nullptr);
}

TEST_CASE("STARTTLS between servers: what came in the clear behind <proceed/> is dropped") {
    TlsPeers peers;
    peers.open();
    ListenerOptions options;
    options.socket.tls = peers.store.get();
    peers.server = std::make_unique<Server>(options);
    Client tcp = peers.server->connect();
    SocketOptions dialling;
    dialling.tls_client = peers.client_store.get();
    peers.events = std::make_unique<Recorder>();
    int fd = ::dup(tcp.fd());
    ::fcntl(fd, F_SETFL, O_NONBLOCK);
    peers.dialled = Socket::open(peers.server->loop, fd, "127.0.41.1", dialling);
    peers.dialled->set_events(peers.events.get());
    peers.peer().events.data_hook = [&](std::string_view) {
        if (peers.peer().socket->tls() != nullptr) return;
        peers.peer().socket->write("<proceed/><injected/>");
        peers.peer().socket->start_tls();
    };
    peers.events->data_hook = [&](std::string_view) {
        if (peers.events->bursts == 1) peers.dialled->connect_tls(TlsPeers::usual_way());
    };
    peers.dialled->write("<starttls/>");
    REQUIRE(peers.meet());
    peers.peer().socket->write("<secret/>");
    REQUIRE(run_until(peers.server->loop, [&] { return peers.events->bursts == 2; }));
    CHECK(peers.events->received == "<proceed/><injected/><secret/>");
    CHECK(peers.seen_by_server()->trusted);
}

TEST_CASE("a server that speaks no TLS ends the handshake, and nothing else") {
    TlsPeers peers;
    peers.open();
    peers.server = std::make_unique<Server>();
    peers.dial(TlsPeers::usual_way());
    peers.peer().socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    REQUIRE(run_until(peers.server->loop, [&] { return !peers.events->closed.empty(); }));
    CHECK(contains(peers.events->closed[0], "TLS handshake failed: "));
    CHECK(peers.seen_by_dialler() == nullptr);
}

TEST_CASE("replaced contexts serve new connections, old connections go on") {
    TlsPeers peers;
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    auto trust = TlsTrust::load({});
    REQUIRE(trust);
    auto without = TlsClientContext::load({}, **trust);
    REQUIRE(without);
    peers.client_store->replace(without.value());
    CHECK(peers.seen_by_dialler()->trusted);
    peers.dialled->write("still here");
    REQUIRE(run_until(peers.server->loop,
                      [&] { return peers.peer().events.received == "still here"; }));
    peers.dial(TlsPeers::usual_way());
    REQUIRE(peers.meet());
    CHECK(peers.seen_by_server() == nullptr);
    CHECK_FALSE(peers.seen_by_dialler()->trusted);
}

TEST_CASE("bad files are named") {
    TemporaryFolder folder;
    auto missing = TlsTrust::load({folder.file("none.crt")});
    REQUIRE_FALSE(missing);
    CHECK(missing.error() ==
          "authorities " + folder.file("none.crt") + ": No such file or directory");
    auto trust = TlsTrust::load({});
    REQUIRE(trust);
    TlsCertificate certificate;
    certificate.chain_file = folder.file("nothing.crt");
    auto context = TlsClientContext::load({certificate}, **trust);
    REQUIRE_FALSE(context);
    CHECK(context.error() ==
          "certificate " + folder.file("nothing.crt") + ": No such file or directory");
}

}  // namespace tls_client_test
