// Connections of this machine that somebody has accepted, read from /proc/net/tcp. Linux only.
#pragma once

#include <netinet/in.h>

namespace parlance::bench {

// Established connections whose accepting end is at this address and port (IPv4). Throws
// std::runtime_error when they cannot be read.
unsigned count_accepted(const sockaddr_in& at);

}  // namespace parlance::bench
