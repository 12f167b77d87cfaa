#include "server/receipt.h"

namespace parlance::server {

void SettlementBox::settle(Settlement settlement) {
    if (std::this_thread::get_id() == owner_) {
        sink_(settlement);
        return;
    }
    waiting_.put(settlement);
    if (eager_.load(std::memory_order_acquire) && eager_.exchange(false)) {
        executor_.post([this] { drain(); });
    }
}

void SettlementBox::drain() {
    for (const Settlement& settlement : waiting_.take()) sink_(settlement);
}

}  // namespace parlance::server
