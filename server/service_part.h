// A part of a service at a name below a host (pubsub.HOST), found by the host's name.
#pragma once

#include <string>
#include <string_view>

#include "server/entity/host.h"
#include "server/shard.h"

namespace parlance::server {

// What a service of that host offers (entity::Host::offer()) on the shard; null: none does, or the
// host is not served.
template <class Part>
Part* find_service_part(Shard& shard, std::string_view domain) {
    const entity::Host* host = shard.find_host(domain);
    if (host == nullptr) return nullptr;
    for (const std::string& name : shard.services_of(*host)) {
        if (auto* part = shard.find_service(name)->find<Part>()) return part;
    }
    return nullptr;
}

}  // namespace parlance::server
