// The ledger on histories in which something went wrong: each fault is found, and what only looks
// like one is not.
#include "ledger.h"

#include <catch2/catch.hpp>

#include "message.h"

using namespace parlance::soak;

namespace {

// Sends, acknowledges, delivers and archives `count` messages of pair 0.
std::vector<Copy> perfect(Ledger& ledger, unsigned count) {
    std::vector<Copy> copies;
    for (unsigned i = 0; i < count; ++i) {
        copies.push_back(ledger.send(0));
        ledger.acked(copies.back());
        ledger.delivered(copies.back());
        ledger.confirmed(copies.back(), 0);
        ledger.archived(copies.back());
    }
    return copies;
}

}  // namespace

TEST_CASE("a perfect history has no faults") {
    Ledger ledger(2);
    perfect(ledger, 100);
    const Verdict verdict = ledger.verdict(true);
    CHECK(verdict.sent == 100);
    CHECK(verdict.acked == 100);
    CHECK(verdict.delivered == 100);
    CHECK(verdict.archived == 100);
    CHECK(verdict.faults() == 0);
    CHECK(verdict.acked_not_archived == 0);
}

TEST_CASE("lost: acknowledged and nowhere") {
    Ledger ledger(1);
    const Copy copy = ledger.send(0);
    SECTION("not yet acknowledged: the sender still has it") {
        CHECK(ledger.verdict(true).lost == 0);
    }
    SECTION("acknowledged") {
        ledger.acked(copy);
        CHECK(ledger.verdict(true).lost == 1);
        CHECK(ledger.verdict(false).lost == 1);
    }
    SECTION("acknowledged and delivered, but not archived") {
        ledger.acked(copy);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).lost == 0);
        CHECK(ledger.verdict(true).acked_not_archived == 1);
        CHECK(ledger.verdict(false).acked_not_archived == 0);
    }
    SECTION("acknowledged and archived, but not delivered") {
        ledger.acked(copy);
        ledger.archived(copy);
        CHECK(ledger.verdict(true).lost == 0);
    }
    SECTION("acknowledged and returned to the sender") {
        ledger.acked(copy);
        CHECK(ledger.returned(0, 0));
        CHECK(ledger.verdict(true).lost == 0);
        CHECK(ledger.verdict(true).returned == 1);
    }
    SECTION("the second attempt is acknowledged, the first was delivered") {
        ledger.in_doubt(copy);
        ledger.acked(ledger.send_again(copy));
        CHECK(ledger.verdict(true).lost == 1);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).lost == 0);
    }
}

TEST_CASE("doubled: delivered again after the receiver's acknowledgement was processed") {
    Ledger ledger(1);
    const Copy copy = ledger.send(0);
    ledger.acked(copy);
    ledger.delivered(copy);
    SECTION("the acknowledgement may not have arrived") {
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 0);
        CHECK(ledger.verdict(true).redelivered == 1);
    }
    SECTION("it was processed") {
        ledger.confirmed(copy, 0);
        ledger.delivered(copy);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 1);  // one message
        CHECK(ledger.verdict(true).redelivered == 0);
    }
    SECTION("it was processed just before a kill, and may not have reached the storage") {
        ledger.killed(400);
        ledger.set_time(5'000);
        ledger.confirmed(copy, 500);
        ledger.killed(5'900);
        ledger.killed(9'000);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 0);
        CHECK(ledger.verdict(true).redelivered_in_grace == 1);
        ledger.set_time(10'000);
        ledger.confirmed(copy, 9'500);
        ledger.killed(12'000);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 1);
    }
    SECTION("it was processed just before a kill, of which the receiver reads just after it") {
        ledger.killed(5'000);
        ledger.set_time(5'011);
        ledger.confirmed(copy, 500);
        ledger.set_time(5'500);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 0);
        CHECK(ledger.verdict(true).redelivered_in_grace == 1);
    }
    SECTION("it was processed by the server that was started just after a kill") {
        ledger.killed(5'000);
        ledger.set_time(5'300);
        ledger.confirmed(copy, 5'200);
        ledger.set_time(5'500);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 1);
    }
    SECTION("it was processed long after the storage was killed") {
        ledger.killed(5'000);
        ledger.set_time(6'001);
        ledger.confirmed(copy, 500);
        ledger.delivered(copy);
        CHECK(ledger.verdict(true).doubled == 1);
    }
}

TEST_CASE("doubled: twice in the archive") {
    Ledger ledger(1);
    const std::vector<Copy> copies = perfect(ledger, 3);
    ledger.archived(copies[1]);
    CHECK(ledger.verdict(true).doubled == 1);
    CHECK(ledger.verdict(true).archive_out_of_order == 0);
}

TEST_CASE("an attempt that was disclaimed must not turn up beside another") {
    Ledger ledger(1);
    const Copy first = ledger.send(0);
    SECTION("disclaimed, and delivered nevertheless") {
        ledger.disclaimed(first);
        const Copy second = ledger.send_again(first);
        ledger.acked(second);
        ledger.delivered(first);
        CHECK(ledger.verdict(true).doubled == 0);
        ledger.delivered(second);
        CHECK(ledger.verdict(true).doubled == 1);
    }
    SECTION("disclaimed, and in the archive nevertheless") {
        ledger.disclaimed(first);
        const Copy second = ledger.send_again(first);
        ledger.archived(first);
        ledger.archived(second);
        CHECK(ledger.verdict(true).doubled == 1);
    }
    SECTION("in doubt") {
        ledger.in_doubt(first);
        const Copy second = ledger.send_again(first);
        ledger.acked(second);
        ledger.delivered(first);
        ledger.delivered(second);
        const Verdict verdict = ledger.verdict(true);
        CHECK(verdict.doubled == 0);
        CHECK(verdict.in_doubt == 1);
        CHECK(verdict.doubtful_twice == 1);
    }
    SECTION("in doubt, and each attempt is delivered again after its acknowledgement") {
        ledger.in_doubt(first);
        const Copy second = ledger.send_again(first);
        ledger.delivered(second);
        ledger.confirmed(second, 0);
        ledger.delivered(second);
        CHECK(ledger.verdict(true).doubled == 1);
        CHECK(ledger.verdict(true).doubtful_twice == 0);
    }
}

TEST_CASE("out of order: the fewest messages that are in the way") {
    Ledger ledger(2);
    std::vector<Copy> copies;
    for (unsigned i = 0; i < 6; ++i) {
        copies.push_back(ledger.send(1));
        ledger.acked(copies.back());
    }
    const auto deliver = [&](std::initializer_list<std::size_t> order) {
        for (const std::size_t i : order) ledger.delivered(copies[i]);
        return ledger.verdict(true).out_of_order;
    };
    SECTION("in order") {
        CHECK(deliver({0, 1, 2, 3, 4, 5}) == 0);
    }
    SECTION("a gap") {
        CHECK(deliver({0, 3, 5}) == 0);
    }
    SECTION("two neighbours") {
        CHECK(deliver({0, 2, 1, 3, 4, 5}) == 1);
    }
    SECTION("one too late") {
        CHECK(deliver({1, 2, 3, 4, 5, 0}) == 1);
    }
    SECTION("one too early") {
        CHECK(deliver({5, 0, 1, 2, 3, 4}) == 1);
    }
    SECTION("backwards") {
        CHECK(deliver({5, 4, 3, 2, 1, 0}) == 5);
    }
    SECTION("a second delivery does not count") {
        CHECK(deliver({0, 1, 2, 0, 1, 2, 3}) == 0);
    }
    SECTION("messages in doubt do not count") {
        ledger.in_doubt(copies[1]);
        CHECK(deliver({0, 2, 1, 3}) == 0);
        ledger.disclaimed(copies[4]);
        copies[4] = ledger.send_again(copies[4]);
        CHECK(deliver({5, 4}) == 1);
    }
    SECTION("in the archive") {
        for (const std::size_t i : {0U, 2U, 1U}) ledger.archived(copies[i]);
        CHECK(ledger.verdict(true).archive_out_of_order == 1);
        CHECK(ledger.verdict(true).out_of_order == 0);
    }
}

TEST_CASE("order is a matter of one pair") {
    Ledger ledger(2);
    const Copy one = ledger.send(0);
    const Copy other = ledger.send(1);
    ledger.delivered(other);
    ledger.delivered(one);
    CHECK(ledger.verdict(true).out_of_order == 0);
}

TEST_CASE("what nobody sent is told") {
    Ledger ledger(1);
    const Copy copy = ledger.send(0);
    ledger.delivered({0, 1, 0});
    ledger.delivered({1, 0, 0});
    ledger.archived({copy.pair, copy.number, 1});
    CHECK_FALSE(ledger.returned(0, 7));
    CHECK(ledger.verdict(true).alien == 4);
}

TEST_CASE("faults are described") {
    Ledger ledger(1);
    for (int i = 0; i < 9; ++i) {
        ledger.set_time(100 + i);
        ledger.acked(ledger.send(0));
    }
    std::vector<Fault> faults;
    ledger.verdict(true, &faults, 2);
    REQUIRE(faults.size() == 2);
    CHECK(faults[1].kind == "lost");
    CHECK(faults[1].number == 1);
    CHECK(faults[1].acked_at_ms == 101);
}

TEST_CASE("a message says which copy it is") {
    const Copy copy{70'000, 4'000'000'000, 31};
    const std::string text = write_message("u1@soak.test", copy);
    CHECK(read_copy(text) == copy);
    CHECK(read_copy("<result><forwarded>" + text + "</forwarded></result>") == copy);
    CHECK(read_id(text) == Copy{70'000, 4'000'000'000, 0});
    CHECK(to_copy(to_tag(copy)) == copy);
    CHECK_FALSE(read_copy("<message><body>~1.2~</body></message>").has_value());
    CHECK_FALSE(read_copy("<message><body>~1.2.3").has_value());
    CHECK_FALSE(read_id("<message id='soak-1.x.'/>").has_value());
}
