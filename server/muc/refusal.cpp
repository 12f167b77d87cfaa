#include "server/muc/refusal.h"

#include <utility>

#include "base/assert.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

void refuse(const Room& room, const xmpp::Stanza& stanza, const xmpp::StanzaError& error,
            Outcome& outcome) {
    bool answer = stanza.is_error() || (stanza.is_iq() && stanza.iq_type() == xmpp::IqType::result);
    if (answer) return;
    xmpp::Stanza reply = stanza.error_reply(error);
    xmpp::Document document = reply.editable();
    if (xmpp::Element* child = document->child("error", xmpp::ns::client)) {
        child->set("by", room.key());
    }
    // §7.2: presence comes back with what it asked for, which tells it from a contact's.
    if (stanza.is_presence()) document->add("x", xmpp::ns::muc);
    auto named = xmpp::Stanza::make(std::move(document), reply.from(), reply.to());
    PARLANCE_ASSERT(named);
    outcome.route(std::move(*named));
}

}  // namespace parlance::server::muc
