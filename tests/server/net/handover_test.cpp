// A live connection moves between loops: nothing is lost, doubled or reordered while the client
// keeps sending.
#include <atomic>
#include <thread>

#include "tests/server/net/tls_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace handover_test {

struct Shard {
    UvLoop loop;
    std::thread thread;

    void start() {
        thread = std::thread([this] { loop.run(); });
    }
    void stop() {
        loop.stop();
        thread.join();
    }
};

// Echoes what it gets and moves to the other shard at every `kHopEvery`th burst, in the middle of
// the burst that OpenSSL has not decrypted yet. Owned by the shard it is on.
class Hopper final : public TransportEvents {
  public:
    static constexpr int kHopEvery = 2;

    Hopper(Shard* here, Shard* there, std::atomic<int>* open, std::atomic<int>* hops)
        : here_(here), there_(there), open_(open), hops_(hops) {}

    void adopt(std::unique_ptr<Socket> socket) {
        socket_ = std::move(socket);
        socket_->set_events(this);
    }
    void on_data(std::span<const char> data) override {
        socket_->write(std::string_view(data.data(), data.size()));
        if (++bursts_ % kHopEvery != 0) return;
        ++*hops_;
        // As a Connection would: leave first, then post; the other side attaches. From the post on
        // this object is the other thread's.
        Shard* old = here_;
        std::swap(here_, there_);
        Shard* next = here_;
        std::unique_ptr<DetachedTransport> detached = socket_->detach();
        old->loop.post([dead = std::move(socket_)] {});
        next->loop.post([this, next, detached = std::move(detached)]() mutable {
            adopt(Socket::attach(next->loop, std::move(detached)));
        });
    }
    void on_tls_ready() override {}
    void on_closed(std::string_view) override {
        --*open_;
        here_->loop.post([this] { delete this; });
    }

  private:
    Shard* here_;
    Shard* there_;
    std::atomic<int>* open_;
    std::atomic<int>* hops_;
    std::unique_ptr<Socket> socket_;
    int bursts_ = 0;
};

std::string line(int client, int number) {
    std::string text = "client " + std::to_string(client) + " line " + std::to_string(number);
    return text + std::string(static_cast<std::size_t>(number % 400), '.') + "\n";
}

// Sends `lines` lines without waiting, reading what comes back meanwhile; returns the echo.
template <class Send, class Receive>
std::string pipeline(int client, int lines, Send send, Receive receive) {
    std::string echo;
    std::size_t expected = 0;
    for (int i = 0; i < lines; ++i) {
        std::string text = line(client, i);
        expected += text.size();
        send(text);
        if (i % 8 == 7) {
            std::string got = receive();
            if (got.empty()) return echo;
            echo += got;
        }
    }
    while (echo.size() < expected) {
        std::string got = receive();
        if (got.empty()) break;
        echo += got;
    }
    return echo;
}

std::string expected_echo(int client, int lines) {
    std::string text;
    for (int i = 0; i < lines; ++i) text += line(client, i);
    return text;
}

TEST_CASE("many connections hop between two loops while their clients pipeline") {
    bool secure = GENERATE(true, false);
    constexpr int kClients = 12;
    constexpr int kLines = 300;
    TemporaryFolder folder;
    TlsStore store(TlsServer::load({make_certificate(folder, "one.test")}));
    Shard shards[2];
    std::atomic<int> open = 0;
    std::atomic<int> hops = 0;
    auto bound = bind_shared(loopback(), 1);
    REQUIRE(bound);
    Address address = bound.value()[0].address();
    auto listener = std::make_unique<Listener>(
        shards[0].loop, std::move(bound.value()[0]), TlsServer::options(&store, secure),
        [&](std::unique_ptr<Socket> socket) {
            ++open;
            (new Hopper(&shards[0], &shards[1], &open, &hops))->adopt(std::move(socket));
        });
    for (Shard& shard : shards) shard.start();

    std::vector<std::string> echoes(kClients);
    std::vector<std::thread> clients;
    for (int c = 0; c < kClients; ++c) {
        clients.emplace_back([&, c] {
            std::string& echo = echoes[static_cast<std::size_t>(c)];
            Client tcp(address);
            if (!secure) {
                echo = pipeline(
                    c, kLines, [&](const std::string& text) { tcp.send(text); },
                    [&] {
                        char buffer[8192];
                        ssize_t n = ::recv(tcp.fd(), buffer, sizeof buffer, 0);
                        return std::string(buffer, n > 0 ? static_cast<std::size_t>(n) : 0);
                    });
                return;
            }
            TlsClient::Settings settings;
            settings.version = c % 4 == 3 ? TLS1_2_VERSION : TLS1_3_VERSION;
            TlsClient tls(std::move(tcp), settings);
            if (!tls.handshake()) return;
            echo = pipeline(
                c, kLines, [&](const std::string& text) { tls.send(text); },
                [&] { return tls.receive_some(); });
        });
    }
    for (std::thread& client : clients) client.join();
    for (int c = 0; c < kClients; ++c) {
        INFO("client " << c << ", " << echoes[static_cast<std::size_t>(c)].size() << " bytes");
        CHECK((echoes[static_cast<std::size_t>(c)] == expected_echo(c, kLines)));
    }
    for (int i = 0; i < 5000 && open > 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    CHECK(open == 0);
    for (Shard& shard : shards) shard.stop();
    listener.reset();
    INFO("hops: " << hops);
    CHECK(hops > kClients * 5);
}

TEST_CASE("what was read and not delivered, and written and not sent, moves along") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    Server::Peer& peer = tls.peer();
    std::string facts = tls.peer().socket->tls()->exporter;
    std::unique_ptr<DetachedTransport> detached;
    peer.events.data_hook = [&](std::string_view data) {
        if (data == "one") {
            peer.socket->write("unsent");
            detached = peer.socket->detach();
        }
    };
    for (const char* text : {"one", "two", "three"}) REQUIRE(client.send(text));
    REQUIRE(run_until(tls.server.loop, [&] { return detached != nullptr; }));
    CHECK(peer.events.received == "one");
    peer.socket->write("dead");
    peer.socket->close();
    peer.socket.reset();

    UvLoop other;
    SECTION("attached elsewhere") {
        std::unique_ptr<Socket> socket = Socket::attach(other, std::move(detached));
        REQUIRE(socket);
        CHECK(socket->unsent() == 6);
        CHECK(socket->peer_address() == "127.0.0.1");
        Recorder events;
        socket->set_events(&events);
        CHECK(events.received.empty());  // not inside the call
        REQUIRE(run_until(other, [&] { return events.received == "twothree"; }));
        CHECK(events.bursts == 2);
        REQUIRE(socket->tls() != nullptr);
        CHECK(socket->tls()->exporter == facts);
        CHECK(client.receive_some() == "unsent");
        REQUIRE(client.send("four"));
        REQUIRE(run_until(other, [&] { return events.received == "twothreefour"; }));
    }
    SECTION("the peer hangs up in transit") {
        client.receive_some();  // the ticket
        client.tcp().close();
        std::unique_ptr<Socket> socket = Socket::attach(other, std::move(detached));
        Recorder events;
        socket->set_events(&events);
        REQUIRE(run_until(other, [&] { return !events.closed.empty(); }));
        INFO("closed: " << events.closed[0]);
        CHECK(events.received == "twothree");
        CHECK(events.closed.size() == 1);
    }
    SECTION("never attached") {
        detached.reset();
        run_until(tls.server.loop, [&] {
            client.receive_some();
            return client.at_end() || client.failed();
        });
        CHECK(client.failed());
    }
}

TEST_CASE("a paused connection stays paused across the move, with its rest") {
    TlsServer tls;
    TlsClient client = tls.connect();
    REQUIRE(tls.finish(client));
    Server::Peer& peer = tls.peer();
    peer.events.data_hook = [&](std::string_view) { peer.socket->pause_reading(); };
    for (const char* text : {"one", "two", "three"}) REQUIRE(client.send(text));
    REQUIRE(run_until(tls.server.loop, [&] { return peer.events.received == "one"; }));
    run_for(tls.server.loop, 5);

    UvLoop other;
    std::unique_ptr<Socket> socket = Socket::attach(other, peer.socket->detach());
    Recorder events;
    socket->set_events(&events);
    run_for(other, 10);
    CHECK(events.received.empty());
    SECTION("resumed there") {
        socket->resume_reading();
        REQUIRE(run_until(other, [&] { return events.received == "twothree"; }));
    }
    SECTION("moved once more before the rest is pumped") {
        socket->resume_reading();
        std::unique_ptr<Socket> back = Socket::attach(tls.server.loop, socket->detach());
        Recorder again;
        back->set_events(&again);
        REQUIRE(run_until(tls.server.loop, [&] { return again.received == "twothree"; }));
    }
    CHECK(peer.events.received == "one");
}

TEST_CASE("a connection moves in the middle of its TLS handshake") {
    TlsServer tls;
    TlsClient client = tls.connect();
    client.handshake();
    run_for(tls.server.loop, 5);
    UvLoop other;
    std::unique_ptr<Socket> socket = Socket::attach(other, tls.peer().socket->detach());
    Recorder events;
    socket->set_events(&events);
    REQUIRE(run_until(other, [&] { return client.handshake() && events.tls_ready; }));
    REQUIRE(client.send("hello"));
    REQUIRE(run_until(other, [&] { return events.received == "hello"; }));
}

}  // namespace handover_test
