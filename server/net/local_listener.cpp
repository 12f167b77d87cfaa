#include "server/net/local_listener.h"

#include <pwd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "server/net/io_context.h"
#include "server/net/uv_loop.h"

namespace parlance::server::net {

namespace {

constexpr int kWaiting = 16;

base::Failure<std::string> cannot_open(const std::string& path, std::string_view why) {
    return base::Failure<std::string>("cannot listen on " + path + ": " + std::string(why));
}

std::string reason_of(int error) {
    return uv_strerror(uv_translate_sys_error(error));
}

// A file that a server has left behind which was killed.
bool is_left_over(const sockaddr_un& address) {
    struct stat facts = {};
    if (::lstat(address.sun_path, &facts) != 0 || !S_ISSOCK(facts.st_mode)) return false;
    int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (probe < 0) return false;
    bool answers =
        ::connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    int error = errno;
    ::close(probe);
    return !answers && error == ECONNREFUSED;
}

}  // namespace

bool LocalPeer::trusted() const {
    return uid == 0 || uid == ::geteuid();
}

std::string LocalPeer::name() const {
    char buffer[1024];
    passwd entry = {};
    passwd* found = nullptr;
    if (::getpwuid_r(uid, &entry, buffer, sizeof buffer, &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
    return "uid " + std::to_string(uid);
}

base::Result<std::unique_ptr<LocalListener>, std::string> LocalListener::open(
    UvLoop& loop, const std::string& path, Accept on_accept) {
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return cannot_open(path, "the path is too long");
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return cannot_open(path, reason_of(errno));
    if (is_left_over(address)) ::unlink(path.c_str());
    // The file is made with these rights; between bind() and chmod() others could connect.
    const mode_t before = ::umask(0177);
    int bound = ::bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    int error = errno;
    ::umask(before);
    if (bound == 0 && ::listen(fd, kWaiting) == 0) {
        return std::unique_ptr<LocalListener>(
            new LocalListener(loop, fd, path, std::move(on_accept)));
    }
    if (bound == 0) error = errno;
    ::close(fd);
    return cannot_open(path, reason_of(error));
}

LocalListener::LocalListener(UvLoop& loop, int fd, std::string path, Accept on_accept)
    : loop_(loop), fd_(fd), path_(std::move(path)), on_accept_(std::move(on_accept)) {
    struct stat facts = {};
    if (::lstat(path_.c_str(), &facts) == 0) inode_ = facts.st_ino;
    poll_ = new uv_poll_t;
    uv_poll_init(loop_.raw(), poll_, fd_);
    poll_->data = this;
    loop_.watch(poll_, UV_READABLE, [](uv_poll_t* poll, int, int) {
        static_cast<LocalListener*>(poll->data)->accept_some();
    });
}

LocalListener::~LocalListener() {
    release_poll(poll_);
    ::close(fd_);
    struct stat facts = {};
    if (::lstat(path_.c_str(), &facts) == 0 && facts.st_ino == inode_) ::unlink(path_.c_str());
}

void LocalListener::accept_some() {
    int fd = ::accept4(fd_, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0) return;
    LocalPeer peer;
    ucred credentials = {};
    socklen_t length = sizeof credentials;
    if (::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0) {
        ::close(fd);
        return;
    }
    peer.uid = credentials.uid;
    peer.pid = credentials.pid;
    SocketOptions options;
    options.output_cap = 64U << 20U;
    auto socket = Socket::open(loop_, fd, "local", options);
    if (socket) on_accept_(std::move(socket), peer);
}

}  // namespace parlance::server::net
