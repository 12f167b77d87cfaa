// Retractions (XEP-0424 §5): a message that its sender takes back leaves a tombstone in the
// archives of both sides. One after the other, behind the traffic: the retraction itself is
// archived like any message. One per host and shard.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "base/task.h"
#include "server/modules/mam/inbox_index.h"
#include "server/modules/mam/word_index.h"
#include "server/traffic.h"

namespace parlance::server::modules {

class Retractions {
  public:
    // `words` and `inbox` outlive it.
    Retractions(entity::Host& host, WordIndex& words, InboxIndex& inbox)
        : host_(host), words_(words), inbox_(inbox) {}

    // If the message, which is being archived, takes another back, that one is seen to once this
    // one is durable. `contact` is the other side.
    void look_at(Traffic& traffic, const xmpp::Jid& contact);

  private:
    struct Retraction {
        std::string owner;      // of the archive
        std::string contact;    // bare
        std::string sender;     // full, of the retraction
        std::string occupant;   // its occupant-id (XEP-0421), if it comes through a room
        bool in_room = false;   // said in private there
        std::string id;         // of the message taken back
        std::string retracted;  // the id of the retraction
        std::int64_t stamp_us = 0;

        bool may_take_back(const xmpp::Element& message, const xmpp::Jid& from) const;
        std::optional<std::string> tombstone(Shard& shard, const std::string& stored) const;
    };

    void add(Retraction retraction);
    base::Task<> work();
    base::Task<> carry_out(Retraction retraction);

    entity::Host& host_;
    WordIndex& words_;
    InboxIndex& inbox_;
    std::deque<Retraction> waiting_;
    bool working_ = false;
};

}  // namespace parlance::server::modules
