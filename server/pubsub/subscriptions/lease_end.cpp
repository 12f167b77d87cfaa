#include "server/pubsub/subscriptions/lease_end.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "server/pubsub/notifications/notify.h"
#include "server/pubsub/subscriptions/subscribers.h"

namespace parlance::server::pubsub {

namespace {

namespace ps = xmpp::pubsub;

constexpr std::int64_t kBeforeUs = 86'400 * base::kSecondUs;

}  // namespace

void set_reminder(const Service& service, ps::SubscribeOptions& options) {
    options.remind_us = 0;
    if (options.expire_us == 0) return;
    std::int64_t left_us = options.expire_us - service.now_us();
    options.remind_us = options.expire_us - std::min(kBeforeUs, left_us / 4);
}

void expect_lease_end(Service& service, const Node& node, const ps::SubscribeOptions& options) {
    if (options.remind_us != 0) service.agenda().at(node, options.remind_us);
}

base::Task<bool> tell_lease_ends(Service* service, NodePtr node) {
    storage::Batch batch;
    std::vector<Subscriber> told;
    std::int64_t now_us = service->now_us();
    for (Subscriber& each : node->subscribers) {
        ps::SubscribeOptions& options = each.options;
        bool awaited = options.remind_us != 0 && !options.is_over(now_us);
        if (!awaited) continue;
        if (options.remind_us > now_us) {
            expect_lease_end(*service, *node, options);
            continue;
        }
        options.remind_us = 0;
        batch.add(write_subscriber(*node, each));
        // Who waits for approval has nothing that could end.
        if (each.state == ps::SubscriptionState::subscribed) told.push_back(each);
    }
    Committed done = co_await service->nodes().commit(node, std::move(batch));
    if (!done.durable) co_return false;
    for (const Subscriber& each : told) tell_subscription(*service, *node, each);
    co_return true;
}

}  // namespace parlance::server::pubsub
