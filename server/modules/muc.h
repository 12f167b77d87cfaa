// XEP-0045 at a name of its own, conference.HOST: rooms for many.
#pragma once

#include "server/module.h"
#include "server/muc/channel_search.h"
#include "server/muc/service.h"

namespace parlance::server::modules {

class Muc final : public Module {
  public:
    // `host`: the service.
    explicit Muc(entity::Host& host) : host_(host), service_(host), directory_(host) {}
    void declare(Registry& registry) override;
    void start() override { service_.start(); }
    void stop() override { service_.stop(); }
    bool say_goodbye() override { return service_.stop(); }

  private:
    entity::Host& host_;
    muc::Service service_;
    muc::ChannelDirectory directory_;
};

}  // namespace parlance::server::modules
