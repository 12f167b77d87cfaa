// The subject of a room (XEP-0045 §7.2.16, §8.1). One shard.
#pragma once

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// §8.1: a subject and neither body nor thread.
bool changes_subject(const xmpp::Stanza& message);
// As it is told to one who enters; without addressee.
xmpp::Stanza subject_for(const Room& room);

}  // namespace parlance::server::muc
