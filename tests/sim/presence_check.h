// Presences: what every user of the workload has announced and what each sees of the others. At the
// end of a run both must agree (RFC 6121 §4): whoever is there is seen, with what was said last, by
// every subscriber who is there, and nobody is seen who has left. A client may rely on what it sees
// only while it is available itself, so its view begins anew with each initial presence. One
// thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "storage/user_state.h"
#include "xmpp/element.h"

namespace parlance::sim {

class Presences {
  public:
    // `user` (bare JID) logs in, or is gone.
    void began(const std::string& user, const std::string& full);
    void ended(const std::string& user) { watchers_.erase(user); }
    // What the user's session is to send.
    std::string available(const std::string& user);
    std::string unavailable(const std::string& user);
    // The user's session got a presence stanza.
    void received(const std::string& user, const xmpp::Element& presence);

    // Everything that is not as it should be once nothing is under way; `states` by bare JID.
    std::vector<std::string> differences(
        const std::map<std::string, storage::UserState>& states) const;

  private:
    struct Watcher {
        std::string full;
        bool available = false;
        std::string said;                         // show and status announced last
        std::set<std::string> initial;            // those that began a time of being available
        std::map<std::string, std::string> seen;  // by full JID, as `said`
    };
    std::map<std::string, Watcher> watchers_;  // by bare JID
    std::uint64_t next_ = 1;
};

}  // namespace parlance::sim
