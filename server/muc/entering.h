// Entering a room, which may make it (XEP-0045 §7.2, §10.1). One shard.
#pragma once

#include <string>

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/muc/entry.h"
#include "xmpp/stanza.h"
#include "xmpp/stanza_error.h"

namespace parlance::server::muc {

// `presence` asks for it, from somebody who is not in the room with that session.
void enter(Room& room, const xmpp::Stanza& presence, const xmpp::muc::Entry& entry,
           Outcome& outcome);
// From a session that is in the room and takes itself to be outside: it is told everything again.
void enter_again(Room& room, Visit& visit, const xmpp::Stanza& presence,
                 const xmpp::muc::Entry& entry, Outcome& outcome);

// Whether `who` may have that nickname (§7.2.8): it is one, and not another's.
xmpp::muc::Refusal may_have_nick(const Room& room, const xmpp::Jid& who, std::string_view nick);
// What others get to see of a presence: its children but those that the room speaks in, as XML.
std::string shown_presence(const xmpp::Element& presence);

}  // namespace parlance::server::muc
