#include <fcntl.h>
#include <netinet/tcp.h>

#include "tests/server/net/net_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace socket_test {

std::string receive_until(UvLoop& loop, Client& client, std::size_t size) {
    std::string got;
    run_until(loop, [&] {
        got += client.receive_some();
        return got.size() >= size;
    });
    return got;
}

TEST_CASE("a socket delivers what the peer sends and sends what is written") {
    Server server;
    Client client = server.connect();
    auto& peer = *server.peers[0];
    client.send("hello");
    REQUIRE(run_until(server.loop, [&] { return peer.events.received == "hello"; }));
    peer.socket->write("a");
    peer.socket->write("b");
    CHECK(peer.socket->unsent() == 2);
    CHECK(receive_until(server.loop, client, 2) == "ab");
    CHECK(peer.socket->unsent() == 0);
    CHECK(peer.socket->peer_address() == "127.0.0.1");
    CHECK(peer.socket->tls() == nullptr);
}

TEST_CASE("accepted sockets have no delay and are closed on exec") {
    Server server;
    int fd = -1;
    Client client = server.connect();
    // The newest descriptor whose peer is the client.
    sockaddr_in own = {};
    socklen_t length = sizeof own;
    REQUIRE(::getsockname(client.fd(), reinterpret_cast<sockaddr*>(&own), &length) == 0);
    for (int i = 3; i < 256; ++i) {
        sockaddr_in other = {};
        length = sizeof other;
        if (::getpeername(i, reinterpret_cast<sockaddr*>(&other), &length) == 0 &&
            other.sin_port == own.sin_port) {
            fd = i;
        }
    }
    REQUIRE(fd >= 0);
    int on = 0;
    length = sizeof on;
    ::getsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, &length);
    CHECK(on == 1);
    ::getsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, &length);
    CHECK(on == 0);
    CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    CHECK((::fcntl(fd, F_GETFL) & O_NONBLOCK) != 0);
}

TEST_CASE("the end of the stream and a reset are reported once") {
    Server server;
    SECTION("closed") {
        Client client = server.connect();
        client.send("last words");
        client.close();
        auto& events = server.peers[0]->events;
        REQUIRE(run_until(server.loop, [&] { return !events.closed.empty(); }));
        CHECK(events.received == "last words");
        CHECK(events.closed == std::vector<std::string>{"closed by peer"});
    }
    SECTION("closed with input unread, which is a reset: its last words count") {
        Client client = server.connect();
        server.peers[0]->socket->write("unread");
        run_for(server.loop, 5);
        std::string words(10'000, 'w');
        client.send(words);
        client.close();
        auto& events = server.peers[0]->events;
        REQUIRE(run_until(server.loop, [&] { return !events.closed.empty(); }));
        CHECK((events.received == words));
        CHECK(events.closed == std::vector<std::string>{"connection reset by peer"});
    }
    SECTION("reset") {
        Client client = server.connect();
        client.reset();
        auto& events = server.peers[0]->events;
        REQUIRE(run_until(server.loop, [&] { return !events.closed.empty(); }));
        CHECK(events.closed == std::vector<std::string>{"connection reset by peer"});
        server.peers[0]->socket->write("nobody listens");
        CHECK(server.peers[0]->socket->unsent() == 0);
        run_for(server.loop, 20);
        CHECK(events.closed.size() == 1);
    }
}

TEST_CASE("a peer that only closes its sending side still gets what waits for it") {
    Server server;
    Client client = server.connect();
    auto& peer = *server.peers[0];
    peer.events.data_hook = [&](std::string_view) { peer.socket->write("answer"); };
    client.send("question");
    client.half_close();
    REQUIRE(run_until(server.loop, [&] { return !peer.events.closed.empty(); }));
    CHECK(receive_until(server.loop, client, 6) == "answer");
}

TEST_CASE("a hundred thousand small writes in one turn arrive in order") {
    Server server;
    Client client = server.connect();
    std::string expected;
    for (int i = 0; i < 100'000; ++i) {
        std::string piece = std::to_string(i) + ",";
        expected += piece;
        server.peers[0]->socket->write(piece);
    }
    CHECK((receive_until(server.loop, client, expected.size()) == expected));
    CHECK(server.peers[0]->socket->unsent() == 0);
    CHECK(server.peers[0]->events.closed.empty());
}

TEST_CASE("a reader that does not read is given up at the output cap, not before") {
    ListenerOptions options;
    options.socket.output_cap = 100'000;
    Server server(options);
    Client client = server.connect(4096);
    auto& peer = *server.peers[0];
    std::string chunk(10'000, 'x');
    std::size_t written = 0;
    std::size_t most_unsent = 0;
    auto hook = server.loop.on_turn_end([&] {
        if (!peer.events.closed.empty()) return;
        most_unsent = std::max(most_unsent, peer.socket->unsent());
        peer.socket->write(chunk);
        written += chunk.size();
        server.loop.post([] {});
    });
    REQUIRE(run_until(server.loop, [&] { return !peer.events.closed.empty(); }));
    server.loop.remove_turn_end(hook);
    CHECK(peer.events.closed == std::vector<std::string>{"output limit"});
    CHECK(most_unsent > 80'000);
    CHECK(most_unsent <= 110'000);
    CHECK(written > 100'000);
}

TEST_CASE("a slow reader gets everything below the cap") {
    Server server;
    Client client = server.connect(4096);
    auto& peer = *server.peers[0];
    std::string expected;
    for (int i = 0; i < 900; ++i) expected += std::string(1000, static_cast<char>('a' + i % 26));
    peer.socket->write(expected);
    run_for(server.loop, 30);
    std::size_t waiting = peer.socket->unsent();
    peer.socket->write("end");
    expected += "end";
    CHECK((receive_until(server.loop, client, expected.size()) == expected));
    CHECK(peer.socket->unsent() == 0);
    INFO("bytes that waited: " << waiting);
    CHECK(peer.events.closed.empty());
}

TEST_CASE("a peer that resets in the middle of a large answer is reported as closed") {
    Server server;
    Client client = server.connect(4096);
    auto& peer = *server.peers[0];
    peer.socket->write(std::string(900'000, 'x'));
    run_for(server.loop, 20);
    client.reset();
    REQUIRE(run_until(server.loop, [&] { return !peer.events.closed.empty(); }));
    CHECK(peer.events.closed.size() == 1);
}

TEST_CASE("a paused socket delivers nothing until it is resumed") {
    Server server;
    Client client = server.connect();
    auto& peer = *server.peers[0];
    peer.socket->pause_reading();
    peer.socket->pause_reading();
    client.send("first");
    run_for(server.loop, 20);
    CHECK(peer.events.received.empty());
    peer.socket->resume_reading();
    CHECK(peer.events.received.empty());  // never inside the call
    REQUIRE(run_until(server.loop, [&] { return peer.events.received == "first"; }));

    SECTION("in the middle of a burst larger than one reading") {
        peer.events.received.clear();
        peer.events.bursts = 0;
        peer.events.data_hook = [&](std::string_view) { peer.socket->pause_reading(); };
        std::string burst(300'000, 'b');
        for (std::size_t i = 0; i < burst.size(); ++i) burst[i] = static_cast<char>('a' + i % 23);
        client.send(burst);
        REQUIRE(run_until(server.loop, [&] { return peer.events.bursts == 1; }));
        run_for(server.loop, 20);
        CHECK(peer.events.bursts == 1);
        while (peer.events.received.size() < burst.size()) {
            int before = peer.events.bursts;
            peer.socket->resume_reading();
            REQUIRE(run_until(server.loop, [&] { return peer.events.bursts > before; }));
        }
        CHECK((peer.events.received == burst));
    }
}

TEST_CASE("a socket may be destroyed or closed in any of its callbacks") {
    Server server;
    Client client = server.connect();
    auto& peer = *server.peers[0];
    SECTION("destroyed in on_data") {
        peer.events.data_hook = [&](std::string_view) { peer.socket.reset(); };
        client.send("x");
        REQUIRE(run_until(server.loop, [&] { return !peer.socket; }));
    }
    SECTION("closed and destroyed in on_data, with a last answer") {
        peer.events.data_hook = [&](std::string_view) {
            peer.socket->write("bye");
            peer.socket->close();
            peer.socket.reset();
        };
        client.send("x");
        CHECK(receive_until(server.loop, client, 3) == "bye");
    }
    SECTION("destroyed in on_closed") {
        peer.events.closed_hook = [&] { peer.socket.reset(); };
        client.close();
        REQUIRE(run_until(server.loop, [&] { return !peer.socket; }));
    }
    CHECK(peer.events.closed.size() <= 1);
}

TEST_CASE("close() sends what waits even to a slow peer, and input unread does not reset it") {
    Server server;
    Client client = server.connect(4096);
    auto& peer = *server.peers[0];
    std::string last(700'000, 'z');
    peer.socket->pause_reading();
    client.send("never read by the server");
    run_for(server.loop, 20);
    peer.socket->write(last);
    peer.socket->close();
    server.peers.clear();
    std::string got;
    REQUIRE(run_until(server.loop, [&] {
        got += client.receive_some();
        return client.at_end() || client.reset_by_peer();
    }));
    CHECK(client.at_end());
    CHECK((got == last));
    client.close();
    REQUIRE(run_until(
        server.loop, [&] { return server.loop.io().lingering() == 0; }, 1000));
}

TEST_CASE("a closed peer that never closes its side is cut off after a few seconds") {
    Server server;
    Client client = server.connect();
    server.peers[0]->socket->close();
    CHECK(server.loop.io().lingering() == 1);
    CHECK(run_until(
        server.loop, [&] { return server.loop.io().lingering() == 0; }, 6000));
}

TEST_CASE("an idle socket is small") {
    CHECK(sizeof(Socket) < 300);
    CHECK(sizeof(uv_poll_t) <= 160);
}

}  // namespace socket_test
