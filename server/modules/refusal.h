// Errors for the very session that sent a stanza. An error that is routed passes the account's
// inbound stages first, which may hide it (the addressee is blocked) or, for presence sent from the
// bare address, show it to every session.
#pragma once

#include "server/traffic.h"

namespace parlance::server::modules {

// Ends the passage of an outbound stanza: its sender gets the error, unless the stanza is itself an
// answer.
inline Verdict refuse_sender(Traffic& traffic, const xmpp::StanzaError& error) {
    const xmpp::Stanza& stanza = traffic.stanza();
    bool answer = stanza.is_error() || (stanza.is_iq() && stanza.iq_type() == xmpp::IqType::result);
    if (traffic.origin() != nullptr && !answer) {
        traffic.outcome().emit(traffic.origin()->id(),
                               stanza.error_reply(error).with_to(traffic.origin()->jid()));
    }
    return Verdict::done();
}

}  // namespace parlance::server::modules
