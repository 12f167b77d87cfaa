// XEP-0012: when an account was last there, for those who may see its presence; the uptime of the
// server for everybody.
#pragma once

#include <cstdint>

#include "server/module.h"

namespace parlance::server::modules {

class LastActivity final : public Module {
  public:
    explicit LastActivity(entity::Host& host);
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
    std::int64_t started_us_;  // monotonic
};

}  // namespace parlance::server::modules
