// Where a user's presence goes (RFC 6121 §4): to subscribers, to the user's own sessions, to single
// entities that have just been let in or shut out. One body per fan-out, re-addressed for each
// recipient. Used inside decisions of the user's lane. One shard.
#pragma once

#include <optional>

#include "server/entity/user.h"
#include "server/outcome.h"
#include "xmpp/jid.h"
#include "xmpp/stanza.h"
#include "xmpp/subscription_state.h"

namespace parlance::server::modules {

// Presence the server sends on somebody's behalf, without content.
xmpp::Stanza bare_presence(xmpp::PresenceType type, const xmpp::Jid& from, const xmpp::Jid& to);
// The last available presence of the session, without addressee; nullopt if it is not available.
std::optional<xmpp::Stanza> current_presence(const entity::Session& session);

// To every contact with a subscription who is not blocked.
void send_to_subscribers(entity::User& user, const xmpp::Stanza& presence, Outcome& outcome);
// To every available session of the user.
void send_to_own_sessions(entity::User& user, const xmpp::Stanza& presence, Outcome& outcome);
// The current presence of each available session, or unavailable for each, to one entity.
void send_current(entity::User& user, const xmpp::Jid& to, Outcome& outcome);
void send_unavailable(entity::User& user, const xmpp::Jid& to, Outcome& outcome);
// The session was available, or has sent directed presence, and is not there any more (§4.5, §4.6):
// `presence` of type unavailable goes to everybody who had seen it.
void take_offline(entity::Session& session, const xmpp::Stanza& presence, Outcome& outcome);

// Whether the session has sent available presence to the peer, at whichever address of the same
// account or room, and has not taken it back (§4.6).
bool has_directed(entity::Session& session, const xmpp::Jid& peer);

// Tells the contact that what stood between the two is over (§2.5.2): `before` was the state.
void end_subscriptions(entity::User& user, const xmpp::Jid& contact,
                       const xmpp::SubscriptionState& before, Outcome& outcome);

}  // namespace parlance::server::modules
