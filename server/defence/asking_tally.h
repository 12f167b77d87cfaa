// AskingTally: how often each user has asked those who run rooms for something within an hour, in
// all rooms together. One for the process; any thread. Nobody can use up what others have: our
// users are counted by themselves, users of other servers by themselves and with their servers,
// and who may not ask costs its server nothing.
#pragma once

#include <cstdint>

#include "server/defence/hourly_tally.h"
#include "xmpp/jid.h"

namespace parlance::server::defence {

class AskingTally {
  public:
    // How many users' worth a whole server may ask for.
    static constexpr std::uint32_t kUsersOfServer = 20;

    // Counts it, unless `who` has asked `per_hour` times since its hour began, or its server so
    // many times as often. `ours`: has an account at this server. 0: no limit.
    bool count(const xmpp::Jid& who, bool ours, std::uint32_t per_hour, std::int64_t now_us);

  private:
    static constexpr std::size_t kUsers = 100'000;

    HourlyTally users_{kUsers};  // foreign ones by bare JID, too
    HourlyTally servers_;        // other ones
};

}  // namespace parlance::server::defence
