// The archive of a room (XEP-0313 §5): read by those who may enter it. One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void answer_archive_query(Room& room, const xmpp::Stanza& iq, Outcome& outcome);
void answer_archive_metadata(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

}  // namespace parlance::server::muc
