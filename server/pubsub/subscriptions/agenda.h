// Agenda: when nodes are to be looked at although nobody asks for anything: somebody's digest is
// due (XEP-0060 §16.4.2), or somebody's lease is almost over (§12.19). One entry for a node and one
// timer for all, so that neither costs memory by subscription, nor keeps the node in memory. All of
// it can be worked out of what is in storage, and is when the server starts. One shard.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/task.h"
#include "base/timers.h"
#include "server/pubsub/node.h"
#include "storage/pubsub.h"

namespace parlance::server::pubsub {

class Service;

class Agenda {
  public:
    explicit Agenda(Service& service) : service_(service) {}
    Agenda(const Agenda&) = delete;
    Agenda& operator=(const Agenda&) = delete;

    // To be looked at then, if not before: wall clock.
    void at(const Node& node, std::int64_t when_us);
    // When the service starts: reads what there is to do.
    void fill();

  private:
    using Place = std::pair<std::string, std::string>;  // owner and name of the node

    void put(Place place, std::int64_t when_us);
    // Sets the timer for the first entry.
    void wind();
    void work();
    base::Task<> read_all();
    base::Task<> visit_due();
    // False: it is to be tried again.
    base::Task<bool> visit(Place place);
    void take(const storage::pubsub::OwnedSubscription& row);

    Service& service_;
    std::map<Place, std::int64_t> due_;
    std::set<std::pair<std::int64_t, Place>> order_;
    std::optional<base::Timers::Id> timer_;
    bool working_ = false;
};

}  // namespace parlance::server::pubsub
