// The rules common to mechanisms that name a user in the clear. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "xmpp/jid.h"

namespace parlance::xmpp::sasl {

// The account that the simple user name `authcid` means on `domain`: SASLprep, then the rules for a
// localpart (RFC 6120 §6.3.8). Empty when it can mean none. Without a domain, the name is one
// itself (XEP-0225 §3).
Jid account_for(std::string_view authcid, std::string_view domain);
// The localpart of such an account, or the domain.
std::string username_of(const Jid& account);

// RFC 6120 §6.3.8: an authorization identity, when given, is the user's own bare address; nobody
// here acts for somebody else. The empty `authzid` is always permitted.
bool is_permitted_authzid(std::string_view authzid, const Jid& account);

}  // namespace parlance::xmpp::sasl
