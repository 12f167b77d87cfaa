// The roster as clients manage it (RFC 6121 §2): get with versions (§2.6), set, remove. What
// changes subscriptions is in subscription.h.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Roster final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
