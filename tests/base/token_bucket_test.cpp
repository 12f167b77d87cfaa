#include "base/token_bucket.h"

#include <catch2/catch.hpp>

using parlance::base::TokenBucket;

TEST_CASE("a bucket lets its burst through, then asks for a pause at its rate") {
    TokenBucket bucket(100, 1000);
    CHECK(bucket.take(1000, 1'000'000) == 0);
    std::int64_t pause_us = bucket.take(50, 1'000'000);
    CHECK(pause_us >= 500'000);
    CHECK(pause_us <= 500'001);
    // After the pause exactly the debt is paid.
    CHECK(bucket.take(0, 1'500'001) == 0);
    CHECK(bucket.take(100, 1'500'001) > 990'000);
}

TEST_CASE("a bucket fills up to its burst and no further") {
    TokenBucket bucket(100, 200);
    CHECK(bucket.take(200, 1) == 0);
    CHECK(bucket.take(200, 3'600'000'000) == 0);
    CHECK(bucket.take(1, 3'600'000'000) > 0);
}

TEST_CASE("over a long time the rate holds") {
    TokenBucket bucket(1000, 100);
    std::int64_t now_us = 1;
    int taken = 0;
    while (now_us < 10'000'001) {
        taken += 7;
        now_us += bucket.take(7, now_us);
    }
    CHECK(taken >= 10'000);
    CHECK(taken <= 10'000 + 100 + 7);
}

TEST_CASE("a rate of zero never asks for a pause") {
    TokenBucket bucket(0, 1);
    CHECK(bucket.take(4'000'000'000U, 1) == 0);
    CHECK(bucket.take(4'000'000'000U, 2) == 0);
}
