// <query xmlns='http://jabber.org/protocol/muc#admin'/>: asking for a list of occupants or of
// affiliated users, or changing some (XEP-0045 §8, §9, §10). Pure, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/muc/affiliation.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

// Changes in one request, at most.
inline constexpr std::size_t kMostAdminItems = 1'000;

// Of whom, by nickname or by address, and what it is to become: either a role or an affiliation.
struct AdminItem {
    std::optional<Role> role;
    std::optional<Affiliation> affiliation;
    std::string nick;          // prepared; of an affiliation: the nickname reserved for it
    bool clears_nick = false;  // of an affiliation: none is reserved any more (§9.5)
    Jid jid;                   // bare; empty if only the nickname is given
    std::string reason;

    AdminItem() {}
};

// Either list is asked for.
struct AdminList {
    std::optional<Role> role;
    std::optional<Affiliation> affiliation;

    AdminList() {}
};

// Of a get.
base::Result<AdminList, StanzaError> parse_admin_list(const Element& query);
// Of a set. An affiliation may be given by nickname alone, as §9.1 has it for bans: whoever carries
// it out looks up whose it is.
base::Result<std::vector<AdminItem>, StanzaError> parse_admin_items(const Element& query);

}  // namespace parlance::xmpp::muc
