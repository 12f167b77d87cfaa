#include "server/net/uv_loop.h"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include "base/scope.h"
#include "server/net/uv_reactor.h"
#include "tests/server/net/net_fixture.h"

using namespace parlance;
using namespace parlance::server::net;
using namespace parlance::server::net::test;

TEST_CASE("posted functions run in the order of each thread, all of them, on the loop's thread") {
    UvLoop loop;
    constexpr int kThreads = 4;
    constexpr int kEach = 5000;
    std::vector<std::vector<int>> seen(kThreads);
    std::atomic<int> remaining = kThreads * kEach;
    std::vector<std::thread> threads;
    std::thread::id owner = std::this_thread::get_id();
    bool foreign = false;
    for (int t = 0; t < kThreads; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < kEach; ++i) {
                loop.post([&, t, i] {
                    foreign = foreign || std::this_thread::get_id() != owner;
                    seen[static_cast<std::size_t>(t)].push_back(i);
                    if (--remaining == 0) loop.stop();
                });
            }
        });
    }
    loop.run();
    for (std::thread& thread : threads) thread.join();
    CHECK_FALSE(foreign);
    std::vector<int> expected;
    for (int i = 0; i < kEach; ++i) expected.push_back(i);
    for (auto& order : seen) CHECK((order == expected));
}

TEST_CASE("what was posted before run() precedes what is posted in it") {
    UvLoop loop;
    std::string order;
    loop.post([&] { order += 'a'; });
    loop.on_turn_end([&] {
        if (order.find('c') == std::string::npos) {
            order += 'c';
            loop.post([&] { order += 'd'; });
            loop.stop();
        }
    });
    loop.post([&] { order += 'b'; });
    loop.run();
    CHECK(order == "abcd");
}

TEST_CASE("a turn ends with steps, then hooks, and steps that hooks post, before it waits") {
    UvLoop loop;
    std::string order;
    int rounds = 0;
    loop.on_turn_end([&] {
        if (order.empty()) return;
        order += 'h';
        if (++rounds == 1) loop.post([&] { order += 's'; });
        if (rounds == 2) loop.stop();
    });
    loop.post([&] { order += 'p'; });
    loop.run();
    CHECK(order.substr(0, 4) == "phsh");
}

TEST_CASE("a chain of steps does not keep sockets and timers waiting") {
    UvLoop loop;
    std::function<void()> again = [&] { loop.post([&] { again(); }); };
    again();
    bool fired = false;
    loop.timers().at(loop.clock().monotonic_us() + 5000, [&] {
        fired = true;
        loop.stop();
    });
    loop.run();
    CHECK(fired);
    again = [] {};
}

TEST_CASE("timers fire in order, not early, and can be cancelled") {
    UvLoop loop;
    std::vector<int> fired;
    std::int64_t start = loop.clock().monotonic_us();
    bool early = false;
    for (int ms : {30, 10, 20}) {
        loop.timers().at(start + ms * 1000, [&, ms] {
            early = early || loop.clock().monotonic_us() < start + ms * 1000;
            fired.push_back(ms);
            if (ms == 30) loop.stop();
        });
    }
    auto cancelled = loop.timers().at(start + 15'000, [&] { fired.push_back(15); });
    CHECK(loop.timers().cancel(cancelled));
    loop.run();
    CHECK(fired == std::vector<int>{10, 20, 30});
    CHECK_FALSE(early);
    CHECK(loop.clock().wall_us() > 1'600'000'000LL * base::kSecondUs);
}

TEST_CASE("work is done off the loop, its result arrives on the loop") {
    UvLoop loop;
    std::thread::id worker;
    std::thread::id arrival;
    loop.offload([&] { worker = std::this_thread::get_id(); },
                 [&] {
                     arrival = std::this_thread::get_id();
                     loop.stop();
                 });
    loop.run();
    CHECK(worker != std::this_thread::get_id());
    CHECK(arrival == std::this_thread::get_id());
}

namespace uv_loop_test {

base::Task<> count_twice(UvLoop* loop, int* counter) {
    auto count = [counter] { ++*counter; };
    co_await loop->offload(count);
    co_await loop->offload(count);
    loop->stop();
}

TEST_CASE("a coroutine awaits work") {
    UvLoop loop;
    int counter = 0;
    base::Scope scope([](const char*, std::exception_ptr) { FAIL("exception"); });
    scope.spawn("count", count_twice(&loop, &counter));
    loop.run();
    CHECK(counter == 2);
    CHECK(scope.size() == 0);
}

TEST_CASE("a loop destroyed with work under way waits for it and forgets the result") {
    std::atomic<bool> worked = false;
    bool reported = false;
    {
        UvLoop loop;
        loop.offload(
            [&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                worked = true;
            },
            [&] { reported = true; });
        loop.post([] {});
    }
    CHECK(worked);
    CHECK_FALSE(reported);
}

TEST_CASE("signals arrive on the loop") {
    UvLoop loop;
    int hangups = 0;
    loop.on_signal(SIGHUP, [&] {
        if (++hangups == 2)
            loop.stop();
        else
            ::raise(SIGHUP);
    });
    loop.on_signal(SIGTERM, [&] { FAIL("no SIGTERM was sent"); });
    loop.post([] { ::raise(SIGHUP); });
    loop.run();
    CHECK(hangups == 2);
}

TEST_CASE("a wake-up from another thread is direct") {
    UvLoop loop;
    std::vector<std::int64_t> delays_us;
    std::atomic<bool> arrived = true;
    std::thread other([&] {
        for (int i = 0; i < 200; ++i) {
            std::this_thread::sleep_for(std::chrono::microseconds(200));
            auto sent = std::chrono::steady_clock::now();
            arrived = false;
            loop.post([&, sent] {
                delays_us.push_back(std::chrono::duration_cast<std::chrono::microseconds>(
                                        std::chrono::steady_clock::now() - sent)
                                        .count());
                arrived = true;
            });
            while (!arrived) std::this_thread::yield();
        }
        loop.stop();
    });
    loop.run();
    other.join();
    std::sort(delays_us.begin(), delays_us.end());
    INFO("median wake-up in microseconds: " << delays_us[100]);
    CHECK(delays_us[100] < 20'000);  // of a machine that may be busy; nothing else wakes the loop
}

TEST_CASE("the reactor watches descriptors for a database driver") {
    UvLoop loop;
    UvReactor reactor(loop);
    int ends[2];
    REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) == 0);
    std::string events;
    SECTION("what is of interest") {
        reactor.watch(ends[0], true, false, [&](bool readable, bool writable) {
            events += readable ? 'r' : '-';
            events += writable ? 'w' : '-';
            char byte;
            if (readable && ::read(ends[0], &byte, 1) == 1) events += byte;
            if (writable) reactor.interest(ends[0], true, false);
        });
        run_for(loop, 10);
        CHECK(events.empty());
        REQUIRE(::write(ends[1], "x", 1) == 1);
        run_for(loop, 10);
        CHECK(events == "r-x");
        reactor.interest(ends[0], true, true);
        CHECK(events == "r-x");
        run_for(loop, 10);
        CHECK(events == "r-x-w");
        reactor.interest(ends[0], false, false);
        REQUIRE(::write(ends[1], "y", 1) == 1);
        run_for(loop, 10);
        CHECK(events == "r-x-w");
        reactor.unwatch(ends[0]);
    }
    SECTION("a hang-up counts as readable, and the callback may end its own watch") {
        auto token = std::make_unique<int>(7);
        reactor.watch(ends[0], true, false, [&, held = std::move(token)](bool readable, bool) {
            reactor.unwatch(ends[0]);
            events += readable ? "closed" : "?";
            events += std::to_string(*held);
        });
        ::close(std::exchange(ends[1], -1));
        run_for(loop, 10);
        CHECK(events == "closed7");
        reactor.watch(ends[0], true, false,
                      [](bool, bool) {});  // again, and left to the destructor
    }
    ::close(ends[0]);
    if (ends[1] >= 0) ::close(ends[1]);
}

// A loop on a thread of its own, and another on the test's.
struct TwoLoops {
    TwoLoops() : thread([this] { there.run(); }) {
        // After its first turn a loop has told the kernel about its descriptors.
        here.timers().at(here.clock().monotonic_us(), [this] { here.stop(); });
        here.run();
    }
    ~TwoLoops() {
        there.stop();
        thread.join();
    }
    // Waits until the other loop sleeps: there is no other way to meet it asleep.
    void let_it_sleep() { std::this_thread::sleep_for(std::chrono::milliseconds(5)); }

    UvLoop here;
    UvLoop there;
    std::thread thread;
};

TEST_CASE("a thread that would sleep takes the turn of the sleeping loop it has posted to") {
    TwoLoops loops;
    std::thread::id ran_on;
    bool was_current = false;
    bool in_two = false;
    // A busy machine may have kept the other loop from falling asleep.
    for (int attempt = 0; attempt < 200 && ran_on != std::this_thread::get_id(); ++attempt) {
        loops.let_it_sleep();
        loops.here.post([&] {
            loops.there.post([&] {
                ran_on = std::this_thread::get_id();
                was_current = loops.there.current();
                in_two = loops.here.current();
                loops.here.stop();
            });
        });
        loops.here.run();
    }
    CHECK(ran_on == std::this_thread::get_id());
    CHECK(was_current);
    CHECK_FALSE(in_two);
}

TEST_CASE("a busy thread wakes the sleeping loop it has posted to") {
    TwoLoops loops;
    loops.let_it_sleep();
    std::thread::id ran_on;
    bool busy = true;
    std::function<void()> stay_busy = [&] {
        if (busy) loops.here.post([&] { stay_busy(); });
    };
    loops.here.post([&] {
        stay_busy();
        loops.there.post([&] {
            ran_on = std::this_thread::get_id();
            loops.here.post([&] {
                busy = false;
                loops.here.stop();
            });
        });
    });
    loops.here.run();
    CHECK(ran_on == loops.thread.get_id());
}

TEST_CASE("turns of one loop never overlap, whoever runs them, and nothing is left lying") {
    constexpr int kRounds = 20000;
    TwoLoops loops;
    int balls = 0;  // touched by turns of `there` only
    int left = kRounds;
    std::function<void()> serve = [&] {
        if (--left == 0) return loops.here.stop();
        loops.there.post([&] {
            ++balls;
            loops.there.post([&] { ++balls; });
            loops.here.post([&] { serve(); });
        });
    };
    loops.here.post([&] { serve(); });
    // Somebody who runs no loop posts as well.
    std::thread other([&] {
        for (int i = 0; i < kRounds; ++i) loops.there.post([&] { ++balls; });
    });
    loops.here.run();
    other.join();
    int result = 0;
    loops.here.post([&] {
        loops.there.post([&] {
            result = balls;
            loops.here.stop();
        });
    });
    loops.here.run();
    CHECK(result == 3 * kRounds - 2);
}

TEST_CASE("what a borrowed turn leaves for later, the loop's own thread does in time") {
    TwoLoops loops;
    loops.let_it_sleep();
    SECTION("a timer") {
        std::atomic<bool> due = false;
        loops.here.post([&] {
            loops.there.post([&] {
                loops.there.timers().at(loops.there.clock().monotonic_us() + 10'000, [&] {
                    due = true;
                    loops.here.stop();
                });
            });
        });
        loops.here.run();
        CHECK(due);
    }
    SECTION("more steps than a turn takes") {
        int count = 0;
        std::function<void()> again = [&] {
            if (++count == 100) return loops.here.stop();
            loops.there.post([&] { again(); });
        };
        loops.here.post([&] { loops.there.post([&] { again(); }); });
        loops.here.run();
        CHECK(count == 100);
    }
    SECTION("a new watch") {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        UvReactor reactor(loops.there);
        char seen = 0;
        loops.here.post([&] {
            loops.there.post([&] {
                reactor.watch(ends[0], true, false, [&](bool, bool) {
                    REQUIRE(::read(ends[0], &seen, 1) == 1);
                    reactor.unwatch(ends[0]);
                    loops.here.stop();
                });
            });
        });
        std::thread writer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            REQUIRE(::write(ends[1], "x", 1) == 1);
        });
        loops.here.run();
        writer.join();
        CHECK(seen == 'x');
        ::close(ends[0]);
        ::close(ends[1]);
    }
}

// Two running loops, of which one follows the other. Input for the follower comes by a pipe.
struct LeaderAndFollower {
    LeaderAndFollower() {
        follower.follow(leader);
        REQUIRE(::pipe(ends) == 0);
        follower.post([this] {
            reactor.watch(ends[0], true, false, [this](bool, bool) {
                char byte;
                REQUIRE(::read(ends[0], &byte, 1) == 1);
                ran_on = std::this_thread::get_id();
                ++inputs;
            });
        });
        leading = std::thread([this] { leader.run(); });
        following = std::thread([this] { follower.run(); });
    }
    ~LeaderAndFollower() {
        busy = false;
        std::atomic<bool> unwatched = false;
        follower.post([&] {
            reactor.unwatch(ends[0]);
            unwatched = true;
        });
        while (!unwatched) std::this_thread::yield();
        leader.stop();
        leading.join();
        follower.stop();
        following.join();
        ::close(ends[0]);
        ::close(ends[1]);
    }
    // Gives input until `thread` has served it. False if that has not happened for ten seconds.
    bool served_by(const std::thread& thread) {
        for (int i = 0; i < 10'000; ++i) {
            int before = inputs;
            REQUIRE(::write(ends[1], "x", 1) == 1);
            while (inputs == before) std::this_thread::yield();
            if (ran_on.load() == thread.get_id()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            leader.post([] {});
        }
        return false;
    }
    void keep_leader_busy() {
        if (busy) leader.post([this] { keep_leader_busy(); });
    }

    UvLoop leader;
    UvLoop follower;
    UvReactor reactor{follower};
    int ends[2];
    std::atomic<std::thread::id> ran_on;
    std::atomic<int> inputs = 0;
    std::atomic<bool> busy = false;
    std::thread leading;
    std::thread following;
};

TEST_CASE("an idle leader serves its follower's input; a busy one leaves it to the follower") {
    LeaderAndFollower loops;
    CHECK(loops.served_by(loops.leading));
    loops.busy = true;
    loops.keep_leader_busy();
    CHECK(loops.served_by(loops.following));
    loops.busy = false;
    CHECK(loops.served_by(loops.leading));
}

TEST_CASE("a follower goes on when its leader has ended, and may end before it") {
    LeaderAndFollower loops;
    CHECK(loops.served_by(loops.leading));
    SECTION("the leader first") {
        loops.leader.stop();
        loops.leading.join();
        CHECK(loops.served_by(loops.following));
        loops.leading = std::thread([&] { loops.leader.run(); });
    }
    SECTION("the follower first") {
        loops.follower.stop();
        loops.following.join();
        REQUIRE(::write(loops.ends[1], "x", 1) == 1);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(loops.inputs > 0);
        int before = loops.inputs;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        CHECK(loops.inputs == before);
        loops.following = std::thread([&] { loops.follower.run(); });
    }
}

}  // namespace uv_loop_test
