// Moderation (XEP-0425): a moderator has the room take back what somebody has said. The archive
// keeps a tombstone, the history forgets the message, the occupants are told. One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// Answers when the tombstone is durable.
void take_moderation(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
