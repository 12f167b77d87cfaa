// Administration (XEP-0133 and more): the commands for administrators at a domain. Each group of
// them is one file here and one line in administration.cpp; who may run a command, its form and
// what it does are declared together. One per host; shard.
#pragma once

#include "server/module.h"
#include "server/modules/adhoc.h"
#include "server/modules/notices.h"

namespace parlance::server::modules {

class Administration final : public Module {
  public:
    Administration(entity::Host& host, AdHoc& commands, Notices& notices)
        : host_(host), commands_(commands), notices_(notices) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
    AdHoc& commands_;
    Notices& notices_;
};

}  // namespace parlance::server::modules
