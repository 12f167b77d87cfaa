// The xmpp: URIs of invitations (RFC 5122, XEP-0401, XEP-0445), and their tokens. Pure, any thread.
#pragma once

#include <string>
#include <string_view>

#include "xmpp/jid.h"

namespace parlance::xmpp {

// "xmpp:romeo@example.com?roster;preauth=TOKEN", with ";ibr=y" if whoever has none may make an
// account at that domain.
std::string contact_invitation_uri(const Jid& inviter, std::string_view token, bool registers);
// "xmpp:juliet@example.com?register;preauth=TOKEN", of a domain alone if the name is for the
// invitee to choose.
std::string account_invitation_uri(const Jid& account, std::string_view token);

// Of letters and digits alone, and of a length that ours have: others are not looked for.
bool is_invitation_token(std::string_view text);

}  // namespace parlance::xmpp
