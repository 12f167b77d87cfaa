// Approving registrations (XEP-0045 §9.9): where a room's configuration says so, who registers
// (registration.h) asks the admins. Those who are there are asked at once, others when they come;
// the request waits for one of them, also through the server's end, but not for ever
// ([rooms] request_time). One shard.
#pragma once

#include <string>
#include <string_view>

#include "server/muc/room.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/muc/register_approval.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// The user of that request, who is nothing in the room, asks to become a member with that nickname,
// which nobody else has. Answers the request.
void apply_for_membership(Room& room, const xmpp::Stanza& iq, std::string nick, Outcome& outcome);
// Likewise: does not ask any more.
void withdraw_application(Room& room, const xmpp::Stanza& iq, Outcome& outcome);

// All that wait, to an admin: in one session, or in all of them.
void show_applications(const Room& room, const xmpp::Jid& session, Outcome& outcome);
void show_applications(const Room& room, const Occupant& admin, Outcome& outcome);

// Whether somebody has waited for too long. Who has is told that there has been no answer, and has
// not asked any more.
bool has_lapsed_applications(const Room& room);
void drop_lapsed_applications(Room& room, Outcome& outcome);

// What an admin has decided on one, or anybody else would like to. Admins need not be there.
void take_registration_answer(Room& room, const xmpp::Stanza& message,
                              const xmpp::muc::RegistrationAnswer& answer, Outcome& outcome);

}  // namespace parlance::server::muc
