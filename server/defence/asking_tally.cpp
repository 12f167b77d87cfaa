#include "server/defence/asking_tally.h"

#include <string>

namespace parlance::server::defence {

bool AskingTally::count(const xmpp::Jid& who, bool ours, std::uint32_t per_hour,
                        std::int64_t now_us) {
    if (per_hour == 0) return true;
    std::string user(who.bare_view());
    if (ours) return users_.count(user, per_hour, now_us);
    if (users_.foreign_has_had(user, per_hour, now_us)) return false;
    // Before the user, so that a server that invents them does not fill the table.
    bool admitted =
        servers_.count_foreign(std::string(who.domain()), per_hour * kUsersOfServer, now_us);
    return admitted && users_.count_foreign(user, per_hour, now_us);
}

}  // namespace parlance::server::defence
