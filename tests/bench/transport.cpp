#include "transport.h"

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <vector>

namespace parlance::bench {

bool Transport::connect(const sockaddr_in& server) {
    fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd_ < 0) return false;
    const int on = 1;
    ::setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const auto* address = reinterpret_cast<const sockaddr*>(&server);
    return ::connect(fd_, address, sizeof server) == 0 || errno == EINPROGRESS;
}

bool Transport::connected() const {
    int error = 0;
    socklen_t size = sizeof error;
    if (::getsockopt(fd_, SOL_SOCKET, SO_ERROR, &error, &size) != 0) return false;
    errno = error;
    return error == 0;
}

Io Transport::receive(char* buffer, std::size_t capacity, std::size_t& size) const {
    const ssize_t count = ::recv(fd_, buffer, capacity, 0);
    if (count > 0) {
        size = static_cast<std::size_t>(count);
        return Io::done;
    }
    const bool again = count < 0 && (errno == EAGAIN || errno == EINTR);
    return again ? Io::would_block : Io::closed;
}

Io Transport::transmit(std::string_view bytes, std::size_t& size) const {
    const ssize_t count = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0) {
        size = static_cast<std::size_t>(count);
        return Io::done;
    }
    return errno == EAGAIN || errno == EINTR ? Io::would_block : Io::closed;
}

Io Transport::start_tls(TlsContext& context, const std::string& host, bool alpn,
                        const TlsTicket* offered, TlsTicket* kept) {
    tls_ = std::make_unique<Tls13>(context);
    if (kept != nullptr) tls_->keep_ticket(*kept);
    backlog_ = tls_->hello(host, alpn, offered);
    // A handshake's flights are small and alone in the socket's buffer: they fit or it is broken.
    return send_backlog() == Io::done ? Io::done : Io::closed;
}

Io Transport::handshake() {
    std::array<char, 8192> buffer;
    std::size_t size = 0;
    const Io result = receive(buffer.data(), buffer.size(), size);
    if (result != Io::done) return result;
    records_.append(buffer.data(), size);
    switch (tls_->handshake(records_, backlog_)) {
        case Tls13::Result::incomplete:
            return Io::would_block;
        case Tls13::Result::closed:
            return Io::closed;
        case Tls13::Result::done:
            break;
    }
    return send_backlog() == Io::done ? Io::done : Io::closed;
}

Io Transport::read(char* buffer, std::size_t capacity, std::size_t& size) {
    return tls_ ? read_tls(buffer, capacity, size) : receive(buffer, capacity, size);
}

Io Transport::read_tls(char* buffer, std::size_t capacity, std::size_t& size) {
    // Shared by all connections, as the caller's buffer is: only one is being read at a time.
    static std::vector<char> sealed;
    if (sealed.size() < capacity) sealed.resize(capacity);
    const std::size_t kept = records_.size();
    records_.copy(sealed.data(), kept);
    std::size_t fresh = 0;
    const Io received = receive(sealed.data() + kept, capacity - kept, fresh);
    if (received != Io::done) return received;
    const std::string_view all(sealed.data(), kept + fresh);
    std::size_t used = 0;
    const Tls13::Result opened = tls_->open(all, buffer, used, size);
    if (opened == Tls13::Result::closed && size == 0) return Io::closed;
    if (used == all.size()) {
        records_ = std::string();
    } else {
        records_ = all.substr(used);
    }
    return opened == Tls13::Result::incomplete ? Io::would_block : Io::done;
}

Io Transport::send_backlog() {
    std::size_t sent = 0;
    while (sent < backlog_.size()) {
        std::size_t size = 0;
        const Io result = transmit(std::string_view(backlog_).substr(sent), size);
        if (result == Io::would_block) {
            backlog_.erase(0, sent);
            return Io::would_block;
        }
        if (result == Io::closed) return Io::closed;
        sent += size;
    }
    backlog_ = std::string();
    return Io::done;
}

Io Transport::write(std::string_view bytes, std::size_t& size) {
    if (!tls_) return transmit(bytes, size);
    size = 0;
    if (!backlog_.empty()) {
        const Io result = send_backlog();
        if (result != Io::done) return result;
    }
    tls_->seal(bytes, backlog_);
    size = bytes.size();
    return send_backlog() == Io::closed ? Io::closed : Io::done;
}

void Transport::shut_down() {
    if (!tls_ || !tls_->established() || !backlog_.empty()) return;
    tls_->seal_close_notify(backlog_);
    send_backlog();
}

void Transport::close() {
    tls_.reset();
    records_ = std::string();
    backlog_ = std::string();
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
}

}  // namespace parlance::bench
