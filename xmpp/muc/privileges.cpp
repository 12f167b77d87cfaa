#include "xmpp/muc/privileges.h"

namespace parlance::xmpp::muc {

namespace {

Refusal refused(Condition condition) {
    return StanzaError(condition);
}

bool is_listed(std::uint8_t roles, Role role) {
    switch (role) {
        case Role::none:
            return false;
        case Role::visitor:
            return (roles & kVisitor) != 0;
        case Role::participant:
            return (roles & kParticipant) != 0;
        case Role::moderator:
            return (roles & kModerator) != 0;
    }
    return false;
}

}  // namespace

Role initial_role(const RoomConfig& config, Affiliation affiliation) {
    switch (affiliation) {
        case Affiliation::outcast:
            return Role::none;
        case Affiliation::none:
            if (config.members_only) return Role::none;
            return config.moderated ? Role::visitor : Role::participant;
        case Affiliation::member:
            return Role::participant;
        case Affiliation::admin:
        case Affiliation::owner:
            return Role::moderator;
    }
    return Role::none;
}

Refusal may_enter(const RoomConfig& config, Affiliation affiliation) {
    if (affiliation == Affiliation::outcast) return refused(Condition::forbidden);
    if (config.members_only && affiliation == Affiliation::none) {
        return refused(Condition::registration_required);
    }
    return std::nullopt;
}

Refusal may_speak(const Standing& who) {
    if (who.role == Role::none) return refused(Condition::not_acceptable);
    if (who.role == Role::visitor) return refused(Condition::forbidden);
    return std::nullopt;
}

Refusal may_send_private(const RoomConfig& config, const Standing& who, Role to) {
    if (who.role == Role::none) return refused(Condition::not_acceptable);
    // A moderator may always be asked for voice or for help, and may answer.
    if (who.role == Role::moderator || to == Role::moderator) {
        return config.allow_pm == AllowPm::none ? refused(Condition::forbidden) : std::nullopt;
    }
    bool allowed = config.allow_pm == AllowPm::anyone ||
                   (config.allow_pm == AllowPm::participants && who.role == Role::participant);
    return allowed ? std::nullopt : refused(Condition::forbidden);
}

Refusal may_change_subject(const RoomConfig& config, const Standing& who) {
    if (who.role == Role::none) return refused(Condition::not_acceptable);
    bool allowed =
        who.role == Role::moderator || (config.change_subject && who.role == Role::participant);
    return allowed ? std::nullopt : refused(Condition::forbidden);
}

Refusal may_invite(const RoomConfig& config, const Standing& who) {
    if (who.role == Role::none) return refused(Condition::not_acceptable);
    // An invitation to a members-only room makes a member, which is for admins (§7.8.2).
    bool allowed =
        !config.members_only || config.allow_invites || who.affiliation >= Affiliation::admin;
    return allowed ? std::nullopt : refused(Condition::forbidden);
}

Refusal may_set_role(const Standing& who, const Standing& whom, Role wanted) {
    if (who.role != Role::moderator) return refused(Condition::forbidden);
    // §9.6, §9.7: moderators are made and unmade by admins.
    bool of_moderators = wanted == Role::moderator || whom.role == Role::moderator;
    if (wanted == Role::none) {
        // §8.2: not by somebody with a lower affiliation; §5.1.3: moderators by admins and owners.
        bool outranked = who.affiliation < whom.affiliation ||
                         (whom.role == Role::moderator && who.affiliation < Affiliation::admin);
        return outranked ? refused(Condition::not_allowed) : std::nullopt;
    }
    if (of_moderators && wanted != whom.role) {
        // Of an admin or owner it cannot be taken away.
        if (whom.affiliation >= Affiliation::admin) return refused(Condition::not_allowed);
        if (who.affiliation < Affiliation::admin) return refused(Condition::forbidden);
        return std::nullopt;
    }
    if (wanted == Role::visitor) {
        // §8.4: not of somebody at or above the moderator's level, nor of any admin or owner.
        if (whom.affiliation >= Affiliation::admin) return refused(Condition::not_allowed);
        bool outranks = who.affiliation > whom.affiliation;
        if (whom.role != Role::visitor && !outranks) return refused(Condition::not_allowed);
    }
    return std::nullopt;
}

Refusal may_set_affiliation(Affiliation who, Affiliation held, Affiliation wanted, bool own,
                            bool last_owner) {
    if (who < Affiliation::admin) return refused(Condition::forbidden);
    // §9.1.
    if (own && wanted == Affiliation::outcast) return refused(Condition::conflict);
    if (who == Affiliation::admin) {
        bool lays_down = own && wanted < Affiliation::admin;
        bool of_staff = held >= Affiliation::admin || wanted >= Affiliation::admin;
        // §9.1: who ranks lower alone is banned.
        if (held >= Affiliation::admin && wanted == Affiliation::outcast) {
            return refused(Condition::not_allowed);
        }
        // §10.3, §10.4, §10.6, §10.7: owners make and unmake admins and owners; an admin may lay
        // the own rank down.
        if (of_staff && !lays_down) return refused(Condition::forbidden);
    }
    // §10.4: a room without an owner could not be managed by anybody.
    if (last_owner && wanted != Affiliation::owner) return refused(Condition::conflict);
    return std::nullopt;
}

Refusal may_see_list(const RoomConfig& config, const Standing& who, Affiliation listed) {
    // §5.2: of those who have none there is no list.
    if (listed == Affiliation::none) return refused(Condition::not_acceptable);
    if (who.affiliation == Affiliation::owner) return std::nullopt;
    switch (listed) {
        case Affiliation::outcast:
            return who.affiliation >= Affiliation::admin ? std::nullopt
                                                         : refused(Condition::forbidden);
        case Affiliation::member:
            if (who.affiliation >= Affiliation::admin) return std::nullopt;
            break;
        case Affiliation::none:
        case Affiliation::admin:
        case Affiliation::owner:
            break;
    }
    // Everybody sees everybody's address there in any case.
    bool inside = who.role != Role::none || who.affiliation >= Affiliation::member;
    bool allowed =
        config.non_anonymous() && inside &&
        (who.affiliation >= Affiliation::member || is_listed(config.member_list, who.role));
    return allowed ? std::nullopt : refused(Condition::forbidden);
}

Refusal may_see_list(const Standing& who, Role listed) {
    if (listed == Role::none) return refused(Condition::not_acceptable);
    bool allowed = listed == Role::moderator ? who.affiliation >= Affiliation::admin
                                             : who.role == Role::moderator;
    return allowed ? std::nullopt : refused(Condition::forbidden);
}

Refusal may_own(Affiliation who) {
    return who == Affiliation::owner ? std::nullopt : refused(Condition::forbidden);
}

bool sees_real_jids(const RoomConfig& config, Role who) {
    return config.non_anonymous() || who == Role::moderator;
}

}  // namespace parlance::xmpp::muc
