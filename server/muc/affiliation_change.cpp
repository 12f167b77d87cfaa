#include "server/muc/affiliation_change.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/assert.h"
#include "server/muc/affiliation_versions.h"
#include "server/muc/applications.h"
#include "server/muc/mediation.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::muc {

namespace {

using xmpp::muc::Affiliation;
using xmpp::muc::Role;

// §5.2.2: the role of an occupant whose affiliation changes.
Role role_after(const Room& room, const Occupant& occupant, Affiliation was, Affiliation now) {
    Role role = occupant.role();
    if (now >= Affiliation::admin) return Role::moderator;
    if (was >= Affiliation::admin) return initial_role(room.config(), now);
    bool gains = now == Affiliation::member && !room.voice_revoked(occupant.account());
    if (gains) return std::max(role, Role::participant);
    return role;
}

// <mav/> of what has changed since; empty if nothing has.
std::string versions_since(const Room& room, std::int64_t version) {
    return room.version() == version ? "" : versions_element(room, version, room.version());
}

// `versions`: <mav/>, or empty.
xmpp::Stanza affiliation_message(const Room& room, const AffiliationChange& change,
                                 const std::string& versions, bool own) {
    xmpp::Document message = xmpp::new_stanza(xmpp::StanzaKind::message, {});
    xmpp::Element& x = message->add("x", xmpp::ns::muc_user);
    auto mav =
        versions.empty() ? std::nullopt : xmpp::parse_document(room.shard().parsers(), versions);
    if (mav) x.add_copy(mav->root());
    xmpp::Element& item = x.add("item");
    item.set("affiliation", name_of(change.wanted));
    item.set("jid", change.jid.full());
    item.set("role", name_of(Role::none));
    if (!change.reason.empty()) item.add_text_child("reason", change.reason);
    if (own) {
        x.add("status").set("code", std::to_string(static_cast<int>(Status::affiliation_changed)));
    }
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

// §8: moderators know the addresses of those who are there, which who becomes one has not seen.
void show_addresses(Room& room, const Occupant& moderator, Outcome& outcome) {
    if (room.config().non_anonymous() || room.occupants().size() > kToldAnew) return;
    for (const auto& occupant : room.occupants().all()) {
        bool shown = room.config().broadcasts(occupant->role());
        if (occupant.get() == &moderator || !shown) continue;
        xmpp::Stanza presence = presence_of(room, Announcement(*occupant), true, nullptr);
        occupant->set_seen(true);
        for (const auto& visit : moderator.visits()) outcome.route(presence.with_to(visit->jid));
    }
}

}  // namespace

Changes::Changes(Room& room, xmpp::Jid by, Outcome& outcome)
    : room_(room), by_(std::move(by)), outcome_(outcome) {
    if (const Visit* visit = room.occupants().find_visit(by_)) {
        actor_ = visit->occupant->nick();
    }
}

void Changes::announce(Occupant& occupant, Role was, Cause cause) {
    cause.actor = actor_;
    later_.emplace_back([this, nick = std::string(occupant.nick()), was, cause] {
        // It may have had to go meanwhile.
        Occupant* there = room_.occupants().find(nick);
        if (there == nullptr) return;
        Broadcast broadcast(room_, outcome_);
        Announcement announcement(*there, cause);
        broadcast.to_others(announcement, was);
        broadcast.to_itself(announcement, Cause());
        if (was != Role::moderator && there->role() == Role::moderator) {
            show_addresses(room_, *there, outcome_);
        }
    });
}

void Changes::expel(Occupant& occupant, Cause cause) {
    gone_.insert(&occupant);
    cause.actor = actor_;
    auto expulsion = std::make_shared<Expulsion>(room_, occupant, std::move(cause), outcome_);
    later_.emplace_back([this, expulsion] { expulsion->tell_others(room_, outcome_); });
}

void Changes::set_role(Occupant& occupant, Role role, Cause cause) {
    if (gone_.contains(&occupant)) return;
    room_.keep_role(occupant, role, outcome_);
    if (role == Role::none) return expel(occupant, std::move(cause));
    Role was = occupant.role();
    room_.occupants().set_role(occupant, role);
    announce(occupant, was, std::move(cause));
}

void Changes::follow(Occupant& occupant, Affiliation was, const std::string& reason,
                     const std::string& versions) {
    if (gone_.contains(&occupant)) return;
    Affiliation now = room_.affiliation_of(occupant.bare());
    Cause cause;
    cause.reason = reason;
    cause.versions = versions;
    if (now == Affiliation::outcast) {
        cause.codes = {Status::banned};
        return expel(occupant, std::move(cause));
    }
    if (now == Affiliation::none && room_.config().members_only) {
        cause.codes = {Status::not_member_now};
        return expel(occupant, std::move(cause));
    }
    Role before = occupant.role();
    room_.occupants().set_role(occupant, role_after(room_, occupant, was, now));
    announce(occupant, before, std::move(cause));
    bool promoted = was < Affiliation::admin && now >= Affiliation::admin;
    if (!promoted || room_.applications().empty()) return;
    later_.emplace_back([this, nick = std::string(occupant.nick())] {
        const Occupant* there = room_.occupants().find(nick);
        if (there != nullptr) show_applications(room_, *there, outcome_);
    });
}

// §9.3 and its like: who sees real addresses learns of it, and the user itself.
void Changes::tell_occupants(const AffiliationChange& change, const std::string& versions,
                             bool only_with_versions) {
    xmpp::Stanza with_versions = affiliation_message(room_, change, versions, false);
    xmpp::Stanza plain = affiliation_message(room_, change, {}, false);
    for (const auto& occupant : room_.occupants().all()) {
        if (!sees_real_jids(room_.config(), occupant->role())) continue;
        for (const auto& visit : occupant->visits()) {
            if (only_with_versions && !visit->versions) continue;
            outcome_.route((visit->versions ? with_versions : plain).with_to(visit->jid));
        }
    }
}

void Changes::tell_of_absent(const AffiliationChange& change, Affiliation was,
                             const std::string& versions) {
    later_.emplace_back([this, change, was, versions] {
        tell_occupants(change, versions, false);
        if (!change.jid.has_local()) return;
        bool invited = was == Affiliation::none && change.wanted >= Affiliation::member &&
                       room_.config().members_only;
        if (invited) return invite_member(room_, by_, change.jid, change.reason, outcome_);
        outcome_.route(affiliation_message(room_, change, {}, true).with_to(change.jid));
    });
}

void Changes::add_member(const xmpp::Jid& bare) {
    const Held* before = room_.held(bare.full());
    Held held;
    held.affiliation = Affiliation::member;
    if (before != nullptr) held.nick = before->nick;
    std::int64_t version = room_.version();
    // Members may invite as well (§9.5).
    bool granted = room_.affiliation_of(by_) >= Affiliation::admin;
    room_.set_affiliation(bare.full(), std::move(held), granted, outcome_);
    // XEP-0463 §4.2.2. The invitation tells the member itself.
    AffiliationChange change(bare, Affiliation::member);
    later_.emplace_back([this, change, versions = versions_since(room_, version)] {
        tell_occupants(change, versions, true);
    });
}

void Changes::set_affiliation(const AffiliationChange& change) {
    const std::string& jid = change.jid.full();
    const Held* before = room_.held(jid);
    Affiliation was = before == nullptr ? Affiliation::none : before->affiliation;
    Held held;
    held.affiliation = change.wanted;
    held.reason = change.reason;
    // §9.1: an outcast's nickname is free again, and that of one who is nothing here any more.
    if (change.wanted >= Affiliation::member) {
        held.nick = change.nick ? *change.nick : before == nullptr ? "" : before->nick;
    }
    bool same_nick = before == nullptr ? held.nick.empty() : before->nick == held.nick;
    // What is nothing has no reason either.
    bool nothing = was == Affiliation::none || change.reason.empty();
    if (was == change.wanted && same_nick && nothing) return;
    std::int64_t version = room_.version();
    room_.set_affiliation(jid, std::move(held), !by_.empty(), outcome_);
    std::string versions = versions_since(room_, version);
    bool present = follow_all(change.jid, was, change.reason, versions);
    if (!present && was != change.wanted) tell_of_absent(change, was, versions);
}

void Changes::drop(const xmpp::Jid& account) {
    const Held* before = room_.held(account.full());
    Affiliation was = before == nullptr ? Affiliation::none : before->affiliation;
    std::int64_t version = room_.version();
    room_.forget(account.full(), outcome_);
    if (was == Affiliation::none) return;
    std::string versions = versions_since(room_, version);
    if (follow_all(account, was, {}, versions)) return;
    later_.emplace_back([this, account, versions] {
        tell_occupants(AffiliationChange(account, Affiliation::none), versions, false);
    });
}

bool Changes::follow_all(const xmpp::Jid& who, Affiliation was, const std::string& reason,
                         const std::string& versions) {
    const std::string& jid = who.full();
    std::vector<Occupant*> concerned;
    // §9.2: what is said of a domain is not about those who have an affiliation of their own.
    auto is_of_domain = [&](const Occupant& occupant) {
        if (occupant.shown().jid.domain() != jid) return false;
        const Held* own = room_.held(occupant.account());
        return own == nullptr || own->affiliation == Affiliation::none;
    };
    for (const auto& occupant : room_.occupants().all()) {
        bool is = who.has_local() ? occupant->account() == jid : is_of_domain(*occupant);
        if (is) concerned.push_back(occupant.get());
    }
    for (Occupant* occupant : concerned) follow(*occupant, was, reason, versions);
    return !concerned.empty();
}

void Changes::tell_others() {
    for (const auto& each : std::exchange(later_, {})) each();
    end_if_abandoned(room_, outcome_);
}

}  // namespace parlance::server::muc
