#include "server/modules/presence_fan_out.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "server/modules/block_rules.h"
#include "server/modules/privileged_presence.h"
#include "server/modules/roster_rows.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

using xmpp::PresenceType;

namespace {

// What is broadcast to an account reaches its available resources alone (RFC 6121 §4.5.3): one that
// got directed presence may be none.
bool gets_broadcasts(const entity::User& user, const xmpp::Jid& seen) {
    if (seen.bare_view() == user.owner()) {
        const entity::Session* session = user.session(seen.resource());
        return seen.is_bare() || (session != nullptr && session->presence().available);
    }
    const RosterRow* row = find_row(user, seen.bare_view());
    return seen.is_bare() && row != nullptr && gets_presence(*row);
}

}  // namespace

xmpp::Stanza bare_presence(PresenceType type, const xmpp::Jid& from, const xmpp::Jid& to) {
    auto stanza =
        xmpp::Stanza::make(xmpp::new_stanza(xmpp::StanzaKind::presence, name_of(type)), from, to);
    PARLANCE_ASSERT(stanza);
    return *stanza;
}

std::optional<xmpp::Stanza> current_presence(const entity::Session& session) {
    if (!session.presence().available) return std::nullopt;
    auto document =
        xmpp::parse_document(session.user().shard().parsers(), session.presence().stanza);
    PARLANCE_ASSERT(document);  // we have serialised it ourselves
    return xmpp::Stanza::make(std::move(*document), session.jid(), xmpp::Jid());
}

void send_to_subscribers(entity::User& user, const xmpp::Stanza& presence, Outcome& outcome) {
    const auto& blocklist = user.state().blocklist;
    for (const RosterRow& row : user.state().roster) {
        if (!gets_presence(row)) continue;
        auto contact = xmpp::Jid::parse(row.contact);
        if (!contact || is_blocked(blocklist, *contact)) continue;
        outcome.route(presence.with_to(std::move(*contact)));
    }
}

void send_to_own_sessions(entity::User& user, const xmpp::Stanza& presence, Outcome& outcome) {
    for (const auto& session : user.sessions()) {
        if (!session->presence().available) continue;
        outcome.emit(session->id(), presence.with_to(session->jid()));
    }
}

void send_current(entity::User& user, const xmpp::Jid& to, Outcome& outcome) {
    for (const auto& session : user.sessions()) {
        if (auto presence = current_presence(*session)) outcome.route(presence->with_to(to));
    }
}

void send_unavailable(entity::User& user, const xmpp::Jid& to, Outcome& outcome) {
    for (const auto& session : user.sessions()) {
        if (!session->presence().available) continue;
        outcome.route(bare_presence(PresenceType::unavailable, session->jid(), to));
    }
}

void take_offline(entity::Session& session, const xmpp::Stanza& presence, Outcome& outcome) {
    entity::User& user = session.user();
    bool was_available = std::exchange(session.presence(), entity::PresenceState()).available;
    if (was_available) {
        tell_components(user, presence, outcome);
        send_to_subscribers(user, presence, outcome);
        send_to_own_sessions(user, presence, outcome);
    }
    for (const xmpp::Jid& seen : std::exchange(session.directed(), {})) {
        bool told = was_available && gets_broadcasts(user, seen);
        if (!told) outcome.route(presence.with_to(seen));
    }
}

bool has_directed(entity::Session& session, const xmpp::Jid& peer) {
    const auto& directed = session.directed();
    return std::any_of(directed.begin(), directed.end(), [&peer](const xmpp::Jid& seen) {
        return seen.bare_view() == peer.bare_view();
    });
}

void end_subscriptions(entity::User& user, const xmpp::Jid& contact,
                       const xmpp::SubscriptionState& before, Outcome& outcome) {
    if (before.to || before.pending_out) {
        outcome.route(bare_presence(PresenceType::unsubscribe, user.jid(), contact));
    }
    if (before.from || before.pending_in) {
        outcome.route(bare_presence(PresenceType::unsubscribed, user.jid(), contact));
    }
    if (before.from) send_unavailable(user, contact, outcome);
}

}  // namespace parlance::server::modules
