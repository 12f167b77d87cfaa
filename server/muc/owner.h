// <query xmlns='http://jabber.org/protocol/muc#owner'/>: configuring the room, which makes it
// exist for others, and its end (XEP-0045 §10.1, §10.2, §10.9). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_owner(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
