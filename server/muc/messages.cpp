#include "server/muc/messages.h"

#include <string>
#include <utility>

#include "base/assert.h"
#include "server/archive_uid.h"
#include "server/modules/mam/archive_rules.h"
#include "server/muc/absent.h"
#include "server/muc/announcement.h"
#include "server/muc/leaving.h"
#include "server/muc/mediation.h"
#include "server/muc/refusal.h"
#include "server/muc/retraction.h"
#include "server/muc/subject.h"
#include "server/shard.h"
#include "storage/archive.h"
#include "xmpp/muc/mention_permissions.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/stanza_id.h"

namespace parlance::server::muc {

namespace {

namespace ns = xmpp::ns;
using xmpp::Condition;
using xmpp::ErrorType;
using xmpp::MessageType;
using xmpp::StanzaError;
using xmpp::muc::Refusal;

// What the room alone says in messages.
bool is_of_room(const xmpp::Element& child, const Room& room) {
    if (child.ns() == ns::occupant_id) return true;
    if (child.ns() == ns::muc_user || child.ns() == ns::muc) return true;
    if (child.is("delay", ns::delay)) {
        auto from = xmpp::Jid::parse(child.attr("from"));
        return from && from->bare_view() == room.key();
    }
    return xmpp::is_stanza_id(child, room.key());
}

StanzaError too_fast(std::int64_t seconds) {
    return StanzaError(Condition::policy_violation, ErrorType::wait,
                       "wait " + std::to_string(seconds) + " s between two messages");
}

// XEP-0500, and not so much that nobody else gets a word in.
Refusal at_this_pace(Room& room, Occupant& who, const xmpp::Stanza& message) {
    if (!who.takes_message(room.shard().config().rooms.messages_per_s, room.now_us())) {
        return StanzaError(Condition::resource_constraint, ErrorType::wait, "too many messages");
    }
    // XEP-0500 §5: not those who run the room.
    std::int64_t pause_us = room.config().slow_mode_s * base::kSecondUs;
    bool counts = pause_us > 0 && message.element().has_child("body", ns::client) &&
                  room.affiliation_of(who.bare()) < xmpp::muc::Affiliation::admin;
    if (!counts || room.may_speak_again(who.bare(), pause_us)) return std::nullopt;
    return too_fast(room.config().slow_mode_s);
}

Refusal may_say(Room& room, Visit* visit, const xmpp::Stanza& message) {
    xmpp::muc::Standing standing = room.standing(message.from());
    if (changes_subject(message)) {
        if (Refusal refusal = may_change_subject(room.config(), standing)) return refusal;
    } else if (Refusal refusal = may_speak(standing)) {
        return refusal;
    }
    return at_this_pace(room, *visit->occupant, message);
}

void take_groupchat(Room& room, const xmpp::Stanza& message, Outcome& outcome) {
    // §7.5: nobody is addressed alone in this way.
    if (!message.to().is_bare()) {
        return refuse(room, message, StanzaError(Condition::bad_request), outcome);
    }
    Visit* visit = room.occupants().find_visit(message.from());
    if (Refusal refusal = may_say(room, visit, message)) {
        return refuse(room, message, *refusal, outcome);
    }
    Occupant& occupant = *visit->occupant;
    outcome.on_failure(message);
    xmpp::Document document = as_from(room, occupant, message);
    xmpp::muc::enforce_mentions(document.root(), room.config(), occupant.role());
    if (!document->has_attr("id")) document->set("id", archive_uid(room.shard().new_id()));
    std::string id(document->attr("id"));
    say(room, std::move(document), occupant.jid(), occupant.bare(), outcome);
    follow_retraction(room, occupant, message, id, outcome);
}

// §7.5.
void take_private(Room& room, const xmpp::Stanza& message, Outcome& outcome) {
    Visit* visit = room.occupants().find_visit(message.from());
    if (visit == nullptr) {
        return refuse(room, message, StanzaError(Condition::not_acceptable), outcome);
    }
    const Occupant& sender = *visit->occupant;
    const Occupant* recipient = room.occupants().find(message.to().resource());
    if (recipient == nullptr) {
        return refuse(room, message, StanzaError(Condition::item_not_found), outcome);
    }
    xmpp::muc::Standing standing(room.affiliation_of(sender.bare()), sender.role());
    if (Refusal refusal = may_send_private(room.config(), standing, recipient->role())) {
        return refuse(room, message, *refusal, outcome);
    }
    if (!visit->occupant->takes_message(room.shard().config().rooms.messages_per_s,
                                        room.now_us())) {
        return refuse(room, message, StanzaError(Condition::resource_constraint, ErrorType::wait),
                      outcome);
    }
    xmpp::Document document = as_from(room, sender, message);
    document->add("x", ns::muc_user);
    auto stanza = xmpp::Stanza::make(std::move(document), sender.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    for (const auto& each : recipient->visits()) outcome.route(stanza->with_to(each->jid));
}

// §11.1: somebody does not get what the room sends. That a private message was not accepted, or
// that a client objects to one message, says nothing about the rest.
void take_error(Room& room, const xmpp::Stanza& message, Outcome& outcome) {
    if (take_returned_invitation(room, message, outcome)) return;
    Visit* visit = room.occupants().find_visit(message.from());
    const xmpp::Element* error = message.element().child("error", ns::client);
    if (visit == nullptr || error == nullptr) return;
    // Users of this server leave by presence; this is their account's word for what they block.
    bool local = room.shard().config().serves(message.from().domain());
    if (local && error->has_child("service-unavailable", ns::stanza_errors)) return;
    for (const char* condition :
         {"gone", "item-not-found", "recipient-unavailable", "redirect", "remote-server-not-found",
          "remote-server-timeout", "service-unavailable", "jid-malformed"}) {
        if (!error->has_child(condition, ns::stanza_errors)) continue;
        return leave(room, *visit, {}, outcome, Cause({Status::technical_problem}));
    }
}

}  // namespace

xmpp::Document as_from(const Room& room, const Occupant& occupant, const xmpp::Stanza& message) {
    xmpp::Document document = message.editable();
    document->remove_children_if(
        [&room](const xmpp::Element& child) { return is_of_room(child, room); });
    document->add("occupant-id", ns::occupant_id).set("id", occupant.id());
    return document;
}

void say(Room& room, xmpp::Document message, const xmpp::Jid& from, const xmpp::Jid& account,
         Outcome& outcome) {
    // §7.4: all copies have one.
    std::string id = room.shard().new_id();
    std::string uid = archive_uid(id);
    if (!message->has_attr("id")) message->set("id", uid);
    xmpp::add_stanza_id(message.root(), room.key(), uid);
    auto stanza = xmpp::Stanza::make(std::move(message), from, xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    std::int64_t time_us = storage::archive::time_of_id(id);
    bool subject = changes_subject(*stanza);
    bool lasts = modules::worth_archiving_in_room(*stanza);
    if (lasts && room.config().archive && !room.locked()) {
        outcome.write(storage::archive::insert(
            room.key(), storage::archive::Message(id, account.full(), std::string(from.resource()),
                                                  {}, stanza->wire())));
        room.set_last_said(id);
    }
    if (counts_as_activity(*stanza)) room.activity().count(room.now_us());
    if (subject) room.set_subject(Said(*stanza, time_us), outcome);
    Broadcast(room, outcome).to_everybody(*stanza);
    if (!lasts || subject) return;
    room.history().add(Said(*stanza, time_us), room.config().max_history);
    tell_absent(room, Said(*stanza, time_us), outcome);
}

void take_message(Room& room, const xmpp::Stanza& message, Outcome& outcome) {
    if (message.is_error()) return take_error(room, message, outcome);
    // §17.2: before it is configured it is there for its owner alone.
    bool hidden =
        room.locked() && room.affiliation_of(message.from()) != xmpp::muc::Affiliation::owner;
    if (!room.exists() || hidden) {
        return refuse(room, message, StanzaError(Condition::item_not_found), outcome);
    }
    if (message.message_type() == MessageType::groupchat) {
        return take_groupchat(room, message, outcome);
    }
    if (!message.to().is_bare()) return take_private(room, message, outcome);
    if (take_mediation(room, message, outcome)) return;
    // §7.4: what is for all is of type 'groupchat'.
    bool inside = room.occupants().find_visit(message.from()) != nullptr;
    refuse(room, message, StanzaError(inside ? Condition::bad_request : Condition::not_acceptable),
           outcome);
}

}  // namespace parlance::server::muc
