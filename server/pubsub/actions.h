// What may be asked of a pubsub service (XEP-0060 §5 to §8), one function for each action. They run
// as tasks on the shard of the service, decide on the node in memory, write, and answer once that
// is durable; notifications go out then, too.
#pragma once

#include "base/task.h"
#include "server/pubsub/service.h"

namespace parlance::server::pubsub {

using Reply = base::Task<IqReply>;

// Finds the function for the action of the call.
Reply carry_out(Service* service, Call call);

Reply publish(Service* service, Call call);  // §7.1
Reply retract(Service* service, Call call);  // §7.2
Reply purge(Service* service, Call call);    // §8.5
Reply items(Service* service, Call call);    // §6.5

Reply create(Service* service, Call call);                 // §8.1
Reply configuration(Service* service, Call call);          // §8.2
Reply configure(Service* service, Call call);              // §8.2
Reply default_configuration(Service* service, Call call);  // §8.3
Reply remove(Service* service, Call call);                 // §8.4

Reply associate(Service* service, Call call);  // XEP-0248 §7.5, §7.6

Reply subscribe(Service* service, Call call);        // §6.1
Reply unsubscribe(Service* service, Call call);      // §6.2
Reply options(Service* service, Call call);          // §6.3
Reply set_options(Service* service, Call call);      // §6.3
Reply default_options(Service* service, Call call);  // §6.4
Reply subscriptions(Service* service, Call call);    // §5.6
Reply affiliations(Service* service, Call call);     // §5.7

Reply node_subscriptions(Service* service, Call call);  // §8.8.1
Reply set_subscriptions(Service* service, Call call);   // §8.8.2
Reply node_affiliations(Service* service, Call call);   // §8.9.1
Reply set_affiliations(Service* service, Call call);    // §8.9.2

}  // namespace parlance::server::pubsub
