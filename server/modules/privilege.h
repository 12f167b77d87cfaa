// XEP-0356: what external components may do with the accounts of a host, as far as the operator has
// granted it: read and change rosters, send messages in the name of the host or of its users, send
// iq requests in the name of users (privileged_iq.h), and see presence (privileged_presence.h).
// Whoever asks without the right is told "forbidden". Only the component itself has rights, none of
// the addresses at its domain.
#pragma once

#include <string_view>

#include "server/component_config.h"
#include "server/module.h"
#include "server/modules/privileged_iq.h"
#include "xmpp/jid.h"

namespace parlance::server::modules {

class Privilege final : public Module {
  public:
    explicit Privilege(entity::Host& host) : host_(host), requests_(host) {}
    void declare(Registry& registry) override;

  private:
    // Null unless it is a component whose rights are about this host.
    const ComponentConfig* privileged(const xmpp::Jid& from) const;
    Verdict admit(Traffic& traffic);
    Verdict roster(Traffic& traffic, const ComponentConfig* component);
    bool take_message(const xmpp::Stanza& stanza, Outcome& outcome);
    void say_for_user(xmpp::Stanza message, const xmpp::Stanza& asked, Outcome& outcome);
    void advertise(stream::ComponentStream& stream, const ComponentConfig& component, bool again);

    entity::Host& host_;
    PrivilegedIq requests_;
};

}  // namespace parlance::server::modules
