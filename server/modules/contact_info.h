// XEP-0157: whom to turn to, as the operator has configured it, in disco#info of the domain.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class ContactInfo final : public Module {
  public:
    explicit ContactInfo(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
};

}  // namespace parlance::server::modules
