#include "server/muc/subject.h"

#include <utility>

#include "base/assert.h"
#include "xmpp/delay.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

bool changes_subject(const xmpp::Stanza& message) {
    const xmpp::Element& element = message.element();
    return element.has_child("subject", xmpp::ns::client) &&
           !element.has_child("body", xmpp::ns::client) &&
           !element.has_child("thread", xmpp::ns::client);
}

xmpp::Stanza subject_for(const Room& room) {
    if (const auto& subject = room.subject()) {
        xmpp::Document message = subject->message.editable();
        xmpp::add_delay(message.root(), room.key(), subject->time_us);
        auto stanza = xmpp::Stanza::make(std::move(message), subject->message.from(), xmpp::Jid());
        PARLANCE_ASSERT(stanza);
        return *stanza;
    }
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, name_of(xmpp::MessageType::groupchat));
    message->add("subject");
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

}  // namespace parlance::server::muc
