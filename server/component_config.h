// ComponentConfig: what the operator has written about one external component: its name and secret,
// and what it may do besides speaking for its own domain. Nothing is granted unless it is written.
// A value; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace parlance::server {

// XEP-0356 §4.1, §6.1: what kind of request is granted.
enum class Access : unsigned char { none, get, set, both };

struct ComponentConfig {
    // XEP-0356 §7.1. Each includes the one before.
    enum class PresenceAccess : unsigned char { none, managed_entity, roster };

    std::string name;
    std::string secret;
    std::size_t connections = 1;       // at once, that speak for it
    std::vector<std::string> binds{};  // XEP-0225: components it may speak for, besides itself
    std::vector<std::string> hosts{};  // that what follows is about; empty: all of ours
    Access roster = Access::none;      // XEP-0356 §4
    bool roster_push = true;           // if it may get rosters
    bool message = false;              // XEP-0356 §5
    PresenceAccess presence = PresenceAccess::none;
    std::vector<std::string> iq{};        // see IqGrant
    std::vector<std::string> delegate{};  // see Delegated

    bool operator==(const ComponentConfig&) const = default;

    // What it is granted is granted for the users of that host, too.
    bool covers(std::string_view host) const;
    bool may_get_roster() const { return roster == Access::get || roster == Access::both; }
    bool may_set_roster() const { return roster == Access::set || roster == Access::both; }
    bool gets_pushes() const { return may_get_roster() && roster_push; }
};

// "get", "set" or "both", or "none".
std::string_view name_of(Access access);

// XEP-0356 §6.1: "set http://jabber.org/protocol/pubsub". Views into the text.
struct IqGrant {
    Access access = Access::none;
    std::string_view ns;
};
std::optional<IqGrant> parse_iq_grant(std::string_view text);

// XEP-0355 §4.1: a namespace and the attributes that a payload must have to be the component's,
// "urn:xmpp:mam:2 node". Views into the text.
struct Delegated {
    std::string_view ns;
    std::vector<std::string_view> attributes;
};
// nullopt also for namespaces that are never given away: those of streams, of the log-in, and of
// XEP-0355 and XEP-0356 themselves.
std::optional<Delegated> parse_delegated(std::string_view text);

// XEP-0355 §7.2.4, §7.2.5: instead of a namespace, requests about accounts that the server has no
// answer of its own for.
inline constexpr std::string_view kDelegatedInfo = "urn:xmpp:delegation:2:bare:disco#info:*";
inline constexpr std::string_view kDelegatedItems = "urn:xmpp:delegation:2:bare:disco#items:*";

}  // namespace parlance::server
