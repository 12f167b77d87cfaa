// The subscription state of a contact as one account sees it, and its transitions (RFC 6121
// Appendix A, with the pre-approval of §3.4). Pure values, any thread.
#pragma once

#include <optional>

#include "xmpp/stanza.h"

namespace parlance::xmpp {

// One of the nine states of RFC 6121 §A.1, as its parts: "to" excludes pending out, "from" excludes
// pending in.
struct SubscriptionState {
    bool to = false;           // the user gets the contact's presence
    bool from = false;         // the contact gets the user's presence
    bool pending_out = false;  // the user has asked, the contact has not answered
    bool pending_in = false;   // the contact has asked, the user has not answered
    bool approved = false;     // the user has said yes before being asked (§3.4)

    bool operator==(const SubscriptionState&) const = default;
};

enum class SubscriptionAct : unsigned char { subscribe, subscribed, unsubscribe, unsubscribed };

// nullopt for presence that is not about subscriptions.
std::optional<SubscriptionAct> subscription_act(PresenceType type);
PresenceType presence_type(SubscriptionAct act);

struct SubscriptionStep {
    SubscriptionState state;  // afterwards
    // Outbound: route the stanza to the contact. Inbound: deliver it to the user.
    bool forward = false;
    // The roster item that clients see has changed.
    bool push = false;
    // What the server answers the contact on the user's behalf.
    std::optional<SubscriptionAct> answer;

    bool changed(const SubscriptionState& before) const { return !(state == before); }
};

// The user sends `act` to the contact (§A.2).
SubscriptionStep outbound(const SubscriptionState& state, SubscriptionAct act);
// The contact has sent `act` to the user (§A.3).
SubscriptionStep inbound(const SubscriptionState& state, SubscriptionAct act);

}  // namespace parlance::xmpp
