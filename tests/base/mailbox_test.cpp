#include "base/mailbox.h"

#include <catch2/catch.hpp>
#include <memory>
#include <thread>
#include <vector>

using parlance::base::Mailbox;

TEST_CASE("a mailbox gives items in order and says when to wake the owner") {
    Mailbox<int> mailbox;
    CHECK(mailbox.take().empty());
    CHECK(mailbox.put(1));
    CHECK_FALSE(mailbox.put(2));
    CHECK(mailbox.take() == std::vector<int>{1, 2});
    CHECK(mailbox.put(3));
    CHECK(mailbox.take() == std::vector<int>{3});
}

TEST_CASE("a mailbox destroys what nobody took") {
    auto item = std::make_shared<int>(1);
    {
        Mailbox<std::shared_ptr<int>> mailbox;
        mailbox.put(item);
        mailbox.put(item);
    }
    CHECK(item.use_count() == 1);
}

TEST_CASE("many producers: nothing lost, nothing doubled, order per producer kept, owner woken") {
    struct Item {
        int producer;
        int number;
    };
    constexpr int kProducers = 4;
    constexpr int kItems = 20'000;
    Mailbox<Item> mailbox;
    std::atomic<int> wakes = 0;
    std::vector<std::thread> producers;
    for (int p = 0; p < kProducers; ++p) {
        producers.emplace_back([&, p] {
            for (int i = 0; i < kItems; ++i) {
                if (mailbox.put(Item{p, i})) wakes.fetch_add(1);
            }
        });
    }
    std::vector<int> next(kProducers, 0);
    int received = 0;
    int takes = 0;
    while (received < kProducers * kItems) {
        std::vector<Item> items = mailbox.take();
        if (items.empty()) {
            std::this_thread::yield();
            continue;
        }
        ++takes;
        for (const Item& item : items) {
            REQUIRE(item.number == next[static_cast<std::size_t>(item.producer)]++);
        }
        received += static_cast<int>(items.size());
    }
    for (std::thread& producer : producers) producer.join();
    CHECK(mailbox.take().empty());
    CHECK(wakes == takes);  // each filling of the empty mailbox announced exactly once
}
