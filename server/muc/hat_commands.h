// The commands with which the hats of a room are managed (XEP-0317 §3.2 to §3.7). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/element.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void take_hat_command(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

// XEP-0050 §2.2: the commands that the requester may run, as items.
void list_hat_commands(const Room& room, const xmpp::Jid& requester, xmpp::Element& items);

}  // namespace parlance::server::muc
