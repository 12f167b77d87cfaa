#include "server/receipt.h"

namespace parlance::server {

void SettlementBox::settle(Settlement settlement) {
    if (executor_.current()) {
        sink_(settlement);
        return;
    }
    waiting_.put(settlement);
    if (eager_.load() && eager_.exchange(false)) {
        executor_.post([this] { drain(); });
    }
}

void SettlementBox::set_waiting(bool waits) {
    waiting_streams_ += waits ? 1 : std::size_t(-1);
    // What arrived before raised no wake-up.
    if (waits && !eager_.exchange(true) && !waiting_.empty()) executor_.post([this] { drain(); });
    if (waiting_streams_ == 0) eager_.store(false);
}

void SettlementBox::drain() {
    for (;;) {
        // Raised before looking: what is not seen now wakes us.
        if (waiting_streams_ > 0) eager_.store(true);
        auto items = waiting_.take();
        if (items.empty()) return;
        for (const Settlement& settlement : items) sink_(settlement);
    }
}

}  // namespace parlance::server
