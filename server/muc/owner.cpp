#include "server/muc/owner.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "server/muc/affiliation_change.h"
#include "server/muc/announcement.h"
#include "server/muc/leaving.h"
#include "server/muc/owned_rooms.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/data_form.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;
using xmpp::muc::Role;
using xmpp::muc::RoomConfig;

constexpr std::string_view kAdmins = "muc#roomconfig_roomadmins";
constexpr std::string_view kOwners = "muc#roomconfig_roomowners";

std::vector<std::string> holders(const Room& room, Affiliation affiliation) {
    std::vector<std::string> list;
    for (const auto& [jid, held] : room.affiliations()) {
        if (held.affiliation == affiliation) list.push_back(jid);
    }
    return list;
}

void answer_config_form(const Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    xmpp::DataForm form = config_form(room.config());
    form.title = "Configuration of " + room.key();
    xmpp::FormField admins(std::string(kAdmins), "jid-multi", holders(room, Affiliation::admin));
    admins.label = "Administrators";
    form.add(std::move(admins));
    xmpp::FormField owners(std::string(kOwners), "jid-multi", holders(room, Affiliation::owner));
    owners.label = "Owners";
    form.add(std::move(owners));
    xmpp::Document query("query", xmpp::ns::muc_owner);
    form.append_to(query.root());
    outcome.route(iq.result_reply(query));
}

// The whole list of those with that affiliation (§10.2), as changes.
struct WantedLists {
    std::vector<AffiliationChange> changes;
    std::set<std::string> owners;  // afterwards

    WantedLists() {}
};

Refusal read_list(const Room& room, const xmpp::DataForm& form, std::string_view var,
                  Affiliation affiliation, WantedLists& lists) {
    const xmpp::FormField* field = form.find(var);
    if (field == nullptr) return std::nullopt;
    std::set<std::string> wanted;
    for (const std::string& value : field->values) {
        if (value.empty()) continue;
        auto jid = xmpp::Jid::parse(value);
        if (!jid || !jid->has_local()) return StanzaError(Condition::jid_malformed);
        wanted.insert(std::string(jid->bare_view()));
    }
    if (wanted.size() > room.shard().config().limits.room_affiliations) {
        return StanzaError(Condition::resource_constraint, "too many affiliations");
    }
    for (const std::string& jid : holders(room, affiliation)) {
        if (wanted.contains(jid)) continue;
        Affiliation less = affiliation == Affiliation::owner ? Affiliation::admin
                           : room.config().members_only      ? Affiliation::member
                                                             : Affiliation::none;
        lists.changes.emplace_back(*xmpp::Jid::parse(jid), less);
    }
    for (const std::string& jid : wanted) {
        const Held* held = room.held(jid);
        if (held != nullptr && held->affiliation == affiliation) continue;
        lists.changes.emplace_back(*xmpp::Jid::parse(jid), affiliation);
    }
    if (affiliation == Affiliation::owner) lists.owners = std::move(wanted);
    return std::nullopt;
}

Refusal read_lists(const Room& room, const xmpp::DataForm& form, WantedLists& lists) {
    // Who is in both lists owns the room.
    if (Refusal refusal = read_list(room, form, kAdmins, Affiliation::admin, lists)) {
        return refusal;
    }
    if (form.find(kOwners) == nullptr) {
        for (std::string& jid : holders(room, Affiliation::owner)) {
            lists.owners.insert(std::move(jid));
        }
    } else if (Refusal refusal = read_list(room, form, kOwners, Affiliation::owner, lists)) {
        return refusal;
    }
    // An owner who is named among the admins alone stays one unless the other list says otherwise.
    std::erase_if(lists.changes, [&lists](const AffiliationChange& change) {
        return change.wanted != Affiliation::owner && lists.owners.contains(change.jid.full());
    });
    auto more = std::count_if(
        lists.changes.begin(), lists.changes.end(),
        [&room](const auto& change) { return room.held(change.jid.full()) == nullptr; });
    std::size_t most = room.shard().config().limits.room_affiliations;
    if (more > 0 && room.affiliations().size() + static_cast<std::size_t>(more) > most) {
        return StanzaError(Condition::resource_constraint, "too many affiliations");
    }
    // §10.2.
    if (lists.owners.empty()) return StanzaError(Condition::conflict, "no owner would be left");
    return std::nullopt;
}

// §10.2.1.
std::vector<Status> codes_for(const RoomConfig& before, const RoomConfig& after) {
    std::vector<Status> codes;
    if (before == after) return codes;
    if (before.public_archive != after.public_archive) {
        codes.push_back(after.public_archive ? Status::logged : Status::not_logged);
    }
    if (before.whois != after.whois) {
        codes.push_back(after.non_anonymous() ? Status::now_non_anonymous
                                              : Status::now_semi_anonymous);
    }
    RoomConfig rest = before;
    rest.public_archive = after.public_archive;
    rest.whois = after.whois;
    if (rest != after) codes.push_back(Status::configuration_changed);
    return codes;
}

// What the new configuration makes of those who are there.
void follow(Room& room, const RoomConfig& before, Changes& changes) {
    const RoomConfig& now = room.config();
    std::vector<Occupant*> occupants;
    for (const auto& occupant : room.occupants().all()) {
        occupants.push_back(occupant.get());
    }
    for (Occupant* occupant : occupants) {
        bool member = room.affiliation_of(occupant->bare()) > Affiliation::none;
        if (now.members_only && !before.members_only && !member) {
            changes.set_role(*occupant, Role::none, Cause({Status::members_only_now}));
        } else if (before.moderated && !now.moderated && occupant->role() == Role::visitor) {
            changes.set_role(*occupant, Role::participant, Cause());
        }
    }
}

void show_anew(Room& room, const RoomConfig& before, Outcome& outcome) {
    const RoomConfig& now = room.config();
    if (room.occupants().size() > kToldAnew) return;
    bool addresses = now.non_anonymous() && !before.non_anonymous();
    for (const auto& occupant : room.occupants().all()) {
        bool appears = now.broadcasts(occupant->role()) && !before.broadcasts(occupant->role());
        if (!addresses && !appears) continue;
        Broadcast(room, outcome).to_others(Announcement(*occupant));
    }
}

std::optional<xmpp::DataForm> submitted_form(const xmpp::Stanza& iq) {
    const xmpp::Element* x = iq.payload()->child("x", xmpp::ns::data_forms);
    return x == nullptr ? std::nullopt : xmpp::DataForm::parse(*x);
}

void configure(Room& room, const xmpp::Stanza& iq, const xmpp::DataForm& form, Outcome& outcome) {
    auto config = submitted(room.config(), form);
    if (!config) {
        const xmpp::muc::BadRoomConfig& bad = config.error();
        bool form_itself = bad.reason == xmpp::muc::BadRoomConfig::Reason::not_a_form;
        return refuse(room, iq,
                      StanzaError(form_itself ? Condition::bad_request : Condition::not_acceptable,
                                  "not accepted: " + bad.field),
                      outcome);
    }
    WantedLists lists;
    if (Refusal refusal = read_lists(room, form, lists)) {
        return refuse(room, iq, *refusal, outcome);
    }
    outcome.on_failure(iq);
    RoomConfig before = room.config();
    room.set_config(std::move(*config), outcome);
    room.unlock(outcome);
    Changes changes(room, iq.from(), outcome);
    for (const AffiliationChange& change : lists.changes) changes.set_affiliation(change);
    follow(room, before, changes);
    outcome.route(iq.result_reply());
    changes.tell_others();
    std::vector<Status> codes = codes_for(before, room.config());
    if (!codes.empty()) Broadcast(room, outcome).to_everybody(status_message(room, codes));
    show_anew(room, before, outcome);
    end_if_abandoned(room, outcome);
}

// §14.6: the room is to become one of those that its owner has.
void configure_if_place(Room& room, const xmpp::Stanza& iq, Places places, Outcome& outcome) {
    // The owner may have left, and somebody else have made it anew.
    bool owns = room.affiliation_of(iq.from()) == Affiliation::owner;
    auto form = submitted_form(iq);
    if (!room.exists() || !owns || !form) {
        return refuse(room, iq, StanzaError(Condition::item_not_found), outcome);
    }
    if (!places) return refuse(room, iq, xmpp::try_again_later(), outcome);
    if (room.locked() && *places <= 0) {
        return refuse(room, iq, StanzaError(Condition::resource_constraint, "too many rooms"),
                      outcome);
    }
    configure(room, iq, *form, outcome);
}

void take_destroy(Room& room, const xmpp::Stanza& iq, const xmpp::Element& element,
                  Outcome& outcome) {
    Destruction destruction;
    if (element.has_attr("jid")) {
        auto jid = xmpp::Jid::parse(element.attr("jid"));
        if (!jid) return refuse(room, iq, StanzaError(Condition::jid_malformed), outcome);
        destruction.alternative = jid->full();
    }
    destruction.password = element.child_text("password", xmpp::ns::muc_owner);
    destruction.reason = element.child_text("reason", xmpp::ns::muc_owner);
    outcome.on_failure(iq);
    destroy(room, destruction, outcome);
    outcome.route(iq.result_reply());
}

void take_set(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    const xmpp::Element& query = *iq.payload();
    if (const xmpp::Element* element = query.child("destroy", xmpp::ns::muc_owner)) {
        return take_destroy(room, iq, *element, outcome);
    }
    auto form = submitted_form(iq);
    if (!form) return refuse(room, iq, StanzaError(Condition::bad_request), outcome);
    if (form->kind() != xmpp::FormKind::cancel) return configure(room, iq, *form, outcome);
    // §10.1.3: without configuration there is no room; §10.2: all stays as it is.
    if (room.locked()) destroy(room, Destruction(), outcome);
    outcome.route(iq.result_reply());
}

}  // namespace

bool is_first_configuration(const Room& room, const xmpp::Stanza& stanza) {
    bool asks = room.locked() && stanza.is_iq() && stanza.iq_type() == xmpp::IqType::set &&
                stanza.to().is_bare() && stanza.payload() != nullptr &&
                stanza.payload()->is("query", xmpp::ns::muc_owner) &&
                room.affiliation_of(stanza.from()) == Affiliation::owner;
    if (!asks || stanza.payload()->has_child("destroy", xmpp::ns::muc_owner)) return false;
    auto form = submitted_form(stanza);
    return form && form->kind() != xmpp::FormKind::cancel;
}

void configure_first(Room& room, xmpp::Stanza iq, Receipt receipt, Outcome& outcome) {
    room.touch();
    const xmpp::Jid owner = iq.from();
    auto then = [where = &room, iq = std::move(iq), receipt = std::move(receipt)](
                    Places places, Outcome& later) mutable {
        configure_if_place(*where, iq, places, later);
        later.accept(std::move(receipt));
    };
    with_places_left(room, owner, std::move(then), outcome);
}

void take_owner(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (Refusal refusal = xmpp::muc::may_own(room.affiliation_of(iq.from()))) {
        return refuse(room, iq, *refusal, outcome);
    }
    if (iq.iq_type() == xmpp::IqType::set) return take_set(room, iq, outcome);
    answer_config_form(room, iq, outcome);
}

}  // namespace parlance::server::muc
