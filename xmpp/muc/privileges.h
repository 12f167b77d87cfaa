// Who may do what in a room: the tables of XEP-0045 §5 and the error cases of §7 to §10, decided
// from role, affiliation and the room's configuration. Pure, any thread.
#pragma once

#include <optional>

#include "xmpp/muc/affiliation.h"
#include "xmpp/muc/room_config.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::muc {

// What an occupant is, or whoever asks from outside (Role::none).
struct Standing {
    Affiliation affiliation = Affiliation::none;
    Role role = Role::none;

    Standing() {}
    Standing(Affiliation a, Role r) : affiliation(a), role(r) {}
};

using Refusal = std::optional<StanzaError>;

// The role of one who enters (§5.1.2); none: may not.
Role initial_role(const RoomConfig& config, Affiliation affiliation);

// §7.2.7, §7.2.6: banned, or not a member. Password, nickname and number are not looked at.
Refusal may_enter(const RoomConfig& config, Affiliation affiliation);
// To all; §7.4.
Refusal may_speak(const Standing& who);
// §7.5: to an occupant of the role `to`.
Refusal may_send_private(const RoomConfig& config, const Standing& who, Role to);
// §8.1.
Refusal may_change_subject(const RoomConfig& config, const Standing& who);
// §7.8.2.
Refusal may_invite(const RoomConfig& config, const Standing& who);

// §8.2 to §8.5, §9.6, §9.7: whether `who` may give the occupant `whom` that role.
Refusal may_set_role(const Standing& who, const Standing& whom, Role wanted);
// §9.1 to §9.5, §10.3 to §10.8: whether `who` may give that affiliation to somebody who has `held`.
// `own`: it is its own; `last_owner`: `whom` is the only owner.
Refusal may_set_affiliation(Affiliation who, Affiliation held, Affiliation wanted, bool own,
                            bool last_owner);
// §9.2, §9.5, §10.5, §10.8: the list of those with that affiliation.
Refusal may_see_list(const RoomConfig& config, const Standing& who, Affiliation listed);
// §8.5, §9.8: the list of those with that role.
Refusal may_see_list(const Standing& who, Role listed);
// §10.2, §10.9: configure, destroy.
Refusal may_own(Affiliation who);
// §5.2.1, XEP-0045 §4.2: whether it sees the real JIDs of occupants.
bool sees_real_jids(const RoomConfig& config, Role who);

}  // namespace parlance::xmpp::muc
