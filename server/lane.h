// Lane: the order in which one entity's decisions take effect. A decision is made at once on
// memory, its writes are committed, and its effects are released after the commit and never before
// those of an earlier decision. While the lane is held (activation, account deletion) decisions
// wait undecided. An idle lane holds no memory. One shard.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <vector>

#include "base/callback.h"
#include "server/outcome.h"

namespace parlance::server {

// Commits writes and carries out effects; the shard.
class OutcomeSink {
  public:
    virtual ~OutcomeSink() = default;
    virtual void commit(storage::Batch writes,
                        base::Callback<void(storage::CommitResult)> done) = 0;
    virtual void release(Outcome& outcome) = 0;
    // An Outcome to fill, and back; saves allocations on the path of every stanza.
    virtual Outcome borrow() = 0;
    virtual void give_back(Outcome outcome) = 0;
};

class Lane {
  public:
    using Decision = base::Callback<void(Outcome&)>;

    explicit Lane(OutcomeSink& sink) : sink_(&sink) {}
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    // Decides now, or after the hold. `decide` is called exactly once unless the lane dies.
    template <class Decide>
    void submit(Decide&& decide) {
        if (state_ && state_->holds > 0) {
            state_->entries.push_back(Entry(Decision(std::forward<Decide>(decide))));
            return;
        }
        Outcome outcome = sink_->borrow();
        decide(outcome);
        finish(std::move(outcome));
    }

    // The same for a decision that need not wait for a hold of hold_back(): it is made now, and
    // takes effect ahead of those that wait.
    template <class Decide>
    void submit_ahead(Decide&& decide) {
        if (!state_ || state_->holds == 0) return submit(std::forward<Decide>(decide));
        // Never ahead of another of its kind that has had to wait.
        if (state_->holds > state_->backs || state_->waiting_ahead > 0) {
            ++state_->waiting_ahead;
            state_->entries.push_back(Entry(Decision(std::forward<Decide>(decide))));
            state_->entries.back().ahead = true;
            return;
        }
        Outcome outcome = sink_->borrow();
        decide(outcome);
        enqueue_ahead(std::move(outcome));
    }

    // From now on decisions wait; holds nest.
    void hold();
    // The same, but decisions of submit_ahead() go on. Ended by open_back().
    void hold_back();
    void open_back();
    // Ends one hold; when the last ends, the waiting decisions are made in order.
    void open();
    // The same, with decisions to be made before those that wait.
    void open_with(std::vector<Decision> first);

    bool idle() const { return state_ == nullptr; }
    // Decisions not yet released.
    std::size_t length() const { return state_ ? state_->entries.size() : 0; }
    // Called when a commit has failed, memory being ahead of the disk, and nothing is in flight
    // any more: the owner holds the lane and reads its state again. Decisions made after the one
    // that failed have gone their way; later ones wait.
    void on_failed_commit(base::Callback<void()> notify) { failed_ = std::move(notify); }

  private:
    struct Entry {
        explicit Entry(Decision d) : decision(std::move(d)) {}
        explicit Entry(Outcome o) : outcome(std::move(o)), decided(true) {}
        Decision decision;
        Outcome outcome;
        bool decided = false;
        bool ahead = false;  // of submit_ahead(), while it waits
        bool committed = false;
        bool failed = false;
    };
    struct State {
        std::deque<Entry> entries;
        std::size_t released = 0;  // entries taken from the front since the state was made
        int backs = 0;             // of the holds, those of hold_back()
        int waiting_ahead = 0;     // undecided entries of submit_ahead()
        int holds = 0;
        bool releasing = false;
        bool poisoned = false;  // a commit failed; a hold of ours waits for the rest
    };

    void finish(Outcome outcome);
    void enqueue(Outcome outcome);
    void enqueue_ahead(Outcome outcome);
    void commit(std::size_t serial);
    void committed(std::size_t serial, bool ok);
    void release_ready();
    State& state() {
        if (!state_) state_ = std::make_shared<State>();
        return *state_;
    }

    OutcomeSink* sink_;
    std::shared_ptr<State> state_;  // shared with commits in flight, which may outlive the lane
    base::Callback<void()> failed_;
};

}  // namespace parlance::server
