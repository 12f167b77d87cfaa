#include "base/scope.h"

#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>

using parlance::base::Completion;
using parlance::base::Scope;
using parlance::base::Task;

namespace scope_test {

Task<> wait(Completion<int>* event) {
    int value = co_await *event;
    if (value < 0) throw std::runtime_error("negative");
}

TEST_CASE("a scope lists what runs and tells when nothing does") {
    std::string failed;
    Scope scope([&](const char* what, std::exception_ptr) { failed += what; });
    Completion<int> first, second;
    scope.spawn("first", wait(&first));
    scope.spawn("second", wait(&second));
    CHECK(scope.size() == 2);
    CHECK(scope.running().front().what == std::string("second"));

    bool empty = false;
    scope.when_empty([&] { empty = true; });
    first.set(1);
    CHECK(scope.size() == 1);
    CHECK_FALSE(empty);
    second.set(-1);
    CHECK(empty);
    CHECK(failed == "second");

    bool at_once = false;
    scope.when_empty([&] { at_once = true; });
    CHECK(at_once);
}

class HandClock final : public parlance::base::Clock {
  public:
    std::int64_t monotonic_us() const override { return now_us; }
    std::int64_t wall_us() const override { return 0; }
    std::int64_t now_us = 1'000;
};

TEST_CASE("a scope with a clock knows since when its tasks run") {
    HandClock clock;
    Scope scope([](const char*, std::exception_ptr) {}, &clock);
    Completion<int> first, second;
    scope.spawn("first", wait(&first));
    clock.now_us = 5'000;
    scope.spawn("second", wait(&second));
    CHECK(scope.running().front().since_us == 5'000);
    CHECK(scope.running().back().since_us == 1'000);
    first.set(1);
    second.set(1);
    CHECK(scope.running().empty());
}

}  // namespace scope_test
