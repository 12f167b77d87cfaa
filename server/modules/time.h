// XEP-0202: the domain's clock.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Time final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
