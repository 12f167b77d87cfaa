// Interests: what a client is sent of the nodes of personal eventing (XEP-0163 §4.3.2), as it has
// said by features `NODE+notify`. A value that never changes, shared by all clients that have
// announced the same hash (XEP-0115, XEP-0390). One shard.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parlance::server::entity {

class Interests {
  public:
    // `key` stands for the hash (capabilities/announcement.h), `nodes` may have any order.
    Interests(std::string key, std::vector<std::string> nodes);
    Interests(const Interests&) = delete;
    Interests& operator=(const Interests&) = delete;

    const std::string& key() const { return key_; }
    // Wants to be told what is published at the node.
    bool notify(std::string_view node) const;
    // Sorted, without duplicates.
    const std::vector<std::string_view>& nodes() const { return nodes_; }

  private:
    std::string key_;
    std::string text_;  // the names, one behind the other
    std::vector<std::string_view> nodes_;
};

using InterestsPtr = std::shared_ptr<const Interests>;

}  // namespace parlance::server::entity
