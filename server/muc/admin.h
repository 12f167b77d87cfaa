// <query xmlns='http://jabber.org/protocol/muc#admin'/>: lists of occupants by role and of users by
// affiliation, and changing either (XEP-0045 §8, §9, §10.3 to §10.8). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_admin(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

// What the account is in the room, with whatever session it asks (§8).
xmpp::muc::Standing standing_of_account(const Room& room, const xmpp::Jid& who);

}  // namespace parlance::server::muc
