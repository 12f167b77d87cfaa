// Our side as the authoritative server of dialback (XEP-0220 §2.2.2), whichever way the question
// has come. One shard.
#pragma once

#include "server/s2s/stream.h"
#include "xmpp/dialback.h"

namespace parlance::server::s2s {

// Whether the key is one that we have given out. Nothing is kept for that (XEP-0185).
void answer_as_authority(S2sStream& stream, const xmpp::dialback::Packet& request);

}  // namespace parlance::server::s2s
