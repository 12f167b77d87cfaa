// XEP-0199: pings to the domain, to accounts, and (from the stream) to clients.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Ping final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
