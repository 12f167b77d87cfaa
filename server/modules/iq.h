// Iq stanzas inbound to an account: answered on its behalf, or passed to the resource addressed
// (RFC 6121 §8.5.2.1.3, §8.5.3).
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Iq final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
