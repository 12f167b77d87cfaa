// Public subscribers of a node (XEP-0465 §4.4): who has subscribed with <public/> is an item of a
// node beside it. One shard.
#pragma once

#include "base/task.h"
#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

// After `call`, which has been carried out, has changed subscriptions of its node or could have.
base::Task<> review_public_subscribers(Service* service, const Call* call);

}  // namespace parlance::server::pubsub
