// Who writes to too many people who do not know them (defence/stranger_tally.h): users of this
// server, and of others to ours. Contacts, rooms and the server itself are no strangers.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Conduct final : public Module {
  public:
    explicit Conduct(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    Verdict check_outbound(Traffic& traffic);
    Verdict check_inbound(Traffic& traffic);

    entity::Host& host_;
};

}  // namespace parlance::server::modules
