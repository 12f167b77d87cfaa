// Alone: the kernel's header has what the C library's lacks, and cannot be included beside it.
#include "server/net/tcp_progress.h"

#include <linux/sockios.h>
#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace parlance::server::net {

Transport::Progress tcp_progress(int fd) {
    Transport::Progress progress;
    int queued = 0;
    tcp_info info = {};
    socklen_t size = sizeof info;
    if (ioctl(fd, SIOCOUTQ, &queued) != 0 || queued < 0) return progress;
    if (getsockopt(fd, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return progress;
    progress.taken = info.tcpi_bytes_acked;
    progress.underway = static_cast<std::uint64_t>(queued);
    return progress;
}

}  // namespace parlance::server::net
