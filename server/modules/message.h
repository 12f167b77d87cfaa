// Messages inbound to an account: which sessions get them (RFC 6121 §8.5.2, §8.5.3).
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Message final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
