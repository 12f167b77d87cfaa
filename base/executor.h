// Executor: where work for one shard is put. post() may be called from any thread and never runs
// the function inline; functions run one at a time, in the order posted by one thread.
#pragma once

#include "base/callback.h"

namespace parlance::base {

class Executor {
  public:
    virtual ~Executor() = default;
    virtual void post(Callback<void()> work) = 0;
    // Whether the caller runs as part of this executor, i.e. may touch the shard's objects now.
    virtual bool current() const = 0;
};

}  // namespace parlance::base
