// ComponentPresences: what the components whose home this shard is know of the presence of users
// and of their contacts (XEP-0356 §7): so that one that comes later hears what it has missed
// (§8.1), and none hears the same twice because several users have the same contact (§8.2). Owned
// by the Shard; one shard.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "server/stream/component_connections.h"
#include "xmpp/stanza.h"

namespace parlance::server::stream {

class ComponentPresences {
  public:
    explicit ComponentPresences(Shard& shard) : shard_(shard) {}

    // Available presence, or unavailable; its addressee does not matter.
    void take(std::string_view component, const xmpp::Stanza& presence);
    // All who are there, to one connection.
    void replay(std::string_view component, ComponentConnections::Place place) const;
    // The component may not know any more.
    void forget(std::string_view component) { known_.erase(std::string(component)); }

  private:
    using Known = std::map<std::string, xmpp::Stanza, std::less<>>;  // by full JID
    // False when there is nothing new in it.
    static bool note(Known& known, const xmpp::Stanza& presence);

    Shard& shard_;
    std::map<std::string, Known> known_;  // by component
};

}  // namespace parlance::server::stream
