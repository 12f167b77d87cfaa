#include "base/timers.h"

#include <catch2/catch.hpp>
#include <string>

using parlance::base::Timers;

TEST_CASE("timers fire in the order of their deadlines, equal ones in the order set") {
    Timers timers;
    std::string fired;
    timers.at(30, [&] { fired += 'c'; });
    timers.at(10, [&] { fired += 'a'; });
    timers.at(10, [&] { fired += 'b'; });
    CHECK(timers.next_deadline_us() == 10);
    timers.run_due(9);
    CHECK(fired.empty());
    timers.run_due(10);
    CHECK(fired == "ab");
    timers.run_due(100);
    CHECK(fired == "abc");
    CHECK_FALSE(timers.next_deadline_us());
    timers.run_due(200);
    CHECK(fired == "abc");
}

TEST_CASE("a cancelled timer does not fire") {
    Timers timers;
    int fired = 0;
    Timers::Id id = timers.at(10, [&] { ++fired; });
    CHECK(timers.cancel(id));
    CHECK_FALSE(timers.cancel(id));
    timers.run_due(10);
    CHECK(fired == 0);
}

TEST_CASE("a timer may set and cancel others while it fires") {
    Timers timers;
    std::string fired;
    Timers::Id victim = timers.at(20, [&] { fired += 'x'; });
    timers.at(10, [&] {
        fired += 'a';
        timers.cancel(victim);
        timers.at(15, [&] { fired += 'b'; });
        timers.at(25, [&] { fired += 'c'; });
    });
    timers.run_due(20);
    CHECK(fired == "ab");
    CHECK(timers.next_deadline_us() == 25);
}
