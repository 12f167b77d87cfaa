// The checks on a roster set (RFC 6121 §2.3.3, §2.5.3). Pure, any thread.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::modules {

struct RosterSet {
    xmpp::Jid contact;
    bool remove = false;
    std::string name;
    std::vector<std::string> groups;
};

// Bytes of a name or of a group name; what RFC 6121 §2.1.2.4 leaves to us.
inline constexpr std::size_t kRosterTextBytes = 1023;

// Reads <query/> of a roster set made by `account`, a bare JID.
base::Result<RosterSet, xmpp::StanzaError> parse_roster_set(const xmpp::Element& query,
                                                            const xmpp::Jid& account);

}  // namespace parlance::server::modules
