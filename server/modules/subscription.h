// Presence subscriptions (RFC 6121 §3): subscribe, subscribed, unsubscribe, unsubscribed on their
// way out of and into an account, and requests kept until they are answered. The transitions are in
// xmpp/subscription_state.h.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Subscription final : public Module {
  public:
    void declare(Registry& registry) override;
};

// Shows the session the requests that wait for an answer (RFC 6121 §3.1.3): on every initial
// presence.
void show_pending_requests(entity::Session& session, Outcome& outcome);

}  // namespace parlance::server::modules
