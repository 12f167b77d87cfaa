#include "tcp_proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace parlance::storage {

namespace {

sockaddr_in address_of(const std::string& text) {
    std::size_t colon = text.find(':');
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(text.c_str() + colon + 1)));
    inet_pton(AF_INET, text.substr(0, colon).c_str(), &address.sin_addr);
    return address;
}

}  // namespace

TcpProxy::TcpProxy(const std::string& server)
    : server_(server), listener_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in any = address_of("127.0.40.16:0");
    socklen_t size = sizeof any;
    if (bind(listener_, reinterpret_cast<sockaddr*>(&any), size) != 0 ||
        listen(listener_, 16) != 0 ||
        getsockname(listener_, reinterpret_cast<sockaddr*>(&any), &size) != 0) {
        throw std::runtime_error("proxy: cannot listen");
    }
    address_ = "127.0.40.16:" + std::to_string(ntohs(any.sin_port));
    thread_ = std::thread([this] { run(); });
}

TcpProxy::~TcpProxy() {
    stop_ = true;
    thread_.join();
    cut();
    close(listener_);
}

void TcpProxy::cut() {
    std::lock_guard lock(mutex_);
    for (Pair& pair : pairs_) {
        if (pair.client >= 0) close(pair.client);
        close(pair.server);
    }
    pairs_.clear();
}

void TcpProxy::cut_client_only() {
    std::lock_guard lock(mutex_);
    for (Pair& pair : pairs_) {
        if (pair.client >= 0) close(pair.client);
        pair.client = -1;
    }
}

void TcpProxy::accept_one() {
    int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = address_of(server_);
    if (refuse_ || connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        close(client);
        close(server);
        return;
    }
    pairs_.push_back({client, server});
}

bool TcpProxy::forward(Pair& pair, bool from_client) {
    char buffer[65536];
    // Never waits: the number that poll() named may be another connection's by now.
    ssize_t size =
        recv(from_client ? pair.client : pair.server, buffer, sizeof buffer, MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return true;
    if (size <= 0) return false;
    if (!from_client) {
        if (swallow_) pair.deaf = true;
        if (pair.deaf || pair.client < 0) return true;
    }
    if (from_client && withhold_) --size;
    int to = from_client ? pair.server : pair.client;
    return size == 0 || send(to, buffer, static_cast<std::size_t>(size), MSG_NOSIGNAL) == size;
}

void TcpProxy::run() {
    while (!stop_) {
        std::vector<pollfd> fds = {{listener_, POLLIN, 0}};
        {
            std::lock_guard lock(mutex_);
            for (const Pair& pair : pairs_) {
                fds.push_back({pair.client, POLLIN, 0});
                fds.push_back({pair.server, POLLIN, 0});
            }
        }
        if (poll(fds.data(), fds.size(), 5) <= 0) continue;
        std::lock_guard lock(mutex_);
        if (fds[0].revents != 0) accept_one();
        for (auto pair = pairs_.begin(); pair != pairs_.end();) {
            bool alive = true;
            for (const pollfd& fd : fds) {
                if (fd.revents == 0 || !alive) continue;
                if (fd.fd == pair->client) alive = forward(*pair, true);
                if (alive && fd.fd == pair->server) alive = forward(*pair, false);
            }
            if (!alive) {
                if (pair->client >= 0) close(pair->client);
                close(pair->server);
                pair = pairs_.erase(pair);
            } else {
                ++pair;
            }
        }
    }
}

}  // namespace parlance::storage
