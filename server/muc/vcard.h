// The vCard of a room, and in it its picture (XEP-0054, XEP-0486). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// Who may enter may have it, owners may change it.
void take_vcard(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

// XEP-0486 §5.2: presence of the room itself has the hash of its picture (XEP-0153), for clients
// that know no other way. For a room that has one.
void show_picture(const Room& room, const xmpp::Jid& session, Outcome& outcome);

}  // namespace parlance::server::muc
