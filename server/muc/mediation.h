// What a room passes on for others (XEP-0045 §7.8.2, §7.13, §8.6): invitations and their refusals,
// requests for voice and the moderators' answers; and admins' answers on registrations, which go to
// applications.h. One shard.
#pragma once

#include <string>

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// False: the message is none of these.
bool take_mediation(Room& room, const xmpp::Stanza& message, Outcome& outcome);

// An invitation has come back: its inviter is told that nobody is there. False: the error is about
// something else.
bool take_returned_invitation(Room& room, const xmpp::Stanza& error, Outcome& outcome);

// §9.5: to one who has been made a member. `inviter`: bare.
void invite_member(const Room& room, const xmpp::Jid& inviter, const xmpp::Jid& member,
                   const std::string& reason, Outcome& outcome);

}  // namespace parlance::server::muc
