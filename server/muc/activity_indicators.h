// Activity indicators (XEP-0437): sessions that want to know in which of their rooms there is
// something new without entering them. They subscribe at the service, whose home passes that on to
// all shards, since each tells of the rooms whose home it is. In memory; a subscription ends with
// the session's presence. One per service and shard.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/task.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server {
class Shard;
namespace entity {
class Host;
}
}  // namespace parlance::server

namespace parlance::server::muc {

class Room;
class Service;

class ActivityIndicators {
  public:
    explicit ActivityIndicators(Service& service) : service_(service) {}

    // Presence sent to the service. False: it is about something else.
    bool take(const xmpp::Stanza& presence);
    // In a decision of the room: something has been said that members may want to read.
    void tell(const Room& room, Outcome& outcome);
    // The user is in the room, or has just left it.
    void visited(const Room& room, std::string_view account);

  private:
    struct Subscriber {
        xmpp::Jid session;
        std::set<std::string> told;  // rooms

        explicit Subscriber(xmpp::Jid jid) : session(std::move(jid)) {}
    };

    void pass_on(const xmpp::Stanza& presence);
    void remove(const xmpp::Jid& session);
    Subscriber* find(const xmpp::Jid& session);
    base::Task<> tell_unseen(xmpp::Jid session);
    xmpp::Stanza message(const std::vector<std::string>& rooms) const;

    Service& service_;
    std::map<std::string, std::vector<Subscriber>, std::less<>> by_account_;
};

}  // namespace parlance::server::muc
