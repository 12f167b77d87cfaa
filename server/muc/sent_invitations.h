// SentInvitations: whom a room has invited for whom a moment ago, so that the inviter learns of it
// when there is nobody of that address (XEP-0045 §7.8.2). A bounded number of them. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "xmpp/jid.h"

namespace parlance::server::muc {

class SentInvitations {
  public:
    struct Sent {
        xmpp::Jid invitee;
        xmpp::Jid inviter;  // the session
        std::string id;     // of the message
        std::int64_t time_us = 0;

        Sent() {}
    };

    // The oldest is forgotten when there are too many.
    void add(Sent sent);
    // The one that a message of that id, which comes back from `from`, is about; it is not known
    // any more then. None: nobody has invited, or too long ago.
    std::optional<Sent> take(const xmpp::Jid& from, std::string_view id, std::int64_t now_us);
    // Those that are too long ago.
    void forget_old(std::int64_t now_us);
    void clear() { sent_.clear(); }

  private:
    std::vector<Sent> sent_;  // from the oldest
};

}  // namespace parlance::server::muc
