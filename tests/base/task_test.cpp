#include "base/task.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

#include "base/scope.h"

using parlance::base::Completion;
using parlance::base::Scope;
using parlance::base::Task;

namespace task_test {

void no_report(const char* what, std::exception_ptr) {
    FAIL("task failed: " << what);
}

// Runs a task that is expected to finish without outside help.
template <class T>
Task<> store(Task<T> task, std::optional<T>* out) {
    T value = co_await task;
    out->emplace(std::move(value));
}

template <class T>
T run(Task<T> task) {
    std::optional<T> out;
    Scope scope(no_report);
    scope.spawn("run", store(std::move(task), &out));
    REQUIRE(scope.size() == 0);
    return std::move(*out);
}

Task<int> constant(int value) {
    co_return value;
}

Task<std::int64_t> sum_to(int count) {
    std::int64_t sum = 0;
    for (int i = 1; i <= count; ++i) {
        int next = co_await constant(i);
        sum += next;
    }
    co_return sum;
}

Task<int> depth(int levels) {
    if (levels == 0) co_return 0;
    int below = co_await depth(levels - 1);
    co_return below + 1;
}

Task<int> throws() {
    throw std::runtime_error("inside");
    co_return 0;
}

Task<std::string> catches() {
    try {
        int never = co_await throws();
        co_return std::to_string(never);
    } catch (const std::runtime_error& error) {
        co_return std::string(error.what());
    }
}

Task<std::unique_ptr<int>> waits_for(Completion<std::unique_ptr<int>>* event) {
    std::unique_ptr<int> value = co_await *event;
    *value += 1;
    co_return value;
}

Task<> note(int* runs) {
    ++*runs;
    co_return;
}

TEST_CASE("a task does nothing until it is awaited") {
    int runs = 0;
    { Task<> unused = note(&runs); }
    CHECK(runs == 0);
    Scope scope(no_report);
    scope.spawn("note", note(&runs));
    CHECK(runs == 1);
}

TEST_CASE("a long loop of children that finish at once does not use up the stack") {
    CHECK(run(sum_to(1'000'000)) == 500'000'500'000);
}

TEST_CASE("nested tasks return through each other") {
    CHECK(run(depth(500)) == 500);
}

TEST_CASE("an exception reaches the awaiting task") {
    CHECK(run(catches()) == "inside");
}

TEST_CASE("a task suspends until its completion is set") {
    Completion<std::unique_ptr<int>> event;
    std::optional<std::unique_ptr<int>> out;
    Scope scope(no_report);
    scope.spawn("wait", store(waits_for(&event), &out));
    CHECK(scope.size() == 1);
    CHECK_FALSE(out);
    event.set(std::make_unique<int>(41));
    CHECK(scope.size() == 0);
    REQUIRE(out);
    CHECK(**out == 42);
}

TEST_CASE("a completion set before the await is kept") {
    Completion<std::unique_ptr<int>> event;
    event.set(std::make_unique<int>(1));
    CHECK(*run(waits_for(&event)) == 2);
}

}  // namespace task_test
