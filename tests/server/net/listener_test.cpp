#include "server/net/listener.h"

#include <sys/resource.h>

#include <thread>

#include "tests/server/net/net_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

TEST_CASE("an address in use is a clear error, though ports are shared between shards") {
    auto first = bind_shared(loopback(), 2);
    REQUIRE(first);
    REQUIRE(first.value().size() == 2);
    CHECK(first.value()[0].address().port() != 0);
    CHECK(first.value()[0].address().text() == first.value()[1].address().text());
    auto second = bind_shared(first.value()[0].address(), 1);
    REQUIRE_FALSE(second);
    CHECK(second.error() ==
          "cannot listen on " + first.value()[0].address().text() + ": address already in use");
    auto nowhere = bind_shared(Address::parse("192.0.2.1:5222").value(), 1);
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error() == "cannot listen on 192.0.2.1:5222: address not available");
}

TEST_CASE("a closed listener can be opened again at once, though connections were closed") {
    Address address = loopback();
    {
        Server server;
        address = server.address();
        Client client = server.connect();
        server.peers.clear();  // the server closes first: TIME_WAIT on its side
        run_for(server.loop, 5);
    }
    CHECK(bind_shared(address, 1));
}

TEST_CASE("IPv6 does not take the IPv4 port") {
    auto v6 = bind_shared(Address::parse("[::1]:0").value(), 1);
    REQUIRE(v6);
    UvLoop loop;
    int accepted = 0;
    std::string peer;
    Listener listener(loop, std::move(v6.value()[0]), {}, [&](std::unique_ptr<Socket> socket) {
        ++accepted;
        peer = socket->peer_address();
    });
    Client client(listener.address());
    REQUIRE(client.connected());
    REQUIRE(run_until(loop, [&] { return accepted == 1; }));
    CHECK(peer == "::1");
    auto any = bind_shared(Address::parse("[::]:0").value(), 1);
    REQUIRE(any);
    std::string port = std::to_string(any.value()[0].address().port());
    CHECK(bind_shared(Address::parse("127.0.41.1:" + port).value(), 1));
}

TEST_CASE("a refused address is closed before anything is made of it") {
    std::vector<std::string> asked;
    bool open = false;
    Server server({}, [&](const std::string& address) {
        asked.push_back(address);
        return open;
    });
    Client refused(server.address());
    REQUIRE(run_until(server.loop, [&] {
        refused.receive_some();
        return refused.at_end() || refused.reset_by_peer();
    }));
    CHECK(server.peers.empty());
    CHECK(asked == std::vector<std::string>{"127.0.0.1"});
    open = true;
    server.connect();
    CHECK(server.peers.size() == 1);
}

TEST_CASE("who is not let in yet waits connected, and is not asked about") {
    int admitted = 0;
    bool ready = false;
    Server server(
        {},
        [&](const std::string&) {
            ++admitted;
            return true;
        },
        [&] { return ready; });
    Client early(server.address());
    Client late(server.address());
    REQUIRE(early.connected());
    REQUIRE(late.connected());
    run_for(server.loop, 30);
    CHECK(server.peers.empty());
    CHECK(admitted == 0);
    ready = true;
    REQUIRE(run_until(server.loop, [&] { return server.peers.size() == 2; }));
    CHECK(admitted == 2);
    // Nobody was lost, and those who come later do not wait.
    server.connect();
    CHECK(server.peers.size() == 3);
}

TEST_CASE("each shard accepts its share") {
    auto bound = bind_shared(loopback(), 2);
    REQUIRE(bound);
    Address address = bound.value()[0].address();
    struct Shard {
        UvLoop loop;
        int accepted = 0;
    } shards[2];
    std::atomic<int> total = 0;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 2; ++i) {
        threads.emplace_back([&, i, socket = std::move(bound.value()[i])]() mutable {
            Shard& shard = shards[i];
            Listener listener(shard.loop, std::move(socket), {}, [&](std::unique_ptr<Socket>) {
                ++shard.accepted;
                ++total;
            });
            shard.loop.run();
        });
    }
    std::vector<Client> clients;
    for (int i = 0; i < 200; ++i) clients.emplace_back(address);
    while (total < 200) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    for (Shard& shard : shards) shard.loop.stop();
    for (std::thread& thread : threads) thread.join();
    CHECK(shards[0].accepted > 20);
    CHECK(shards[1].accepted > 20);
    CHECK(total == 200);
}

TEST_CASE("without descriptors the listener waits, and goes on when there are some again") {
    Server server;
    Client first = server.connect();
    std::vector<int> hoard;
    rlimit before;
    ::getrlimit(RLIMIT_NOFILE, &before);
    rlimit tight = before;
    // The client end first, then leave nothing for the server's end.
    Client second(server.address());
    REQUIRE(second.connected());
    tight.rlim_cur = 64;
    ::setrlimit(RLIMIT_NOFILE, &tight);
    for (int fd = ::dup(0); fd >= 0; fd = ::dup(0)) hoard.push_back(fd);
    run_for(server.loop, 250);
    CHECK(server.peers.size() == 1);
    for (int fd : hoard) ::close(fd);
    ::setrlimit(RLIMIT_NOFILE, &before);
    REQUIRE(run_until(
        server.loop, [&] { return server.peers.size() == 2; }, 1000));
    second.send("at last");
    REQUIRE(run_until(server.loop, [&] { return server.peers[1]->events.received == "at last"; }));
}
