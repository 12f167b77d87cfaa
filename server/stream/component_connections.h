// ComponentConnections: which connections speak for the component domains whose home this shard is,
// and what has been given to them and not been written yet. A connection lives on a shard of its
// own choice: one that speaks for several domains (XEP-0225) cannot be at home with each. Owned by
// the Shard; one shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <list>
#include <map>
#include <string>
#include <string_view>

#include "server/s2s/outbound.h"

namespace parlance::server {
class Shard;
}

namespace parlance::server::stream {

class ComponentConnections {
  public:
    // A ComponentStream, by its shard and its number there.
    struct Place {
        Shard* shard = nullptr;
        std::uint64_t stream = 0;
        bool operator==(const Place&) const = default;
    };

    explicit ComponentConnections(Shard& shard) : shard_(shard) {}

    // False when as many speak for the domain as may; then each is made to show that its peer is
    // still there.
    bool add(const std::string& domain, Place place);
    // It speaks for the domain no longer; what it has not written goes to others, or waits.
    void remove(std::string_view domain, Place place);
    bool serves(std::string_view domain) const { return domains_.contains(domain); }

    // Requires that somebody speaks for the domain. What one correspondent says goes to one
    // connection, in order, as long as that is there.
    void send(std::string_view domain, s2s::Outbound outbound);
    // The connection has written the oldest `count` of what it has been given for the domain.
    void written(std::string_view domain, Place place, std::size_t count);

  private:
    struct Connection {
        Place place;
        std::deque<s2s::Outbound> unwritten;
    };
    Connection& choose(std::list<Connection>& connections, std::string_view correspondent) const;

    Shard& shard_;
    std::map<std::string, std::list<Connection>, std::less<>> domains_;  // none is empty
};

}  // namespace parlance::server::stream
