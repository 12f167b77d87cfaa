// Alerts: what administrators should hear of at once, as a message from the domain to each of
// them. One kind of trouble is told once an hour, and no more than sixty of all kinds: an attack
// must not make us flood those who are to fend it off.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <mutex>
#include <string>

#include "storage/roles.h"

namespace parlance::server {

namespace entity {
class Host;
}

namespace defence {

// For the whole process; any thread.
class AlertLimiter {
  public:
    // Whether an alert about `what` may go out now; counts it.
    bool may_tell(const std::string& what, std::int64_t now_us);

  private:
    std::mutex mutex_;
    std::map<std::string, std::int64_t> told_;  // what was told when
};

// To operators and those with one of these roles, for that host or for the server. On the shard of
// `host`; does not wait.
void tell_administrators(entity::Host& host, std::initializer_list<storage::roles::Role> besides,
                         std::string subject, std::string text);

// The same if the limit allows. `what` names the trouble: "lockout of romeo@example.org".
void alert(entity::Host& host, std::initializer_list<storage::roles::Role> besides,
           const std::string& what, std::string subject, std::string text);

// Somebody guesses passwords: of an account or a component, or from an address (`what`).
void tell_of_lockout(entity::Host& host, const std::string& what, const std::string& address);

}  // namespace defence
}  // namespace parlance::server
