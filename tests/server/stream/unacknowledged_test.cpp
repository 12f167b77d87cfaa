#include "server/stream/unacknowledged.h"

#include <catch2/catch.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>

#include "base/random.h"

namespace parlance::server::stream {

namespace unacknowledged_test {

Unacknowledged numbered(std::size_t number) {
    return Unacknowledged(xmpp::Stanza::message_of_text({}, {}, ""), number, 0, {});
}

TEST_CASE("the queue gives back what was put in, in order, whatever the pattern") {
    base::SystemRandom random;
    UnacknowledgedQueue queue;
    std::deque<std::size_t> expected;
    std::size_t next = 0;
    for (int i = 0; i < 20'000; ++i) {
        // Long queues and empty ones: it tends to grow for a while, then to shrink.
        const bool grows = (i / 500) % 2 == 0;
        const std::uint64_t dice = random.u64() % 10;
        if (dice == 0 && !expected.empty()) {
            const auto at = static_cast<std::ptrdiff_t>(random.u64() % expected.size());
            queue.erase(queue.begin() + at);
            expected.erase(expected.begin() + at);
        } else if (dice < (grows ? 8U : 3U)) {
            queue.push_back(numbered(next));
            expected.push_back(next++);
        } else if (!expected.empty()) {
            REQUIRE(queue.pop_front().size == expected.front());
            expected.pop_front();
        }
        REQUIRE(queue.size() == expected.size());
        REQUIRE(queue.empty() == expected.empty());
        if (!expected.empty()) REQUIRE(queue.back().size == expected.back());
    }
    std::size_t index = 0;
    for (const Unacknowledged& each : std::as_const(queue)) {
        REQUIRE(each.size == expected[index++]);
    }
    REQUIRE(index == expected.size());
}

TEST_CASE("a queue that has been moved from is empty") {
    UnacknowledgedQueue queue;
    for (std::size_t i = 0; i < 5; ++i) queue.push_back(numbered(i));
    REQUIRE(queue.pop_front().size == 0);
    UnacknowledgedQueue taken = std::exchange(queue, {});
    CHECK(queue.empty());
    CHECK(taken.size() == 4);
    CHECK(taken.begin()->size == 1);
    queue.push_back(numbered(7));
    CHECK(queue.pop_front().size == 7);
    CHECK(queue.empty());
}

}  // namespace unacknowledged_test
}  // namespace parlance::server::stream
