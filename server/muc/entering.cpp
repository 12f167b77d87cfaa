#include "server/muc/entering.h"

#include <utility>

#include "server/entity/host.h"
#include "server/muc/affiliation_versions.h"
#include "server/muc/announcement.h"
#include "server/muc/applications.h"
#include "server/muc/refusal.h"
#include "server/muc/subject.h"
#include "server/muc/vcard.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/sasl/hash.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::ErrorType;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;
using xmpp::muc::Role;

// §7.2.9: admins find a place in a room that others have filled.
constexpr std::size_t kPlacesForAdmins = 10;
// Of one occupant, whom the number of occupants does not limit.
constexpr std::size_t kSessionsOfOccupant = 50;

Refusal may_create(const Room& room, const xmpp::Jid& who) {
    const Config& config = room.shard().config();
    if (!config.rooms.anyone_creates && !config.serves(who.domain())) {
        return StanzaError(Condition::not_allowed, "rooms are made by users of this server");
    }
    // Its prepared form could change with a later version of Unicode.
    if (!xmpp::Jid::parse(room.key(), xmpp::Unassigned::refuse)) {
        return StanzaError(Condition::not_allowed, "no name for a new room");
    }
    if (room.owns_enough(who)) {
        return StanzaError(Condition::resource_constraint, "too many rooms");
    }
    return std::nullopt;
}

Refusal has_place(const Room& room, Affiliation affiliation) {
    const Occupants& occupants = room.occupants();
    std::size_t reserve = affiliation >= Affiliation::admin ? kPlacesForAdmins : 0;
    bool fits = occupants.size() < std::size_t{room.config().max_users} + reserve &&
                occupants.sessions() < room.shard().config().limits.room_occupants + reserve;
    if (fits) return std::nullopt;
    return StanzaError(Condition::service_unavailable, ErrorType::wait, "the room is full");
}

Refusal knows_password(const Room& room, const xmpp::muc::Entry& entry) {
    const auto& config = room.config();
    if (!config.password_protected) return std::nullopt;
    if (xmpp::sasl::equal_in_constant_time(entry.password, config.password)) return std::nullopt;
    return StanzaError(Condition::not_authorized);
}

Refusal may_enter(const Room& room, const xmpp::Stanza& presence, const xmpp::muc::Entry& entry) {
    const xmpp::Jid& who = presence.from();
    Affiliation affiliation = room.affiliation_of(who);
    if (!room.exists()) {
        if (Refusal refusal = may_have_nick(room, who, presence.to().resource())) return refusal;
        return may_create(room, who);
    }
    // §7.2.10: it does not exist for others.
    if (room.locked() && affiliation != Affiliation::owner) {
        return StanzaError(Condition::item_not_found);
    }
    if (Refusal refusal = xmpp::muc::may_enter(room.config(), affiliation)) return refusal;
    if (Refusal refusal = knows_password(room, entry)) return refusal;
    if (Refusal refusal = may_have_nick(room, who, presence.to().resource())) return refusal;
    const Occupant* there = room.occupants().find_like(presence.to().resource());
    if (there == nullptr) return has_place(room, affiliation);
    if (there->visits().size() < kSessionsOfOccupant) return std::nullopt;
    return StanzaError(Condition::resource_constraint, ErrorType::wait, "too many sessions");
}

// Everybody who is there, as the newcomer may see it.
void show_occupants(Room& room, const Occupant& newcomer, const xmpp::Jid& session,
                    Outcome& outcome) {
    bool real = sees_real_jids(room.config(), newcomer.role());
    for (const auto& occupant : room.occupants().all()) {
        if (occupant.get() == &newcomer || !room.config().broadcasts(occupant->role())) continue;
        Announcement announcement(*occupant);
        occupant->set_seen(true);
        outcome.route(presence_of(room, announcement, real, nullptr).with_to(session));
    }
}

void show_history(Room& room, const xmpp::muc::HistoryRequest& wanted, const xmpp::Jid& session,
                  Outcome& outcome) {
    const History& history = room.history();
    for (xmpp::Stanza& message :
         history.wanted(wanted, room.config().max_history, room.key(), session)) {
        outcome.route(std::move(message));
    }
}

Cause own_codes(const Room& room, const xmpp::muc::Entry& entry, bool nick_assigned) {
    Cause own;
    if (entry.affiliations) own.versions = current_version_element(room);
    if (room.config().non_anonymous()) own.codes.push_back(Status::non_anonymous);
    if (room.config().public_archive) own.codes.push_back(Status::logged);
    // §10.1.1: made, and waiting for its configuration.
    if (room.locked()) own.codes.push_back(Status::created);
    if (nick_assigned) own.codes.push_back(Status::nick_assigned);
    return own;
}

Occupant& occupant_for(Room& room, const xmpp::Stanza& presence) {
    // §7.2.8: another session of the same user.
    if (Occupant* there = room.occupants().find_like(presence.to().resource())) return *there;
    Role role = room.role_on_entry(presence.from());
    OccupantId id = room.occupant_id(presence.from());
    return room.occupants().add(
        Occupant(room.jid(), std::string(presence.to().resource()), id, role));
}

// To all but the session that enters, which gets it in its place.
void announce_entry(Room& room, const Visit& visit, Outcome& outcome) {
    Broadcast broadcast(room, outcome);
    Announcement announcement(*visit.occupant);
    broadcast.to_others(announcement);
    // §7.2.2: the occupant's other sessions are in the room, too.
    for (const auto& each : visit.occupant->visits()) {
        if (each.get() != &visit) broadcast.to_itself(announcement, Cause(), each->jid);
    }
}

// §7.1: the room, others, itself, history, subject; to admins what waits for them.
void welcome(Room& room, Occupant& occupant, const xmpp::Stanza& presence,
             const xmpp::muc::Entry& entry, const Cause& own, Outcome& outcome) {
    const xmpp::Jid& session = presence.from();
    if (entry.affiliations) {
        send_affiliations(room, occupant, session, *entry.affiliations, presence.id(), outcome);
    }
    show_picture(room, session, outcome);
    show_occupants(room, occupant, session, outcome);
    Broadcast broadcast(room, outcome);
    broadcast.to_itself(Announcement(occupant), own, session);
    show_history(room, entry.history, session, outcome);
    outcome.route(subject_for(room).with_to(session));
    if (room.affiliation_of(session) >= Affiliation::admin) {
        show_applications(room, session, outcome);
    }
}

}  // namespace

Refusal may_have_nick(const Room& room, const xmpp::Jid& who, std::string_view nick) {
    // §7.2.1.
    if (nick_key(nick).empty()) return StanzaError(Condition::jid_malformed, ErrorType::modify);
    const Occupant* holder = room.occupants().find_like(nick);
    bool taken = holder != nullptr && holder->account() != who.bare_view();
    std::string_view reserved = room.reserved_for(nick);
    if (taken || (!reserved.empty() && reserved != who.bare_view())) {
        return StanzaError(Condition::conflict);
    }
    return std::nullopt;
}

std::string shown_presence(const xmpp::Element& presence) {
    std::string out;
    for (const xmpp::Element& child : presence.children()) {
        std::string_view ns = child.ns();
        bool ours = ns == xmpp::ns::muc || ns == xmpp::ns::muc_user ||
                    ns == xmpp::ns::occupant_id || ns == kHatsNs;
        if (!ours) xmpp::append_element(out, child);
    }
    return out;
}

void enter(Room& room, const xmpp::Stanza& presence, const xmpp::muc::Entry& entry,
           Outcome& outcome) {
    if (Refusal refusal = may_enter(room, presence, entry)) {
        return refuse(room, presence, *refusal, outcome);
    }
    if (!room.exists()) room.create(presence.from());
    Occupant& occupant = occupant_for(room, presence);
    Visit& visit =
        room.occupants().add_visit(occupant, presence.from(), shown_presence(presence.element()));
    visit.versions = entry.affiliations.has_value();
    bool assigned = occupant.nick() != presence.to().resource();
    announce_entry(room, visit, outcome);
    welcome(room, occupant, presence, entry, own_codes(room, entry, assigned), outcome);
}

void enter_again(Room& room, Visit& visit, const xmpp::Stanza& presence,
                 const xmpp::muc::Entry& entry, Outcome& outcome) {
    visit.versions = entry.affiliations.has_value();
    room.occupants().show(visit, shown_presence(presence.element()));
    announce_entry(room, visit, outcome);
    welcome(room, *visit.occupant, presence, entry, own_codes(room, entry, false), outcome);
}

}  // namespace parlance::server::muc
