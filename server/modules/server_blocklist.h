// Reads what administrators have blocked when the server starts (defence/block_store.h), and lets
// no user write to those who are: before the message is in their archive, or on its way.
#pragma once

#include "base/task.h"
#include "server/module.h"

namespace parlance::server::modules {

class ServerBlocklist final : public Module {
  public:
    explicit ServerBlocklist(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;
    void start() override;

  private:
    void begin();
    base::Task<> load();

    entity::Host& host_;
};

}  // namespace parlance::server::modules
