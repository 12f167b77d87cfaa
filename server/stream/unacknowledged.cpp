#include "server/stream/unacknowledged.h"

#include "base/assert.h"

namespace parlance::server::stream {

namespace {

// What a client that acknowledges now and then has under way; about half a kilobyte.
constexpr std::size_t kFirstRoom = 3;
// Moving up what is left is worth it when as much has gone.
constexpr std::size_t kFewGone = 32;

}  // namespace

void UnacknowledgedQueue::push_back(Unacknowledged stanza) {
    if (stanzas_.capacity() == 0) stanzas_.reserve(kFirstRoom);
    stanzas_.push_back(std::move(stanza));
}

Unacknowledged UnacknowledgedQueue::pop_front() {
    PARLANCE_ASSERT(!empty());
    Unacknowledged front = std::move(stanzas_[first_++]);
    if (empty()) {
        *this = UnacknowledgedQueue();
    } else if (first_ >= kFewGone && first_ >= size()) {
        stanzas_.erase(stanzas_.begin(), begin());
        first_ = 0;
    }
    return front;
}

}  // namespace parlance::server::stream
