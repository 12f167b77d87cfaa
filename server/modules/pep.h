// Personal eventing (XEP-0163): the account as a pubsub service of its own, whose nodes are made by
// publishing to them and are told of to contacts and to the account's own devices without their
// subscribing.
#pragma once

#include "server/module.h"
#include "server/pubsub/service.h"

namespace parlance::server::modules {

class AdHoc;

class Pep final : public Module {
  public:
    Pep(entity::Host& host, AdHoc& commands) : service_(host), commands_(commands) {}
    void declare(Registry& registry) override;

    // For modules that publish on the account's behalf.
    pubsub::Service& service() { return service_; }

  private:
    Verdict take_answer(Traffic& traffic);
    Verdict review(Traffic& traffic);

    pubsub::Service service_;
    AdHoc& commands_;
};

}  // namespace parlance::server::modules
