// XEP-0472: the nodes of an account that hold what it writes for others: its microblog (XEP-0277)
// and its stories (XEP-0501) are made with the configuration of their profiles.
#pragma once

#include "server/module.h"
#include "server/pubsub/service.h"

namespace parlance::server::modules {

class SocialFeed final : public Module {
  public:
    explicit SocialFeed(pubsub::Service& service) : service_(service) {}
    void declare(Registry& registry) override;

  private:
    pubsub::Service& service_;
};

}  // namespace parlance::server::modules
