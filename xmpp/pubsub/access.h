// Who may do what at a pubsub node (XEP-0060 §4.1, §4.5, and the error cases of §6 to §8): decided
// from the affiliation of the requesting entity, its subscription, what it is to the owner of the
// account, and the node's configuration. Pure, any thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "xmpp/pubsub/node_config.h"
#include "xmpp/stanza_error.h"

namespace parlance::xmpp::pubsub {

enum class Affiliation : std::uint8_t { none, owner, publisher, publish_only, member, outcast };
enum class SubscriptionState : std::uint8_t { none, pending, unconfigured, subscribed };

std::string_view name_of(Affiliation affiliation);
std::string_view name_of(SubscriptionState state);
std::optional<Affiliation> parse_affiliation(std::string_view name);
std::optional<SubscriptionState> parse_subscription(std::string_view name);

// An error with a condition of http://jabber.org/protocol/pubsub#errors. `name` is static.
StanzaError error(Condition condition, std::string_view name);
StanzaError error(Condition condition, ErrorType type, std::string_view name);
// <unsupported feature='…'/>. `feature` is static.
StanzaError unsupported(std::string_view feature);

// What the service knows of whoever asks.
struct Standing {
    Affiliation affiliation = Affiliation::none;
    SubscriptionState subscription = SubscriptionState::none;  // the best it has at the node
    // At an account: it may see the owner's presence, and is in one of the groups that may read.
    bool sees_presence = false;
    bool in_group = false;

    Standing() {}
    explicit Standing(Affiliation a) : affiliation(a) {}
};

using Refusal = std::optional<StanzaError>;

Refusal may_read(const NodeConfig& config, const Standing& who);
// `pending` is set when an owner has to approve first.
Refusal may_subscribe(const NodeConfig& config, const Standing& who, bool& pending);
Refusal may_publish(const NodeConfig& config, const Standing& who);
// `own`: it has published the item itself.
Refusal may_retract(const NodeConfig& config, const Standing& who, bool own);
Refusal may_purge(const Standing& who);
// Configure, delete, manage affiliations and subscriptions.
Refusal may_own(const Standing& who);
// Whether the node's existence is a secret that is kept from whoever asks.
bool may_know(const NodeConfig& config, const Standing& who);

}  // namespace parlance::xmpp::pubsub
