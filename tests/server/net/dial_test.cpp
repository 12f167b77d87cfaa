#include "server/net/dial.h"

#include <optional>

#include "tests/server/net/net_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace dial_test {

constexpr std::int64_t kLongUs = 60 * base::kSecondUs;

// A port on which nobody listens, as long as this lives; or one whose queue is full.
class Port {
  public:
    explicit Port(bool full) : fd_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const Address any = loopback();
        REQUIRE(::bind(fd_, any.raw(), any.length()) == 0);
        sockaddr_storage storage = {};
        socklen_t length = sizeof storage;
        ::getsockname(fd_, reinterpret_cast<sockaddr*>(&storage), &length);
        address_.emplace(Address::from(reinterpret_cast<sockaddr&>(storage)));
        if (!full) return;
        REQUIRE(::listen(fd_, 0) == 0);
        waiting_.emplace(*address_);
        REQUIRE(waiting_->connected());
    }
    Port(const Port&) = delete;
    ~Port() { ::close(fd_); }
    std::uint16_t number() const { return address_->port(); }

  private:
    int fd_;
    std::optional<Address> address_;
    std::optional<Client> waiting_;
};

struct Outcome {
    int calls = 0;
    std::unique_ptr<Transport> transport;
    std::string error;

    Dialler::Done record() {
        return [this](Dialler::Result result) {
            ++calls;
            if (result) {
                transport = std::move(*result);
            } else {
                error = result.error();
            }
        };
    }
};

TEST_CASE("a dial that is answered is a transport") {
    Server server;
    Outcome outcome;
    Dialler dialler(server.loop);
    dialler.dial("127.0.41.1", server.address().port(), kLongUs, {}, outcome.record());
    CHECK(outcome.calls == 0);
    CHECK(dialler.under_way() == 1);
    Recorder events;
    REQUIRE(run_until(server.loop, [&] {
        if (outcome.transport) outcome.transport->set_events(&events);
        return outcome.calls == 1 && server.peers.size() == 1;
    }));
    CHECK(dialler.under_way() == 0);
    REQUIRE(outcome.transport);
    CHECK(outcome.transport->peer_address() == "127.0.41.1");
    outcome.transport->write("hello");
    server.peers[0]->socket->write("welcome");
    REQUIRE(run_until(server.loop, [&] {
        return events.received == "welcome" && server.peers[0]->events.received == "hello";
    }));
    CHECK(outcome.calls == 1);
}

TEST_CASE("nobody listens") {
    UvLoop loop;
    Port port(false);
    Outcome outcome;
    Dialler dialler(loop);
    dialler.dial("127.0.41.1", port.number(), kLongUs, {}, outcome.record());
    CHECK(outcome.calls == 0);
    REQUIRE(run_until(loop, [&] { return outcome.calls == 1; }));
    CHECK(outcome.error == "connection refused");
    CHECK(dialler.under_way() == 0);
}

TEST_CASE("nobody answers") {
    UvLoop loop;
    Port port(true);
    Outcome outcome;
    Dialler dialler(loop);
    dialler.dial("127.0.41.1", port.number(), base::kSecondUs / 20, {}, outcome.record());
    REQUIRE(run_until(loop, [&] { return outcome.calls == 1; }));
    CHECK(outcome.error == "timed out");
    CHECK(dialler.under_way() == 0);
}

TEST_CASE("what is no address is refused, not asked for") {
    UvLoop loop;
    Dialler dialler(loop);
    const std::string bad = GENERATE("localhost", "", "1.2.3", "127.0.41.1:80", "::1]:80", "[::1]",
                                     "fe80::1%lo", "127.0.41.1 ");
    CAPTURE(bad);
    Outcome outcome;
    dialler.dial(bad, 5269, kLongUs, {}, outcome.record());
    CHECK(outcome.calls == 0);
    REQUIRE(run_until(loop, [&] { return outcome.calls == 1; }));
    CHECK_FALSE(outcome.error.empty());
    CHECK(dialler.under_way() == 0);
}

TEST_CASE("all dials are given up at once, each hears of it once") {
    UvLoop loop;
    Port port(true);
    Dialler dialler(loop);
    Outcome first;
    Outcome second;
    dialler.dial("127.0.41.1", port.number(), kLongUs, {}, first.record());
    dialler.dial("127.0.41.1", port.number(), kLongUs, {}, second.record());
    run_for(loop, 2);
    REQUIRE(first.calls == 0);
    dialler.give_up("the server is stopping");
    CHECK(first.calls == 0);
    CHECK(dialler.under_way() == 0);
    REQUIRE(run_until(loop, [&] { return second.calls == 1; }));
    CHECK(first.calls == 1);
    CHECK(first.error == "the server is stopping");
    run_for(loop, 5);
    CHECK(first.calls == 1);
}

TEST_CASE("nobody hears of dials whose owner is gone") {
    Server server;
    Port full(true);
    Outcome outcome;
    {
        Dialler dialler(server.loop);
        dialler.dial("127.0.41.1", server.address().port(), kLongUs, {}, outcome.record());
        dialler.dial("127.0.41.1", full.number(), base::kSecondUs / 100, {}, outcome.record());
        dialler.dial("127.0.41.1", full.number(), kLongUs, {}, outcome.record());
    }
    run_for(server.loop, 30);
    CHECK(outcome.calls == 0);
}

TEST_CASE("a transport that nobody wants is closed with its result") {
    Server server;
    Dialler dialler(server.loop);
    bool called = false;
    dialler.dial("127.0.41.1", server.address().port(), kLongUs, {},
                 [&](Dialler::Result) { called = true; });
    REQUIRE(run_until(server.loop, [&] {
        return called && server.peers.size() == 1 && !server.peers[0]->events.closed.empty();
    }));
}

}  // namespace dial_test
