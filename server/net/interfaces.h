// The addresses of this machine. Any thread.
#pragma once

#include <string>

namespace parlance::server::net {

// Whether a network interface of this machine has that numeric address, or all of its network, as
// the loopback interface has. False also if the system does not tell.
bool is_interface_address(const std::string& ip);

}  // namespace parlance::server::net
