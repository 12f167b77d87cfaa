#include "xmpp/subscription_state.h"

namespace parlance::xmpp {

namespace {

// What a client sees of the state: subscription, ask and approved, never a pending request.
bool looks_different(const SubscriptionState& a, const SubscriptionState& b) {
    return a.to != b.to || a.from != b.from || a.pending_out != b.pending_out ||
           a.approved != b.approved;
}

SubscriptionStep step(const SubscriptionState& before, const SubscriptionState& after,
                      bool forward) {
    return {after, forward, looks_different(before, after), std::nullopt};
}

SubscriptionStep inbound_subscribe(const SubscriptionState& before) {
    SubscriptionState after = before;
    if (before.from) {
        // §3.1.3: the answer was yes and still is.
        SubscriptionStep result = step(before, after, false);
        result.answer = SubscriptionAct::subscribed;
        return result;
    }
    if (before.approved) {
        after.from = true;
        after.pending_in = false;
        SubscriptionStep result = step(before, after, false);
        result.answer = SubscriptionAct::subscribed;
        return result;
    }
    after.pending_in = true;
    return step(before, after, !before.pending_in);
}

}  // namespace

std::optional<SubscriptionAct> subscription_act(PresenceType type) {
    switch (type) {
        case PresenceType::subscribe:
            return SubscriptionAct::subscribe;
        case PresenceType::subscribed:
            return SubscriptionAct::subscribed;
        case PresenceType::unsubscribe:
            return SubscriptionAct::unsubscribe;
        case PresenceType::unsubscribed:
            return SubscriptionAct::unsubscribed;
        case PresenceType::available:
        case PresenceType::unavailable:
        case PresenceType::probe:
        case PresenceType::error:
            break;
    }
    return std::nullopt;
}

PresenceType presence_type(SubscriptionAct act) {
    switch (act) {
        case SubscriptionAct::subscribe:
            return PresenceType::subscribe;
        case SubscriptionAct::subscribed:
            return PresenceType::subscribed;
        case SubscriptionAct::unsubscribe:
            return PresenceType::unsubscribe;
        case SubscriptionAct::unsubscribed:
            break;
    }
    return PresenceType::unsubscribed;
}

SubscriptionStep outbound(const SubscriptionState& before, SubscriptionAct act) {
    SubscriptionState after = before;
    switch (act) {
        case SubscriptionAct::subscribe:
            // Always routed, so that two servers that disagree can find together again (§A.2.1).
            if (!before.to) after.pending_out = true;
            return step(before, after, true);
        case SubscriptionAct::unsubscribe:
            after.to = after.pending_out = false;
            return step(before, after, true);
        case SubscriptionAct::subscribed:
            if (before.pending_in) {
                after.pending_in = false;
                after.from = true;
                return step(before, after, true);
            }
            // Nobody has asked: a pre-approval, which stays at home (§3.4.2).
            if (!before.from) after.approved = true;
            return step(before, after, false);
        case SubscriptionAct::unsubscribed:
            break;
    }
    // Routed only if there was something to end; a pre-approval ends in silence (§A.2.4).
    after.from = after.pending_in = after.approved = false;
    return step(before, after, before.from || before.pending_in);
}

SubscriptionStep inbound(const SubscriptionState& before, SubscriptionAct act) {
    SubscriptionState after = before;
    switch (act) {
        case SubscriptionAct::subscribe:
            return inbound_subscribe(before);
        case SubscriptionAct::unsubscribe: {
            after.from = after.pending_in = false;
            SubscriptionStep result = step(before, after, before.from || before.pending_in);
            if (result.forward) result.answer = SubscriptionAct::unsubscribed;
            return result;
        }
        case SubscriptionAct::subscribed:
            if (!before.pending_out) return step(before, before, false);
            after.pending_out = false;
            after.to = true;
            return step(before, after, true);
        case SubscriptionAct::unsubscribed:
            break;
    }
    after.to = after.pending_out = false;
    return step(before, after, before.to || before.pending_out);
}

}  // namespace parlance::xmpp
