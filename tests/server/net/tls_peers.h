// Two servers on one loop: one dials the other, both on our own TLS.
#pragma once

#include <fcntl.h>

#include <memory>
#include <string>
#include <vector>

#include "server/net/tls_client.h"
#include "server/net/tls_trust.h"
#include "tests/server/net/authority.h"

namespace parlance::server::net::test {

class TlsPeers {
  public:
    TlsPeers() : ca(authority("the authority")), other_ca(authority("another authority")) {
        ca.save(folder, "ca");
        Wanted wanted;
        wanted.names = "DNS:one.test";
        wanted.extended_usage = "serverAuth";
        usual = std::make_unique<Issued>(wanted, &ca);
        shown = {usual->save(folder, "one.test", &ca)};
        wanted.names = "DNS:two.test";
        second = std::make_unique<Issued>(wanted, &ca);
        answering = {second->save(folder, "two.test")};
    }
    ~TlsPeers() { dialled.reset(); }

    // With the certificates that the test has put into `shown` and `answering`.
    void open() {
        auto loaded = TlsTrust::load(trusted);
        REQUIRE(loaded);
        auto context = TlsContext::load(answering, {"xmpp-server"}, nullptr, false, loaded->get());
        REQUIRE(context);
        store = std::make_unique<TlsStore>(context.value());
        auto outgoing = TlsClientContext::load(shown, **loaded);
        REQUIRE(outgoing);
        client_store = std::make_unique<TlsClientStore>(outgoing.value());
        ListenerOptions options;
        options.socket.tls = store.get();
        options.tls = true;
        server = std::make_unique<Server>(options);
    }

    void dial(const TlsClientOptions& how) {
        if (!server) open();
        Client tcp = server->connect();
        SocketOptions options;
        options.tls_client = client_store.get();
        int fd = ::dup(tcp.fd());
        ::fcntl(fd, F_SETFL, O_NONBLOCK);
        events = std::make_unique<Recorder>();
        dialled = Socket::open(server->loop, fd, "127.0.41.1", options);
        REQUIRE(dialled);
        dialled->set_events(events.get());
        dialled->connect_tls(how);
    }
    static TlsClientOptions usual_way() {
        TlsClientOptions how;
        how.server_name = "two.test";
        how.alpn = {"xmpp-server"};
        how.local_domain = "one.test";
        return how;
    }
    // Both sides have finished their handshake.
    bool meet() {
        return run_until(server->loop, [&] { return events->tls_ready || over(); }) &&
               events->tls_ready &&
               run_until(server->loop, [&] { return peer().events.tls_ready || over(); }) &&
               peer().events.tls_ready;
    }
    bool over() { return !events->closed.empty() || !peer().events.closed.empty(); }
    Server::Peer& peer() { return *server->peers.back(); }
    const PeerCertificate* seen_by_dialler() { return dialled->peer_certificate(); }
    const PeerCertificate* seen_by_server() { return peer().socket->peer_certificate(); }
    // Neither side goes beyond this version.
    void limit(int version) {
        open();
        SSL_CTX_set_max_proto_version(store->current()->initial(), version);
    }

    TemporaryFolder folder;
    Issued ca;
    Issued other_ca;
    std::unique_ptr<Issued> usual, second;
    std::vector<TlsCertificate> shown, answering;
    std::vector<std::string> trusted = {folder.file("ca.crt")};
    std::unique_ptr<TlsStore> store;
    std::unique_ptr<TlsClientStore> client_store;
    std::unique_ptr<Server> server;
    std::unique_ptr<Recorder> events;
    std::unique_ptr<Socket> dialled;
};

}  // namespace parlance::server::net::test
