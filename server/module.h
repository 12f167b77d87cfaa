// Module: one feature of a host. One file, declared in install_modules(); it registers what it does
// and exports nothing unless another module depends on it. One instance per host and shard.
#pragma once

#include "server/registry.h"

namespace parlance::server {

class Module {
  public:
    virtual ~Module() = default;
    virtual void declare(Registry& registry) = 0;
    // Once, on the shard's thread, when every module of every host has declared and nobody has
    // come yet.
    virtual void start() {}
};

}  // namespace parlance::server
