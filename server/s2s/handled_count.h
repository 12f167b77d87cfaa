// HandledCount: how many of a peer's stanzas have been handled (XEP-0198 §4), over all connections
// of a stream. A value; one shard.
#pragma once

#include <cstdint>

#include "server/receipt.h"

namespace parlance::server::s2s {

class HandledCount {
  public:
    // Of the connection that the stream has, or has had last.
    Ledger ledger;

    // What comes from here on counts; `carried` is the count of earlier connections.
    void count_from_here(std::uint32_t carried) {
        first_ = ledger.handled() + ledger.unsettled();
        carried_ = carried;
        counting_ = false;
    }
    // The `h` to tell, modulo 2^32. Nothing counts until what had come before is settled.
    std::uint32_t value() {
        std::uint32_t handled = ledger.handled() - first_;
        counting_ = counting_ || static_cast<std::int32_t>(handled) >= 0;
        return carried_ + (counting_ ? handled : 0);
    }

  private:
    std::uint32_t first_ = 0;  // the ledger's number of the first that counts
    std::uint32_t carried_ = 0;
    bool counting_ = false;
};

}  // namespace parlance::server::s2s
