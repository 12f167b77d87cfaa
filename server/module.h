// Module: one feature of a host. One file, declared in install_modules(); it registers what it does
// and exports nothing unless another module depends on it. One instance per host and shard.
#pragma once

#include "server/registry.h"

namespace parlance::server {

class Module {
  public:
    virtual ~Module() = default;
    virtual void declare(Registry& registry) = 0;
    // Once, on the shard's thread, when every module of the host has declared and nobody has come
    // yet: when the server starts, or the host is served.
    virtual void start() {}
    // The host is not served any more; it may be again, without another start.
    virtual void stop() {}
    // The server is about to end, and the streams of clients and servers with it. True: somebody
    // is told of something, and needs a moment to get it.
    virtual bool say_goodbye() { return false; }
};

}  // namespace parlance::server
