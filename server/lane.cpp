#include "server/lane.h"

#include <algorithm>
#include <utility>

#include "base/assert.h"

namespace parlance::server {

void Lane::finish(Outcome outcome) {
    bool nothing_waits = !state_ || (state_->entries.empty() && !state_->releasing);
    if (nothing_waits && !outcome.has_writes()) {
        sink_->release(outcome);
        sink_->give_back(std::move(outcome));
        return;
    }
    enqueue(std::move(outcome));
}

void Lane::enqueue(Outcome outcome) {
    State& s = state();
    s.entries.push_back(Entry(std::move(outcome)));
    commit(s.released + s.entries.size() - 1);
}

// What waits undecided has no number yet that somebody keeps, so it may move.
void Lane::enqueue_ahead(Outcome outcome) {
    auto& entries = state().entries;
    auto place = std::find_if(entries.begin(), entries.end(),
                              [](const Entry& entry) { return !entry.decided; });
    std::size_t serial =
        state_->released + static_cast<std::size_t>(std::distance(entries.begin(), place));
    entries.insert(place, Entry(std::move(outcome)));
    commit(serial);
    release_ready();
}

void Lane::commit(std::size_t serial) {
    Entry& entry = state_->entries[serial - state_->released];
    if (!entry.outcome.has_writes()) {
        entry.committed = true;
        return;
    }
    std::weak_ptr<State> alive = state_;
    sink_->commit(entry.outcome.take_writes(), [this, alive, serial](storage::CommitResult result) {
        if (!alive.expired()) committed(serial, result.ok());
    });
}

void Lane::committed(std::size_t serial, bool ok) {
    State& s = *state_;
    PARLANCE_ASSERT(serial >= s.released && serial - s.released < s.entries.size());
    Entry& entry = s.entries[serial - s.released];
    entry.committed = true;
    entry.failed = !ok;
    if (!ok && failed_ && !s.poisoned) {
        s.poisoned = true;
        ++s.holds;
    }
    std::shared_ptr<State> keep = state_;
    release_ready();
    bool in_flight = !keep->entries.empty() && keep->entries.front().decided;
    if (!keep->poisoned || in_flight) return;
    keep->poisoned = false;
    failed_();
    open();
}

void Lane::release_ready() {
    std::shared_ptr<State> s = state_;
    if (s->releasing) return;
    s->releasing = true;
    while (!s->entries.empty() && s->entries.front().decided && s->entries.front().committed) {
        Entry entry = std::move(s->entries.front());
        s->entries.pop_front();
        ++s->released;
        if (entry.failed) {
            // Whoever asked gets the answer prepared for this case, and the answer has the receipt:
            // what is acknowledged ahead of it would be lost with the power.
            auto reply = entry.outcome.failure();
            Receipt answered;
            for (Effect& effect : entry.outcome.effects()) {
                if (reply && answered.empty()) {
                    answered = std::move(effect.receipt);
                    answered.mark_unwritten();
                } else {
                    effect.receipt.settle(Fate::refused);
                }
            }
            entry.outcome.drop_effects();
            if (reply) entry.outcome.route(std::move(*reply), std::move(answered));
        }
        sink_->release(entry.outcome);
        sink_->give_back(std::move(entry.outcome));
    }
    s->releasing = false;
    // The lane itself may have died in an effect; then only this function holds the state.
    if (s.use_count() > 1 && s->entries.empty() && s->holds == 0) state_.reset();
}

void Lane::hold() {
    ++state().holds;
}

void Lane::hold_back() {
    hold();
    ++state_->backs;
}

void Lane::open_back() {
    PARLANCE_ASSERT(state_ && state_->backs > 0);
    --state_->backs;
    open();
}

void Lane::open() {
    PARLANCE_ASSERT(state_ && state_->holds > 0);
    if (--state_->holds > 0) return;
    // Decisions that a hold delayed are at the tail, in order; a decision may hold the lane again.
    std::shared_ptr<State> s = state_;
    for (std::size_t i = 0; i < s->entries.size() && s->holds == 0; ++i) {
        if (s->entries[i].decided) continue;
        Decision decision = std::move(s->entries[i].decision);
        if (std::exchange(s->entries[i].ahead, false)) --s->waiting_ahead;
        Outcome outcome = sink_->borrow();
        std::size_t serial = s->released + i;
        decision(outcome);
        Entry& entry = s->entries[serial - s->released];
        entry.outcome = std::move(outcome);
        entry.decided = true;
        commit(serial);
    }
    release_ready();
}

void Lane::open_with(std::vector<Decision> first) {
    auto& entries = state().entries;
    auto place = std::find_if(entries.begin(), entries.end(),
                              [](const Entry& entry) { return !entry.decided; });
    for (Decision& decision : first) place = entries.insert(place, Entry(std::move(decision))) + 1;
    open();
}

}  // namespace parlance::server
