// OwnerTurns: tasks of one account that wait and decide on what they have read in between, one
// after the other, in the order in which they came. One shard.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <utility>

#include "base/task.h"
#include "server/shard.h"

namespace parlance::server {

class OwnerTurns {
  public:
    // Held by whose turn it is, at most as long as its OwnerTurns lives; the next one's begins when
    // it is destroyed.
    class Turn {
      public:
        Turn(OwnerTurns& turns, std::string owner) : turns_(&turns), owner_(std::move(owner)) {}
        Turn(Turn&& other) noexcept
            : turns_(std::exchange(other.turns_, nullptr)), owner_(std::move(other.owner_)) {}
        Turn& operator=(Turn&&) = delete;
        ~Turn() {
            if (turns_ != nullptr) turns_->pass(owner_);
        }

      private:
        OwnerTurns* turns_;
        std::string owner_;
    };

    explicit OwnerTurns(Shard& shard) : shard_(shard) {}
    OwnerTurns(const OwnerTurns&) = delete;
    OwnerTurns& operator=(const OwnerTurns&) = delete;

    base::Task<Turn> take(std::string owner) {
        auto [place, first] = waiting_.try_emplace(owner);
        if (!first) {
            base::Completion<base::Done> turn;
            place->second.push_back(&turn);
            co_await turn;
        }
        co_return Turn(*this, std::move(owner));
    }

    // It is somebody's turn.
    bool taken(const std::string& owner) const { return waiting_.contains(owner); }

  private:
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

    Shard& shard_;
    std::map<std::string, std::deque<base::Completion<base::Done>*>> waiting_;
};

}  // namespace parlance::server
