#include "base/random.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using parlance::base::SeededRandom;
using parlance::base::SystemRandom;

TEST_CASE("seeded randomness repeats from its seed and differs between seeds") {
    SeededRandom a(1), b(1), c(2);
    std::string first = a.bytes(1000);
    CHECK(first == b.bytes(1000));
    CHECK(first != c.bytes(1000));
    CHECK(a.u64() == b.u64());
    // Pinned: a seed recorded today has to replay the same run tomorrow.
    CHECK(SeededRandom(1).hex(8) == "c510c70f6daff2b3");
}

TEST_CASE("below() stays in range and reaches every value") {
    SeededRandom random(7);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 1000; ++i) seen.insert(random.below(10));
    CHECK(seen.size() == 10);
    CHECK(*seen.rbegin() == 9);
    CHECK(random.below(1) == 0);
}

TEST_CASE("hex has two lower-case digits per byte") {
    SystemRandom random;
    std::string text = random.hex(33);
    CHECK(text.size() == 66);
    CHECK(text.find_first_not_of("0123456789abcdef") == std::string::npos);
}

TEST_CASE("system randomness fills every length and does not repeat") {
    SystemRandom random;
    CHECK(random.bytes(0).empty());
    for (std::size_t size : {1U, 7U, 8U, 9U, 1000U, 100'000U}) {
        CHECK(random.bytes(size).size() == size);
    }
    CHECK(random.bytes(16) != random.bytes(16));
    // All byte values occur: a filler that left zeros at the end would not show them.
    std::string large = random.bytes(100'000);
    CHECK(std::set<char>(large.begin() + 50'000, large.end()).size() == 256);
}
