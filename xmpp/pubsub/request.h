// What is asked of a pubsub service in one iq (XEP-0060 §5 to §8): which action, at which node.
// What the action's element holds is left to who carries it out. Pure, any thread.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "xmpp/element.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::pubsub {

enum class Action : std::uint8_t {
    subscriptions,  // of whoever asks (§5.6)
    affiliations,   // of whoever asks (§5.7)
    items,
    options,          // of a subscription
    default_options,  // of subscriptions
    set_options,
    subscribe,
    unsubscribe,
    publish,
    retract,
    create,
    // By owners, in the namespace pubsub#owner.
    configuration,
    default_configuration,
    configure,
    remove,
    purge,
    associate,  // and dissociate (XEP-0248)
    node_affiliations,
    set_affiliations,
    node_subscriptions,
    set_subscriptions
};

struct Request {
    Action action;
    // Empty where the action needs none: all nodes, an instant node, a default.
    std::string node;
    // Both live as long as the payload that was parsed.
    const Element* element;           // of the action
    const Element* beside = nullptr;  // <configure/>, <options/>, <publish-options/> or <redirect/>

    Request(Action what, const Element& where) : action(what), element(&where) {}
};

// `payload` is <pubsub/> in one of the two namespaces.
base::Result<Request, StanzaError> parse_request(const Element& payload, bool set);

}  // namespace parlance::xmpp::pubsub
