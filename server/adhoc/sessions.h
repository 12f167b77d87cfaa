// Sessions: the commands under way (XEP-0050 §3.3), i.e. those whose form somebody has been given
// and has not filled in yet. Each belongs to one full JID, and its id to that JID, the addressee
// and the command as well, so that neither a forged nor an overheard id is of use. Bounded: whoever
// has too many open loses the one longest unused, and when there are too many in all none is opened
// until one ends or expires. Owned by the module AdHoc; one shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "xmpp/form_values.h"
#include "xmpp/jid.h"

namespace parlance::server::adhoc {

// Names a session and proves that it was made for this requester, addressee and command: 16 random
// bytes `unique` and an HMAC.
std::string session_id(std::string_view server_secret, const xmpp::Jid& requester,
                       std::string_view addressee, std::string_view node, std::string_view unique);
// Whether session_id() has ever made it for them, by this server or before it was started again.
bool is_session_id(std::string_view id, std::string_view server_secret, const xmpp::Jid& requester,
                   std::string_view addressee, std::string_view node);

struct SessionLimits {
    // Without a word from the requester. As long as it may take to fill in a form.
    std::int64_t idle_us = 600 * base::kSecondUs;
    std::size_t per_requester = 5;
    // On one shard, for one domain. One takes kKeptBytes and little else.
    std::size_t in_all = 10'000;

    SessionLimits() {}
};

// Bound of what has been filled in before the last form, in one session.
inline constexpr std::size_t kKeptBytes = 8'192;

struct OpenCommand {
    // What has been filled in: one for each form before the one that is to be filled in.
    std::vector<xmpp::FormValues> filled;
    // For each of those, what the audit log is to say of it; empty where it says nothing.
    std::vector<std::string> said;
    // The form that is to be filled in, as a hash.
    std::size_t shown = 0;
    std::int64_t used_us = 0;  // monotonic
    // A request is being dealt with.
    bool busy = false;

    OpenCommand() {}
    std::size_t stage() const { return filled.size(); }
};

class Sessions {
  public:
    explicit Sessions(SessionLimits limits = {}) : limits_(limits) {}

    // Null when there are too many. Valid until the session ends.
    OpenCommand* open(const xmpp::Jid& requester, const std::string& id, std::int64_t now_us);
    // Null when it has ended or expired. Else it has just been used.
    OpenCommand* find(const xmpp::Jid& requester, const std::string& id, std::int64_t now_us);
    void close(const xmpp::Jid& requester, const std::string& id);
    // All of one who has left.
    void forget(const xmpp::Jid& requester);
    std::size_t size() const { return open_.size(); }

  private:
    using Key = std::pair<std::string, std::string>;  // requester, id
    using Table = std::map<Key, OpenCommand>;

    bool expired(const OpenCommand& command, std::int64_t now_us) const {
        return !command.busy && now_us - command.used_us >= limits_.idle_us;
    }
    std::pair<Table::iterator, Table::iterator> all_of(const xmpp::Jid& requester);
    void make_room_for(const xmpp::Jid& requester);

    SessionLimits limits_;
    Table open_;
};

}  // namespace parlance::server::adhoc
