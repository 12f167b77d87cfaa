#include "server/muc/mediation.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "base/assert.h"
#include "server/archive_uid.h"
#include "server/muc/affiliation_change.h"
#include "server/muc/applications.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/muc/invitation.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/muc/register_approval.h"
#include "xmpp/muc/voice_request.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Decline;
using xmpp::muc::Invitation;
using xmpp::muc::RegistrationAnswer;
using xmpp::muc::Role;
using xmpp::muc::VoiceMessage;

void send(const Room& room, xmpp::Document message, const xmpp::Jid& to, Outcome& outcome) {
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), to);
    PARLANCE_ASSERT(stanza);
    outcome.route(std::move(*stanza));
}

void send_invitation(const Room& room, const Invitation& invitation, const xmpp::Jid& inviter,
                     std::string_view id, Outcome& outcome) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, {}, id);
    std::string_view password =
        room.config().password_protected ? std::string_view(room.config().password) : "";
    append_invitation(message.root(), invitation, inviter, room.jid(), password);
    send(room, std::move(message), invitation.to, outcome);
}

// Those who see real addresses get to know the inviter's anyway.
xmpp::Jid known_as(const Room& room, const Occupant& inviter) {
    return room.config().non_anonymous() ? inviter.bare() : inviter.jid();
}

// §9.5: who is invited into a members-only room becomes a member, and nobody else does.
bool joins(const Room& room, const Invitation& invitation) {
    return room.config().members_only && invitation.to.has_local() &&
           room.affiliation_of(invitation.to) == Affiliation::none;
}

// As many messages at once as there are invitees, each of whom may become a member.
xmpp::muc::Refusal may_invite_all(Room& room, Occupant& inviter,
                                  const std::vector<Invitation>& invitations) {
    const Config& config = room.shard().config();
    if (!inviter.takes_message(config.rooms.messages_per_s, room.now_us(), invitations.size())) {
        return StanzaError(Condition::resource_constraint, xmpp::ErrorType::wait,
                           "too many messages");
    }
    auto more = std::count_if(invitations.begin(), invitations.end(), [&room](const auto& each) {
        return joins(room, each) && room.held(each.to.bare_view()) == nullptr;
    });
    std::size_t most = config.limits.room_affiliations;
    if (more == 0 || room.affiliations().size() + static_cast<std::size_t>(more) <= most) {
        return std::nullopt;
    }
    return StanzaError(Condition::resource_constraint, "too many affiliations");
}

void invite(Room& room, const xmpp::Stanza& message, const std::vector<Invitation>& invitations,
            Outcome& outcome) {
    const Visit* visit = room.occupants().find_visit(message.from());
    auto refusal = may_invite(room.config(), room.standing(message.from()));
    if (refusal || visit == nullptr) {
        return refuse(room, message, refusal.value_or(StanzaError(Condition::not_acceptable)),
                      outcome);
    }
    if (auto limit = may_invite_all(room, *visit->occupant, invitations)) {
        return refuse(room, message, *limit, outcome);
    }
    outcome.on_failure(message);
    xmpp::Jid inviter = known_as(room, *visit->occupant);
    Changes changes(room, message.from(), outcome);
    for (const Invitation& invitation : invitations) {
        if (joins(room, invitation)) changes.add_member(invitation.to.bare());
        std::string id(message.id());
        // So that it can be told from others when it comes back.
        if (id.empty()) id = archive_uid(room.shard().new_id());
        send_invitation(room, invitation, inviter, id, outcome);
        SentInvitations::Sent sent;
        sent.invitee = invitation.to;
        sent.inviter = message.from();
        sent.id = std::move(id);
        sent.time_us = room.now_us();
        room.sent_invitations().add(std::move(sent));
    }
    changes.tell_others();
}

// What says that nobody is there to be invited, now and for some time. Who blocks the room looks
// like that as well, and is to (XEP-0191 §3.4).
bool nobody_there(const xmpp::Element& error) {
    constexpr std::array kConditions = {"item-not-found",
                                        "gone",
                                        "redirect",
                                        "service-unavailable",
                                        "recipient-unavailable",
                                        "remote-server-not-found"};
    return std::any_of(kConditions.begin(), kConditions.end(), [&error](const char* condition) {
        return error.has_child(condition, xmpp::ns::stanza_errors);
    });
}

// To whom it was who invited, in all its sessions, if it is known by its address in the room.
void pass_decline(Room& room, const xmpp::Stanza& message, const Decline& decline,
                  Outcome& outcome) {
    xmpp::Document document = xmpp::new_stanza(xmpp::StanzaKind::message, {}, message.id());
    append_decline(document.root(), decline, message.from().bare());
    auto stanza = xmpp::Stanza::make(std::move(document), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    std::vector<Occupant*> inviters;
    if (decline.to.bare_view() == room.key()) {
        Occupant* occupant = room.occupants().find(decline.to.resource());
        if (occupant != nullptr) inviters.push_back(occupant);
    } else {
        inviters = room.occupants().of_account(decline.to.bare_view());
    }
    // Nobody can have rooms send to whom they please.
    if (inviters.empty()) {
        return refuse(room, message, StanzaError(Condition::item_not_found), outcome);
    }
    for (const Occupant* occupant : inviters) {
        for (const auto& visit : occupant->visits()) outcome.route(stanza->with_to(visit->jid));
    }
}

// §7.13, §8.6.
void ask_moderators(Room& room, const xmpp::Stanza& message, const Occupant& visitor,
                    Outcome& outcome) {
    xmpp::Document document = xmpp::new_stanza(xmpp::StanzaKind::message, {}, message.id());
    xmpp::muc::voice_approval_form(visitor.shown().jid, visitor.nick()).append_to(document.root());
    auto stanza = xmpp::Stanza::make(std::move(document), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    for (const auto& occupant : room.occupants().all()) {
        if (occupant->role() != Role::moderator) continue;
        for (const auto& visit : occupant->visits()) outcome.route(stanza->with_to(visit->jid));
    }
}

// Null: it has gone. By its nickname if it is there in another session only, or the moderator's
// client names nothing else; not whoever has come to have that nickname since.
Occupant* voice_asker(Room& room, const VoiceMessage& approval) {
    if (const Visit* visit = room.occupants().find_visit(approval.jid)) return visit->occupant;
    if (approval.nick.empty()) return nullptr;
    Occupant* named = room.occupants().find(approval.nick);
    bool another =
        named != nullptr && !approval.jid.empty() && named->account() != approval.jid.bare_view();
    return another ? nullptr : named;
}

void take_approval(Room& room, const xmpp::Stanza& message, const VoiceMessage& approval,
                   Outcome& outcome) {
    Occupant* whom = voice_asker(room, approval);
    if (whom == nullptr) {
        return refuse(room, message, StanzaError(Condition::item_not_found), outcome);
    }
    xmpp::muc::Standing standing(room.affiliation_of(whom->bare()), whom->role());
    auto refusal = may_set_role(room.standing(message.from()), standing, Role::participant);
    if (refusal) return refuse(room, message, *refusal, outcome);
    // Who has voice, or more, meanwhile keeps it.
    if (!approval.allow || whom->role() != Role::visitor) return;
    Changes changes(room, message.from(), outcome);
    changes.set_role(*whom, Role::participant, Cause());
    changes.tell_others();
}

void take_voice(Room& room, const xmpp::Stanza& message, const VoiceMessage& voice,
                Outcome& outcome) {
    xmpp::muc::Standing standing = room.standing(message.from());
    const Visit* visit = room.occupants().find_visit(message.from());
    if (visit == nullptr) {
        return refuse(room, message, StanzaError(Condition::not_acceptable), outcome);
    }
    if (voice.kind == VoiceMessage::Kind::request) {
        if (standing.role != Role::visitor) return;
        // All moderators get it: it is no way to shout.
        if (!room.may_ask(Wish::voice, message.from())) {
            return refuse(room, message,
                          StanzaError(Condition::resource_constraint, xmpp::ErrorType::wait,
                                      "the moderators have just been asked"),
                          outcome);
        }
        return ask_moderators(room, message, *visit->occupant, outcome);
    }
    if (standing.role != Role::moderator) {
        return refuse(room, message, StanzaError(Condition::forbidden), outcome);
    }
    if (voice.kind == VoiceMessage::Kind::approval) take_approval(room, message, voice, outcome);
}

// XEP-0004 §3.2: who cancels a form need not say which one. Whichever it was, others have it.
bool is_cancel(const xmpp::Element& message) {
    const xmpp::Element* x = message.child("x", xmpp::ns::data_forms);
    return x != nullptr && x->attr("type") == "cancel" && x->child_count() == 0;
}

// Is somebody whom the room asks.
bool runs(const Room& room, const xmpp::Jid& who) {
    xmpp::muc::Standing standing = room.standing(who);
    return standing.role == Role::moderator || standing.affiliation >= Affiliation::admin;
}

}  // namespace

bool take_mediation(Room& room, const xmpp::Stanza& message, Outcome& outcome) {
    if (is_cancel(message.element())) return runs(room, message.from());
    auto invitations = xmpp::muc::parse_invitations(message.element());
    auto decline = xmpp::muc::parse_decline(message.element());
    auto voice = xmpp::muc::parse_voice_message(message.element());
    auto answer = xmpp::muc::parse_registration_answer(message.element());
    for (const StanzaError* error :
         {invitations ? nullptr : &invitations.error(), decline ? nullptr : &decline.error(),
          voice ? nullptr : &voice.error(), answer ? nullptr : &answer.error()}) {
        if (error == nullptr) continue;
        refuse(room, message, *error, outcome);
        return true;
    }
    if (!invitations->empty()) {
        invite(room, message, *invitations, outcome);
    } else if (*decline) {
        pass_decline(room, message, **decline, outcome);
    } else if (voice->kind != VoiceMessage::Kind::none) {
        take_voice(room, message, *voice, outcome);
    } else if (answer->kind != RegistrationAnswer::Kind::none) {
        take_registration_answer(room, message, *answer, outcome);
    } else {
        return false;
    }
    return true;
}

bool take_returned_invitation(Room& room, const xmpp::Stanza& message, Outcome& outcome) {
    auto sent = room.sent_invitations().take(message.from(), message.id(), room.now_us());
    if (!sent) return false;
    const xmpp::Element* error = message.element().child("error", xmpp::ns::client);
    bool inside = room.occupants().find_visit(sent->inviter) != nullptr;
    if (!inside || error == nullptr || !nobody_there(*error)) return true;
    xmpp::Document document =
        xmpp::new_stanza(xmpp::StanzaKind::message, name_of(xmpp::MessageType::error), sent->id);
    document->add("x", xmpp::ns::muc_user).add("invite").set("to", sent->invitee.full());
    StanzaError(Condition::item_not_found).append_to(document.root());
    if (xmpp::Element* child = document->child("error", xmpp::ns::client)) {
        child->set("by", room.key());
    }
    send(room, std::move(document), sent->inviter, outcome);
    return true;
}

void invite_member(const Room& room, const xmpp::Jid& inviter, const xmpp::Jid& member,
                   const std::string& reason, Outcome& outcome) {
    Invitation invitation;
    invitation.to = member;
    invitation.reason = reason;
    send_invitation(room, invitation, inviter.bare(), {}, outcome);
}

}  // namespace parlance::server::muc
