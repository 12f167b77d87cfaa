// InterestsCache: what belongs to a hash, for all who announce it. Bounded: what has not been asked
// for the longest goes first. One shard.
#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "server/entity/interests.h"

namespace parlance::server::capabilities {

class InterestsCache {
  public:
    // Each has at most kInterestBytes (announcement.h) of names.
    static constexpr std::size_t kEntries = 1'000;

    explicit InterestsCache(std::size_t entries = kEntries) : entries_(entries) {}

    // Null if it is not known.
    entity::InterestsPtr find(std::string_view key) {
        auto found = index_.find(key);
        if (found == index_.end()) return nullptr;
        order_.splice(order_.begin(), order_, found->second);
        return found->second->second;
    }
    void put(std::string key, entity::InterestsPtr interests) {
        if (find(key)) return;
        order_.emplace_front(std::move(key), std::move(interests));
        // The key is a view into the list.
        index_.emplace(order_.front().first, order_.begin());
        if (order_.size() <= entries_) return;
        index_.erase(order_.back().first);
        order_.pop_back();
    }
    std::size_t size() const { return order_.size(); }

  private:
    using Order = std::list<std::pair<std::string, entity::InterestsPtr>>;  // latest first
    std::size_t entries_;
    Order order_;
    std::unordered_map<std::string_view, Order::iterator> index_;
};

}  // namespace parlance::server::capabilities
