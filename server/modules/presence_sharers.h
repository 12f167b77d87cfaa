// Finds out who shares presence with accounts (pubsub/notifications/sharers.h) and what they are
// interested in. Somebody elsewhere is looked up by the hash that its presence announces, asked if
// need be, once the account is known to have something open; of a user of this server its own home
// says it, to each account that it has sent presence. They go when they are unavailable, or when
// what they are sent comes back.
#pragma once

#include <map>
#include <string>

#include "base/task.h"
#include "server/capabilities/announcement.h"
#include "server/module.h"
#include "server/modules/capabilities.h"

namespace parlance::server::modules {

class Pep;

class PresenceSharers final : public Module {
  public:
    PresenceSharers(entity::Host& host, Capabilities& capabilities, Pep& pep)
        : host_(host), capabilities_(capabilities), pep_(pep) {}
    void declare(Registry& registry) override;

  private:
    Verdict on_inbound(Traffic& traffic);
    void take_shared(Traffic& traffic);
    void take_told(Traffic& traffic);
    base::Task<> look_up(xmpp::Jid account, xmpp::Jid who);
    Verdict on_outbound(Traffic& traffic);
    Verdict on_blocking(Traffic& traffic);
    void on_known(const Capabilities::Known& known);
    void forget(const entity::User& user, const xmpp::Jid& who);

    entity::Host& host_;
    Capabilities& capabilities_;
    Pep& pep_;
    // What those have announced whose account is being looked at, by account and resource.
    std::map<std::string, capabilities::Announcement> looking_;
};

}  // namespace parlance::server::modules
