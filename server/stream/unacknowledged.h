// Unacknowledged: a stanza that was sent to a client and not yet acknowledged (XEP-0198 §4), and
// the queue of them. The queue owns no memory while it is empty: most sessions that hibernate have
// nothing in it, and an empty std::deque is 650 bytes. One shard.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/callback.h"
#include "server/stream/link.h"
#include "xmpp/stanza.h"

namespace parlance::server::stream {

// Where else a stanza is: see Link.
struct Backing {
    bool copy = false;           // sent with send_copy()
    SharedDeliveryPtr delivery;  // sent with send_shared()
};

struct Unacknowledged {
    Unacknowledged(xmpp::Stanza what, std::size_t bytes, std::int64_t wall_us, Backing behind)
        : stanza(std::move(what)), size(bytes), sent_us(wall_us), backing(std::move(behind)) {}

    xmpp::Stanza stanza;
    std::size_t size;      // on the wire
    std::int64_t sent_us;  // wall clock, for the delay stamp of a later delivery
    Backing backing;
    // Called when it is acknowledged; else destroyed uncalled.
    base::Callback<void()> acknowledged;
};

// In the order of sending. References and iterators are valid until the next change.
class UnacknowledgedQueue {
  public:
    using Iterator = std::vector<Unacknowledged>::iterator;
    using ConstIterator = std::vector<Unacknowledged>::const_iterator;

    bool empty() const { return first_ == stanzas_.size(); }
    std::size_t size() const { return stanzas_.size() - first_; }
    Iterator begin() { return stanzas_.begin() + static_cast<std::ptrdiff_t>(first_); }
    Iterator end() { return stanzas_.end(); }
    ConstIterator begin() const { return stanzas_.begin() + static_cast<std::ptrdiff_t>(first_); }
    ConstIterator end() const { return stanzas_.end(); }
    Unacknowledged& back() { return stanzas_.back(); }

    void push_back(Unacknowledged stanza);
    // There must be one.
    Unacknowledged pop_front();
    void erase(Iterator at) { stanzas_.erase(at); }

  private:
    std::vector<Unacknowledged> stanzas_;
    std::size_t first_ = 0;  // those before it have been acknowledged
};

}  // namespace parlance::server::stream
