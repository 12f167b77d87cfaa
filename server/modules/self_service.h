// What users do with their own account by commands (XEP-0050) at its address: change the password,
// delete the account, see and revoke their invitations. One per host and shard.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class AdHoc;

class SelfService final : public Module {
  public:
    SelfService(entity::Host& host, AdHoc& commands) : host_(host), commands_(commands) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
    AdHoc& commands_;
};

}  // namespace parlance::server::modules
