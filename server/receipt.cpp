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

void SettlementBox::drain() {
    // The sink may have set `eager` again; what arrived before it did so raised no wake-up.
    for (auto items = waiting_.take(); !items.empty(); items = waiting_.take()) {
        for (const Settlement& settlement : items) sink_(settlement);
    }
}

}  // namespace parlance::server
