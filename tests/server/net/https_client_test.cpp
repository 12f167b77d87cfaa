// A web server and whoever asks it, on one loop.
#include "server/net/https_client.h"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

#include "tests/server/net/tls_peers.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

namespace https_client_test {

struct Web {
    Web() {
        peers.open();
        auto context = TlsContext::load(peers.answering, {"http/1.1"});
        REQUIRE(context);
        peers.store->replace(context.value());
        // The peer outlives its hook.
        server().prepare = [this](Server::Peer& peer) {
            peer.events.data_hook = [this, &peer](std::string_view) {
                if (!peer.events.received.ends_with("\r\n\r\n")) return;
                server_name = peer.socket->tls()->server_name;
                if (!reply.empty()) peer.socket->write(reply);
            };
        };
        client = std::make_unique<HttpsClient>(server().loop, *peers.client_store);
    }
    ~Web() { client.reset(); }
    Server& server() { return *peers.server; }
    HttpsRequest request(const std::string& host = "two.test") {
        HttpsRequest wanted;
        wanted.host = host;
        wanted.port = server().address().port();
        wanted.path = "/posh?x";
        wanted.addresses = {"127.0.41.1"};
        return wanted;
    }
    HttpsAnswer fetch(HttpsRequest wanted) {
        std::vector<HttpsAnswer> answers;
        client->fetch(std::move(wanted),
                      [&answers](HttpsAnswer answer) { answers.push_back(std::move(answer)); });
        CHECK(answers.empty());
        REQUIRE(run_until(server().loop, [&] { return !answers.empty(); }));
        CHECK(client->open_requests() == 0);
        return std::move(answers.front());
    }
    HttpsAnswer fetch() { return fetch(request()); }
    static std::string answer_of(const std::string& status, const std::string& headers,
                                 const std::string& body) {
        return "HTTP/1.1 " + status + "\r\n" + headers +
               "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
    }

    TlsPeers peers;
    std::string server_name;  // that the last one asked for
    std::string reply = answer_of("200 OK", "", "here it is");
    std::unique_ptr<HttpsClient> client;
};

bool failed(const HttpsAnswer& answer) {
    return answer.status == 0 && !answer.why.empty() && answer.body.empty();
}

TEST_CASE("a web server is asked, and answers") {
    Web web;
    HttpsAnswer answer = web.fetch();
    CHECK(answer.status == 200);
    CHECK(answer.body == "here it is");
    CHECK(answer.why.empty());
    const std::string& got = web.server().peers.front()->events.received;
    CHECK(got.starts_with("GET /posh?x HTTP/1.1\r\nHost: two.test"));
    CHECK(web.server_name == "two.test");
    // Nothing is kept for the next one.
    CHECK(web.fetch().status == 200);
    CHECK(web.server().peers.size() == 2);
}

TEST_CASE("a body in pieces is put together") {
    Web web;
    web.reply =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhere\r\n3\r\n it\r\n0\r\n\r\n";
    CHECK(web.fetch().body == "here it");
}

TEST_CASE("a redirect is told and not followed") {
    Web web;
    web.reply = Web::answer_of("302 Found", "Location: /elsewhere\r\n", "");
    HttpsAnswer answer = web.fetch();
    CHECK(answer.status == 302);
    CHECK(answer.location.starts_with("https://two.test"));
    CHECK(answer.location.ends_with("/elsewhere"));
    CHECK(web.server().peers.size() == 1);
    web.reply = Web::answer_of("302 Found", "Location: http://127.0.0.1/x\r\n", "");
    CHECK(web.fetch().location == "http://127.0.0.1/x");
    web.reply = Web::answer_of("404 Not Found", "", "nothing");
    answer = web.fetch();
    CHECK(answer.status == 404);
    CHECK(answer.location.empty());
}

TEST_CASE("a web server has to have the certificate of its name, from somebody whom we trust") {
    Web web;
    CHECK(failed(web.fetch(web.request("one.test"))));
    web.peers.client_store->replace(TlsClientContext::load({}, **TlsTrust::load({})).value());
    CHECK(failed(web.fetch()));
    for (const auto& peer : web.server().peers) CHECK(peer->events.received.empty());
}

TEST_CASE("a web server that says too much") {
    Web web;
    HttpsRequest request = web.request();
    request.most_bytes = 100;
    SECTION("of which it says so") {
        web.reply = Web::answer_of("200 OK", "", std::string(101, 'x'));
    }
    SECTION("without saying so") {
        web.reply = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string(101, 'x');
    }
    SECTION("in headers") {
        web.reply = "HTTP/1.1 200 OK\r\n";
        for (int i = 0; i < 200; ++i) web.reply += "X: " + std::string(500, 'x') + "\r\n";
        web.reply += "\r\n";
    }
    SECTION("in interim answers") {
        web.reply.clear();
        for (int i = 0; i < 5'000; ++i) web.reply += "HTTP/1.1 100 Continue\r\n\r\n";
    }
    HttpsAnswer answer = web.fetch(request);
    INFO(answer.status << ' ' << answer.why << ' ' << answer.body.size());
    CHECK(failed(answer));
}

TEST_CASE("a web server that says nothing of use") {
    Web web;
    HttpsRequest request = web.request();
    request.timeout_us = 300'000;
    SECTION("nothing at all") {
        web.reply.clear();
    }
    SECTION("half an answer") {
        web.reply = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
    }
    SECTION("something else than HTTP") {
        web.reply = "SSH-2.0-OpenSSH\r\n\r\n";
    }
    SECTION("nobody listens") {
        request.port = 1;
    }
    SECTION("there is no address") {
        request.addresses.clear();
    }
    SECTION("what is no address") {
        request.addresses = {"two.test"};
    }
    HttpsAnswer answer = web.fetch(request);
    CHECK(failed(answer));
}

// An address whose queue of connections is full: the kernel swallows those that come.
class SilentAddress {
  public:
    SilentAddress(std::uint32_t ip, std::uint16_t port) {
        sockaddr_in place = {};
        place.sin_family = AF_INET;
        place.sin_port = htons(port);
        place.sin_addr.s_addr = htonl(ip);
        for (int& fd : fds_) fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        auto* address = reinterpret_cast<sockaddr*>(&place);
        REQUIRE(::bind(fds_[0], address, sizeof place) == 0);
        REQUIRE(::listen(fds_[0], 0) == 0);
        for (std::size_t i = 1; i < fds_.size(); ++i) ::connect(fds_[i], address, sizeof place);
    }
    ~SilentAddress() {
        for (int fd : fds_) ::close(fd);
    }
    SilentAddress(const SilentAddress&) = delete;
    SilentAddress& operator=(const SilentAddress&) = delete;

  private:
    std::array<int, 4> fds_ = {};
};

TEST_CASE("a web server is asked at its other address when the first does not answer") {
    Web web;
    HttpsRequest request = web.request();
    request.timeout_us = 2 * parlance::base::kSecondUs;
    SECTION("nobody listens there") {
        request.addresses = {"127.0.41.9", "127.0.41.1"};
        CHECK(web.fetch(request).status == 200);
    }
    SECTION("it is silent") {
        SilentAddress silent(0x7f002909, request.port);
        request.addresses = {"127.0.41.9", "127.0.41.1"};
        CHECK(web.fetch(request).status == 200);
        request.timeout_us = 400'000;
        request.addresses = {"127.0.41.9", "127.0.41.8"};
        const HttpsAnswer answer = web.fetch(request);
        CHECK(failed(answer));
        CHECK_FALSE(answer.lasting);
    }
    SECTION("nobody listens anywhere") {
        request.addresses = {"127.0.41.9", "127.0.41.8"};
        const HttpsAnswer answer = web.fetch(request);
        CHECK(failed(answer));
        CHECK(answer.lasting);
    }
    SECTION("but only a few") {
        request.addresses = {"127.0.41.9", "127.0.41.9", "127.0.41.9", "127.0.41.9", "127.0.41.1"};
        CHECK(failed(web.fetch(request)));
    }
    SECTION("and no other when it has answered") {
        request.host = "one.test";
        request.addresses = {"127.0.41.1", "127.0.41.1"};
        const HttpsAnswer answer = web.fetch(request);
        CHECK(failed(answer));
        CHECK(answer.lasting);
        CHECK(web.server().peers.size() == 1);
    }
}

// To libcurl no milliseconds are no limit.
TEST_CASE("a web server that has less than a millisecond to answer") {
    Web web;
    web.reply.clear();
    HttpsRequest request = web.request();
    request.timeout_us = 900;
    const HttpsAnswer answer = web.fetch(request);
    CHECK(failed(answer));
    CHECK_FALSE(answer.lasting);
}

TEST_CASE("requests are given up, or forgotten with whoever made them") {
    Web web;
    web.reply.clear();
    std::vector<std::string> told;
    for (int i = 0; i < 3; ++i) {
        web.client->fetch(web.request(),
                          [&told](const HttpsAnswer& answer) { told.push_back(answer.why); });
    }
    run_for(web.server().loop, 20);
    CHECK(web.client->open_requests() == 3);
    SECTION("given up") {
        web.client->give_up("the server is stopping");
        CHECK(told.empty());
        run_for(web.server().loop, 5);
        CHECK(told == std::vector<std::string>(3, "the server is stopping"));
    }
    SECTION("forgotten") {
        web.client.reset();
        run_for(web.server().loop, 5);
        CHECK(told.empty());
    }
}

}  // namespace https_client_test
