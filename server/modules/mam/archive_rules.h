// Which messages belong into the archive of an account (XEP-0313 §6.1.1): those that mean something
// to whoever opens the conversation later, on another device. Pure.
#pragma once

#include "xmpp/stanza.h"

namespace parlance::server::modules {

bool worth_archiving(const xmpp::Stanza& message);
// The same for the archive of a room, where all is said by type 'groupchat'.
bool worth_archiving_in_room(const xmpp::Stanza& message);

// Of what is archived: whether it is something said to a person (the "instant message" of
// XEP-0430), a call, an invitation or the tombstone of one of these, rather than a change to or
// news about something said before.
bool is_instant_message(const xmpp::Element& message);

}  // namespace parlance::server::modules
