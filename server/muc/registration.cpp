#include "server/muc/registration.h"

#include <utility>

#include "server/muc/affiliation_change.h"
#include "server/muc/applications.h"
#include "server/muc/entering.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/muc/register_form.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;

// Into a members-only room members are brought by those who may invite, unless its admins take
// requests.
Refusal may_register(const Room& room, const xmpp::Jid& who) {
    // What a domain has, everybody there has (§9.2): that is for admins to grant.
    if (!who.has_local()) return StanzaError(Condition::not_allowed);
    Affiliation affiliation = room.affiliation_of(who);
    if (affiliation == Affiliation::outcast) return StanzaError(Condition::forbidden);
    bool invited = room.config().members_only && !room.config().approve_members;
    if (affiliation == Affiliation::none && invited) {
        return StanzaError(Condition::not_allowed, "members are invited");
    }
    return std::nullopt;
}

void answer_get(const Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    const Held* held = room.held(iq.from().bare_view());
    if (held != nullptr && held->affiliation >= Affiliation::member && !held->nick.empty()) {
        return outcome.route(iq.result_reply(xmpp::muc::registered_query(held->nick)));
    }
    auto asks = room.applications().find(iq.from().bare_view());
    std::string_view pending;
    if (asks != room.applications().end()) pending = asks->second.nick;
    outcome.route(iq.result_reply(xmpp::muc::registration_query(room.config().name, pending)));
}

void apply(Room& room, const xmpp::Stanza& iq, const AffiliationChange& change, Outcome& outcome) {
    outcome.on_failure(iq);
    // Nobody else does it, so that a voice that has been taken is not given back by it.
    Changes changes(room, xmpp::Jid(), outcome);
    changes.set_affiliation(change);
    outcome.route(iq.result_reply());
    changes.tell_others();
}

// Members become strangers again; of an owner or admin only the nickname is given up.
void unregister(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (room.applications().contains(iq.from().bare_view())) {
        return withdraw_application(room, iq, outcome);
    }
    const Held* held = room.held(iq.from().bare_view());
    if (held == nullptr || held->affiliation < Affiliation::member) {
        return refuse(room, iq, StanzaError(Condition::registration_required), outcome);
    }
    bool member = held->affiliation == Affiliation::member;
    AffiliationChange change(iq.from().bare(), member ? Affiliation::none : held->affiliation);
    change.nick = std::string();
    apply(room, iq, change, outcome);
}

}  // namespace

void take_registration(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (Refusal refusal = may_register(room, iq.from())) {
        return refuse(room, iq, *refusal, outcome);
    }
    if (iq.iq_type() == xmpp::IqType::get) return answer_get(room, iq, outcome);
    auto wanted = xmpp::muc::parse_registration(*iq.payload());
    if (!wanted) return refuse(room, iq, wanted.error(), outcome);
    if (wanted->remove) return unregister(room, iq, outcome);
    if (Refusal refusal = may_have_nick(room, iq.from(), wanted->nick)) {
        return refuse(room, iq, *refusal, outcome);
    }
    // Who is a member by its domain, or more, has only the nickname to ask for.
    if (room.config().approve_members && room.affiliation_of(iq.from()) == Affiliation::none) {
        return apply_for_membership(room, iq, std::move(wanted->nick), outcome);
    }
    bool full = room.affiliations().size() >= room.shard().config().limits.room_affiliations &&
                room.held(iq.from().bare_view()) == nullptr;
    if (full) return refuse(room, iq, StanzaError(Condition::resource_constraint), outcome);
    if (!room.may_register_again(iq.from())) {
        return refuse(room, iq,
                      StanzaError(Condition::resource_constraint, xmpp::ErrorType::wait,
                                  "too many registrations"),
                      outcome);
    }
    AffiliationChange change(iq.from().bare(),
                             std::max(Affiliation::member, room.affiliation_of(iq.from())));
    change.nick = wanted->nick;
    apply(room, iq, change, outcome);
}

}  // namespace parlance::server::muc
