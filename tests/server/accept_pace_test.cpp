#include "server/accept_pace.h"

#include <catch2/catch.hpp>

using parlance::server::AcceptPace;

namespace accept_pace_test {

constexpr std::int64_t kNow = 1'000'000'000;

TEST_CASE("while there are places everybody is let in", "[pace]") {
    AcceptPace pace;
    for (std::size_t i = 0; i < 10 * AcceptPace::kPlaces; ++i) {
        REQUIRE(pace.ready(AcceptPace::kPlaces - 1, kNow));
        pace.let_in(kNow);
    }
}

TEST_CASE("those who keep their places slow others down, and shut nobody out", "[pace]") {
    AcceptPace pace;
    const std::size_t full = 100 * AcceptPace::kPlaces;
    for (std::int64_t window = 0; window < 3; ++window) {
        const std::int64_t now = kNow + window * AcceptPace::kWindowUs;
        for (std::size_t i = 0; i < AcceptPace::kPlaces; ++i) {
            // Asking costs nothing: who is refused takes nobody's place.
            REQUIRE(pace.ready(full, now));
            REQUIRE(pace.ready(full, now));
            pace.let_in(now);
        }
        CHECK_FALSE(pace.ready(full, now));
        CHECK_FALSE(pace.ready(AcceptPace::kPlaces, now + AcceptPace::kWindowUs - 1));
        CHECK(pace.ready(AcceptPace::kPlaces - 1, now + AcceptPace::kWindowUs - 1));
    }
}

}  // namespace accept_pace_test
