// XEP-0060 at a name of its own, pubsub.HOST: accounts of the host make nodes there, anybody may
// subscribe and read as the nodes allow.
#pragma once

#include "server/module.h"
#include "server/pubsub/service.h"

namespace parlance::server::modules {

class AdHoc;

class Pubsub final : public Module {
  public:
    // `host`: the service.
    Pubsub(entity::Host& host, AdHoc& commands) : service_(host), commands_(commands) {}
    void declare(Registry& registry) override;
    void start() override { service_.start(); }
    pubsub::Service& service() { return service_; }

  private:
    pubsub::Service service_;
    AdHoc& commands_;
};

// The actions, and the discovery of nodes, at the addresses of `service`.
void declare_pubsub(Registry& registry, IqScope scope, pubsub::Service& service);

}  // namespace parlance::server::modules
