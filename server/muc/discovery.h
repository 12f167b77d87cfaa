// What a room says of itself (XEP-0045 §6.4, §6.5, §7.12), and which rooms a service has (§6.3).
// One shard.
#pragma once

#include <string_view>

#include "base/task.h"
#include "server/iq_request.h"
#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

void answer_info(Room& room, const xmpp::Stanza& iq, Outcome& outcome);
void answer_items(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

// Of the service.
base::Task<IqReply> list_rooms(entity::Host* service, IqRequest request);

}  // namespace parlance::server::muc
