#include "server/s2s/handled_count.h"

#include <catch2/catch.hpp>

#include "server/s2s/kept_streams.h"

using namespace parlance::server;
using namespace parlance::server::s2s;

TEST_CASE("what came before stream management does not count", "[s2s]") {
    HandledCount count;
    std::uint32_t before = count.ledger.open();
    count.count_from_here(0);
    std::uint32_t first = count.ledger.open();
    CHECK(count.value() == 0);
    count.ledger.settle(first);
    CHECK(count.value() == 0);
    count.ledger.settle(before);
    CHECK(count.value() == 1);
}

TEST_CASE("the count of a stream goes on with its next connection, modulo 2^32", "[s2s]") {
    HandledCount count;
    count.count_from_here(0xffffffff);
    CHECK(count.value() == 0xffffffff);
    count.ledger.settle(count.ledger.open());
    count.ledger.settle(count.ledger.open());
    CHECK(count.value() == 1);
}

TEST_CASE("what of a broken stream has arrived", "[s2s]") {
    KeptStream kept;
    kept.sent.resize(5);
    kept.uncounted = 2;
    kept.acknowledged = 0xfffffffe;
    // Any answer shows that what was sent before it counted has arrived.
    CHECK(kept.arrived(0xfffffffe) == 2);
    CHECK(kept.arrived(0) == 4);
    CHECK(kept.arrived(1) == 5);
    CHECK(kept.arrived(2) == std::nullopt);
    CHECK(kept.arrived(0xfffffffd) == std::nullopt);
}
