// OwnerTurns: tasks of one account that wait and decide on what they have read in between, one
// after the other, in the order in which they came. One shard.
#pragma once

#include <deque>
#include <map>
#include <string>

#include "base/task.h"
#include "server/shard.h"

namespace parlance::server::pubsub {

class OwnerTurns {
  public:
    explicit OwnerTurns(Shard& shard) : shard_(shard) {}
    OwnerTurns(const OwnerTurns&) = delete;
    OwnerTurns& operator=(const OwnerTurns&) = delete;

    // Each take() is followed by one pass().
    base::Task<> take(std::string owner) {
        auto [place, first] = waiting_.try_emplace(std::move(owner));
        if (first) co_return;
        base::Completion<base::Done> turn;
        place->second.push_back(&turn);
        co_await turn;
    }
    void pass(const std::string& owner) {
        auto place = waiting_.find(owner);
        if (place->second.empty()) {
            waiting_.erase(place);
            return;
        }
        base::Completion<base::Done>* next = place->second.front();
        place->second.pop_front();
        // Not inside the steps of who passes it on.
        shard_.environment().executor.post([next] { next->set(base::Done()); });
    }

  private:
    Shard& shard_;
    std::map<std::string, std::deque<base::Completion<base::Done>*>> waiting_;
};

}  // namespace parlance::server::pubsub
