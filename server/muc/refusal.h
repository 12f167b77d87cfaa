// Errors that a room returns: named as its own (XEP-0045 has `by` in all of them). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::muc {

// Answers a stanza that is not an answer itself.
void refuse(const Room& room, const xmpp::Stanza& stanza, const xmpp::StanzaError& error,
            Outcome& outcome);

}  // namespace parlance::server::muc
