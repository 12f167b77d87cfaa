// The message archive (XEP-0313): what an account sends and receives is kept under ids that order
// it, from before anybody gets to see it; query.h answers what is asked about it.
#pragma once

#include "server/module.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::modules {

class Mam final : public Module {
  public:
    explicit Mam(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
};

}  // namespace parlance::server::modules
