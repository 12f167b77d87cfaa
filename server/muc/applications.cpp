#include "server/muc/applications.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "server/archive_uid.h"
#include "server/muc/affiliation_change.h"
#include "server/muc/entering.h"
#include "server/muc/refusal.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server::muc {

namespace {

using xmpp::Condition;
using xmpp::ErrorType;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;
using xmpp::muc::RegistrationAnswer;

// That wait in one room: each admin gets all of them on entering. Another server can have as many
// users as it likes: those of one get some of the places, and those of all of them never the last.
constexpr std::size_t kMostApplications = 50;
constexpr std::size_t kMostForeign = 40;
constexpr std::size_t kMostOfServer = 20;

xmpp::Stanza approval_form(const Room& room, std::string_view jid, std::string_view nick) {
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, {}, archive_uid(room.shard().new_id()));
    xmpp::muc::registration_approval_form(jid, nick).append_to(message.root());
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), xmpp::Jid());
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

void ask_admins(Room& room, std::string_view jid, std::string_view nick, Outcome& outcome) {
    xmpp::Stanza form = approval_form(room, jid, nick);
    for (const auto& occupant : room.occupants().all()) {
        if (room.affiliation_of(occupant->bare()) < Affiliation::admin) continue;
        for (const auto& visit : occupant->visits()) outcome.route(form.with_to(visit->jid));
    }
}

bool has_place(const Room& room, const xmpp::Jid& who) {
    const Applications& all = room.applications();
    if (all.size() >= kMostApplications) return false;
    const Config& config = room.shard().config();
    if (config.serves(who.domain())) return true;
    std::size_t foreign = 0;
    std::size_t of_server = 0;
    for (const auto& [jid, application] : all) {
        std::string_view domain = std::string_view(jid).substr(jid.find('@') + 1);
        if (domain == who.domain()) ++of_server;
        if (!config.serves(domain)) ++foreign;
    }
    return foreign < kMostForeign && of_server < kMostOfServer;
}

Refusal may_apply(Room& room, const xmpp::Jid& who) {
    bool waits = room.applications().contains(who.bare_view());
    if (!waits && !has_place(room, who)) {
        return StanzaError(Condition::resource_constraint, ErrorType::wait, "too many requests");
    }
    if (!room.may_ask(Wish::membership, who)) {
        return StanzaError(Condition::resource_constraint, ErrorType::wait,
                           "the administrators have just been asked");
    }
    return std::nullopt;
}

bool has_lapsed(const Room& room, const Application& application) {
    return room.wall_us() - application.asked_us >= room.shard().config().rooms.request_time_us;
}

// Whose request is meant; null: there is none like that (any more). One that has been changed since
// is another one. Clients that send back what they know alone name the nickname only.
const Applications::value_type* meant(const Room& room, const RegistrationAnswer& answer) {
    const auto& all = room.applications();
    if (!answer.jid.empty()) {
        auto found = all.find(answer.jid.full());
        bool same =
            found != all.end() && (answer.nick.empty() || answer.nick == found->second.nick);
        return same ? &*found : nullptr;
    }
    const Applications::value_type* found = nullptr;
    for (const auto& each : all) {
        if (each.second.nick != answer.nick) continue;
        if (found != nullptr) return nullptr;
        found = &each;
    }
    return found;
}

Refusal may_be_admitted(const Room& room, const xmpp::Jid& who, const std::string& nick) {
    // Somebody may have come to have it while the request waited.
    if (Refusal refusal = may_have_nick(room, who, nick)) return refusal;
    bool full = room.affiliations().size() >= room.shard().config().limits.room_affiliations &&
                room.held(who.full()) == nullptr;
    if (full) return StanzaError(Condition::resource_constraint);
    return std::nullopt;
}

// The text leaves open how; nothing has changed that presence or an affiliation could tell.
void tell_applicant(const Room& room, const xmpp::Jid& who, std::string_view what,
                    Outcome& outcome) {
    xmpp::Document message =
        xmpp::new_stanza(xmpp::StanzaKind::message, {}, archive_uid(room.shard().new_id()));
    const std::string& name = room.config().name.empty() ? room.key() : room.config().name;
    message->add_text_child("body", "Your request to become a member of " + name +
                                        " has not been " + std::string(what) + ".");
    xmpp::Element& item = message->add("x", xmpp::ns::muc_user).add("item");
    item.set("affiliation", name_of(Affiliation::none));
    item.set("jid", who.full());
    item.set("role", name_of(xmpp::muc::Role::none));
    auto stanza = xmpp::Stanza::make(std::move(message), room.jid(), who);
    PARLANCE_ASSERT(stanza);
    outcome.route(std::move(*stanza));
}

}  // namespace

void apply_for_membership(Room& room, const xmpp::Stanza& iq, std::string nick, Outcome& outcome) {
    std::string jid(iq.from().bare_view());
    auto waiting = room.applications().find(jid);
    // §7.10: it has been received; it does not become more urgent by being sent again.
    if (waiting != room.applications().end() && waiting->second.nick == nick) {
        return outcome.route(iq.result_reply());
    }
    if (Refusal refusal = may_apply(room, iq.from())) return refuse(room, iq, *refusal, outcome);
    outcome.on_failure(iq);
    room.set_application(jid, nick, outcome);
    outcome.route(iq.result_reply());
    ask_admins(room, jid, nick, outcome);
}

void withdraw_application(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    outcome.on_failure(iq);
    room.set_application(std::string(iq.from().bare_view()), {}, outcome);
    outcome.route(iq.result_reply());
}

void show_applications(const Room& room, const xmpp::Jid& session, Outcome& outcome) {
    for (const auto& [jid, application] : room.applications()) {
        outcome.route(approval_form(room, jid, application.nick).with_to(session));
    }
}

void show_applications(const Room& room, const Occupant& admin, Outcome& outcome) {
    for (const auto& visit : admin.visits()) show_applications(room, visit->jid, outcome);
}

bool has_lapsed_applications(const Room& room) {
    const Applications& all = room.applications();
    return std::any_of(all.begin(), all.end(),
                       [&room](const auto& entry) { return has_lapsed(room, entry.second); });
}

void drop_lapsed_applications(Room& room, Outcome& outcome) {
    std::vector<std::string> lapsed;
    for (const auto& [jid, application] : room.applications()) {
        if (has_lapsed(room, application)) lapsed.push_back(jid);
    }
    for (const std::string& jid : lapsed) {
        room.set_application(jid, {}, outcome);
        auto who = xmpp::Jid::parse(jid);
        if (who) tell_applicant(room, *who, "answered", outcome);
    }
}

void take_registration_answer(Room& room, const xmpp::Stanza& message,
                              const RegistrationAnswer& answer, Outcome& outcome) {
    // §9.3: as who grants membership.
    if (room.affiliation_of(message.from()) < Affiliation::admin) {
        return refuse(room, message, StanzaError(Condition::forbidden), outcome);
    }
    if (answer.kind != RegistrationAnswer::Kind::decision) return;
    const auto* found = meant(room, answer);
    if (found == nullptr) {
        return refuse(room, message, StanzaError(Condition::item_not_found), outcome);
    }
    auto who = xmpp::Jid::parse(found->first);
    PARLANCE_ASSERT(who);
    std::string nick = found->second.nick;
    if (!answer.allow) {
        outcome.on_failure(message);
        room.set_application(who->full(), {}, outcome);
        return tell_applicant(room, *who, "granted", outcome);
    }
    if (Refusal refusal = may_be_admitted(room, *who, nick)) {
        return refuse(room, message, *refusal, outcome);
    }
    outcome.on_failure(message);
    AffiliationChange change(std::move(*who), Affiliation::member);
    change.nick = std::move(nick);
    Changes changes(room, message.from(), outcome);
    changes.set_affiliation(change);
    changes.tell_others();
}

}  // namespace parlance::server::muc
