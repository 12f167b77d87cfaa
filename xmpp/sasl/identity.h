// The rules common to mechanisms that name a user in the clear. Pure functions; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "xmpp/jid.h"

namespace parlance::xmpp::sasl {

// The account that the simple user name `authcid` means on `domain`: SASLprep, then the rules for a
// localpart (RFC 6120 §6.3.8). Empty when it can mean none.
Jid account_for(std::string_view authcid, std::string_view domain);

// RFC 6120 §6.3.8: an authorization identity, when given, is the user's own bare address; nobody
// here acts for somebody else. The empty `authzid` is always permitted.
bool is_permitted_authzid(std::string_view authzid, const Jid& account);

}  // namespace parlance::xmpp::sasl
