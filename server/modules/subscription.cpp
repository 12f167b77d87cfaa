#include "server/modules/subscription.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/entity/quotas.h"
#include "server/modules/block_rules.h"
#include "server/modules/presence_fan_out.h"
#include "server/modules/refusal.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::SubscriptionAct;

// A request is kept whole (§3.1.3) up to this size, beyond it only that somebody asked.
constexpr std::size_t kRequestBytes = 4096;

std::string kept_request(const xmpp::Stanza& request) {
    std::string xml = xmpp::to_xml(request.element());
    return xml.size() <= kRequestBytes ? xml : "<presence type='subscribe'/>";
}

// Writes and pushes as far as the step asks for it. `row` may be gone afterwards.
void store(entity::User& user, RosterRow& row, bool push, Outcome& outcome) {
    if (push && row.listed) {
        publish(user, row, outcome);
    } else {
        store_quietly(user, row, outcome);
    }
}

// The contact sees the user's presence from now on, or no longer (§3.1.5, §3.2.2, §3.3.3).
void show_presence(entity::User& user, const xmpp::Jid& contact,
                   const xmpp::SubscriptionState& before, const xmpp::SubscriptionState& after,
                   Outcome& outcome) {
    if (after.from && !before.from) send_current(user, contact, outcome);
    if (before.from && !after.from) send_unavailable(user, contact, outcome);
}

Verdict send(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    auto act = subscription_act(stanza.presence_type());
    if (!act) return Verdict::pass();
    entity::User& user = traffic.owner();
    Outcome& outcome = traffic.outcome();
    if (stanza.to().empty()) return refuse_sender(traffic, Condition::bad_request);
    xmpp::Jid contact = stanza.to().bare();
    if (contact == user.jid()) return refuse_sender(traffic, Condition::not_allowed);

    RosterRow* row = find_row(user, contact.full());
    xmpp::SubscriptionState before = state_of(row);
    xmpp::SubscriptionStep step = outbound(before, *act);
    // Asking, consenting and pre-approving put the contact into the roster (§3.1.2, §3.4.2).
    bool adds = (row == nullptr || !row->listed) && step.push &&
                (*act == SubscriptionAct::subscribe || *act == SubscriptionAct::subscribed);
    if (adds && listed_count(user) >= quota_of(user, entity::Quota::contacts)) {
        return refuse_sender(
            traffic, xmpp::StanzaError(Condition::resource_constraint, "the roster is full"));
    }
    if (step.forward) outcome.route(stanza.with_to(contact), traffic.take_receipt());
    if (step.changed(before)) {
        RosterRow& changed = row_for(user, contact.full());
        if (adds) changed.listed = true;
        set_state(changed, step.state);
        store(user, changed, step.push, outcome);
        outcome.on_failure(stanza, traffic.origin()->jid());
    }
    show_presence(user, contact, before, step.state, outcome);
    return Verdict::done();
}

void deliver_subscription(entity::User& user, const xmpp::Stanza& stanza, SubscriptionAct act,
                          Outcome& outcome) {
    for (const auto& session : user.sessions()) {
        // A request goes to whoever is there (§3.1.3), an answer to those who follow the roster
        // (§3.1.6).
        bool wanted =
            act == SubscriptionAct::subscribe ? session->presence().available : session->interested;
        if (wanted) outcome.emit(session->id(), stanza);
    }
}

// Strangers cannot fill the database: requests of people outside the roster count too.
bool has_room(const entity::User& user) {
    const auto& rows = user.state().roster;
    auto waiting = std::count_if(rows.begin(), rows.end(), [](const RosterRow& row) {
        return row.pending_in && !row.listed;
    });
    return static_cast<std::size_t>(waiting) < quota_of(user, entity::Quota::contacts);
}

void receive(entity::User& user, const xmpp::Stanza& received, SubscriptionAct act,
             Outcome& outcome) {
    xmpp::Jid contact = received.from().bare();
    RosterRow* row = find_row(user, contact.full());
    xmpp::SubscriptionState before = state_of(row);
    xmpp::SubscriptionStep step = inbound(before, act);
    if (row == nullptr && step.changed(before) && !has_room(user)) return;
    // Whatever resource it came from or is for: subscriptions are between accounts.
    std::optional<xmpp::Stanza> stanza =
        received.from().is_bare() ? received
                                  : xmpp::Stanza::make(received.editable(), contact, user.jid());
    if (!stanza) return;
    if (step.forward) deliver_subscription(user, stanza->with_to(user.jid()), act, outcome);
    if (step.changed(before)) {
        RosterRow& changed = row_for(user, contact.full());
        set_state(changed, step.state);
        if (act == SubscriptionAct::subscribe && step.forward)
            changed.request = kept_request(*stanza);
        store(user, changed, step.push, outcome);
        outcome.on_failure(stanza->with_to(user.jid()));
    }
    if (step.answer) {
        outcome.route(bare_presence(presence_type(*step.answer), user.jid(), contact));
    }
    show_presence(user, contact, before, step.state, outcome);
    // One who asks again has lost track of what we had said, and of our presence.
    if (act == SubscriptionAct::subscribe && before.from) send_current(user, contact, outcome);
}

Verdict receive_subscription(Traffic& traffic) {
    auto act = subscription_act(traffic.stanza().presence_type());
    if (!act) return Verdict::pass();
    entity::User& user = traffic.owner();
    // §3.1.3: silence about accounts that do not exist.
    if (user.exists() && traffic.stanza().from().bare_view() != user.owner()) {
        receive(user, traffic.stanza(), *act, traffic.outcome());
    }
    return Verdict::done();
}

}  // namespace

void Subscription::declare(Registry& registry) {
    registry.implements({rfc("6121")});
    registry.stream_feature("<sub xmlns='urn:xmpp:features:pre-approval'/>");
    registry.stage(Direction::outbound, Stage::deliver, xmpp::StanzaKind::presence, send);
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::presence,
                   receive_subscription);
}

void receive_request(entity::User& user, const xmpp::Stanza& stanza, Outcome& outcome) {
    receive(user, stanza, SubscriptionAct::subscribe, outcome);
}

bool grant_request(entity::User& user, const xmpp::Jid& contact, Outcome& outcome) {
    const RosterRow* row = find_row(user, contact.full());
    xmpp::SubscriptionState before = state_of(row);
    bool adds = row == nullptr || !row->listed;
    if (adds && listed_count(user) >= quota_of(user, entity::Quota::contacts)) return false;
    xmpp::SubscriptionState after = before;
    after.from = true;
    after.pending_in = false;
    after.approved = false;
    after.pending_out = !before.to;
    RosterRow& changed = row_for(user, contact.full());
    changed.listed = true;
    set_state(changed, after);
    publish(user, changed, outcome);
    outcome.route(bare_presence(xmpp::PresenceType::subscribed, user.jid(), contact));
    show_presence(user, contact, before, after, outcome);
    if (!before.to) {
        outcome.route(bare_presence(xmpp::PresenceType::subscribe, user.jid(), contact));
    }
    return true;
}

void add_mutual_contact(entity::User& user, const xmpp::Jid& contact, Outcome& outcome) {
    const RosterRow* row = find_row(user, contact.full());
    xmpp::SubscriptionState before = state_of(row);
    if (row != nullptr && row->listed && before.to && before.from) return;
    xmpp::SubscriptionState after;
    after.to = true;
    after.from = true;
    RosterRow& changed = row_for(user, contact.full());
    changed.listed = true;
    set_state(changed, after);
    publish(user, changed, outcome);
    show_presence(user, contact, before, after, outcome);
}

bool has_granted(const entity::User& user, const xmpp::Jid& contact) {
    return state_of(find_row(user, contact.full())).from;
}

void show_pending_requests(entity::Session& session, Outcome& outcome) {
    entity::User& user = session.user();
    for (const RosterRow& row : user.state().roster) {
        if (!row.pending_in) continue;
        auto contact = xmpp::Jid::parse(row.contact);
        if (!contact || is_blocked(user.state().blocklist, *contact)) continue;
        auto document = xmpp::parse_document(user.shard().parsers(), row.request);
        if (!document) {
            document = xmpp::new_stanza(xmpp::StanzaKind::presence, "subscribe");
        }
        auto request = xmpp::Stanza::make(std::move(*document), std::move(*contact), user.jid());
        if (request) outcome.emit(session.id(), *request);
    }
}

}  // namespace parlance::server::modules
