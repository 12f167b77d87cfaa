// <query xmlns='http://jabber.org/protocol/muc#owner'/>: configuring the room, which makes it
// exist for others, and its end (XEP-0045 §10.1, §10.2, §10.9). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "server/receipt.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// Whether that would make a room that others can see of one that waits for its configuration.
bool is_first_configuration(const Room& room, const xmpp::Stanza& stanza);
// Such a one: decided when it is known how many rooms its owner has (owned_rooms.h), and not
// accepted before.
void configure_first(Room& room, xmpp::Stanza iq, Receipt receipt, Outcome& outcome);
void take_owner(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
