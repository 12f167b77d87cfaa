#include "server/defence/asking_tally.h"

#include <algorithm>
#include <limits>
#include <string>

namespace parlance::server::defence {

bool AskingTally::count(const xmpp::Jid& who, bool ours, std::uint32_t per_hour,
                        std::int64_t now_us) {
    if (per_hour == 0) return true;
    std::string user(who.bare_view());
    if (ours) return users_.count(user, per_hour, now_us);
    if (users_.foreign_has_had(user, per_hour, now_us)) return false;
    // Before the user, so that a server that invents them does not fill the table.
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
    auto of_server =
        static_cast<std::uint32_t>(std::min(std::uint64_t{per_hour} * kUsersOfServer, kMost));
    if (!servers_.count_foreign(std::string(who.domain()), of_server, now_us)) return false;
    // If there is no room for another user, by itself it has not asked too often.
    users_.count_foreign(user, per_hour, now_us);
    return true;
}

}  // namespace parlance::server::defence
