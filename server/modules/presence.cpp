#include "server/modules/presence.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/parse_number.h"
#include "server/modules/block_rules.h"
#include "server/modules/offline.h"
#include "server/modules/presence_fan_out.h"
#include "server/modules/privileged_presence.h"
#include "server/modules/refusal.h"
#include "server/modules/roster_rows.h"
#include "server/modules/subscription.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::PresenceType;

// Entities one session may have sent directed presence to at a time: chat rooms, mostly.
constexpr std::size_t kDirected = 1000;

// §4.3.1: asks for the presence of those whose presence the user gets. Within this installation
// the answer goes to the new session alone; others know only the account (§4.3.1 wants the bare
// address there).
void probe_contacts(entity::Session& session, Outcome& outcome) {
    entity::User& user = session.user();
    std::optional<xmpp::Stanza> local;
    std::optional<xmpp::Stanza> remote;
    for (const RosterRow& row : user.state().roster) {
        if (!gives_presence(row)) continue;
        auto contact = xmpp::Jid::parse(row.contact);
        if (!contact || is_blocked(user.state().blocklist, *contact)) continue;
        bool here = user.shard().find_host(contact->domain()) != nullptr;
        std::optional<xmpp::Stanza>& probe = here ? local : remote;
        if (!probe) {
            probe = bare_presence(PresenceType::probe, here ? session.jid() : user.jid(), {});
        }
        outcome.route(probe->with_to(std::move(*contact)));
    }
}

// The session has become available: it learns who else is there and what waits for it.
void welcome(entity::Session& session, Outcome& outcome) {
    for (const auto& other : session.user().sessions()) {
        if (other.get() == &session) continue;
        if (auto presence = current_presence(*other)) {
            outcome.emit(session.id(), presence->with_to(session.jid()));
        }
    }
    probe_contacts(session, outcome);
    show_pending_requests(session, outcome);
}

Verdict broadcast_unavailable(Traffic& traffic) {
    entity::Session& session = *traffic.origin();
    bool was_available = session.presence().available;
    take_offline(session, traffic.stanza(), traffic.outcome());
    // §4.5.2: the session that leaves sees it too.
    if (was_available) {
        traffic.outcome().emit(session.id(), traffic.stanza().with_to(session.jid()));
    }
    return Verdict::done();
}

// §4.6: remembered, so that those who saw the session come are told when it goes.
Verdict direct(Traffic& traffic) {
    const xmpp::Jid& to = traffic.stanza().to();
    auto& directed = traffic.origin()->directed();
    if (traffic.stanza().presence_type() == PresenceType::available) {
        if (directed.size() >= kDirected && !directed.contains(to)) {
            return refuse_sender(traffic, Condition::resource_constraint);
        }
        directed.insert(to);
    } else if (traffic.stanza().presence_type() == PresenceType::unavailable) {
        directed.erase(to);
    }
    traffic.outcome().route(traffic.stanza(), traffic.take_receipt());
    return Verdict::done();
}

// §4.6.6: whoever got directed presence of a session may ask whether that one is still there, and
// learns no more: what the user broadcasts is not for them. False if there is no such session.
bool answer_recipient(entity::User& user, const xmpp::Stanza& probe, Outcome& outcome) {
    bool answered = false;
    for (const auto& session : user.sessions()) {
        if (!probe.to().is_bare() && session->jid() != probe.to()) continue;
        if (!has_directed(*session, probe.from())) continue;
        outcome.route(bare_presence(PresenceType::available, session->jid(), probe.from()));
        answered = true;
    }
    return answered;
}

// §4.3.2: but for those, only subscribers learn anything.
void answer_probe(Traffic& traffic) {
    entity::User& user = traffic.owner();
    Outcome& outcome = traffic.outcome();
    const xmpp::Stanza& probe = traffic.stanza();
    if (!user.exists() || !may_see_presence(user, probe.from())) {
        if (user.exists() && answer_recipient(user, probe, outcome)) return;
        // A request that waits is not to be refused by the way.
        const RosterRow* row = user.exists() ? find_row(user, probe.from().bare_view()) : nullptr;
        if (row != nullptr && row->pending_in) return;
        outcome.route(bare_presence(PresenceType::unsubscribed, user.jid(), probe.from().bare()));
        return;
    }
    bool answered = false;
    for (const auto& session : user.sessions()) {
        if (!probe.to().is_bare() && session->jid() != probe.to()) continue;
        auto presence = current_presence(*session);
        if (!presence) continue;
        outcome.route(presence->with_to(probe.from()));
        answered = true;
    }
    if (!answered) {
        outcome.route(bare_presence(PresenceType::unavailable, probe.to(), probe.from()));
    }
}

// §8.5.2.1.2, §8.5.3: presence for the account goes to everyone who is there, presence for a
// resource to that one; nobody there is nothing to report.
Verdict receive_presence(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (stanza.presence_type() == PresenceType::probe) {
        answer_probe(traffic);
        return Verdict::done();
    }
    if (!stanza.to().is_bare()) {
        if (entity::Session* session = traffic.owner().session(stanza.to().resource())) {
            traffic.outcome().emit(session->id(), stanza);
        }
        return Verdict::done();
    }
    for (const auto& session : traffic.owner().sessions()) {
        if (session->presence().available) traffic.outcome().emit(session->id(), stanza);
    }
    return Verdict::done();
}

void leave(entity::Session& session, Outcome& outcome) {
    if (!session.presence().available && session.directed().empty()) return;
    take_offline(session, bare_presence(PresenceType::unavailable, session.jid(), {}), outcome);
}

}  // namespace

std::optional<std::int8_t> priority_of(const xmpp::Element& presence) {
    const xmpp::Element* found = nullptr;
    for (const xmpp::Element& child : presence.children()) {
        if (!child.is("priority", xmpp::ns::client)) continue;
        if (found != nullptr) return std::nullopt;
        found = &child;
    }
    if (found == nullptr) return std::int8_t{0};
    std::string text = found->text();
    std::string_view number = text;
    constexpr std::string_view kSpace = " \t\r\n";
    number.remove_prefix(std::min(number.find_first_not_of(kSpace), number.size()));
    number = number.substr(0, number.find_last_not_of(kSpace) + 1);
    // The lexical form of xs:byte.
    if (number.starts_with('+')) {
        number.remove_prefix(1);
        if (number.starts_with('-')) return std::nullopt;
    }
    return base::parse_number<std::int8_t>(number);
}

Verdict Presence::broadcast_available(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    entity::Session& session = *traffic.origin();
    auto priority = priority_of(stanza.element());
    if (!priority) {
        return refuse_sender(traffic,
                             xmpp::StanzaError(Condition::bad_request,
                                               "the priority is no number from -128 to 127"));
    }
    entity::PresenceState& state = session.presence();
    bool initial = !std::exchange(state.available, true);
    state.priority = *priority;
    state.stanza = xmpp::to_xml(stanza.element());
    send_to_subscribers(traffic.owner(), stanza, traffic.outcome());
    send_to_own_sessions(traffic.owner(), stanza, traffic.outcome());
    if (initial) {
        tell_components(traffic.owner(), stanza, traffic.outcome());
        welcome(session, traffic.outcome());
    }
    if (*priority >= 0) offline_.serve(session, traffic.outcome());
    return Verdict::done();
}

Verdict Presence::send(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.to().empty()) return direct(traffic);
    switch (stanza.presence_type()) {
        case PresenceType::available:
            return broadcast_available(traffic);
        case PresenceType::unavailable:
            return broadcast_unavailable(traffic);
        case PresenceType::error:
            return Verdict::done();
        case PresenceType::probe:
        case PresenceType::subscribe:
        case PresenceType::subscribed:
        case PresenceType::unsubscribe:
        case PresenceType::unsubscribed:
            break;
    }
    // A probe of nobody in particular; subscriptions have been dealt with.
    return refuse_sender(traffic, Condition::bad_request);
}

void Presence::declare(Registry& registry) {
    registry.implements({rfc("6121")});
    registry.stage(Direction::outbound, Stage::deliver, xmpp::StanzaKind::presence,
                   [this](Traffic& traffic) { return send(traffic); });
    registry.stage(Direction::inbound, Stage::deliver, xmpp::StanzaKind::presence,
                   receive_presence);
    registry.on_session_ending(leave);
}

}  // namespace parlance::server::modules
