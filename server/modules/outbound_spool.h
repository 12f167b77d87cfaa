// Messages of our users to other servers and to components wait in storage until the other side has
// them. One per host; shard.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class OutboundSpool final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
