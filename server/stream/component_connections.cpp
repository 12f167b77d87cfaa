#include "server/stream/component_connections.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"
#include "server/s2s/federation.h"
#include "server/s2s/remote_domain.h"
#include "server/shard.h"
#include "server/stream/component.h"
#include "xmpp/jid.h"

namespace parlance::server::stream {

namespace {

// On the shard of the connection: at once if that is this one. `use` finds it there, or nothing.
template <class Use>
void on_stream(Shard& here, ComponentConnections::Place place, Use use) {
    if (place.shard == &here) {
        if (ComponentStream* stream = here.components().find(place.stream)) use(*stream);
        return;
    }
    place.shard->environment().executor.post([place, use = std::move(use)]() mutable {
        if (ComponentStream* stream = place.shard->components().find(place.stream)) use(*stream);
    });
}

// Every connection has its own opinion of every correspondent, and the highest counts: when one
// comes or goes, only those move whose best it is.
std::uint64_t weight(const ComponentConnections::Place& place, std::uint64_t correspondent) {
    std::uint64_t mixed = correspondent ^ (place.stream * 0x9e3779b97f4a7c15U) ^
                          (std::uint64_t{place.shard->index()} * 0xd1b54a32d192ed03U);
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

}  // namespace

bool ComponentConnections::add(const std::string& domain, Place place) {
    const ComponentConfig* config = shard_.config().component(domain);
    if (config == nullptr) return false;
    auto found = domains_.find(domain);
    if (found != domains_.end() && found->second.size() >= config->connections) {
        for (const Connection& each : found->second) {
            on_stream(shard_, each.place, [](ComponentStream& stream) { stream.nudge(); });
        }
        return false;
    }
    domains_[domain].push_back({place, {}});
    return true;
}

void ComponentConnections::remove(std::string_view domain, Place place) {
    auto found = domains_.find(domain);
    if (found == domains_.end()) return;
    std::list<Connection>& connections = found->second;
    auto gone = std::find_if(connections.begin(), connections.end(),
                             [&place](const Connection& each) { return each.place == place; });
    if (gone == connections.end()) return;
    std::deque<s2s::Outbound> left = std::move(gone->unwritten);
    connections.erase(gone);
    if (connections.empty()) domains_.erase(found);
    shard_.federation().remote(domain).component_left(std::move(left));
}

ComponentConnections::Connection& ComponentConnections::choose(
    std::list<Connection>& connections, std::string_view correspondent) const {
    std::uint64_t hash = xmpp::Jid::home_hash(correspondent);
    return *std::max_element(connections.begin(), connections.end(),
                             [hash](const Connection& a, const Connection& b) {
                                 return weight(a.place, hash) < weight(b.place, hash);
                             });
}

void ComponentConnections::send(std::string_view domain, s2s::Outbound outbound) {
    auto found = domains_.find(domain);
    PARLANCE_ASSERT(found != domains_.end());
    Connection& chosen = choose(found->second, outbound.stanza.from().bare_view());
    Place place = chosen.place;
    xmpp::Stanza stanza = outbound.stanza;
    chosen.unwritten.push_back(std::move(outbound));
    on_stream(shard_, place,
              [stanza = std::move(stanza), name = found->first](ComponentStream& stream) {
                  stream.deliver(name, stanza);
              });
}

void ComponentConnections::written(std::string_view domain, Place place, std::size_t count) {
    auto found = domains_.find(domain);
    if (found == domains_.end()) return;
    for (Connection& each : found->second) {
        if (each.place != place) continue;
        for (; count > 0 && !each.unwritten.empty(); --count) {
            s2s::Outbound arrived = std::move(each.unwritten.front());
            each.unwritten.pop_front();
            shard_.federation().arrived(std::move(arrived));
        }
        if (each.unwritten.empty()) each.unwritten.shrink_to_fit();
        return;
    }
}

}  // namespace parlance::server::stream
