// The rows of a user's roster in memory (storage::UserState::roster, sorted by contact) and what
// every change of one entails: a version, a write, a push. Used inside decisions of the user's
// lane. One shard.
#pragma once

#include <cstddef>
#include <string_view>

#include "server/entity/user.h"
#include "server/outcome.h"
#include "storage/roster.h"
#include "xmpp/element.h"
#include "xmpp/jid.h"
#include "xmpp/subscription_state.h"

namespace parlance::server::modules {

using RosterRow = storage::roster::Item;

// Null when there is none. Pointers and references are valid until a row is added or removed.
RosterRow* find_row(entity::User& user, std::string_view contact);
const RosterRow* find_row(const entity::User& user, std::string_view contact);
// A new row is unlisted.
RosterRow& row_for(entity::User& user, std::string_view contact);
// Rows that clients see.
std::size_t listed_count(const entity::User& user);

xmpp::SubscriptionState state_of(const RosterRow* row);
void set_state(RosterRow& row, const xmpp::SubscriptionState& state);

inline bool gets_presence(const RosterRow& row) {
    using storage::roster::Subscription;
    return row.subscription == Subscription::from || row.subscription == Subscription::both;
}
inline bool gives_presence(const RosterRow& row) {
    using storage::roster::Subscription;
    return row.subscription == Subscription::to || row.subscription == Subscription::both;
}
// May `peer` know the user's presence: a subscriber, or the account itself?
bool may_see_presence(const entity::User& user, const xmpp::Jid& peer);

// A change that clients see: gives the row the next version, writes it, and pushes it to every
// interested session (RFC 6121 §2.1.6). A row that is not listed is pushed as removed.
void publish(entity::User& user, RosterRow& row, Outcome& outcome);
// A change that clients do not see. A row that says nothing any more is deleted, which invalidates
// `row`.
void store_quietly(entity::User& user, RosterRow& row, Outcome& outcome);
// Drops the older tombstones once there are many.
void prune_tombstones(entity::User& user, Outcome& outcome);

// <item/> as a child of `query`; subscription='remove' for a row that is not listed.
void append_item(xmpp::Element& query, const RosterRow& row);
// A push of one row, to be re-addressed for each session.
xmpp::Stanza roster_push(const RosterRow& row);

}  // namespace parlance::server::modules
