// DeliveryMark: how many of the stanzas written to a connection without acknowledgements (XEP-0198)
// the other side's kernel has, which is all that can be known. Looked at from time to time; under a
// steady stream there may never be a moment when all of them have arrived. One shard.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "server/net/transport.h"

namespace parlance::server::net {

class DeliveryMark {
  public:
    // `waiting`: stanzas written and not known to have arrived. How many of them have, the oldest,
    // which are not to be counted again.
    std::size_t arrived(const Transport& transport, std::size_t waiting) {
        // What our kernel has not got is nowhere yet.
        if (waiting == 0 || (marked_ == 0 && transport.unsent() > 0)) return 0;
        Transport::Progress now = transport.progress();
        if (transport.unsent() == 0 && now.underway == 0) {
            marked_ = 0;
            return waiting;
        }
        std::size_t count = 0;
        if (marked_ > 0 && now.taken >= goal_) {
            count = std::min(marked_, waiting);
            marked_ = 0;
        }
        if (marked_ == 0 && transport.unsent() == 0) {
            marked_ = waiting - count;
            goal_ = now.taken + now.underway;
        }
        return count;
    }

  private:
    std::size_t marked_ = 0;  // stanzas that have arrived when `goal_` bytes have
    std::uint64_t goal_ = 0;
};

}  // namespace parlance::server::net
