#include "storage/blocking.h"

namespace parlance::storage {

namespace {

// Nothing depends on it: everything that ends a wait wakes the loop.
constexpr int kTurnMs = 1'000;

}  // namespace

BlockingDatabase::~BlockingDatabase() {
    bool closed = false;
    database_->close([&closed] { closed = true; });
    while (!closed) turn();
}

void BlockingDatabase::turn() {
    database_->flush();
    loop_.turn(kTurnMs);
}

}  // namespace parlance::storage
