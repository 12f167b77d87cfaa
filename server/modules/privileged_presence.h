// Presence and roster changes for components that may know of them (XEP-0356 §4.4, §7): called
// where the account's presence and its roster change. What they tell goes out with the decision in
// which it happens. Used inside decisions of the user's lane; one shard.
#pragma once

#include "server/config.h"
#include "server/entity/user.h"
#include "server/module.h"
#include "server/modules/roster_rows.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::modules {

// A roster push for each component that gets them.
void push_to_components(const entity::User& user, const RosterRow& row, Outcome& outcome);
// The session has become available, or is not any more: nothing else is told (§7.1).
void tell_components(const entity::User& user, const xmpp::Stanza& presence, Outcome& outcome);
// Some component wants to know of presence that `from`, somebody else's user, tells accounts of the
// host, even if those are away (§7.4).
bool components_see_contact(const entity::Host& host, const xmpp::Jid& from);

// What contacts tell, for components that may know that, and what components that come late have
// missed (§8.1).
class PrivilegedPresence final : public Module {
  public:
    explicit PrivilegedPresence(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    void component_came(stream::ComponentStream& stream, const ComponentConfig& component,
                        bool again) const;
    void reconfigured();

    entity::Host& host_;
    std::vector<ComponentConfig> before_;  // as configured last
};

}  // namespace parlance::server::modules
