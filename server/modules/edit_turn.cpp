#include "server/modules/edit_turn.h"

#include <functional>

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/shard_call.h"

namespace parlance::server::modules {

namespace {

EditTurns* turns_at(Shard& first) {
    return first.hosts().front()->find<EditTurns>();
}

base::Task<bool> take_there(Shard* first) {
    EditTurns* turns = turns_at(*first);
    if (turns == nullptr) co_return false;
    co_await turns->take();
    co_return true;
}

}  // namespace

base::Task<> EditTurns::take() {
    if (!std::exchange(taken_, true)) co_return;
    base::Completion<base::Done> turn;
    waiting_.push_back(&turn);
    co_await turn;
}

void EditTurns::pass() {
    if (waiting_.empty()) {
        taken_ = false;
        return;
    }
    base::Completion<base::Done>* next = waiting_.front();
    waiting_.pop_front();
    // Not inside the steps of who passes it on.
    shard_.environment().executor.post([next] { next->set(base::Done()); });
}

base::Task<EditTurn> EditTurn::take(Shard* asking) {
    Shard* first = asking->all().front();
    std::function<base::Task<bool>()> work = [first] { return take_there(first); };
    bool taken = co_await run_on<bool>(asking, first, "edit", std::move(work));
    co_return EditTurn(taken ? first : nullptr);
}

EditTurn::~EditTurn() {
    if (first_ == nullptr) return;
    first_->environment().executor.post([first = first_] {
        if (EditTurns* turns = turns_at(*first)) turns->pass();
    });
}

}  // namespace parlance::server::modules
