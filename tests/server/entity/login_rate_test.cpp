#include "server/entity/login_rate.h"

#include <catch2/catch.hpp>

using parlance::server::entity::LoginRate;

namespace login_rate_test {

constexpr std::int64_t kWindow = LoginRate::kWindowUs;
constexpr std::int64_t kStart = 1'000 * kWindow;

TEST_CASE("logins of the last ten minutes, by minute", "[login_rate]") {
    LoginRate rate;
    CHECK(rate.per_minute(kStart) == 0);
    rate.count(kStart);
    CHECK(rate.per_minute(kStart) == Approx(0.1));
    for (int i = 0; i < 9; ++i) rate.count(kStart + kWindow / 2);
    CHECK(rate.per_minute(kStart + kWindow - 1) == Approx(1.0));
    // They are forgotten bit by bit, and then at once.
    CHECK(rate.per_minute(kStart + kWindow) == Approx(1.0));
    CHECK(rate.per_minute(kStart + kWindow + kWindow / 2) == Approx(0.5));
    rate.count(kStart + kWindow + kWindow / 2);
    CHECK(rate.per_minute(kStart + kWindow + kWindow / 2) == Approx(0.6));
    CHECK(rate.per_minute(kStart + 2 * kWindow) == Approx(0.1));
    CHECK(rate.per_minute(kStart + 9 * kWindow) == 0);
}

TEST_CASE("more logins than can be counted are many", "[login_rate]") {
    LoginRate rate;
    for (int i = 0; i < 70'000; ++i) rate.count(kStart);
    CHECK(rate.per_minute(kStart) == Approx(6553.5));
}

}  // namespace login_rate_test
