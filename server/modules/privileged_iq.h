// PrivilegedIq: iq requests that a component sends in the name of a user (XEP-0356 §6), on the
// user's home shard: checks them, sends them under an id of our own, and gives the answer back.
// Owned by Privilege; one shard.
#pragma once

#include <map>
#include <string>

#include "server/component_config.h"
#include "server/traffic.h"
#include "xmpp/stanza.h"

namespace parlance::server::entity {
class Host;
}

namespace parlance::server::modules {

class PrivilegedIq {
  public:
    explicit PrivilegedIq(entity::Host& host) : host_(host) {}
    PrivilegedIq(const PrivilegedIq&) = delete;
    PrivilegedIq& operator=(const PrivilegedIq&) = delete;

    // A request with a <privileged_iq/>. `component`: null if whoever sends it is none, or none
    // whose rights are about this host.
    Verdict send(Traffic& traffic, const ComponentConfig* component);
    // False: it answers nothing of this kind.
    bool take_answer(Traffic& traffic);

  private:
    struct Pending {
        xmpp::Stanza asked;    // by the component
        std::string inner_id;  // of what it wants to be sent
        xmpp::Jid to;          // to whom that went
    };
    void expire(const std::string& id);

    entity::Host& host_;
    std::map<std::string, Pending, std::less<>> pending_;  // by our id
};

}  // namespace parlance::server::modules
