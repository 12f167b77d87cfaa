// Personal eventing (XEP-0163): the account as a pubsub service of its own, whose nodes are made by
// publishing to them and are told of to contacts and to the account's own devices without their
// subscribing.
#pragma once

#include "server/module.h"
#include "server/modules/capabilities.h"
#include "server/pubsub/service.h"

namespace parlance::server::modules {

class Pep final : public Module {
  public:
    // `capabilities` says who is interested in what.
    Pep(entity::Host& host, Capabilities& capabilities)
        : service_(host), capabilities_(capabilities) {}
    void declare(Registry& registry) override;

    // For modules that publish on the account's behalf.
    pubsub::Service& service() { return service_; }

  private:
    Verdict take_approval(Traffic& traffic);
    Verdict take_interests(Traffic& traffic);
    Verdict on_subscribed(Traffic& traffic);
    void on_known(const Capabilities::Known& known);
    void send_last_items(const entity::User& user, const xmpp::Jid& to,
                         const std::vector<std::string>& names, Outcome& outcome);

    pubsub::Service service_;
    Capabilities& capabilities_;
};

}  // namespace parlance::server::modules
