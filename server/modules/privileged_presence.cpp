#include "server/modules/privileged_presence.h"

#include <algorithm>
#include <string>
#include <utility>

#include "server/entity/host.h"
#include "server/modules/presence_fan_out.h"
#include "server/shard.h"
#include "server/stream/component.h"
#include "server/stream/component_presences.h"
#include "server/traffic.h"

namespace parlance::server::modules {

namespace {

using PresenceAccess = ComponentConfig::PresenceAccess;
using xmpp::PresenceType;

bool sees_users(const ComponentConfig& component, const std::string& host) {
    return component.presence != PresenceAccess::none && component.covers(host);
}

// §7.4. Users of a host that it sees anyway are told of as such, and once.
bool sees_contact(const Config& config, const ComponentConfig& component, const std::string& host,
                  const xmpp::Jid& from) {
    bool as_user = config.serves(from.domain()) && component.covers(from.domain());
    return component.presence == PresenceAccess::roster && component.covers(host) && !as_user &&
           from.domain() != component.name;
}

void hand_over(Shard& shard, const std::string& component, const xmpp::Stanza& presence) {
    Shard* home = &shard.home_of_domain(component);
    home->environment().executor.post(
        [home, component, presence] { home->component_presences().take(component, presence); });
}

void tell(const entity::User& user, const std::string& component, const xmpp::Stanza& presence,
          Outcome& outcome) {
    outcome.run(
        [shard = &user.shard(), component, presence] { hand_over(*shard, component, presence); });
}

Verdict contact_presence(Traffic& traffic) {
    const xmpp::Stanza& presence = traffic.stanza();
    PresenceType type = presence.presence_type();
    bool tells = type == PresenceType::available || type == PresenceType::unavailable;
    entity::User& user = traffic.owner();
    if (!tells || !user.exists() || !components_see_contact(user.host(), presence.from())) {
        return Verdict::pass();
    }
    const RosterRow* row = find_row(std::as_const(user), presence.from().bare_view());
    if (row == nullptr || !gives_presence(*row)) return Verdict::pass();
    const Config& config = user.shard().config();
    for (const ComponentConfig& component : config.components) {
        if (!sees_contact(config, component, user.host().domain(), presence.from())) continue;
        tell(user, component.name, presence, traffic.outcome());
    }
    return Verdict::pass();
}

}  // namespace

void push_to_components(const entity::User& user, const RosterRow& row, Outcome& outcome) {
    for (const ComponentConfig& component : user.shard().config().components) {
        if (!component.gets_pushes() || !component.covers(user.host().domain())) continue;
        auto to = xmpp::Jid::parse(component.name);
        // §4.4: with a `from`, unlike those to the account's own sessions.
        auto push = xmpp::Stanza::make(roster_push(row).editable(), user.jid(),
                                       to ? std::move(*to) : xmpp::Jid());
        if (push) outcome.route(std::move(*push));
    }
}

void tell_components(const entity::User& user, const xmpp::Stanza& presence, Outcome& outcome) {
    for (const ComponentConfig& component : user.shard().config().components) {
        if (sees_users(component, user.host().domain())) {
            tell(user, component.name, presence, outcome);
        }
    }
}

bool components_see_contact(const entity::Host& host, const xmpp::Jid& from) {
    const Config& config = host.shard().config();
    return std::any_of(config.components.begin(), config.components.end(),
                       [&](const ComponentConfig& component) {
                           return sees_contact(config, component, host.domain(), from);
                       });
}

void PrivilegedPresence::component_came(stream::ComponentStream& stream,
                                        const ComponentConfig& component, bool again) const {
    stream::ComponentConnections::Place place{&host_.shard(), stream.id()};
    Shard* home = &host_.shard().home_of_domain(component.name);
    // What is known is kept for all hosts together; the first of ours asks for it.
    if (&host_ != host_.shard().hosts().front().get()) return;
    bool sees = component.presence != PresenceAccess::none;
    home->environment().executor.post([home, place, sees, again, name = component.name] {
        if (sees && again) return;
        if (sees) {
            home->component_presences().replay(name, place);
        } else {
            home->component_presences().forget(name);
        }
    });
}

// Those that have been let see more: who is there by now.
void PrivilegedPresence::reconfigured() {
    Shard& shard = host_.shard();
    std::vector<ComponentConfig> before = std::exchange(before_, shard.config().components);
    for (const ComponentConfig& component : before_) {
        if (!sees_users(component, host_.domain())) continue;
        bool known = std::any_of(before.begin(), before.end(), [&](const ComponentConfig& old) {
            return old.name == component.name && sees_users(old, host_.domain());
        });
        if (known) continue;
        for (std::size_t i = 0; i < shard.sessions().capacity(); ++i) {
            entity::Session* session = shard.sessions().at(i);
            if (session == nullptr || &session->user().host() != &host_) continue;
            auto presence = current_presence(*session);
            if (presence) hand_over(shard, component.name, *presence);
        }
    }
}

void PrivilegedPresence::declare(Registry& registry) {
    before_ = host_.shard().config().components;
    registry.stage(Direction::inbound, Stage::copy, xmpp::StanzaKind::presence, contact_presence);
    registry.on_component([this](stream::ComponentStream& stream, const ComponentConfig& component,
                                 bool again) { component_came(stream, component, again); });
    registry.on_reconfigured([this] { reconfigured(); });
}

}  // namespace parlance::server::modules
