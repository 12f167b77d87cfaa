#include "server/lane.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "storage/database.h"

using namespace parlance;
using namespace parlance::server;

namespace lane_test {

constexpr storage::Statement kWrite("UPDATE nothing SET a = 1");

// Commits complete when the test says so.
class ManualSink final : public OutcomeSink {
  public:
    void commit(storage::Batch, base::Callback<void(storage::CommitResult)> done) override {
        pending.push_back(std::move(done));
    }
    void release(Outcome& outcome) override {
        for (Effect& effect : outcome.effects()) {
            if (effect.action) (*effect.action)();
            if (effect.stanza) log.emplace_back(effect.stanza->id());
        }
    }
    Outcome borrow() override { return Outcome(); }
    void give_back(Outcome) override {}

    void complete(std::size_t index) { pending[index](std::vector<storage::Rows>()); }
    void break_off(std::size_t index) {
        pending[index](
            base::Failure(storage::DbError(storage::DbError::Kind::unavailable, "away")));
    }

    std::vector<base::Callback<void(storage::CommitResult)>> pending;
    std::vector<std::string> log;
};

xmpp::Stanza note(const std::string& id) {
    return *xmpp::Stanza::make(xmpp::new_stanza(xmpp::StanzaKind::message, "chat", id), xmpp::Jid(),
                               xmpp::Jid());
}

void submit(Lane& lane, const std::string& id, bool writes) {
    lane.submit([id, writes](Outcome& outcome) {
        if (writes) outcome.write(storage::Query(kWrite));
        outcome.on_failure(note("failed " + id));
        outcome.route(note(id));
    });
}

using Log = std::vector<std::string>;

TEST_CASE("without writes effects leave at once and the lane stays empty", "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    submit(lane, "a", false);
    CHECK(sink.log == Log{"a"});
    CHECK(lane.idle());
}

TEST_CASE("effects leave after the commit, in the order of the decisions", "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    submit(lane, "a", true);
    submit(lane, "b", true);
    submit(lane, "c", false);
    CHECK(sink.log.empty());
    sink.complete(1);
    CHECK(sink.log.empty());
    sink.complete(0);
    CHECK(sink.log == Log{"a", "b", "c"});
    CHECK(lane.idle());
}

TEST_CASE("while held, decisions wait undecided", "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    int decided = 0;
    lane.hold();
    lane.hold();
    for (int i = 0; i < 3; ++i) {
        lane.submit([&decided, i](Outcome& outcome) {
            ++decided;
            outcome.route(note(std::to_string(i)));
        });
    }
    lane.open();
    CHECK(decided == 0);
    lane.open();
    CHECK(decided == 3);
    CHECK(sink.log == Log{"0", "1", "2"});
    CHECK(lane.idle());
}

TEST_CASE("a decision may hold the lane against those that waited with it", "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    lane.hold();
    lane.submit([&lane](Outcome& outcome) {
        lane.hold();
        outcome.route(note("a"));
    });
    submit(lane, "b", false);
    lane.open();
    CHECK(sink.log == Log{"a"});
    lane.open();
    CHECK(sink.log == Log{"a", "b"});
}

TEST_CASE("a failed commit answers its own cause and has the state read again", "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    int reloads = 0;
    lane.on_failed_commit([&] {
        ++reloads;
        lane.hold();
    });
    submit(lane, "a", true);
    submit(lane, "b", true);
    sink.break_off(0);
    submit(lane, "c", false);
    CHECK(sink.log == Log{"failed a"});
    CHECK(reloads == 0);  // b is still in flight
    sink.complete(1);
    CHECK(reloads == 1);
    CHECK(sink.log == Log{"failed a", "b"});
    lane.open();
    CHECK(sink.log == Log{"failed a", "b", "c"});
    CHECK(lane.idle());
}

TEST_CASE("a commit may complete after its lane is gone", "[lane]") {
    ManualSink sink;
    {
        Lane lane(sink);
        submit(lane, "a", true);
    }
    sink.complete(0);
    CHECK(sink.log.empty());
}

TEST_CASE("what goes ahead is decided while others are held back, and takes effect before them",
          "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    auto ahead = [&lane](const std::string& id, bool writes) {
        lane.submit_ahead([id, writes](Outcome& outcome) {
            if (writes) outcome.write(storage::Query(kWrite));
            outcome.route(note(id));
        });
    };
    submit(lane, "pending", true);
    lane.hold_back();
    submit(lane, "held 1", false);
    ahead("a", true);
    submit(lane, "held 2", true);
    ahead("b", false);
    CHECK(sink.log.empty());
    sink.complete(0);
    CHECK(sink.log == Log{"pending"});
    sink.complete(1);
    CHECK(sink.log == Log{"pending", "a", "b"});
    lane.open_back();
    sink.complete(2);
    CHECK(sink.log == Log{"pending", "a", "b", "held 1", "held 2"});
    CHECK(lane.idle());
}

TEST_CASE("nothing goes ahead of a full hold, nor of its own kind that had to wait for one",
          "[lane]") {
    ManualSink sink;
    Lane lane(sink);
    auto ahead = [&lane](const std::string& id) {
        lane.submit_ahead([id](Outcome& outcome) { outcome.route(note(id)); });
    };
    lane.hold();
    ahead("a");
    lane.hold_back();
    lane.open();
    ahead("b");
    CHECK(sink.log.empty());
    lane.open_back();
    CHECK(sink.log == Log{"a", "b"});
    ahead("c");
    CHECK(sink.log == Log{"a", "b", "c"});
    CHECK(lane.idle());
}

}  // namespace lane_test
