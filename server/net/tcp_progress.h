// How far the bytes written to a TCP socket have come, in the kernel's words. Any thread.
#pragma once

#include "server/net/transport.h"

namespace parlance::server::net {

// Zeroes if `fd` is not a TCP socket: what does not tell is not waited for.
Transport::Progress tcp_progress(int fd);

}  // namespace parlance::server::net
