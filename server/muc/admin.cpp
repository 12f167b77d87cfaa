#include "server/muc/admin.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/muc/affiliation_change.h"
#include "server/muc/entering.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/muc/admin_query.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::AdminItem;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;
using xmpp::muc::Role;
using xmpp::muc::Standing;

void add_occupant(xmpp::Element& query, const Room& room, const Occupant& occupant) {
    query.add("item")
        .set("affiliation", name_of(room.affiliation_of(occupant.bare())))
        .set("jid", occupant.shown().jid.full())
        .set("nick", occupant.nick())
        .set("role", name_of(occupant.role()));
}

void add_affiliated(xmpp::Element& query, const std::string& jid, const Held& held) {
    xmpp::Element& item =
        query.add("item").set("affiliation", name_of(held.affiliation)).set("jid", jid);
    item.set_if("nick", held.nick);
    if (!held.reason.empty()) item.add_text_child("reason", held.reason);
}

void answer_list(const Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    auto list = xmpp::muc::parse_admin_list(*iq.payload());
    if (!list) return refuse(room, iq, list.error(), outcome);
    Standing who = standing_of_account(room, iq.from());
    Refusal refusal = list->role ? may_see_list(who, *list->role)
                                 : may_see_list(room.config(), who, *list->affiliation);
    if (refusal) return refuse(room, iq, *refusal, outcome);
    xmpp::Document query("query", xmpp::ns::muc_admin);
    if (list->role) {
        for (const auto& occupant : room.occupants().all()) {
            if (occupant->role() == *list->role) add_occupant(query.root(), room, *occupant);
        }
    } else {
        for (const auto& [jid, held] : room.affiliations()) {
            if (held.affiliation == *list->affiliation) add_affiliated(query.root(), jid, held);
        }
    }
    outcome.route(iq.result_reply(query));
}

// One that has been looked at: may be done.
struct Step {
    Occupant* occupant = nullptr;  // of a role
    Role role = Role::none;
    std::optional<AffiliationChange> affiliation;
    std::string reason;

    Step() {}
};

class Steps {
  public:
    Steps(Room& room, const xmpp::Jid& by)
        : room_(room), by_(by), who_(standing_of_account(room, by)), owners_(room.owners()) {}

    Refusal add(AdminItem item) { return item.role ? add_role(item) : add_affiliation(item); }
    std::vector<Step>& all() { return steps_; }

  private:
    Refusal add_role(const AdminItem& item) {
        Occupant* occupant = room_.occupants().find(item.nick);
        if (occupant == nullptr) {
            // §8.4: without privileges nobody learns who is there.
            if (who_.role != Role::moderator) return StanzaError(Condition::forbidden);
            return StanzaError(Condition::item_not_found);
        }
        Standing whom(room_.affiliation_of(occupant->bare()), occupant->role());
        // With a rank that an item before this one gives comes its role (§9.3, §10.6).
        auto changed = changed_.find(occupant->bare().full());
        if (changed != changed_.end()) whom.affiliation = changed->second.affiliation;
        if (whom.affiliation >= Affiliation::admin) whom.role = Role::moderator;
        // §8.2: one may kick oneself.
        bool own = occupant->account() == by_.bare_view();
        bool goes = own && *item.role == Role::none && who_.role == Role::moderator;
        Refusal refusal = goes ? std::nullopt : may_set_role(who_, whom, *item.role);
        if (refusal) return refusal;
        Step step;
        step.occupant = occupant;
        step.role = *item.role;
        step.reason = item.reason;
        steps_.push_back(std::move(step));
        return std::nullopt;
    }

    Refusal add_affiliation(const AdminItem& item) {
        xmpp::Jid jid = item.jid;
        if (jid.empty()) {
            if (who_.affiliation < Affiliation::admin) return StanzaError(Condition::forbidden);
            const Occupant* occupant = room_.occupants().find(item.nick);
            if (occupant == nullptr) return StanzaError(Condition::item_not_found);
            jid = occupant->bare();
        }
        const Held* before = held(jid);
        Affiliation now = before == nullptr ? Affiliation::none : before->affiliation;
        bool own = jid.full() == by_.bare_view();
        bool last = now == Affiliation::owner && owners_ == 1;
        if (Refusal refusal =
                may_set_affiliation(who_.affiliation, now, *item.affiliation, own, last)) {
            return refusal;
        }
        AffiliationChange change(std::move(jid), *item.affiliation);
        change.reason = item.reason;
        // §9.2, §17.4: there are none to reserve for others.
        bool reserves = !item.jid.empty() && change.wanted >= Affiliation::member;
        if (reserves && !item.nick.empty()) change.nick = item.nick;
        if (item.clears_nick) change.nick = std::string();
        if (Refusal refusal = may_be(change, before)) return refusal;
        if (now == Affiliation::owner) --owners_;
        if (change.wanted == Affiliation::owner) ++owners_;
        if (before == nullptr && change.wanted != Affiliation::none) ++added_;
        if (own) who_.affiliation = change.wanted;
        note(change, before);
        Step step;
        step.affiliation = std::move(change);
        steps_.push_back(std::move(step));
        return std::nullopt;
    }

    // What the items before this one make of it, or what the room has.
    const Held* held(const xmpp::Jid& jid) const {
        auto changed = changed_.find(jid.full());
        return changed == changed_.end() ? room_.held(jid.full()) : &changed->second;
    }

    void note(const AffiliationChange& change, const Held* before) {
        Held after;
        after.affiliation = change.wanted;
        if (change.wanted >= Affiliation::member) {
            after.nick = change.nick ? *change.nick : before == nullptr ? "" : before->nick;
        }
        changed_.insert_or_assign(change.jid.full(), std::move(after));
    }

    Refusal may_be(const AffiliationChange& change, const Held* before) {
        // A whole domain is shut out or let in, and nothing else (§9.2).
        if (!change.jid.has_local() && change.wanted > Affiliation::none) {
            return StanzaError(Condition::not_acceptable, "only users have such affiliations");
        }
        if (change.nick && !change.nick->empty()) {
            if (Refusal refusal = may_have_nick(room_, change.jid, *change.nick)) return refusal;
            auto [other, first] = nicks_.try_emplace(nick_key(*change.nick), change.jid.full());
            if (other->second != change.jid.full()) return StanzaError(Condition::conflict);
        }
        std::size_t most = room_.shard().config().limits.room_affiliations;
        bool full = before == nullptr && room_.affiliations().size() + added_ >= most;
        if (full) return StanzaError(Condition::resource_constraint, "too many affiliations");
        return std::nullopt;
    }

    Room& room_;
    const xmpp::Jid& by_;
    Standing who_;
    std::size_t owners_;
    std::size_t added_ = 0;  // users who have not had an affiliation
    // By the items that have been looked at: of whom, and the nicknames (as keys) for whom.
    std::map<std::string, Held, std::less<>> changed_;
    std::map<std::string, std::string, std::less<>> nicks_;
    std::vector<Step> steps_;
};

// §9.2: all or none of it.
void change(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    auto items = xmpp::muc::parse_admin_items(*iq.payload());
    if (!items) return refuse(room, iq, items.error(), outcome);
    Steps steps(room, iq.from());
    for (AdminItem& item : *items) {
        if (Refusal refusal = steps.add(std::move(item))) {
            return refuse(room, iq, *refusal, outcome);
        }
    }
    outcome.on_failure(iq);
    Changes changes(room, iq.from(), outcome);
    for (Step& step : steps.all()) {
        if (step.affiliation) {
            changes.set_affiliation(*step.affiliation);
            continue;
        }
        Cause cause;
        cause.reason = step.reason;
        if (step.role == Role::none) cause.codes = {Status::kicked};
        changes.set_role(*step.occupant, step.role, std::move(cause));
    }
    outcome.route(iq.result_reply());
    changes.tell_others();
}

}  // namespace

Standing standing_of_account(const Room& room, const xmpp::Jid& who) {
    Standing standing = room.standing(who);
    if (standing.role != Role::none) return standing;
    for (const Occupant* occupant : room.occupants().of_account(who.bare_view())) {
        standing.role = std::max(standing.role, occupant->role());
    }
    return standing;
}

void take_admin(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (iq.iq_type() == xmpp::IqType::get) return answer_list(room, iq, outcome);
    change(room, iq, outcome);
}

}  // namespace parlance::server::muc
