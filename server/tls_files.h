// The certificates that a configuration names, and for which domains each is. Any thread.
#pragma once

#include <vector>

#include "server/config.h"
#include "server/net/tls_policy.h"

namespace parlance::server {

// The default one first; empty if there is none.
std::vector<net::TlsCertificate> tls_files_of(const Config& config);

}  // namespace parlance::server
