#include "base/callback.h"

#include <array>
#include <catch2/catch.hpp>
#include <memory>
#include <string>

using parlance::base::Callback;

TEST_CASE("a callback calls what it was made from") {
    Callback<int(int, int)> add = [](int a, int b) { return a + b; };
    CHECK(add(2, 3) == 5);
    CHECK(static_cast<bool>(add));
}

TEST_CASE("a callback may be empty") {
    Callback<void()> none;
    CHECK_FALSE(none);
    Callback<void()> null = nullptr;
    CHECK_FALSE(null);
    none = [] {};
    CHECK(static_cast<bool>(none));
    none = nullptr;
    CHECK_FALSE(none);
}

TEST_CASE("a callback owns move-only captures and arguments") {
    Callback<int(std::unique_ptr<int>)> f =
        [kept = std::make_unique<int>(40)](std::unique_ptr<int> given) { return *kept + *given; };
    Callback<int(std::unique_ptr<int>)> moved = std::move(f);
    CHECK(moved(std::make_unique<int>(2)) == 42);
}

TEST_CASE("small and large captures are destroyed exactly once") {
    auto count = std::make_shared<int>(0);
    auto check = [&](auto payload) {
        {
            Callback<std::size_t()> first = [count, payload] { return payload.size(); };
            CHECK(count.use_count() == 2);
            Callback<std::size_t()> second = std::move(first);
            CHECK(count.use_count() == 2);
            CHECK(second() == payload.size());
            first = std::move(second);
            CHECK(first() == payload.size());
            first = [] { return std::size_t{0}; };
            CHECK(count.use_count() == 1);
        }
        CHECK(count.use_count() == 1);
    };
    check(std::array<char, 8>());     // in place
    check(std::array<char, 1000>());  // on the heap
}

TEST_CASE("a callback keeps state between calls") {
    Callback<int()> next = [n = 0]() mutable { return ++n; };
    next();
    CHECK(next() == 2);
}
