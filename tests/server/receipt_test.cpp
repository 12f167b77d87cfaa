#include "server/receipt.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

using namespace parlance;
using namespace parlance::server;

namespace receipt_test {

class Steps final : public base::Executor {
  public:
    void post(base::Callback<void()> work) override { posted.push_back(std::move(work)); }
    bool current() const override { return std::this_thread::get_id() == owner_; }
    std::vector<base::Callback<void()>> posted;

  private:
    std::thread::id owner_ = std::this_thread::get_id();
};

TEST_CASE("a receipt settles once; dropped it is lost", "[receipt]") {
    Steps steps;
    std::vector<Fate> fates;
    SettlementBox box(steps, [&](const Settlement& s) { fates.push_back(s.fate); });
    {
        Receipt a(box, 1, Origin{});
        Receipt b = std::move(a);
        b.settle(Fate::accepted);
        b.settle(Fate::refused);
    }
    { Receipt dropped(box, 1, Origin{}); }
    {
        Receipt replaced(box, 1, Origin{});
        replaced = Receipt();
    }
    CHECK(fates == std::vector<Fate>{Fate::accepted, Fate::lost, Fate::lost});
}

TEST_CASE("settlements of other threads wait for the turn, or wake the shard", "[receipt]") {
    Steps steps;
    int settled = 0;
    SettlementBox box(steps, [&](const Settlement&) { ++settled; });
    auto settle_elsewhere = [&] {
        std::thread([&box] { Receipt(box, 1, Origin{}).settle(Fate::accepted); }).join();
    };
    settle_elsewhere();
    CHECK(settled == 0);
    CHECK(steps.posted.empty());
    box.drain();
    CHECK(settled == 1);
    box.set_waiting(true);
    settle_elsewhere();
    settle_elsewhere();
    REQUIRE(steps.posted.size() == 1);
    steps.posted[0]();
    CHECK(settled == 3);
}

TEST_CASE("the window closes at its size and opens from the oldest", "[receipt]") {
    Ledger ledger;
    for (std::uint32_t i = 0; i < Ledger::kWindow; ++i) {
        CHECK_FALSE(ledger.full());
        CHECK(ledger.open() == i);
    }
    CHECK(ledger.full());
    ledger.settle(1);
    ledger.settle(63);
    CHECK(ledger.handled() == 0);
    CHECK(ledger.full());
    ledger.settle(0);
    CHECK(ledger.handled() == 2);
    CHECK(ledger.unsettled() == 62);
    CHECK_FALSE(ledger.full());
}

TEST_CASE("an origin survives storage, and nothing else passes for one", "[receipt]") {
    Origin origin(0xfedcba9876543210);
    origin.sequence = 0xffffffff;
    origin.handled = 7;
    auto back = Origin::of(origin.bytes());
    REQUIRE(back);
    CHECK(back->session_key == origin.session_key);
    CHECK(back->sequence == origin.sequence);
    CHECK(back->handled == origin.handled);
    CHECK(Origin().bytes().empty());
    CHECK_FALSE(Origin::of(""));
    CHECK_FALSE(Origin::of("fifteen bytes.."));
}

TEST_CASE("a receipt says that its stanza is in its sender's archive when it is accepted",
          "[receipt]") {
    Steps steps;
    std::vector<Fate> fates;
    SettlementBox box(steps, [&](const Settlement& s) { fates.push_back(s.fate); });
    for (Fate fate : {Fate::accepted, Fate::refused}) {
        Receipt receipt(box, 1, Origin(5));
        CHECK(receipt.counts());
        receipt.mark_archived();
        Receipt moved = std::move(receipt);
        moved.settle(fate);
    }
    CHECK_FALSE(Receipt(Origin(5)).counts());
    CHECK(fates == std::vector<Fate>{Fate::archived, Fate::refused});
}

}  // namespace receipt_test
