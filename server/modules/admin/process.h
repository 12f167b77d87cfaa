// Commands that concern the process: what they ask of server/operations.h.
#pragma once

#include <functional>
#include <string_view>
#include <utility>

#include "base/task.h"
#include "server/entity/host.h"
#include "server/operations.h"
#include "server/shard_call.h"

namespace parlance::server::modules::admin {

inline constexpr std::string_view kNotHere = "This server cannot be told to.";

// Runs on the first shard, with whom the process is; `without` where there is none.
template <class R>
base::Task<R> operate(entity::Host* host, std::function<R(Operations&)> work, R without) {
    Shard* asking = &host->shard();
    if (asking->operations() == nullptr) co_return std::move(without);
    std::function<R(Shard&)> on_first = [work = std::move(work)](Shard& first) {
        return work(*first.operations());
    };
    co_return co_await call_on<R>(asking, asking->all().front(), std::move(on_first));
}

}  // namespace parlance::server::modules::admin
