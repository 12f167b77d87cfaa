#include "server/muc/presence.h"

#include <string>
#include <utility>

#include "server/muc/announcement.h"
#include "server/muc/entering.h"
#include "server/muc/leaving.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::ErrorType;
using xmpp::PresenceType;
using xmpp::StanzaError;
using xmpp::muc::Refusal;

// §7.2.18: it takes itself to be in the room.
void tell_outside(const Room& room, const xmpp::Stanza& presence, Outcome& outcome) {
    std::string content =
        "<x xmlns='http://jabber.org/protocol/muc#user'><item affiliation='" +
        std::string(name_of(room.affiliation_of(presence.from()))) +
        "' role='none'><reason>You are not in the room.</reason></item><status code='110'/>"
        "<status code='307'/><status code='333'/></x>";
    outcome.route(xmpp::Stanza::presence_of_text(presence.to(), presence.from(), false, content));
}

// §7.6. Every session of the occupant goes by the new name. §17.3: one that takes itself to be
// outside (`entry`) enters under that name, and is told everything again.
void change_nick(Room& room, Visit& visit, const xmpp::Stanza& presence,
                 const xmpp::muc::Entry* entry, Outcome& outcome) {
    if (Refusal refusal = may_have_nick(room, presence.from(), presence.to().resource())) {
        return refuse(room, presence, *refusal, outcome);
    }
    Occupant& occupant = *visit.occupant;
    Occupant* other = room.occupants().find_like(presence.to().resource());
    if (other != nullptr && other != &occupant) {
        return refuse(room, presence, StanzaError(Condition::conflict), outcome);
    }
    Broadcast broadcast(room, outcome);
    {
        Announcement old(occupant, Cause({Status::nick_changed}));
        old.new_nick = presence.to().resource();
        old.presence = {};
        broadcast.to_all(old);
    }
    room.occupants().rename(occupant, std::string(presence.to().resource()));
    if (entry != nullptr) return enter_again(room, visit, presence, *entry, outcome);
    room.occupants().show(visit, shown_presence(presence.element()));
    broadcast.to_all(Announcement(occupant));
}

void take_available(Room& room, const xmpp::Stanza& presence, Outcome& outcome) {
    auto entry = xmpp::muc::entry_in(presence.element(), room.wall_us());
    Visit* visit = room.occupants().find_visit(presence.from());
    if (visit == nullptr && !entry) return tell_outside(room, presence, outcome);
    if (presence.to().is_bare()) {
        return refuse(room, presence, StanzaError(Condition::jid_malformed), outcome);
    }
    if (!room.admits_presence(presence.from().bare())) {
        return refuse(room, presence,
                      StanzaError(Condition::resource_constraint, ErrorType::wait,
                                  "too many changes of presence"),
                      outcome);
    }
    if (visit == nullptr) return enter(room, presence, *entry, outcome);
    if (presence.to().resource() != visit->occupant->nick()) {
        return change_nick(room, *visit, presence, entry ? &*entry : nullptr, outcome);
    }
    if (entry) return enter_again(room, *visit, presence, *entry, outcome);
    room.occupants().show(*visit, shown_presence(presence.element()));
    Broadcast(room, outcome).to_all(Announcement(*visit->occupant));
}

}  // namespace

void take_presence(Room& room, const xmpp::Stanza& presence, Outcome& outcome) {
    Visit* visit = room.occupants().find_visit(presence.from());
    switch (presence.presence_type()) {
        case PresenceType::available:
            return take_available(room, presence, outcome);
        case PresenceType::unavailable:
            if (visit != nullptr) {
                leave(room, *visit, shown_presence(presence.element()), outcome);
            }
            return;
        case PresenceType::error:
            // §11.1: what the room sends does not arrive.
            if (visit != nullptr) {
                leave(room, *visit, {}, outcome, Cause({Status::technical_problem}));
            }
            return;
        case PresenceType::subscribe:
        case PresenceType::subscribed:
        case PresenceType::unsubscribe:
        case PresenceType::unsubscribed:
        case PresenceType::probe:
            // Rooms are no contacts.
            return;
    }
}

}  // namespace parlance::server::muc
