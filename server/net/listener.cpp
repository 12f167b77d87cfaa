#include "server/net/listener.h"

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <utility>

#include "base/assert.h"
#include "base/log.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

// The kernel caps this at net.core.somaxconn.
constexpr int kBacklog = 4096;
// Per turn: a storm of new connections must not stall those that exist.
constexpr int kMaxAcceptsPerTurn = 32;
// Without descriptors or memory, wait for connections to close before trying again.
constexpr std::int64_t kRetryUs = base::kSecondUs / 10;

base::Failure<std::string> cannot_listen(const Address& address, int error) {
    return base::Failure<std::string>("cannot listen on " + address.text() + ": " +
                                      uv_strerror(uv_translate_sys_error(error)));
}

base::Result<int, int> open_and_bind(const Address& address, bool shared) {
    int fd = ::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return base::Failure<int>(errno);
    int on = 1;
    // So that connections in TIME_WAIT do not prevent a restart.
    bool ok = ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0;
    if (shared) ok = ok && ::setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on) == 0;
    if (address.family() == AF_INET6) {
        ok = ok && ::setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on) == 0;
    }
    // Linux hands this down to accepted sockets: no system call per connection.
    ok = ok && ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) == 0;
    if (ok && ::bind(fd, address.raw(), address.length()) == 0) return fd;
    int error = errno;
    ::close(fd);
    return base::Failure<int>(error);
}

Address bound_address(int fd) {
    sockaddr_storage storage = {};
    socklen_t length = sizeof storage;
    ::getsockname(fd, reinterpret_cast<sockaddr*>(&storage), &length);
    return Address::from(reinterpret_cast<sockaddr&>(storage));
}

bool out_of_resources(int error) {
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

}  // namespace

ListeningSocket::ListeningSocket(ListeningSocket&& other) noexcept
    : fd_(other.release()), address_(other.address_) {}

ListeningSocket& ListeningSocket::operator=(ListeningSocket&& other) noexcept {
    std::swap(fd_, other.fd_);
    std::swap(address_, other.address_);
    return *this;
}

ListeningSocket::~ListeningSocket() {
    if (fd_ >= 0) ::close(fd_);
}

int ListeningSocket::release() {
    return std::exchange(fd_, -1);
}

base::Result<std::vector<ListeningSocket>, std::string> bind_shared(const Address& address,
                                                                    std::size_t count) {
    // With SO_REUSEPORT a second server of the same user would bind without error and take half of
    // the connections. A descriptor without it finds out whether the address is free.
    if (auto probe = open_and_bind(address, false); probe) {
        ::close(probe.value());
    } else {
        return cannot_listen(address, probe.error());
    }
    std::vector<ListeningSocket> sockets;
    for (std::size_t i = 0; i < count; ++i) {
        const Address& wanted = sockets.empty() ? address : sockets.front().address();
        auto fd = open_and_bind(wanted, true);
        if (!fd) return cannot_listen(wanted, fd.error());
        sockets.emplace_back(fd.value(), bound_address(fd.value()));
        if (::listen(fd.value(), kBacklog) != 0) return cannot_listen(wanted, errno);
    }
    return sockets;
}

Listener::Listener(UvLoop& loop, ListeningSocket socket, ListenerOptions options, Accept on_accept,
                   Admit admit, Ready ready)
    : loop_(loop),
      address_(socket.address()),
      fd_(socket.release()),
      poll_(new uv_poll_t),
      options_(options),
      on_accept_(std::move(on_accept)),
      admit_(std::move(admit)),
      ready_(std::move(ready)) {
    if (int error = uv_poll_init(loop.raw(), poll_, fd_); error != 0) {
        delete poll_;
        ::close(fd_);
        throw std::runtime_error("cannot watch " + address_.text() + ": " + uv_strerror(error));
    }
    poll_->data = this;
    accept_some();
}

Listener::~Listener() {
    if (retry_) loop_.timers().cancel(*retry_);
    release_poll(poll_);
    ::close(fd_);
}

// Watches the descriptor; called again after a pause.
void Listener::accept_some() {
    int error = loop_.watch(poll_, UV_READABLE, [](uv_poll_t* handle, int, int) {
        auto* listener = static_cast<Listener*>(handle->data);
        for (int i = 0; i < kMaxAcceptsPerTurn && listener->accept_one(); ++i) {
        }
    });
    PARLANCE_ASSERT(error == 0);
}

// True if there may be more.
bool Listener::accept_one() {
    if (ready_ && !ready_()) {
        pause(kPauseUs);
        return false;
    }
    sockaddr_storage storage = {};
    socklen_t length = sizeof storage;
    int fd = ::accept4(fd_, reinterpret_cast<sockaddr*>(&storage), &length,
                       SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) {
        if (out_of_resources(errno)) {
            back_off(errno);
            return false;
        }
        // Anything else but EAGAIN concerns the one connection that was not accepted (accept(2)).
        return errno != EAGAIN && errno != EWOULDBLOCK;
    }
    std::string peer = Address::from(reinterpret_cast<sockaddr&>(storage)).ip();
    if (admit_ && !admit_(peer)) {
        ::close(fd);
        return true;
    }
    auto socket = Socket::open(loop_, fd, std::move(peer), options_.socket);
    if (!socket) {
        back_off(ENOMEM);
        return false;
    }
    if (options_.tls) socket->start_tls();
    on_accept_(std::move(socket));
    return true;
}

void Listener::back_off(int error) {
    std::int64_t now = loop_.clock().monotonic_us();
    if (complained_us_ == 0 || now - complained_us_ >= base::kSecondUs) {
        complained_us_ = now;
        base::log::error(
            "cannot accept connections",
            {{"address", address_.text()}, {"reason", uv_strerror(uv_translate_sys_error(error))}});
    }
    pause(kRetryUs);
}

void Listener::pause(std::int64_t us) {
    uv_poll_stop(poll_);
    retry_ = loop_.timers().at(loop_.clock().monotonic_us() + us, [this] {
        retry_.reset();
        accept_some();
    });
}

}  // namespace parlance::server::net
