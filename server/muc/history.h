// History: what has been said in a room last, for those who enter (XEP-0045 §7.2.14). A bounded
// number of messages in memory; the archive has them all. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "xmpp/muc/entry.h"
#include "xmpp/stanza.h"

namespace parlance::server::muc {

// Whatever the room's owner asks for.
inline constexpr std::size_t kMostHistory = 100;

// It says something that lasts: not a change of the subject, nor that somebody is typing.
bool belongs_to_history(const xmpp::Stanza& message);

// A message as the occupants have got it, and when: wall clock.
struct Said {
    xmpp::Stanza message;
    std::int64_t time_us = 0;

    Said(xmpp::Stanza stanza, std::int64_t time) : message(std::move(stanza)), time_us(time) {}
};

class History {
  public:
    // The oldest goes when there are more than `most` or kMostHistory.
    void add(Said said, std::size_t most);
    void trim(std::size_t most);
    void clear() { said_.clear(); }
    std::size_t size() const { return said_.size(); }
    // The last ones within all the bounds, the oldest first, as `room` sends them to `session`.
    std::vector<xmpp::Stanza> wanted(const xmpp::muc::HistoryRequest& request, std::size_t most,
                                     std::string_view room, const xmpp::Jid& session) const;
    // The message of that id; null: it is not among them.
    const Said* find(std::string_view stanza_id, std::string_view room) const;
    // The message of that id (as the room knows it, a stanza id) is not to be shown any more.
    void forget(std::string_view stanza_id, std::string_view room);

  private:
    std::deque<Said> said_;
};

}  // namespace parlance::server::muc
