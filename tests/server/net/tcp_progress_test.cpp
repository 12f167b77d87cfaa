// What the kernel says of bytes on their way, to a peer that is there and to one that has gone.
#include "server/net/tcp_progress.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <string>

namespace parlance::server::net {

namespace tcp_progress_test {

// Two ends of a connection over the loopback interface.
struct Connection {
    int here = socket(AF_INET, SOCK_STREAM, 0);
    int there = -1;

    Connection() {
        int listener = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* plain = reinterpret_cast<sockaddr*>(&address);
        REQUIRE(bind(listener, plain, size) == 0);
        REQUIRE(listen(listener, 1) == 0);
        REQUIRE(getsockname(listener, plain, &size) == 0);
        REQUIRE(connect(here, plain, size) == 0);
        there = accept(listener, nullptr, nullptr);
        REQUIRE(there >= 0);
        ::close(listener);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection() {
        ::close(here);
        if (there >= 0) ::close(there);
    }
    void write(const std::string& bytes) const {
        REQUIRE(send(here, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
                static_cast<ssize_t>(bytes.size()));
    }
    void settle() const {
        for (int i = 0; i < 1000 && tcp_progress(here).underway > 0; ++i) usleep(1000);
    }
};

TEST_CASE("bytes have arrived when the other side's kernel has them", "[tcp]") {
    Connection connection;
    connection.settle();
    std::uint64_t before = tcp_progress(connection.here).taken;
    connection.write(std::string(1000, 'x'));
    connection.settle();
    Transport::Progress after = tcp_progress(connection.here);
    CHECK(after.underway == 0);
    CHECK(after.taken - before == 1000);
}

TEST_CASE("bytes for a peer that has gone stay under way", "[tcp]") {
    Connection connection;
    ::close(connection.there);
    connection.there = -1;
    std::uint64_t before = tcp_progress(connection.here).taken;
    connection.write("hello");
    usleep(20'000);
    Transport::Progress after = tcp_progress(connection.here);
    CHECK(after.underway >= 5);
    CHECK(after.taken <= before + 1);  // our SYN, if it had not been counted
}

TEST_CASE("what is no TCP socket tells nothing", "[tcp]") {
    int ends[2];
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
    CHECK(tcp_progress(ends[0]).underway == 0);
    CHECK(tcp_progress(ends[0]).taken == 0);
    CHECK(tcp_progress(-1).underway == 0);
    ::close(ends[0]);
    ::close(ends[1]);
}

}  // namespace tcp_progress_test

}  // namespace parlance::server::net
