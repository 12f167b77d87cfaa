// Asking another shard, from a coroutine. What is asked runs there in a step of its own; the answer
// comes back to the shard that asks. Values only: nothing of one shard is kept by the other.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "base/executor.h"
#include "base/task.h"
#include "server/entity/host.h"
#include "server/environment.h"
#include "server/shard.h"

namespace parlance::server {

template <class R>
base::Task<R> call_on(Shard* asking, Shard* there, std::function<R(Shard&)> work) {
    auto answer = std::make_shared<base::Completion<R>>();
    there->environment().executor.post([asking, there, answer, work = std::move(work)] {
        asking->environment().executor.post(
            [answer, value = work(*there)]() mutable { answer->set(std::move(value)); });
    });
    base::Completion<R>& done = *answer;
    R value = co_await done;
    co_return std::move(value);
}

// In order of shards.
template <class R>
base::Task<std::vector<R>> call_on_all(Shard* asking, std::function<R(Shard&)> work) {
    struct Answers {
        std::vector<R> values;
        std::size_t missing;
        base::Completion<bool> complete;
    };
    auto answers = std::make_shared<Answers>();
    answers->values.resize(asking->all().size());
    answers->missing = asking->all().size();
    for (Shard* each : asking->all()) {
        each->environment().executor.post([asking, each, answers, work] {
            asking->environment().executor.post([answers, each, value = work(*each)]() mutable {
                answers->values[each->index()] = std::move(value);
                if (--answers->missing == 0) answers->complete.set(true);
            });
        });
    }
    co_await answers->complete;
    co_return std::move(answers->values);
}

namespace shard_call_detail {

template <class R>
base::Task<> carry_out(Shard* asking, std::function<base::Task<R>()> work,
                       std::shared_ptr<base::Completion<R>> answer) {
    R value = co_await work();
    asking->environment().executor.post(
        [answer, value = std::move(value)]() mutable { answer->set(std::move(value)); });
}

}  // namespace shard_call_detail

// The same for work that waits there. `what` names it in listings of tasks (a string literal).
template <class R>
base::Task<R> run_on(Shard* asking, Shard* there, const char* what,
                     std::function<base::Task<R>()> work) {
    auto answer = std::make_shared<base::Completion<R>>();
    there->environment().executor.post([asking, there, what, answer, work = std::move(work)] {
        there->hosts().front()->scope().spawn(
            what, shard_call_detail::carry_out<R>(asking, work, answer));
    });
    base::Completion<R>& done = *answer;
    R value = co_await done;
    co_return std::move(value);
}

}  // namespace parlance::server
