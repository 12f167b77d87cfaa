#include "server/s2s/targets.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "base/big_endian.h"

namespace parlance::server::s2s {

namespace {

constexpr std::uint16_t kPort = 5269;

struct Weighted {
    Target target;
    std::uint16_t weight;
};
using ByPriority = std::map<std::uint16_t, std::vector<Weighted>>;

// Whether one of the records says that the service is decidedly not there.
bool collect(const net::DnsAnswer& answer, bool direct_tls, ByPriority& out) {
    bool refused = false;
    for (const std::string& data : answer.records) {
        auto record = net::parse_srv(data);
        if (!record) continue;
        if (record->target.empty()) {
            refused = true;
            continue;
        }
        Target target;
        target.host = record->target;
        target.port = record->port;
        target.direct_tls = direct_tls;
        target.secure = answer.secure;
        out[record->priority].push_back({std::move(target), record->weight});
    }
    return refused;
}

std::uint32_t below(base::Random& random, std::uint32_t limit) {
    return static_cast<std::uint32_t>(base::from_big_endian(random.bytes(4)) % limit);
}

// RFC 2782: those of weight 0 first, then by a number up to the running sum.
void draw(std::vector<Weighted> group, base::Random& random, std::vector<Target>& out) {
    std::stable_partition(group.begin(), group.end(),
                          [](const Weighted& each) { return each.weight == 0; });
    while (!group.empty()) {
        std::uint32_t sum = 0;
        for (const Weighted& each : group) sum += each.weight;
        std::uint32_t chosen = below(random, sum + 1);
        std::uint32_t running = 0;
        auto place = std::find_if(group.begin(), group.end(), [&](const Weighted& each) {
            running += each.weight;
            return running >= chosen;
        });
        out.push_back(std::move(place->target));
        group.erase(place);
    }
}

}  // namespace

Services order_services(const net::DnsAnswer& direct, const net::DnsAnswer& starttls,
                        std::string_view domain, base::Random& random) {
    Services services;
    ByPriority groups;
    bool no_direct = collect(direct, true, groups);
    bool no_starttls = collect(starttls, false, groups);
    for (auto& [priority, group] : groups) draw(std::move(group), random, services.targets);
    if (!services.targets.empty()) return services;
    services.refused = no_starttls || no_direct;
    if (services.refused) return services;
    Target target;
    target.host = domain;
    target.port = kPort;
    target.fallback = true;
    services.targets.push_back(std::move(target));
    return services;
}

std::vector<std::string> order_addresses(std::vector<std::string> v6, std::vector<std::string> v4) {
    std::vector<std::string> order;
    for (std::size_t i = 0; i < std::max(v6.size(), v4.size()); ++i) {
        if (i < v6.size()) order.push_back(std::move(v6[i]));
        if (i < v4.size()) order.push_back(std::move(v4[i]));
    }
    return order;
}

}  // namespace parlance::server::s2s
