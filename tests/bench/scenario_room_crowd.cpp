// What a large chat room (XEP-0045) costs: the CPU time of joins into it, and the memory of being
// in it. The crowd comes while presence is broadcast for moderators only, where the room can do
// that.
#include <algorithm>
#include <vector>

#include "room_crowd.h"
#include "scenario.h"

namespace parlance::bench {
namespace {

// Some sessions come and go, the others stay.
class Visitors final : public RoomCrowd {
  public:
    Visitors(Client& client, unsigned occupants, unsigned visitors)
        : RoomCrowd(client, 1, occupants, visitors), lists_(visitors), left_(visitors) {}

    // Visitors join, and leave when they have got the list of occupants: `joins` times, but none
    // joins after `seconds`. With `all_see` everybody has to be in the list, and every occupant has
    // to hear of each coming and going; the window ends when all have. Returns the server's CPU
    // milliseconds per join.
    double run(unsigned joins, unsigned seconds, bool all_see, CpuStopwatch& window) {
        to_start_ = joins;
        deadline_ = now_ns() + seconds * kSecond;
        started_ = ended_ = 0;
        heard_ = 0;
        all_see_ = all_see;
        std::fill(left_.begin(), left_.end(), true);
        window.start();
        for (unsigned i = 0; i < std::min<unsigned>(joins, visitors()); ++i) start(i);
        run_until_done("coming and going", [this] {
            const std::uint64_t to_hear = all_see_ ? 2ULL * started_ * per_room() : 0;
            return ended_ == started_ && heard_ >= to_hear;
        });
        window.stop();
        run_until_quiet(kSecond);
        return 1e3 * window.server_seconds() / ended_;
    }

    unsigned ended() const { return ended_; }

  private:
    unsigned visitors() const { return static_cast<unsigned>(lists_.size()); }

    void start(unsigned visitor) {
        if (started_ == to_start_ || (started_ > 0 && now_ns() > deadline_)) return;
        ++started_;
        lists_[visitor] = 0;
        left_[visitor] = false;
        send_join(per_room() + visitor);
    }

    void on_presence(Session& receiver, std::string_view, bool own) override {
        const unsigned place = index(receiver);
        progress();
        if (place < per_room()) {
            ++heard_;
            return;
        }
        const unsigned visitor = place - per_room();
        if (!own) {
            ++lists_[visitor];
        } else if (!left_[visitor]) {
            if (all_see_ && lists_[visitor] < per_room()) {
                throw SessionError("the list has only " + std::to_string(lists_[visitor]) +
                                   " occupants");
            }
            left_[visitor] = true;
            send_leave(place);
        } else {
            ++ended_;
            start(visitor);
        }
    }

    std::vector<unsigned> lists_;  // by visitor: presence that came with the join
    std::vector<bool> left_;       // by visitor: has told the room so
    unsigned to_start_ = 0;
    std::int64_t deadline_ = 0;
    unsigned started_ = 0;
    unsigned ended_ = 0;
    std::uint64_t heard_ = 0;  // by the occupants
    bool all_see_ = false;
};

}  // namespace

Report measure_room_join(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto occupants = static_cast<unsigned>(arguments.number("occupants", 5'000));
    const auto visitors = static_cast<unsigned>(arguments.number("at-once", 8));
    const auto joins = static_cast<unsigned>(arguments.number("joins", 64));
    const auto quiet_joins = static_cast<unsigned>(arguments.number("quiet-joins", 2'000));
    const auto seconds = static_cast<unsigned>(arguments.number("seconds", 20));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    arguments.reject_unused();

    Visitors crowd(client, occupants, visitors);
    crowd.bring_up(Goal::online, concurrency);
    RoomOptions options;
    options.quiet = true;
    crowd.open_rooms(options);
    const std::int64_t start = now_ns();
    crowd.fill_rooms(concurrency);
    const std::int64_t filled = now_ns();
    servers.refresh();
    Report report;
    if (crowd.can_be_quiet()) {
        CpuStopwatch quiet(servers);
        report.add("cpu_ms_per_join_quiet", crowd.run(quiet_joins, seconds, false, quiet));
        report.add("joins_quiet", crowd.ended());
        options.quiet = false;
        crowd.configure_rooms(options);
        crowd.settle();
    }
    CpuStopwatch window(servers);
    report.add("cpu_ms_per_join", crowd.run(joins, seconds, true, window));
    report.add("joins", crowd.ended());
    report.add("occupants", occupants);
    report.add("fill_wall_s", static_cast<double>(filled - start) / 1e9);
    report.add(window);
    return report;
}

Report measure_room_memory(Arguments& arguments, Client& client, ProcessTree& servers) {
    const auto occupants = static_cast<unsigned>(arguments.number("occupants", 5'000));
    const auto warm_up = static_cast<unsigned>(arguments.number("warm-up", 200));
    const auto concurrency = static_cast<unsigned>(arguments.number("concurrency", 32));
    const auto settle = static_cast<std::int64_t>(arguments.number("settle", 10)) * kSecond;
    arguments.reject_unused();

    RoomOptions options;
    options.quiet = true;
    {
        // What a server allocates once, for its first rooms, is not the price of an occupant.
        RoomCrowd early(client, 1, warm_up);
        early.bring_up(Goal::online, concurrency);
        early.open_rooms(options);
        early.fill_rooms(concurrency);
        early.disperse();
        client.loop.run_until(now_ns() + kSecond);
    }
    RoomCrowd crowd(client, 1, occupants);
    crowd.bring_up(Goal::online, concurrency);
    client.loop.run_until(now_ns() + settle);
    servers.refresh();
    const auto before = static_cast<double>(servers.resident_bytes());
    crowd.open_rooms(options);
    crowd.fill_rooms(concurrency);
    client.loop.run_until(now_ns() + settle);
    servers.refresh();
    const auto after = static_cast<double>(servers.resident_bytes());

    Report report;
    report.add("occupants", occupants);
    report.add("bytes_per_occupant", (after - before) / occupants);
    report.add("before_mb", before / 1e6);
    report.add("after_mb", after / 1e6);
    return report;
}

}  // namespace parlance::bench
