// SimExecutor: the queue of functions posted to one shard. Order is kept per producer, as the real
// mailbox keeps it; between producers the world's seed chooses. One thread.
#pragma once

#include <deque>
#include <map>
#include <utility>
#include <vector>

#include "base/executor.h"

namespace parlance::sim {

class SimExecutor final : public base::Executor {
  public:
    // `running` names whoever is running now: the index of a shard, or something below 0.
    explicit SimExecutor(const int& running) : running_(running) {}

    void post(base::Callback<void()> work) override {
        queues_[running_].push_back(std::move(work));
    }

    // One thread runs all shards; which of them it is makes no difference to what it may touch.
    bool current() const override { return true; }

    std::vector<int> producers() const {
        std::vector<int> names;
        for (const auto& [producer, queue] : queues_) {
            if (!queue.empty()) names.push_back(producer);
        }
        return names;
    }
    void run_first_of(int producer) {
        auto& queue = queues_[producer];
        auto work = std::move(queue.front());
        queue.pop_front();
        work();
    }
    void clear() {
        // A function's destructor may post.
        auto dropped = std::exchange(queues_, {});
    }

  private:
    const int& running_;
    std::map<int, std::deque<base::Callback<void()>>> queues_;
};

}  // namespace parlance::sim
