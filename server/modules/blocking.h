// XEP-0191: the list of those an account does not want to hear from, and its enforcement in both
// directions. Which addresses an entry covers is in block_rules.h.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Blocking final : public Module {
  public:
    void declare(Registry& registry) override;
};

}  // namespace parlance::server::modules
