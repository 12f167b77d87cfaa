#include "xmpp/pubsub/access.h"

#include <algorithm>
#include <array>
#include <string>

#include "xmpp/namespaces.h"

namespace parlance::xmpp::pubsub {

namespace {

constexpr std::array<std::string_view, 6> kAffiliations = {"none",         "owner",  "publisher",
                                                           "publish-only", "member", "outcast"};
constexpr std::array<std::string_view, 4> kStates = {"none", "pending", "unconfigured",
                                                     "subscribed"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N>& names, std::string_view name) {
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

// Whom the node lets in whatever its access model is (§4.1).
bool is_insider(const Standing& who) {
    return who.affiliation == Affiliation::owner || who.affiliation == Affiliation::publisher ||
           who.affiliation == Affiliation::member;
}

// Of those who are not insiders: the reason why the access model keeps them out (§6.1.3, §6.5.9).
Refusal kept_out(const NodeConfig& config, const Standing& who) {
    switch (config.access) {
        case AccessModel::open:
            return std::nullopt;
        case AccessModel::presence:
            if (who.sees_presence) return std::nullopt;
            return error(Condition::not_authorized, "presence-subscription-required");
        case AccessModel::roster:
            // §4.5: groups are of those who may see the presence.
            if (who.sees_presence && who.in_group) return std::nullopt;
            return error(Condition::not_authorized, "not-in-roster-group");
        case AccessModel::authorize:
            return std::nullopt;
        case AccessModel::whitelist:
            return error(Condition::not_allowed, "closed-node");
    }
    return Condition::forbidden;
}

}  // namespace

std::string_view name_of(Affiliation affiliation) {
    return kAffiliations[static_cast<std::size_t>(affiliation)];
}

std::string_view name_of(SubscriptionState state) {
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<Affiliation> parse_affiliation(std::string_view name) {
    return parse<Affiliation>(kAffiliations, name);
}

std::optional<SubscriptionState> parse_subscription(std::string_view name) {
    return parse<SubscriptionState>(kStates, name);
}

StanzaError error(Condition condition, std::string_view name) {
    return StanzaError(condition).with_application(name, ns::pubsub_errors);
}

StanzaError error(Condition condition, ErrorType type, std::string_view name) {
    return StanzaError(condition, type).with_application(name, ns::pubsub_errors);
}

StanzaError unsupported(std::string_view feature) {
    StanzaError refused = error(Condition::feature_not_implemented, "unsupported");
    refused.feature = feature;
    return refused;
}

Refusal may_read(const NodeConfig& config, const Standing& who) {
    if (who.affiliation == Affiliation::outcast || who.affiliation == Affiliation::publish_only) {
        return Condition::forbidden;
    }
    if (is_insider(who)) return std::nullopt;
    if (config.access == AccessModel::authorize &&
        who.subscription != SubscriptionState::subscribed) {
        // §6.5.9.3.
        return error(Condition::not_authorized, "not-subscribed");
    }
    return kept_out(config, who);
}

Refusal may_subscribe(const NodeConfig& config, const Standing& who, bool& pending) {
    pending = false;
    if (who.affiliation == Affiliation::outcast || who.affiliation == Affiliation::publish_only) {
        return Condition::forbidden;
    }
    if (!config.subscribe) return unsupported("subscribe");
    if (who.subscription == SubscriptionState::pending) {
        return error(Condition::not_authorized, "pending-subscription");
    }
    if (is_insider(who)) return std::nullopt;
    pending =
        config.access == AccessModel::authorize && who.subscription == SubscriptionState::none;
    return kept_out(config, who);
}

Refusal may_publish(const NodeConfig& config, const Standing& who) {
    switch (who.affiliation) {
        case Affiliation::owner:
        case Affiliation::publisher:
        case Affiliation::publish_only:
            return std::nullopt;
        case Affiliation::outcast:
            return Condition::forbidden;
        case Affiliation::none:
        case Affiliation::member:
            break;
    }
    bool allowed =
        config.publish == PublishModel::open || (config.publish == PublishModel::subscribers &&
                                                 who.subscription == SubscriptionState::subscribed);
    if (allowed) return std::nullopt;
    return Condition::forbidden;
}

Refusal may_retract(const NodeConfig& config, const Standing& who, bool own) {
    if (who.affiliation == Affiliation::owner || who.affiliation == Affiliation::publisher) {
        return std::nullopt;
    }
    // §4.1: who may only publish takes back its own and nothing else; the same goes for whom the
    // publish model lets publish.
    if (!own) return Condition::forbidden;
    return may_publish(config, who);
}

Refusal may_purge(const Standing& who) {
    // §4.1 permits publishers to purge, too; §8.5.3.2 expects an owner.
    return may_own(who);
}

Refusal may_own(const Standing& who) {
    if (who.affiliation == Affiliation::owner) return std::nullopt;
    return Condition::forbidden;
}

bool may_know(const NodeConfig& config, const Standing& who) {
    if (who.affiliation == Affiliation::outcast) return false;
    if (is_insider(who) || who.affiliation == Affiliation::publish_only) return true;
    return config.access == AccessModel::authorize || !kept_out(config, who);
}

}  // namespace parlance::xmpp::pubsub
