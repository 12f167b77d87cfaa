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

}  // namespace scope_test
