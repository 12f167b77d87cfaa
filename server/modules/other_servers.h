// What operators see of the other servers, and do about them, with commands at the domain
// (XEP-0050): a table of all domains there is something to say about, and another attempt at once.
// One per host; shard.
#pragma once

#include "server/module.h"
#include "server/modules/adhoc.h"

namespace parlance::server::modules {

class OtherServers final : public Module {
  public:
    OtherServers(entity::Host& host, AdHoc& commands) : host_(host), commands_(commands) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
    AdHoc& commands_;
};

}  // namespace parlance::server::modules
