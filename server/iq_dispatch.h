// Finds the one module that owns an iq request and sends its answer (RFC 6120 §8.2.3: every request
// gets exactly one). One shard; called inside a decision of the addressee's lane.
#pragma once

#include "server/iq_request.h"
#include "server/outcome.h"
#include "xmpp/stanza.h"

namespace parlance::server {

// `user` is null when the request is for the host itself. The receipt is accepted when the answer
// has been handed on.
void dispatch_iq(entity::Host& host, entity::User* user, IqScope scope, xmpp::Stanza stanza,
                 Receipt receipt, Outcome& outcome);

}  // namespace parlance::server
