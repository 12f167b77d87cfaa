// What the tests of net/ share: a loop that is turned by hand, a blocking client on a plain
// descriptor, and recorders of events.
#pragma once

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstring>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/net/listener.h"
#include "server/net/socket.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net::test {

// Address for all tests of this folder; ports are ephemeral.
inline Address loopback() {
    auto address = Address::parse("127.0.41.1:0");
    REQUIRE(address);
    return address.value();
}

// Runs the loop until `done`, at most `limit_ms`; true if `done` became true. `done` is asked at
// least every millisecond, because what the client side sees is no event of the loop.
inline bool run_until(UvLoop& loop, const std::function<bool()>& done, int limit_ms = 10'000) {
    for (int waited_ms = 0; waited_ms < limit_ms; ++waited_ms) {
        if (done()) return true;
        base::Timers::Id tick =
            loop.timers().at(loop.clock().monotonic_us() + 1000, [&loop] { loop.stop(); });
        loop.run();
        loop.timers().cancel(tick);
    }
    return done();
}

inline void run_for(UvLoop& loop, int ms) {
    run_until(
        loop, [] { return false; }, ms);
}

// A client end that blocks (or polls) like any program would.
class Client {
  public:
    explicit Client(const Address& server, int receive_buffer = 0)
        : fd_(::socket(server.family(), SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        if (receive_buffer > 0) {
            ::setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
        }
        int on = 1;
        ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        connected_ = ::connect(fd_, server.raw(), server.length()) == 0;
    }
    Client(Client&& other) noexcept
        : fd_(std::exchange(other.fd_, -1)), connected_(other.connected_) {}
    Client(const Client&) = delete;
    ~Client() { close(); }

    bool connected() const { return connected_; }
    int fd() const { return fd_; }
    void send(std::string_view bytes) {
        while (!bytes.empty()) {
            ssize_t n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (n <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(n));
        }
    }
    // What is there now, without waiting.
    std::string receive_some() {
        std::string out(256 * 1024, '\0');
        ssize_t n = ::recv(fd_, out.data(), out.size(), MSG_DONTWAIT);
        last_ = n;
        out.resize(n > 0 ? static_cast<std::size_t>(n) : 0);
        return out;
    }
    // True after receive_some() met the end of the stream.
    bool at_end() const { return last_ == 0; }
    bool reset_by_peer() const { return last_ < 0 && errno == ECONNRESET; }
    void half_close() { ::shutdown(fd_, SHUT_WR); }
    void reset() {
        linger hard = {1, 0};
        ::setsockopt(fd_, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        close();
    }
    void close() {
        if (fd_ >= 0) ::close(std::exchange(fd_, -1));
    }

  private:
    int fd_;
    bool connected_ = false;
    ssize_t last_ = -1;
};

// Records what a socket reports; hooks let a test act in the middle.
class Recorder : public TransportEvents {
  public:
    void on_data(std::span<const char> data) override {
        received.append(data.data(), data.size());
        ++bursts;
        if (data_hook) data_hook(std::string_view(data.data(), data.size()));
    }
    void on_tls_ready() override {
        tls_ready = true;
        if (ready_hook) ready_hook();
    }
    void on_closed(std::string_view reason) override {
        closed.emplace_back(reason);
        if (closed_hook) closed_hook();
    }

    std::string received;
    int bursts = 0;
    bool tls_ready = false;
    std::vector<std::string> closed;
    std::function<void(std::string_view)> data_hook;
    std::function<void()> ready_hook;
    std::function<void()> closed_hook;
};

// A loop with one listener; accepted sockets are kept in order with a recorder each.
class Server {
  public:
    struct Peer {
        std::unique_ptr<Socket> socket;
        Recorder events;
    };

    explicit Server(ListenerOptions options = {}, Listener::Admit admit = nullptr,
                    Listener::Ready ready = nullptr) {
        auto bound = bind_shared(loopback(), 1);
        REQUIRE(bound);
        listener = std::make_unique<Listener>(
            loop, std::move(bound.value().front()), options,
            [this](std::unique_ptr<Socket> socket) {
                auto peer = std::make_unique<Peer>();
                peer->socket = std::move(socket);
                if (prepare) prepare(*peer);
                peer->socket->set_events(&peer->events);
                peers.push_back(std::move(peer));
            },
            std::move(admit), std::move(ready));
    }
    ~Server() {
        peers.clear();
        listener.reset();
    }
    const Address& address() const { return listener->address(); }
    // Connects a client and accepts it.
    Client connect(int receive_buffer = 0) {
        Client client(address(), receive_buffer);
        REQUIRE(client.connected());
        std::size_t before = peers.size();
        REQUIRE(run_until(loop, [&] { return peers.size() > before; }));
        return client;
    }

    UvLoop loop;
    std::unique_ptr<Listener> listener;
    std::function<void(Peer&)> prepare;
    std::vector<std::unique_ptr<Peer>> peers;
};

}  // namespace parlance::server::net::test
