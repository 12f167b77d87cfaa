// Stanza ids (XEP-0359): those that claim to be ours and are not are taken out of what passes. The
// archive gives the true ones.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class StanzaId final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
