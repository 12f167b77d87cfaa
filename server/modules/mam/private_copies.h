// PrivateCopies: a room sends what is said to an occupant in private to each of its sessions
// (XEP-0045 §7.5), and an archive stores what comes in several copies once (XEP-0313 §6.1.1). Knows
// what has just come, and under which id it is kept. One per host and shard.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "server/traffic.h"

namespace parlance::server::modules {

class PrivateCopies {
  public:
    // The id under which another copy of the message, for another session of the account, is in
    // its archive; empty for one that is to be kept.
    std::string find(const Traffic& traffic);
    // The message, which is of the kind, is being kept under that id.
    void note(const Traffic& traffic, const std::string& id);

  private:
    struct Message {
        std::string owner;
        std::string text;  // without the session that it is for
        std::string id;
        std::vector<std::string> resources;  // that have a copy
        std::int64_t time_us = 0;
    };

    std::deque<Message> latest_;
};

}  // namespace parlance::server::modules
