#include "server/stream/component_presences.h"

#include <utility>

#include "server/shard.h"
#include "server/stream/component.h"

namespace parlance::server::stream {

namespace {

// Of one component. Beyond that it hears of all, but not of what it has missed.
constexpr std::size_t kRemembered = 1'000'000;

}  // namespace

bool ComponentPresences::note(Known& known, const xmpp::Stanza& presence) {
    const std::string& from = presence.from().full();
    auto found = known.find(from);
    if (presence.presence_type() == xmpp::PresenceType::available) {
        xmpp::Stanza kept = presence.with_to(xmpp::Jid());
        if (found == known.end()) {
            if (known.size() < kRemembered) known.emplace(from, std::move(kept));
            return true;
        }
        if (found->second.wire() == kept.wire()) return false;
        found->second = std::move(kept);
        return true;
    }
    bool told = known.size() >= kRemembered;
    if (found != known.end()) {
        known.erase(found);
        return true;
    }
    if (!presence.from().is_bare()) return told;
    // The account as a whole has gone.
    std::string resources = from + "/";
    auto first = known.lower_bound(resources);
    while (first != known.end() && first->first.starts_with(resources)) {
        first = known.erase(first);
        told = true;
    }
    return told;
}

void ComponentPresences::take(std::string_view component, const xmpp::Stanza& presence) {
    std::string name(component);
    auto address = xmpp::Jid::parse(name);
    if (!address || !note(known_[name], presence)) return;
    ComponentConnections& connections = shard_.component_connections();
    if (!connections.serves(name)) return;
    std::int64_t now_us = shard_.environment().clock.wall_us();
    connections.send(name,
                     s2s::Outbound(presence.with_to(std::move(*address)), Receipt(), {}, now_us));
}

void ComponentPresences::replay(std::string_view component,
                                ComponentConnections::Place place) const {
    auto known = known_.find(std::string(component));
    auto address = xmpp::Jid::parse(component);
    if (known == known_.end() || !address) return;
    const Config& config = shard_.config();
    const ComponentConfig* rights = config.component(component);
    if (rights == nullptr) return;
    for (const auto& [from, presence] : known->second) {
        // It may have been allowed more when that came.
        bool ours = config.serves(presence.from().domain());
        bool contacts = rights->presence == ComponentConfig::PresenceAccess::roster;
        if (ours ? !rights->covers(presence.from().domain()) : !contacts) continue;
        place.shard->environment().executor.post(
            [place, name = known->first, stanza = presence.with_to(*address)] {
                ComponentStream* stream = place.shard->components().find(place.stream);
                if (stream != nullptr && stream->speaks_for(name)) stream->send(stanza);
            });
    }
}

}  // namespace parlance::server::stream
