#include "server/net/dial.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/assert.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

std::string text_of(int error) {
    return uv_strerror(uv_translate_sys_error(error));
}

base::Result<Address, std::string> address_of(const std::string& ip, std::uint16_t port) {
    const std::string number = std::to_string(port);
    return Address::parse(ip.find(':') != std::string::npos ? "[" + ip + "]:" + number
                                                            : ip + ":" + number);
}

// A descriptor that connects, or the error.
base::Result<int, int> begin(const Address& address) {
    int fd = ::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return base::Failure<int>(errno);
    int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (::connect(fd, address.raw(), address.length()) == 0 || errno == EINPROGRESS) return fd;
    int error = errno;
    ::close(fd);
    return base::Failure<int>(error);
}

}  // namespace

struct Dialler::Attempt {
    Dialler* dialler = nullptr;
    int fd = -1;
    std::string ip;
    SocketOptions options;
    Done done;
    uv_poll_t* poll = nullptr;
    base::Timers::Id timeout;
    Attempts::iterator place = {};
};

Dialler::Dialler(UvLoop& loop) : loop_(loop) {}

Dialler::~Dialler() {
    while (!attempts_.empty()) ::close(end(attempts_.begin()));
}

void Dialler::refuse(Done done, std::string reason) {
    loop_.post([done = std::move(done), reason = std::move(reason)]() mutable {
        done(base::Failure<std::string>(std::move(reason)));
    });
}

void Dialler::dial(const std::string& ip, std::uint16_t port, std::int64_t timeout_us,
                   SocketOptions options, Done done) {
    auto address = address_of(ip, port);
    if (!address) return refuse(std::move(done), address.error());
    auto fd = begin(*address);
    if (!fd) return refuse(std::move(done), text_of(fd.error()));

    auto poll = std::make_unique<uv_poll_t>();
    if (int error = uv_poll_init(loop_.raw(), poll.get(), *fd); error != 0) {
        ::close(*fd);
        return refuse(std::move(done), uv_strerror(error));
    }
    Attempt& attempt = attempts_.emplace_back();
    attempt.dialler = this;
    attempt.fd = *fd;
    attempt.ip = address->ip();
    attempt.options = options;
    attempt.done = std::move(done);
    attempt.poll = poll.release();
    attempt.poll->data = &attempt;
    attempt.place = std::prev(attempts_.end());
    attempt.timeout =
        loop_.timers().at(loop_.clock().monotonic_us() + timeout_us,
                          [this, place = attempt.place] { fail(place, "timed out"); });
    PARLANCE_ASSERT(loop_.watch(attempt.poll, UV_WRITABLE, &Dialler::on_event) == 0);
}

void Dialler::on_event(uv_poll_t* handle, int, int) {
    auto* attempt = static_cast<Attempt*>(handle->data);
    if (attempt == nullptr) return;
    int error = 0;
    socklen_t length = sizeof error;
    if (::getsockopt(attempt->fd, SOL_SOCKET, SO_ERROR, &error, &length) != 0) error = errno;
    if (error != 0) return attempt->dialler->fail(attempt->place, text_of(error));
    attempt->dialler->connected(attempt->place);
}

void Dialler::connected(Attempts::iterator attempt) {
    Done done = std::move(attempt->done);
    std::string ip = std::move(attempt->ip);
    const SocketOptions options = attempt->options;
    const int fd = end(attempt);
    auto socket = Socket::open(loop_, fd, std::move(ip), options);
    if (!socket) return done(base::Failure<std::string>("no room for another connection"));
    done(std::unique_ptr<Transport>(std::move(socket)));
}

int Dialler::end(Attempts::iterator attempt) {
    const int fd = attempt->fd;
    loop_.timers().cancel(attempt->timeout);
    release_poll(attempt->poll);
    attempts_.erase(attempt);
    return fd;
}

void Dialler::fail(Attempts::iterator attempt, std::string reason) {
    Done done = std::move(attempt->done);
    ::close(end(attempt));
    refuse(std::move(done), std::move(reason));
}

void Dialler::give_up(const std::string& reason) {
    while (!attempts_.empty()) fail(attempts_.begin(), reason);
}

}  // namespace parlance::server::net
