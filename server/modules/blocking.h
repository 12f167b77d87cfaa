// XEP-0191: the list of those an account does not want to hear from, and its enforcement in both
// directions. Which addresses an entry covers is in block_rules.h.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Reports;

class Blocking final : public Module {
  public:
    explicit Blocking(const Reports& reports) : reports_(reports) {}
    void declare(Registry& registry) override;

  private:
    const Reports& reports_;
};

}  // namespace parlance::server::modules
