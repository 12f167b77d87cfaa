// Presence subscriptions (RFC 6121 §3): subscribe, subscribed, unsubscribe, unsubscribed on their
// way out of and into an account, and requests kept until they are answered. The transitions are in
// xmpp/subscription_state.h.
#pragma once

#include "server/module.h"

namespace parlance::server::modules {

class Subscription final : public Module {
  public:
    void declare(Registry& registry) override;
};

// A request from `stanza`'s sender has come to an account: what becomes of it when nothing special
// speaks for it.
void receive_request(entity::User& user, const xmpp::Stanza& stanza, Outcome& outcome);
// The user grants it at once, and asks for the same in return if need be (XEP-0379): the contact is
// in the roster afterwards. False, and nothing done, if the roster is full.
bool grant_request(entity::User& user, const xmpp::Jid& contact, Outcome& outcome);
// Both see each other's presence, as the other side's roster says already.
void add_mutual_contact(entity::User& user, const xmpp::Jid& contact, Outcome& outcome);
// Whether the contact gets the user's presence.
bool has_granted(const entity::User& user, const xmpp::Jid& contact);

// Shows the session the requests that wait for an answer (RFC 6121 §3.1.3): on every initial
// presence.
void show_pending_requests(entity::Session& session, Outcome& outcome);

}  // namespace parlance::server::modules
