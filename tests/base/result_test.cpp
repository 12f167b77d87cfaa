#include "base/result.h"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

using parlance::base::Done;
using parlance::base::Failure;
using parlance::base::Result;

TEST_CASE("a result holds a value") {
    Result<int, std::string> result = 7;
    REQUIRE(result.ok());
    CHECK(static_cast<bool>(result));
    CHECK(*result == 7);
    *result = 8;
    CHECK(result.value() == 8);
}

TEST_CASE("a result holds an error of the same type as the value") {
    Result<std::string, std::string> result = Failure(std::string("why"));
    REQUIRE_FALSE(result.ok());
    CHECK(result.error() == "why");
}

TEST_CASE("a result moves its value out") {
    Result<std::unique_ptr<int>, int> result = std::make_unique<int>(3);
    std::unique_ptr<int> taken = std::move(*result);
    CHECK(*taken == 3);
    CHECK(*result == nullptr);
}

TEST_CASE("arrow reaches into the value") {
    Result<std::string, int> result = std::string("abc");
    CHECK(result->size() == 3);
    Result<Done, int> done = Done();
    CHECK(done.ok());
}
